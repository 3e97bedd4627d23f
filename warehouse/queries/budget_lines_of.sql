-- The budget lines of one accepted file, as staging.budget_line has them.
select
    sheet,
    row_number,
    line,
    place,
    planned,
    planned_cell,
    realised,
    realised_cell,
    currency,
    explanation
from staging.budget_line
where submission_id = $submission
order by row_number, sheet;
