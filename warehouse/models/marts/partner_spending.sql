-- marts.partner_spending: per partner and period, what the accounts paid it or say it spent, beside
-- what its budget lines say it spent, in the programme's currency. Grain: partner, period. Where
-- either is missing it is null, never zero.
create or replace table marts.partner_spending (
    partner_id varchar not null,
    period_id varchar not null,
    in_accounts decimal(38, 2),
    in_budget_lines decimal(38, 2),
    is_without_rate boolean not null,
    primary key (partner_id, period_id)
);

comment on table marts.partner_spending is 'What each partner was paid and what it says it spent, side by side.';
comment on column marts.partner_spending.partner_id is 'The partner, of core.partner.';
comment on column marts.partner_spending.period_id is 'The period, of core.period.';
comment on column marts.partner_spending.in_accounts is 'Disbursements to it and expenditure by it in the accounts, converted; null when there are none.';
comment on column marts.partner_spending.in_budget_lines is 'Its realised budget lines, converted; null when there are none.';
comment on column marts.partner_spending.is_without_rate is 'Whether an amount has no rate and is not in the sums.';

insert into marts.partner_spending
select
    partner_id,
    period_id,
    sum(converted) filter (where source = 'accounts') as in_accounts,
    sum(converted) filter (where source = 'budget line') as in_budget_lines,
    count(*) > count(converted) as is_without_rate
from marts.amount
where
    partner_id is not null and period_id is not null
    and kind in ('realised', 'disbursement', 'expenditure')
group by partner_id, period_id
order by partner_id, period_id;
