-- Every budget line as it counts now, in the currency reported.
select
    partner_id,
    period_id,
    place,
    planned,
    realised,
    currency
from core.budget_line
order by partner_id, period_id, row_number;
