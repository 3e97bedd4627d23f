-- Every file ever received.
select submission_id
from staging.submission;
