-- What counts now, kept aside for the rest of the connection, to be compared with later.
create or replace temp table before_value as
select
    partner_id,
    period_id,
    indicator_id,
    place,
    age_group,
    sex,
    kind,
    state,
    value,
    sheet,
    cell,
    row_number,
    note,
    explanation
from core.output_value;

create or replace temp table before_budget_line as
select
    partner_id,
    period_id,
    line,
    place,
    currency,
    planned,
    realised,
    explanation
from core.budget_line;

create or replace temp table before_sign_of_change as
select
    sign_id,
    partner_id,
    period_id,
    observed_from,
    observed_to,
    outcome_id,
    source,
    verified_with,
    is_sensitive,
    location,
    significance,
    contribution
from core.sign_of_change;

create or replace temp table before_total as
select
    total_id,
    value
from marts.total;
