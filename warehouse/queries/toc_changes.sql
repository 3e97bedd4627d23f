-- Every version of every theory of change with what it changed, and what was made clear without one.
with change as (
    select
        version.toc_id,
        version.version,
        version.holds_from,
        version.dated_as,
        coalesce(adjustment.kind, '') as kind,
        coalesce(adjustment.pathway_id, '') as pathway_id,
        coalesce(adjustment.outcome_id, '') as outcome_id,
        coalesce(adjustment.indicator_id, '') as indicator_id,
        coalesce(adjustment.description, '') as description,
        coalesce(adjustment.ordinal, 0) as ordinal
    from core.toc_version as version
    left join core.toc_adjustment as adjustment
        on version.toc_id = adjustment.toc_id and version.version = adjustment.version
    union all
    select
        toc_id,
        null as version,
        holds_from,
        '' as dated_as,
        'clarification' as kind,
        pathway_id,
        outcome_numbers as outcome_id,
        '' as indicator_id,
        description,
        ordinal
    from core.toc_clarification
)

select
    change.toc_id,
    change.version,
    change.holds_from,
    change.dated_as,
    change.kind,
    change.pathway_id,
    change.outcome_id,
    change.indicator_id,
    change.description
from change
inner join core.theory_of_change as toc
    on change.toc_id = toc.toc_id
order by toc.ordinal, change.version nulls last, change.ordinal;
