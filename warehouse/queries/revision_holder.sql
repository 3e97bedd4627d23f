-- The accepted file that carries a revision.
select submission_id
from staging.submission
where is_accepted and partner_id = ? and period_id = ? and revision = ?;
