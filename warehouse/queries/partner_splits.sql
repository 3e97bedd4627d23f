-- What partners reported by sex, all ages together, of every kind; what no cell is there for, no row.
select
    partner_id,
    period_id,
    indicator_id,
    place,
    kind,
    sex,
    value
from core.output_value
where age_group = 'all' and sex <> 'all'
order by
    partner_id,
    period_id,
    indicator_id,
    place,
    kind,
    array_position(['female', 'male', 'other', 'not-reported'], sex);
