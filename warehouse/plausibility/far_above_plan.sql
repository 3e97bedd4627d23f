-- Realised wholes far above what was planned for them. An empty plan is another rule.
select
    'far-above-plan' as rule,
    realised.partner_id,
    realised.period_id,
    realised.indicator_id,
    realised.place,
    'realised' as kind,
    'all' as sex,
    'all' as age_group,
    realised.sheet,
    realised.cell,
    realised.value,
    planned.value as compared_with,
    'far above the plan' as comparison
from core.output_value as realised
inner join core.output_value as planned
    on
        realised.partner_id = planned.partner_id
        and realised.period_id = planned.period_id
        and realised.indicator_id = planned.indicator_id
        and realised.place = planned.place
        and realised.age_group = planned.age_group
        and realised.sex = planned.sex
where
    realised.kind = 'realised' and planned.kind = 'planned'
    and realised.sex = 'all' and realised.age_group = 'all'
    and realised.value > $factor * planned.value
    and realised.value - planned.value >= $difference_at_least
order by all;
