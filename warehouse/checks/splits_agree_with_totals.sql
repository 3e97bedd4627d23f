-- Current values whose parts exceed their total, or do not make it up although the partner stated
-- how many are not known. Shown by place and cell, never with the counts.
with whole as (
    select *
    from core.output_value
    where sex = 'all'
),

part as (
    select
        partner_id,
        period_id,
        indicator_id,
        place,
        age_group,
        kind,
        sum(value) as parts,
        count(value) as part_count,
        bool_or(sex = 'not-reported' and value is not null) as states_not_known
    from core.output_value
    where sex <> 'all'
    group by partner_id, period_id, indicator_id, place, age_group, kind
)

select
    whole.partner_id,
    whole.period_id,
    whole.indicator_id,
    whole.place,
    whole.kind,
    whole.sheet,
    whole.cell,
    case
        when whole.value is null then 'parts without a total'
        when part.parts > whole.value then 'parts exceed the total'
        else 'parts do not make up the total'
    end as what
from whole
inner join part
    on
        whole.partner_id = part.partner_id
        and whole.period_id = part.period_id
        and whole.indicator_id = part.indicator_id
        and whole.place = part.place
        and whole.age_group = part.age_group
        and whole.kind = part.kind
where
    part.part_count > 0
    and (
        whole.value is null
        or part.parts > whole.value
        or (part.states_not_known and part.parts <> whole.value)
    )
order by all;
