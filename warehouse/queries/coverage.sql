-- Partners with a submission in force out of those expected, over the periods reported on.
with expected as (
    select
        partner.partner_id,
        period.period_id
    from core.partner as partner
    inner join core.period as period
        on
            partner.since <= period.period_start
            and (partner.until is null or period.period_start <= partner.until)
    where period.period_id in (select period_id from core.submission where is_in_force)
)

select
    count(submission.submission_id) as reported,
    count(*) as expected
from expected
left join core.submission as submission
    on
        expected.partner_id = submission.partner_id
        and expected.period_id = submission.period_id
        and submission.is_in_force;
