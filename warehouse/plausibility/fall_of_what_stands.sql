-- Realised values of indicators whose periods repeat what still stands, lower than in the last
-- period that has a value for the same partner, place and split. How many are not known by sex is a
-- rest, and may fall.
with standing as (
    select
        current_value.partner_id,
        current_value.period_id,
        current_value.indicator_id,
        current_value.place,
        current_value.age_group,
        current_value.sex,
        current_value.sheet,
        current_value.cell,
        current_value.value,
        lag(current_value.value) over (
            partition by
                current_value.partner_id,
                current_value.indicator_id,
                current_value.place,
                current_value.age_group,
                current_value.sex
            order by period.period_start
        ) as last_value
    from core.output_value as current_value
    inner join core.period as period
        on current_value.period_id = period.period_id
    inner join core.indicator as indicator
        on current_value.indicator_id = indicator.indicator_id
    where
        indicator.over_time = 'latest'
        and current_value.kind = 'realised'
        and current_value.sex <> 'not-reported'
        and current_value.value is not null
),

fall as (
    select
        partner_id,
        period_id,
        indicator_id,
        place,
        age_group,
        sex,
        sheet,
        cell,
        value,
        last_value,
        bool_or(age_group = 'all' and sex = 'all') over (
            partition by partner_id, period_id, indicator_id, place
        ) as whole_fell
    from standing
    where value < last_value
)

select
    'fall-of-what-stands' as rule,
    partner_id,
    period_id,
    indicator_id,
    place,
    'realised' as kind,
    sex,
    age_group,
    sheet,
    cell,
    value,
    last_value as compared_with,
    'lower than in the last period with a value' as comparison
from fall
where not whole_fell or (age_group = 'all' and sex = 'all')
order by all;
