-- The accepted file that counts for a partner and period.
select
    file_name,
    revision,
    submission_id
from staging.submission
where is_accepted and partner_id = $partner and period_id = $period
qualify revision = max(revision) over ();
