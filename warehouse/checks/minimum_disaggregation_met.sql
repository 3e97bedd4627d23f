-- Realised values of people that the minimum standard wants split by sex, and that are not split
-- at all (no sex known) or in part.
select
    current_value.partner_id,
    current_value.period_id,
    current_value.indicator_id,
    current_value.place,
    case when coalesce(sum(part.value), 0) = 0 then 'sex not reported' else 'sex known in part' end
        as what
from core.output_value as current_value
inner join core.period as period
    on current_value.period_id = period.period_id
inner join core.indicator_standard as standard
    on
        current_value.indicator_id = standard.indicator_id
        and standard.standard = 'minimum'
        and standard.axis = 'sex'
        and standard.holds_from <= period.period_start
left join core.output_value as part
    on
        current_value.partner_id = part.partner_id
        and current_value.period_id = part.period_id
        and current_value.indicator_id = part.indicator_id
        and current_value.place = part.place
        and current_value.age_group = part.age_group
        and current_value.kind = part.kind
        and part.sex in ('female', 'male', 'other')
where
    current_value.sex = 'all' and current_value.age_group = 'all'
    and current_value.kind = 'realised' and current_value.value > 0
group by
    current_value.partner_id,
    current_value.period_id,
    current_value.indicator_id,
    current_value.place,
    current_value.value
having coalesce(sum(part.value), 0) < current_value.value
order by all;
