-- Every total, with the reason it is suppressed if it is. Order: programme definition, then level.
select
    total.total_id,
    total.indicator_id,
    total.pathway_id,
    total.period_id,
    total.kind,
    total.level,
    total.toc_id,
    total.place,
    total.axes,
    total.age_group,
    total.sex,
    total.value,
    total.state,
    total.partners_reported,
    total.partners_expected,
    suppression.reason
from marts.total as total
inner join core.indicator as indicator
    on total.indicator_id = indicator.indicator_id
left join marts.suppression as suppression
    on total.total_id = suppression.total_id
order by
    indicator.ordinal,
    total.period_id,
    total.kind desc,
    array_position(['programme', 'toc', 'place'], total.level),
    total.toc_id,
    total.place,
    total.age_group <> 'all',
    total.age_group,
    array_position(['all', 'female', 'male', 'other', 'not-reported'], total.sex);
