-- Plans of more than zero whose realised whole is still empty after the period's end. Marked as not
-- applicable is not empty.
select
    'planned-without-result' as rule,
    planned.partner_id,
    planned.period_id,
    planned.indicator_id,
    planned.place,
    'planned' as kind,
    'all' as sex,
    'all' as age_group,
    planned.sheet,
    planned.cell,
    planned.value,
    null::bigint as compared_with,
    'no result, and the period has ended' as comparison
from core.output_value as planned
inner join core.period as period
    on planned.period_id = period.period_id
left join core.output_value as realised
    on
        planned.partner_id = realised.partner_id
        and planned.period_id = realised.period_id
        and planned.indicator_id = realised.indicator_id
        and planned.place = realised.place
        and planned.age_group = realised.age_group
        and planned.sex = realised.sex
        and realised.kind = 'realised'
where
    planned.kind = 'planned'
    and planned.sex = 'all' and planned.age_group = 'all'
    and planned.value > 0
    and period.period_end < $today
    and coalesce(realised.state, 'not reported') = 'not reported'
order by all;
