-- core.output_value: current values, one row per partner, period, indicator, place, age group, sex
-- and kind; only from submissions in force. The key is what keeps anything from counting twice.
create or replace table core.output_value (
    partner_id varchar not null,
    period_id varchar not null,
    indicator_id varchar not null,
    toc_id varchar not null,
    place varchar not null,
    age_group varchar not null,
    sex varchar not null,
    kind varchar not null,
    state varchar not null,
    value bigint,
    submission_id varchar not null,
    sheet varchar not null,
    cell varchar not null,
    row_number integer not null,
    note varchar not null,
    primary key (partner_id, period_id, indicator_id, place, age_group, sex, kind)
);

comment on table core.output_value is 'Current value and state of every reported cell, with the cell it came from.';
comment on column core.output_value.value is 'Count; null unless the state is reported or reported zero.';

insert into core.output_value
select
    submission.partner_id,
    submission.period_id,
    received.indicator_id,
    partner.toc_id,
    received.place,
    received.age_group,
    received.sex,
    received.kind,
    received.state,
    received.value,
    received.submission_id,
    received.sheet,
    received.cell,
    received.row_number,
    received.note
from staging.output_value as received
inner join core.submission as submission
    on received.submission_id = submission.submission_id and submission.is_in_force
inner join core.partner as partner
    on submission.partner_id = partner.partner_id
order by all;
