-- Where the warehouse remembers which migrations it has seen. Safe to run at every start.
create schema if not exists ops;

create table if not exists ops.migration (
    name varchar primary key
);

comment on table ops.migration is 'Migrations applied to this file, one row each.';
