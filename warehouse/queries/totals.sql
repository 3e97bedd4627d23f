-- Every total, with the reason it is suppressed if it is, and, where it is of a place, undivided and
-- realised, how its deviations from plan may be explained in public, by partner, each wording once.
-- Order: programme definition, then level.
with said as (
    select
        item,
        period_id,
        toc_id,
        place,
        public_wording,
        min(partner_id) as partner_id
    from marts.deviation
    where kind = 'output' and deviation <> 0 and public_wording <> ''
    group by item, period_id, toc_id, place, public_wording
),

wording as (
    select
        item,
        period_id,
        toc_id,
        place,
        list(public_wording order by partner_id, public_wording) as public_wordings
    from said
    group by item, period_id, toc_id, place
)

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
    suppression.reason,
    total.partners_final,
    coalesce(wording.public_wordings, []) as public_wordings
from marts.total as total
inner join core.indicator as indicator
    on total.indicator_id = indicator.indicator_id
left join marts.suppression as suppression
    on total.total_id = suppression.total_id
left join wording
    on
        total.level = 'place' and total.axes = 'none' and total.kind = 'realised'
        and total.indicator_id = wording.item
        and total.period_id = wording.period_id
        and total.toc_id = wording.toc_id
        and total.place = wording.place
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
