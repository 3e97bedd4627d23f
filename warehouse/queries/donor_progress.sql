-- What serves donors' objectives and whether it progressed, by period and objective.
select
    progress.objective_id,
    progress.ordinal,
    progress.pathway_id,
    progress.outcome_id,
    progress.country,
    progress.period_id,
    progress.is_told_here,
    progress.is_told
from marts.donor_progress as progress
inner join core.period as period
    on progress.period_id = period.period_id
inner join core.pathway as pathway
    on progress.pathway_id = pathway.pathway_id
left join core.outcome as outcome
    on progress.outcome_id = outcome.outcome_id
order by
    period.period_start,
    progress.objective_id,
    progress.ordinal,
    pathway.ordinal,
    outcome.ordinal,
    progress.country;
