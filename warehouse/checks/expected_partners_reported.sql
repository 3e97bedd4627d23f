-- Partners from whom no accepted submission is in force for a period that anybody reported on.
with reported_period as (
    select distinct period_id
    from core.submission
    where is_in_force
)

select
    partner.partner_id,
    period.period_id,
    coalesce(latest.status, 'nothing received') as standing
from core.partner as partner
inner join core.period as period
    on
        partner.since <= period.period_start
        and (partner.until is null or period.period_start <= partner.until)
inner join reported_period
    on period.period_id = reported_period.period_id
left join core.submission as in_force
    on
        partner.partner_id = in_force.partner_id
        and period.period_id = in_force.period_id
        and in_force.is_in_force
left join (
    select
        partner_id,
        period_id,
        max_by(status, received_at) as status
    from core.submission
    group by partner_id, period_id
) as latest
    on partner.partner_id = latest.partner_id and period.period_id = latest.period_id
where in_force.submission_id is null
order by partner.partner_id, period.period_id;
