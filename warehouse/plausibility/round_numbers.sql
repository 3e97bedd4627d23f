-- Files of whose realised values more end in 00, in 0, or in 0 or 5 than chance would have it; the
-- least likely of the three is told. Chance: the upper tail of the binomial distribution, last digits
-- being taken as equally likely. Of a value that is split only its finest parts are looked at, and
-- not the rest that is not known by sex.
with realised as (
    select
        partner_id,
        period_id,
        age_group,
        sex,
        value,
        bool_or(age_group <> 'all') over (
            partition by partner_id, period_id, indicator_id, place
        ) as has_ages,
        bool_or(sex <> 'all') over (
            partition by partner_id, period_id, indicator_id, place, age_group
        ) as has_sexes
    from core.output_value
    where kind = 'realised' and sex <> 'not-reported' and value is not null
),

ending as (
    select
        realised.partner_id,
        realised.period_id,
        pattern.ends_in,
        pattern.chance,
        count(*) as value_count,
        count(*) filter (where realised.value % pattern.multiple = 0) as round_count
    from realised
    cross join
        (values ('00', 100, 0.01), ('0', 10, 0.1), ('0 or 5', 5, 0.2))
            as pattern (ends_in, multiple, chance)
    where
        realised.value >= $value_at_least
        and (realised.age_group <> 'all') = realised.has_ages
        and (realised.sex <> 'all') = realised.has_sexes
    group by realised.partner_id, realised.period_id, pattern.ends_in, pattern.chance
    having count(*) >= $values_at_least
),

likely as (
    select
        partner_id,
        period_id,
        ends_in,
        value_count,
        round_count,
        list_sum(
            list_transform(
                range(round_count, value_count + 1),
                lambda n: exp(
                    lgamma(value_count + 1) - lgamma(n + 1) - lgamma(value_count - n + 1)
                    + n * ln(chance) + (value_count - n) * ln(1 - chance)
                )
            )
        ) as tail
    from ending
    where round_count > value_count * chance
)

select
    'round-numbers' as rule,
    partner_id,
    period_id,
    null::varchar as indicator_id,
    null::varchar as place,
    'realised' as kind,
    null::varchar as sex,
    null::varchar as age_group,
    null::varchar as sheet,
    null::varchar as cell,
    round_count as value,
    value_count as compared_with,
    'values that end in ' || ends_in || ', of all that are not small' as comparison
from likely
where tail * $chance_one_in < 1
qualify row_number() over (partition by partner_id, period_id order by tail, ends_in) = 1
order by all;
