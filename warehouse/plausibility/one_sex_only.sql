-- Files in which, in every row of all ages that is split by sex, everyone realised is of one sex,
-- and of the same one.
with by_sex as (
    select
        partner_id,
        period_id,
        indicator_id,
        place,
        max(value) filter (where sex = 'all') as everyone,
        max(value) filter (where sex = 'female') as female,
        max(value) filter (where sex = 'male') as male
    from core.output_value
    where kind = 'realised' and age_group = 'all'
    group by partner_id, period_id, indicator_id, place
),

file as (
    select
        partner_id,
        period_id,
        count(*) as row_count,
        bool_and(coalesce(female = everyone, false)) as is_female,
        bool_and(coalesce(male = everyone, false)) as is_male
    from by_sex
    where everyone >= $people_at_least and (female is not null or male is not null)
    group by partner_id, period_id
    having count(*) >= $rows_at_least
)

select
    'one-sex-only' as rule,
    partner_id,
    period_id,
    null::varchar as indicator_id,
    null::varchar as place,
    'realised' as kind,
    if(is_female, 'female', 'male') as sex,
    null::varchar as age_group,
    null::varchar as sheet,
    null::varchar as cell,
    row_count as value,
    row_count as compared_with,
    'rows in which everyone is of this sex, of all that are split and not small' as comparison
from file
where is_female or is_male
order by all;
