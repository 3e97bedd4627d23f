-- The programme definition as tables, so that SQL can join to it. Loaded whole when it changes.
create schema core;
create schema marts;

create table core.period (
    period_id varchar primary key,
    period_start date not null,
    period_end date not null
);

comment on table core.period is 'Reporting periods of the programme; they do not overlap.';

create table core.pathway (
    pathway_id varchar primary key,
    title varchar not null,
    ordinal integer not null
);

comment on table core.pathway is 'Who changes: the pathways of the theory of change.';

create table core.theory_of_change (
    toc_id varchar primary key,
    title varchar not null,
    is_mother boolean not null,
    country_count integer not null,
    ordinal integer not null
);

comment on table core.theory_of_change is 'Theories of change; the mother one spans the programme.';

create table core.place (
    toc_id varchar not null,
    place varchar not null,
    primary key (toc_id, place)
);

comment on table core.place is 'Where a ToC is reported on: its countries, and ALL for what belongs to no single one.';

create table core.indicator (
    indicator_id varchar primary key,
    pathway_id varchar not null,
    title varchar not null,
    unit varchar not null,
    over_partners varchar not null,
    over_time varchar not null,
    is_sensitive boolean not null,
    small_count_below integer,
    ordinal integer not null
);

comment on table core.indicator is 'What outputs count and how their values add up.';
comment on column core.indicator.over_partners is 'sum, max or none: values of several partners in one place.';
comment on column core.indicator.over_time is 'sum, latest or none: values of several periods.';
comment on column core.indicator.small_count_below is 'Counts from 1 up to but not including this are not published; null if not sensitive.';

create table core.indicator_standard (
    indicator_id varchar not null,
    standard varchar not null,
    axis varchar not null,
    holds_from date not null,
    primary key (indicator_id, standard, axis)
);

comment on table core.indicator_standard is 'The gender framework as data: which axis is asked, by which standard, from when.';
comment on column core.indicator_standard.standard is 'minimum (must) or aspirational (should).';

create table core.partner (
    partner_id varchar primary key,
    title varchar not null,
    toc_id varchar not null,
    since date not null,
    until date,
    is_withheld boolean not null
);

comment on table core.partner is 'Who submits. Titles of withheld partners never leave this table.';

create table core.partner_indicator (
    partner_id varchar not null,
    indicator_id varchar not null,
    primary key (partner_id, indicator_id)
);

comment on table core.partner_indicator is 'Which indicators a partner is asked to report.';

create table ops.build (
    name varchar primary key,
    fingerprint varchar not null
);

comment on table ops.build is 'Fingerprint of what each layer was last built from; equal means nothing to do.';

create table marts.suppression (
    total_id varchar primary key,
    reason varchar not null
);

comment on table marts.suppression is 'Totals that must not be published, and why; made by the disclosure step.';
