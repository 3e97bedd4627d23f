-- Realised values far above or below the middle of the partner's own earlier values for the same
-- indicator, place and split. In a period that has not ended, less is no finding yet. How many are
-- not known by sex is a rest, and may jump.
with realised as (
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
        period.period_start,
        period.period_end
    from core.output_value as current_value
    inner join core.period as period
        on current_value.period_id = period.period_id
    where
        current_value.kind = 'realised'
        and current_value.sex <> 'not-reported'
        and current_value.value is not null
),

earlier as (
    select
        now.partner_id,
        now.period_id,
        now.indicator_id,
        now.place,
        now.age_group,
        now.sex,
        quantile_disc(before.value, 0.5) as middle
    from realised as now
    inner join realised as before
        on
            now.partner_id = before.partner_id
            and now.indicator_id = before.indicator_id
            and now.place = before.place
            and now.age_group = before.age_group
            and now.sex = before.sex
            and before.period_end < now.period_start
    group by
        now.partner_id, now.period_id, now.indicator_id, now.place, now.age_group, now.sex
),

jump as (
    select
        realised.partner_id,
        realised.period_id,
        realised.indicator_id,
        realised.place,
        realised.age_group,
        realised.sex,
        realised.sheet,
        realised.cell,
        realised.value,
        earlier.middle,
        realised.value > earlier.middle as is_up,
        bool_or(realised.age_group = 'all' and realised.sex = 'all') over (
            partition by
                realised.partner_id,
                realised.period_id,
                realised.indicator_id,
                realised.place,
                realised.value > earlier.middle
        ) as whole_jumped
    from realised
    inner join earlier
        on
            realised.partner_id = earlier.partner_id
            and realised.period_id = earlier.period_id
            and realised.indicator_id = earlier.indicator_id
            and realised.place = earlier.place
            and realised.age_group = earlier.age_group
            and realised.sex = earlier.sex
    where
        abs(realised.value - earlier.middle) >= $difference_at_least
        and (
            realised.value > $factor * earlier.middle
            or ($factor * realised.value < earlier.middle and realised.period_end < $today)
        )
)

select
    'jump-over-time' as rule,
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
    middle as compared_with,
    if(is_up, 'far above', 'far below') || ' the middle of the earlier periods' as comparison
from jump
where not whole_jumped or (age_group = 'all' and sex = 'all')
order by all;
