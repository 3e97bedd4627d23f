-- The road from the minimum to the aspirational standard: per indicator of people, for the programme
-- and for each ToC with a partner asked for it, each axis that a standard asks, whether it is met in
-- the last period with any realised count of people, and which step is next. A standard that the
-- definition does not set has a row at the programme, without an axis.
with last_period as (
    select
        period_id,
        period_start
    from core.period
    where period_id in (select period_id from marts.disaggregation_part)
    order by period_start desc
    limit 1
),

expected as (
    select
        asked.indicator_id,
        coalesce(partner.toc_id, '') as toc_id,
        count(*) as partners_expected
    from core.partner_indicator as asked
    inner join core.partner as partner
        on asked.partner_id = partner.partner_id
    inner join last_period
        on
            partner.since <= last_period.period_start
            and (partner.until is null or last_period.period_start <= partner.until)
    group by grouping sets (
        (asked.indicator_id),
        (asked.indicator_id, partner.toc_id)
    )
),

cut as (
    select
        part.indicator_id,
        part.axis,
        part.toc_id,
        part.partner_id,
        part.place,
        sum(part.value) as total,
        coalesce(sum(part.value) filter (where part.category <> 'not-reported'), 0) as known
    from marts.disaggregation_part as part
    inner join last_period
        on part.period_id = last_period.period_id
    where part.level = 'partner'
    group by part.indicator_id, part.axis, part.toc_id, part.partner_id, part.place
),

partner as (
    select
        indicator_id,
        axis,
        toc_id,
        partner_id,
        count(*) as values_given,
        count(*) filter (where known = total) as values_full,
        count(*) filter (where known > 0 and known < total) as values_in_part
    from cut
    group by indicator_id, axis, toc_id, partner_id
),

reached as (
    select
        indicator_id,
        axis,
        coalesce(toc_id, '') as toc_id,
        count(*) as partners_with_value,
        count(*) filter (where values_full = values_given) as partners_full,
        sum(values_given) as values_given,
        sum(values_full) as values_full,
        sum(values_in_part) as values_in_part,
        coalesce(
            list(partner_id order by partner_id) filter (where values_full < values_given), []
        ) as to_move
    from partner
    group by grouping sets (
        (indicator_id, axis),
        (indicator_id, axis, toc_id)
    )
),

place_on_road as (
    select
        indicator_id,
        '' as toc_id
    from core.indicator
    where unit = 'people'
    union
    select
        indicator_id,
        toc_id
    from expected
),

step as (
    select
        place_on_road.indicator_id,
        place_on_road.toc_id,
        standard.standard,
        standard.axis,
        standard.holds_from,
        coalesce(expected.partners_expected, 0) as partners_expected,
        coalesce(reached.partners_with_value, 0) as partners_with_value,
        coalesce(reached.partners_full, 0) as partners_full,
        coalesce(reached.values_given, 0)::bigint as values_given,
        coalesce(reached.values_full, 0)::bigint as values_full,
        coalesce(reached.values_in_part, 0)::bigint as values_in_part,
        case
            when reached.indicator_id is null then 'no value'
            when reached.values_full = reached.values_given then 'met'
            when reached.values_full + reached.values_in_part > 0 then 'met in part'
            else 'not met'
        end as state,
        coalesce(reached.to_move, []) as to_move
    from place_on_road
    inner join core.indicator_standard as standard
        on place_on_road.indicator_id = standard.indicator_id
    left join expected
        on
            place_on_road.indicator_id = expected.indicator_id
            and place_on_road.toc_id = expected.toc_id
    left join reached
        on
            place_on_road.indicator_id = reached.indicator_id
            and place_on_road.toc_id = reached.toc_id
            and standard.axis = reached.axis
),

not_set as (
    select
        indicator.indicator_id,
        standard.standard
    from core.indicator as indicator
    cross join (values ('minimum'), ('aspirational')) as standard (standard)
    where
        indicator.unit = 'people'
        and not exists (
            select 1
            from core.indicator_standard as given
            where
                given.indicator_id = indicator.indicator_id
                and given.standard = standard.standard
        )
),

every_row as (
    select
        indicator_id,
        toc_id,
        standard,
        axis,
        holds_from,
        state,
        partners_expected,
        partners_with_value,
        partners_full,
        values_given,
        values_full,
        values_in_part,
        state <> 'met'
        and dense_rank() over (
            partition by indicator_id, toc_id, state = 'met'
            order by holds_from, array_position(['minimum', 'aspirational'], standard)
        ) = 1 as is_next,
        to_move
    from step
    union all
    select
        indicator_id, '', standard, '', null, 'not in the definition', 0, 0, 0, 0, 0, 0, false, []
    from not_set
)

select
    every_row.indicator_id,
    indicator.pathway_id,
    every_row.toc_id,
    every_row.standard,
    every_row.axis,
    every_row.holds_from,
    last_period.period_id,
    coalesce(every_row.holds_from <= last_period.period_start, false) as is_asked,
    every_row.state,
    every_row.partners_expected,
    every_row.partners_with_value,
    every_row.partners_full,
    every_row.values_given,
    every_row.values_full,
    every_row.values_in_part,
    every_row.values_given - every_row.values_full - every_row.values_in_part as values_none,
    every_row.is_next,
    every_row.to_move
from every_row
inner join core.indicator as indicator
    on every_row.indicator_id = indicator.indicator_id
left join core.theory_of_change as toc
    on every_row.toc_id = toc.toc_id
left join last_period
    on true
order by
    indicator.ordinal,
    every_row.toc_id <> '',
    toc.ordinal,
    every_row.holds_from is null,
    every_row.holds_from,
    array_position(['minimum', 'aspirational'], every_row.standard),
    array_position(['sex', 'age'], every_row.axis);
