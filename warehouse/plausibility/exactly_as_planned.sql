-- Files in which every realised whole with a plan of more than zero is exactly that plan.
select
    'exactly-as-planned' as rule,
    realised.partner_id,
    realised.period_id,
    null::varchar as indicator_id,
    null::varchar as place,
    'realised' as kind,
    null::varchar as sex,
    null::varchar as age_group,
    null::varchar as sheet,
    null::varchar as cell,
    count(*) as value,
    count(*) as compared_with,
    'rows exactly as planned, of all with a plan and a result' as comparison
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
    and realised.value is not null and planned.value > 0
group by realised.partner_id, realised.period_id
having count(*) >= $rows_at_least and bool_and(realised.value = planned.value)
order by all;
