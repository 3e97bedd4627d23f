-- Files in which, in every row of all ages with both sexes, as many female as male were realised, or
-- one more or less: a total that is odd cannot be halved.
with both_sexes as (
    select
        partner_id,
        period_id,
        indicator_id,
        place,
        max(value) filter (where sex = 'female') as female,
        max(value) filter (where sex = 'male') as male
    from core.output_value
    where kind = 'realised' and age_group = 'all' and sex in ('female', 'male')
    group by partner_id, period_id, indicator_id, place
)

select
    'halved-by-sex' as rule,
    partner_id,
    period_id,
    null::varchar as indicator_id,
    null::varchar as place,
    'realised' as kind,
    null::varchar as sex,
    null::varchar as age_group,
    null::varchar as sheet,
    null::varchar as cell,
    count(*) as value,
    count(*) as compared_with,
    'rows with as many female as male, of all that have both and are not small' as comparison
from both_sexes
where female + male >= $people_at_least
group by partner_id, period_id
having count(*) >= $rows_at_least and bool_and(abs(female - male) <= 1)
order by all;
