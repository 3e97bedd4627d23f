-- The signs of change of one accepted file, as staging.sign_of_change has them.
select
    sheet,
    row_number,
    pathway_id,
    place,
    actor,
    change,
    observed_from,
    observed_to,
    outcome_id,
    source,
    verified_with,
    is_sensitive,
    coalesce(location, '') as location,
    coalesce(significance, '') as significance,
    coalesce(contribution, '') as contribution
from staging.sign_of_change
where submission_id = $submission
order by row_number, sheet;
