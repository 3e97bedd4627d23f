-- core.budget_line: budget lines of the submissions in force, one row each.
create or replace table core.budget_line (
    partner_id varchar not null,
    period_id varchar not null,
    line varchar not null,
    place varchar not null,
    planned decimal(18, 2),
    realised decimal(18, 2),
    currency varchar not null,
    explanation varchar not null,
    submission_id varchar not null,
    row_number integer not null,
    primary key (submission_id, row_number)
);

comment on table core.budget_line is 'Planned and realised amounts as reported, in the currency reported.';
comment on column core.budget_line.partner_id is 'Who reported it, of core.partner.';
comment on column core.budget_line.period_id is 'Period reported on, of core.period.';
comment on column core.budget_line.line is 'Name or code of the line, in the partner''s words.';
comment on column core.budget_line.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column core.budget_line.planned is 'Amount planned, in the currency beside it; null when not reported.';
comment on column core.budget_line.realised is 'Amount spent, in the currency beside it; null when not reported.';
comment on column core.budget_line.currency is 'ISO 4217 code of both amounts.';
comment on column core.budget_line.explanation is 'Why they differ, in the partner''s words; empty text when none.';
comment on column core.budget_line.submission_id is 'The file it came from, of core.submission.';
comment on column core.budget_line.row_number is 'Row in the budgets sheet of that file, from 1.';

insert into core.budget_line
select
    submission.partner_id,
    submission.period_id,
    received.line,
    received.place,
    received.planned,
    received.realised,
    received.currency,
    received.explanation,
    received.submission_id,
    received.row_number
from staging.budget_line as received
inner join core.submission as submission
    on received.submission_id = submission.submission_id and submission.is_in_force
order by submission.partner_id, submission.period_id, received.row_number;
