-- What each partner was paid, and what it says it spent, per period in order of time.
select
    spending.partner_id,
    spending.period_id,
    spending.in_accounts,
    spending.in_budget_lines,
    spending.is_without_rate
from marts.partner_spending as spending
inner join core.period as period
    on spending.period_id = period.period_id
order by period.period_start, spending.partner_id;
