-- Realised wholes far from the middle of what all partners report for the indicator and period. Far
-- is measured in factors, against how far the values lie from their middle. Zeros have no logarithm.
-- In a period that has not ended, less is no finding yet.
with realised as (
    select
        current_value.partner_id,
        current_value.period_id,
        current_value.indicator_id,
        current_value.place,
        current_value.sheet,
        current_value.cell,
        current_value.value,
        period.period_end
    from core.output_value as current_value
    inner join core.period as period
        on current_value.period_id = period.period_id
    where
        current_value.kind = 'realised'
        and current_value.sex = 'all' and current_value.age_group = 'all'
        and current_value.value > 0
),

usual as (
    select
        period_id,
        indicator_id,
        quantile_disc(value, 0.5) as middle
    from realised
    group by period_id, indicator_id
    having count(distinct partner_id) > $others_at_least
),

measured as (
    select
        realised.partner_id,
        realised.period_id,
        realised.indicator_id,
        realised.place,
        realised.sheet,
        realised.cell,
        realised.value,
        realised.period_end,
        usual.middle,
        abs(ln(realised.value) - ln(usual.middle)) as distance
    from realised
    inner join usual
        on
            realised.period_id = usual.period_id
            and realised.indicator_id = usual.indicator_id
),

spread as (
    select
        period_id,
        indicator_id,
        quantile_disc(distance, 0.5) as distance
    from measured
    group by period_id, indicator_id
)

-- 1.4826: what makes a median of distances comparable to a standard deviation.
select
    'far-from-others' as rule,
    measured.partner_id,
    measured.period_id,
    measured.indicator_id,
    measured.place,
    'realised' as kind,
    'all' as sex,
    'all' as age_group,
    measured.sheet,
    measured.cell,
    measured.value,
    measured.middle as compared_with,
    if(measured.value > measured.middle, 'far above', 'far below') || ' the middle of all partners'
        as comparison
from measured
inner join spread
    on
        measured.period_id = spread.period_id
        and measured.indicator_id = spread.indicator_id
where
    measured.distance > $deviations * 1.4826 * spread.distance
    and abs(measured.value - measured.middle) >= $difference_at_least
    and (
        measured.value > $factor * measured.middle
        or ($factor * measured.value < measured.middle and measured.period_end < $today)
    )
order by all;
