-- The numbers of one accepted file, as staging.output_value has them.
select
    sheet,
    row_number,
    cell,
    indicator_id,
    place,
    age_group,
    sex,
    kind,
    state,
    value,
    raw,
    note,
    coalesce(explanation, '') as explanation
from staging.output_value
where submission_id = $submission
order by row_number, sheet, cell;
