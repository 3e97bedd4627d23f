-- core.sign_of_change: signs of change of the submissions in force, one row each. How a sign is known
-- is said in core.sign_received.
create or replace table core.sign_of_change (
    sign_id varchar primary key,
    partner_id varchar not null,
    period_id varchar not null,
    pathway_id varchar not null,
    place varchar not null,
    actor varchar not null,
    change varchar not null,
    observed_from date,
    observed_to date,
    outcome_id varchar,
    source varchar not null,
    verified_with varchar not null,
    is_sensitive boolean not null,
    submission_id varchar not null,
    row_number integer not null,
    toc_id varchar not null,
    location varchar not null,
    significance varchar not null,
    contribution varchar not null
);

comment on table core.sign_of_change is 'What changed, who, when and where. Free text: never published, never logged.';
comment on column core.sign_of_change.sign_id is 'Partner, period and a fingerprint of what it says; a second one that says the same ends in -2.';
comment on column core.sign_of_change.partner_id is 'Who reported it, of core.partner.';
comment on column core.sign_of_change.period_id is 'Period reported on, of core.period.';
comment on column core.sign_of_change.pathway_id is 'Who changed, of core.pathway.';
comment on column core.sign_of_change.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column core.sign_of_change.actor is 'Which group or institution, in the partner''s words.';
comment on column core.sign_of_change.change is 'What they now do, in the partner''s words.';
comment on column core.sign_of_change.observed_from is 'First day of when it was seen; null when not told.';
comment on column core.sign_of_change.observed_to is 'Last day of when it was seen; null when not told.';
comment on column core.sign_of_change.outcome_id is 'Outcome it supports, of core.outcome (checked); null when the partner names none.';
comment on column core.sign_of_change.source is 'Where it was seen or written, in the partner''s words.';
comment on column core.sign_of_change.verified_with is 'Who confirmed it, in the partner''s words.';
comment on column core.sign_of_change.is_sensitive is 'Whether the partner marked it to be kept inside.';
comment on column core.sign_of_change.submission_id is 'The file it came from, of core.submission.';
comment on column core.sign_of_change.row_number is 'Row in the signs sheet of that file, from 1.';
comment on column core.sign_of_change.toc_id is 'Theory of change of the partner, of core.theory_of_change.';
comment on column core.sign_of_change.location is 'Where in the country, in the partner''s words; empty text when not told.';
comment on column core.sign_of_change.significance is 'high, medium, low, or empty text when not rated.';
comment on column core.sign_of_change.contribution is 'What the programme did towards it, in the partner''s words; empty text when not told.';

insert into core.sign_of_change
select
    sign.sign_id,
    sign.partner_id,
    sign.period_id,
    received.pathway_id,
    received.place,
    received.actor,
    received.change,
    received.observed_from,
    received.observed_to,
    nullif(received.outcome_id, '') as outcome_id,
    received.source,
    received.verified_with,
    received.is_sensitive,
    sign.submission_id,
    sign.row_number,
    partner.toc_id,
    coalesce(received.location, '') as location,
    coalesce(received.significance, '') as significance,
    coalesce(received.contribution, '') as contribution
from core.sign_received as sign
inner join core.submission as submission
    on sign.submission_id = submission.submission_id and submission.is_in_force
inner join staging.sign_of_change as received
    on
        sign.submission_id = received.submission_id
        and sign.sheet = received.sheet
        and sign.row_number = received.row_number
inner join core.partner as partner
    on sign.partner_id = partner.partner_id
order by sign.partner_id, sign.period_id, sign.row_number;
