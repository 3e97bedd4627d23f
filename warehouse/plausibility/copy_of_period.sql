-- Files that say the same as an earlier one of the same partner wherever both have a realised value
-- other than zero; the latest such one is told. What still stands is repeated by right.
with said as (
    select
        current_value.partner_id,
        current_value.period_id,
        current_value.indicator_id,
        current_value.place,
        current_value.age_group,
        current_value.sex,
        current_value.value,
        period.period_start,
        period.period_end
    from core.output_value as current_value
    inner join core.period as period
        on current_value.period_id = period.period_id
    inner join core.indicator as indicator
        on current_value.indicator_id = indicator.indicator_id
    where
        indicator.over_time <> 'latest'
        and current_value.kind = 'realised' and current_value.value > 0
),

alike as (
    select
        now.partner_id,
        now.period_id,
        before.period_id as other_period_id,
        before.period_start,
        count(*) as value_count
    from said as now
    inner join said as before
        on
            now.partner_id = before.partner_id
            and now.indicator_id = before.indicator_id
            and now.place = before.place
            and now.age_group = before.age_group
            and now.sex = before.sex
            and before.period_end < now.period_start
    group by now.partner_id, now.period_id, before.period_id, before.period_start
    having
        count(*) >= $values_at_least
        and count(distinct now.value) >= $different_at_least
        and bool_and(now.value = before.value)
)

select
    'copy-of-period' as rule,
    partner_id,
    period_id,
    null::varchar as indicator_id,
    null::varchar as place,
    'realised' as kind,
    null::varchar as sex,
    null::varchar as age_group,
    null::varchar as sheet,
    null::varchar as cell,
    value_count as value,
    value_count as compared_with,
    'values that are also those of ' || other_period_id as comparison
from alike
qualify row_number() over (partition by partner_id, period_id order by period_start desc) = 1
order by all;
