-- What speaks for the progress of outcomes, beside the outputs that should have led to them.
with output as (
    select
        toc_id,
        period_id,
        outcome_id,
        pathway_id,
        list(indicator_id order by indicator_id) filter (where has_planned) as planned,
        list(indicator_id order by indicator_id) filter (where has_realised) as realised
    from marts.outcome_output
    group by all
)

select
    evidence.toc_id,
    evidence.period_id,
    evidence.outcome_id,
    evidence.pathway_id,
    evidence.sign_count,
    evidence.proposed_count,
    evidence.progress,
    evidence.judged_as,
    coalesce(output.planned, []) as planned,
    coalesce(output.realised, []) as realised
from marts.outcome_evidence as evidence
inner join core.theory_of_change as toc
    on evidence.toc_id = toc.toc_id
inner join core.period as period
    on evidence.period_id = period.period_id
inner join core.pathway as pathway
    on evidence.pathway_id = pathway.pathway_id
left join core.outcome as outcome
    on evidence.outcome_id = outcome.outcome_id
left join output
    on
        evidence.toc_id = output.toc_id
        and evidence.period_id = output.period_id
        and evidence.outcome_id = output.outcome_id
        and evidence.pathway_id = output.pathway_id
order by toc.ordinal, period.period_start, pathway.ordinal, outcome.ordinal nulls first;
