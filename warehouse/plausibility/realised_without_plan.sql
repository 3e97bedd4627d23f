-- Realised wholes whose plan is empty, of partners that planned something for the period. A plan
-- marked as not applicable is not empty.
with plans as (
    select distinct
        partner_id,
        period_id
    from core.output_value
    where kind = 'planned' and value is not null
)

select
    'realised-without-plan' as rule,
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
    null::bigint as compared_with,
    'no plan for it' as comparison
from core.output_value as realised
inner join plans
    on
        realised.partner_id = plans.partner_id
        and realised.period_id = plans.period_id
left join core.output_value as planned
    on
        realised.partner_id = planned.partner_id
        and realised.period_id = planned.period_id
        and realised.indicator_id = planned.indicator_id
        and realised.place = planned.place
        and realised.age_group = planned.age_group
        and realised.sex = planned.sex
        and planned.kind = 'planned'
where
    realised.kind = 'realised'
    and realised.sex = 'all' and realised.age_group = 'all'
    and realised.value > 0
    and coalesce(planned.state, 'not reported') = 'not reported'
order by all;
