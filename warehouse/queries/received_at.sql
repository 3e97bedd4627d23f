-- When a file was first received.
select received_at
from staging.submission
where submission_id = ?;
