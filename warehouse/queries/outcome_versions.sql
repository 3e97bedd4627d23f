-- Every outcome in every version of its theory of change, also in those that do not have it.
with successor as (
    select outcome_id, list(becomes_outcome_id order by becomes_outcome_id) as becomes
    from core.outcome_succession
    group by outcome_id
)

select
    outcome.toc_id,
    outcome.outcome_id,
    version.version,
    coalesce(reading.pathway_id, '') as pathway_id,
    coalesce(reading.level, '') as level,
    coalesce(reading.wording, '') as wording,
    case
        when outcome.until_version <= version.version then coalesce(successor.becomes, [])
        else []
    end as becomes
from core.outcome as outcome
inner join core.toc_version as version
    on outcome.toc_id = version.toc_id
left join core.outcome_in_version as reading
    on outcome.outcome_id = reading.outcome_id and version.version = reading.version
left join successor
    on outcome.outcome_id = successor.outcome_id
order by outcome.ordinal, version.version;
