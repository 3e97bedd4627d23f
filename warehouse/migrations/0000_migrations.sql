-- Where the warehouse remembers which migrations it has seen.
create schema ops;

create table ops.migration (
    name varchar primary key
);

comment on table ops.migration is 'Migrations applied to this file, one row each.';
