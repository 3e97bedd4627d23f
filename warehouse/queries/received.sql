-- Every file received with what decides which rows are in force: the input of the core layer.
select
    submission_id,
    is_accepted,
    partner_id,
    period_id,
    revision,
    checked_against
from staging.submission
order by submission_id;
