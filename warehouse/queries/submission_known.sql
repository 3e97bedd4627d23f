-- What decides the status of a file recorded under the programme definition in force.
select
    partner_id,
    period_id,
    revision,
    is_accepted
from staging.submission
where submission_id = ? and checked_against = ?;
