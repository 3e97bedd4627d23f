-- Files whose realised values other than zero are, with indicator and split, exactly those of a file
-- of another partner: of the same period where there is one, else of the first by period and partner.
-- Places are left out, because a copied file is reported on another one.
with file as (
    select
        current_value.partner_id,
        current_value.period_id,
        period.period_start,
        count(*) as value_count,
        list(
            (
                current_value.indicator_id,
                current_value.age_group,
                current_value.sex,
                current_value.value
            )
            order by
                current_value.indicator_id,
                current_value.age_group,
                current_value.sex,
                current_value.value
        ) as contents
    from core.output_value as current_value
    inner join core.period as period
        on current_value.period_id = period.period_id
    where current_value.kind = 'realised' and current_value.value > 0
    group by current_value.partner_id, current_value.period_id, period.period_start
    having
        count(*) >= $values_at_least
        and count(distinct current_value.value) >= $different_at_least
),

numbered as (
    select
        partner_id,
        period_id,
        period_start,
        value_count,
        dense_rank() over (order by contents) as contents_number
    from file
),

alike as (
    select
        file.partner_id,
        file.period_id,
        file.value_count,
        other.partner_id as other_partner_id,
        other.period_id as other_period_id,
        count(*) over (partition by file.partner_id, file.period_id) as other_count,
        row_number() over (
            partition by file.partner_id, file.period_id
            order by
                file.period_id <> other.period_id, other.period_start, other.partner_id
        ) as place_in_line
    from numbered as file
    inner join numbered as other
        on
            file.contents_number = other.contents_number
            and file.partner_id <> other.partner_id
)

select
    'copy-of-partner' as rule,
    partner_id,
    period_id,
    null::varchar as indicator_id,
    null::varchar as place,
    'realised' as kind,
    null::varchar as sex,
    null::varchar as age_group,
    null::varchar as sheet,
    null::varchar as cell,
    value_count as value,
    value_count as compared_with,
    'values that are also those of ' || other_partner_id || ' ' || other_period_id
    || if(other_count > 1, ' and more', '') as comparison
from alike
where place_in_line = 1
order by all;
