-- The revision in force of a partner and period.
select max(revision) as revision
from staging.submission
where is_accepted and partner_id = ? and period_id = ?;
