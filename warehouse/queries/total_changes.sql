-- Totals that differ from those remembered before, with both values; null is not reported.
with compared as (
    select
        coalesce(counts.total_id, counted.total_id) as total_id,
        counted.value as before_value,
        counts.value as after_value
    from before_total as counted
    full join marts.total as counts
        on counted.total_id = counts.total_id
    where counted.value is distinct from counts.value
),

placed as (
    select
        total_id,
        string_split(total_id, '|') as part,
        before_value,
        after_value
    from compared
)

select
    placed.total_id,
    placed.part[1] as indicator_id,
    placed.part[2] as period_id,
    placed.part[3] as kind,
    placed.part[4] as level,
    placed.part[5] as toc_id,
    placed.part[6] as place,
    placed.part[7] as age_group,
    placed.part[8] as sex,
    placed.before_value,
    placed.after_value
from placed
left join core.indicator as indicator
    on placed.part[1] = indicator.indicator_id
order by
    indicator.ordinal,
    placed.part[2],
    placed.part[3] desc,
    array_position(['programme', 'toc', 'place'], placed.part[4]),
    placed.part[5],
    placed.part[6],
    placed.part[7] <> 'all',
    placed.part[7],
    array_position(['all', 'female', 'male', 'other', 'not-reported'], placed.part[8]);
