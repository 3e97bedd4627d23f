-- core.sign_of_change: signs of change of the submissions in force, one row each.
create or replace table core.sign_of_change (
    partner_id varchar not null,
    period_id varchar not null,
    pathway_id varchar not null,
    place varchar not null,
    actor varchar not null,
    change varchar not null,
    observed_from date,
    observed_to date,
    outcome_id varchar not null,
    source varchar not null,
    verified_with varchar not null,
    is_sensitive boolean not null,
    submission_id varchar not null,
    row_number integer not null,
    primary key (submission_id, row_number)
);

comment on table core.sign_of_change is 'What changed, who, when and where. Free text: never published, never logged.';

insert into core.sign_of_change
select
    submission.partner_id,
    submission.period_id,
    received.pathway_id,
    received.place,
    received.actor,
    received.change,
    received.observed_from,
    received.observed_to,
    received.outcome_id,
    received.source,
    received.verified_with,
    received.is_sensitive,
    received.submission_id,
    received.row_number
from staging.sign_of_change as received
inner join core.submission as submission
    on received.submission_id = submission.submission_id and submission.is_in_force
order by submission.partner_id, submission.period_id, received.row_number;
