-- Budget lines of a partner and period, as remembered before and as they count now: how many are
-- new, changed (amounts or explanation), unchanged and removed. A line is known by its name, place
-- and currency.
with before as (
    select
        lower(line) as line, place, currency, planned, realised, explanation
    from before_budget_line
    where partner_id = $partner and period_id = $period
),

now as (
    select
        lower(line) as line, place, currency, planned, realised, explanation
    from core.budget_line
    where partner_id = $partner and period_id = $period
),

compared as (
    select
        case
            when before.line is null then 'new'
            when now.line is null then 'removed'
            when
                before.planned is distinct from now.planned
                or before.realised is distinct from now.realised
                or before.explanation <> now.explanation
                then 'changed'
            else 'unchanged'
        end as change
    from before
    full join now
        on
            before.line = now.line
            and before.place = now.place
            and before.currency = now.currency
)

select
    count(*) filter (where change = 'new') as new,
    count(*) filter (where change = 'changed') as changed,
    count(*) filter (where change = 'unchanged') as unchanged,
    count(*) filter (where change = 'removed') as removed
from compared;
