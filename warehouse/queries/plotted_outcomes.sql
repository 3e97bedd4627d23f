-- Every outcome with what a period and a place told of it, in the order of the definition.
select
    plotted.toc_id,
    plotted.outcome_id,
    plotted.pathway_id,
    plotted.level,
    plotted.wording,
    plotted.period_id,
    plotted.place,
    plotted.home_toc_id,
    plotted.sign_count,
    plotted.sensitive_count,
    plotted.progress,
    plotted.public_reasoning,
    plotted.public_wordings
from marts.plotted_outcome as plotted
inner join core.outcome as outcome
    on plotted.outcome_id = outcome.outcome_id
inner join core.period as period
    on plotted.period_id = period.period_id
inner join core.theory_of_change as home
    on plotted.home_toc_id = home.toc_id
order by outcome.ordinal, period.period_start, home.ordinal, plotted.place;
