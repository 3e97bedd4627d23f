-- Published budgets per period seen by activity, partner or country, in order of code and time.
select
    budget.subject,
    budget.period_id,
    budget.period_start,
    budget.period_end,
    budget.value
from marts.budget as budget
cross join core.programme as programme
where
    budget.seen_by = $seen_by
    and budget.value is not null
    and programme.spending is not null
order by budget.subject, budget.period_start;
