-- core.submission: one row per file received; says which one is in force for its partner and period.
create or replace table core.submission (
    submission_id varchar primary key,
    file_name varchar not null,
    partner_id varchar,
    period_id varchar,
    revision integer,
    status varchar not null,
    is_in_force boolean not null,
    received_at timestamp not null
);

comment on table core.submission is 'Files received with their standing. In force: the highest accepted revision per partner and period.';
comment on column core.submission.submission_id is 'SHA-256 of the file, hexadecimal, of staging.submission.';
comment on column core.submission.file_name is 'Name of the file as it lay in the inbox.';
comment on column core.submission.partner_id is 'Partner on the cover; null when the cover could not be read.';
comment on column core.submission.period_id is 'Period on the cover; null when the cover could not be read.';
comment on column core.submission.revision is 'Revision on the cover, from 1; null when the cover could not be read.';
comment on column core.submission.status is 'accepted (in force), replaced (by a higher revision) or needs correction.';
comment on column core.submission.is_in_force is 'Whether its rows are those that count now.';
comment on column core.submission.received_at is 'When it was first read, UTC.';

insert into core.submission
with highest as (
    select partner_id, period_id, max(revision) as revision
    from staging.submission
    where is_accepted
    group by partner_id, period_id
)

select
    received.submission_id,
    received.file_name,
    received.partner_id,
    received.period_id,
    received.revision,
    case
        when not received.is_accepted then 'needs correction'
        when received.revision = highest.revision then 'accepted'
        else 'replaced'
    end as status,
    received.is_accepted and received.revision = highest.revision as is_in_force,
    received.received_at
from staging.submission as received
left join highest
    on received.partner_id = highest.partner_id and received.period_id = highest.period_id
order by received.submission_id;
