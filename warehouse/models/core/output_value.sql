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
    explanation varchar not null,
    primary key (partner_id, period_id, indicator_id, place, age_group, sex, kind)
);

comment on table core.output_value is 'Current value and state of every reported cell, with the cell it came from.';
comment on column core.output_value.partner_id is 'Who reported it, of core.partner.';
comment on column core.output_value.period_id is 'Period reported on, of core.period.';
comment on column core.output_value.indicator_id is 'What is counted, of core.indicator.';
comment on column core.output_value.toc_id is 'Theory of change of the partner, of core.theory_of_change.';
comment on column core.output_value.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column core.output_value.age_group is 'Code of the age group, or all.';
comment on column core.output_value.sex is 'female, male, other, not-reported, or all.';
comment on column core.output_value.kind is 'planned or realised.';
comment on column core.output_value.state is 'reported, reported zero, not reported or not applicable.';
comment on column core.output_value.value is 'Count; null unless the state is reported or reported zero.';
comment on column core.output_value.submission_id is 'The file it came from, of core.submission.';
comment on column core.output_value.sheet is 'Sheet of that file.';
comment on column core.output_value.cell is 'Cell on that sheet, like M7.';
comment on column core.output_value.row_number is 'Row of the cell, from 1.';
comment on column core.output_value.note is 'The partner''s note on the row; empty text when none. Never published.';
comment on column core.output_value.explanation is 'Why realised and planned differ, in the partner''s words, of the row; empty text when none. Never published.';

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
    received.note,
    coalesce(received.explanation, '') as explanation
from staging.output_value as received
inner join core.submission as submission
    on received.submission_id = submission.submission_id and submission.is_in_force
inner join core.partner as partner
    on submission.partner_id = partner.partner_id
order by all;
