-- What is suppressed now, and why.
select
    total_id,
    reason
from marts.suppression
order by total_id;
