-- What each period told, read under each version: signs counted once for each outcome they read as.
with sign as (
    select
        reading.toc_id,
        reading.version,
        reading.period_id,
        reading.reads_as_outcome_id,
        reading.outcome_id,
        reading.state,
        reading.pathway_id,
        reading.level,
        reading.wording,
        link.sign_id
    from marts.outcome_reading as reading
    inner join marts.sign_outcome as link
        on reading.outcome_id = link.outcome_id and link.is_counted
    inner join core.sign_of_change as told
        on link.sign_id = told.sign_id and reading.period_id = told.period_id
)

select
    sign.toc_id,
    sign.version,
    sign.period_id,
    sign.reads_as_outcome_id,
    coalesce(any_value(sign.pathway_id), '') as pathway_id,
    coalesce(any_value(sign.level), '') as level,
    coalesce(any_value(sign.wording), '') as wording,
    list_sort(list(distinct sign.outcome_id)) as told_as,
    list_sort(list(distinct sign.state)) as states,
    count(distinct sign.sign_id) as signs
from sign
inner join core.theory_of_change as toc
    on sign.toc_id = toc.toc_id
inner join core.period as period
    on sign.period_id = period.period_id
left join core.outcome as outcome
    on sign.reads_as_outcome_id = outcome.outcome_id
group by
    sign.toc_id, sign.version, sign.period_id, sign.reads_as_outcome_id,
    toc.ordinal, period.period_start, outcome.ordinal
order by toc.ordinal, sign.version, period.period_start, outcome.ordinal nulls last;
