-- Signs of change that are to be plotted, or plotted again, by a day.
select
    due.sign_id,
    sign.toc_id,
    sign.period_id,
    due.outcome_id,
    due.reason
from marts.sign_to_plot as due
inner join core.sign_of_change as sign
    on due.sign_id = sign.sign_id
inner join core.theory_of_change as toc
    on sign.toc_id = toc.toc_id
inner join core.period as period
    on sign.period_id = period.period_id
where due.due_from <= $today
order by toc.ordinal, period.period_start, due.sign_id, due.outcome_id, due.reason;
