-- Every file received, and every partner expected for a reported period that sent nothing.
with reported_period as (
    select distinct period_id
    from core.submission
    where period_id is not null
)

select
    coalesce(submission.partner_id, partner.partner_id, '') as partner_id,
    coalesce(submission.period_id, reported_period.period_id, '') as period_id,
    coalesce(submission.status, 'nothing received') as status,
    coalesce(submission.file_name, '') as file_name,
    submission.revision,
    coalesce(submission.submission_id, '') as submission_id,
    submission.received_at
from core.partner as partner
inner join core.period as period
    on
        partner.since <= period.period_start
        and (partner.until is null or period.period_start <= partner.until)
inner join reported_period
    on period.period_id = reported_period.period_id
full join core.submission as submission
    on
        partner.partner_id = submission.partner_id
        and reported_period.period_id = submission.period_id
order by period_id, partner_id, submission.revision, file_name;
