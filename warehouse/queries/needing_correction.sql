-- Files sent back that nothing has answered.
select
    file_name,
    partner_id,
    period_id,
    problems
from staging.file_waiting
order by file_name;
