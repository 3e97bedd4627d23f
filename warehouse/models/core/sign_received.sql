-- core.sign_received: signs of change of every accepted submission, in force or replaced, by the id
-- that the alliance's records name them by. Grain: submission, sheet, row. A sign is known by what it
-- says: its id is a fingerprint of pathway, place, actor and change, whatever their spaces and
-- capitals, so that a sign that says something else is another sign, and one that stays is the same
-- in every revision. Of several that say the same, the rest that they say decides which is the
-- first, never their rows.
create or replace table core.sign_received (
    submission_id varchar not null,
    sheet varchar not null,
    row_number integer not null,
    sign_id varchar not null,
    partner_id varchar not null,
    period_id varchar not null,
    primary key (submission_id, sheet, row_number)
);

comment on table core.sign_received is 'Every sign of change ever accepted, with its id, one row each.';
comment on column core.sign_received.submission_id is 'The file it came from, of core.submission.';
comment on column core.sign_received.sheet is 'Sheet of that file.';
comment on column core.sign_received.row_number is 'Row on that sheet, from 1.';
comment on column core.sign_received.sign_id is 'Partner, period and a fingerprint of what it says; a second one that says the same ends in -2.';
comment on column core.sign_received.partner_id is 'Who reported it, of core.partner.';
comment on column core.sign_received.period_id is 'Period reported on, of core.period.';

insert into core.sign_received
with sign as (
    select
        received.*,
        submission.partner_id,
        submission.period_id,
        submission.partner_id || '-' || submission.period_id || '-' || left(
            sha256(
                concat_ws(
                    chr(31),
                    received.pathway_id,
                    received.place,
                    lower(trim(regexp_replace(received.actor, '\s+', ' ', 'g'))),
                    lower(trim(regexp_replace(received.change, '\s+', ' ', 'g')))
                )
            ),
            8
        ) as said
    from staging.sign_of_change as received
    inner join core.submission as submission
        on received.submission_id = submission.submission_id and submission.status <> 'needs correction'
),

numbered as (
    select
        *,
        row_number() over (
            partition by submission_id, said
            order by
                significance, outcome_id, source, verified_with, is_sensitive,
                observed_from, observed_to, location, contribution, actor, change, row_number, sheet
        ) as time
    from sign
)

select
    submission_id,
    sheet,
    row_number,
    said || case when time > 1 then '-' || time else '' end as sign_id,
    partner_id,
    period_id
from numbered
order by partner_id, period_id, submission_id, row_number, sheet;
