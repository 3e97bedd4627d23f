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
