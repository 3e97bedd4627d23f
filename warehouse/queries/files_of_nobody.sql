-- Files that wait for a correction and whose cover does not say rightly from whom, or for when.
select
    file_name,
    received_at,
    problems
from staging.file_waiting
where partner_id is null or period_id is null
order by file_name;
