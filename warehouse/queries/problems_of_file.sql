-- Everything found wrong with a file, in the order of its correction.
select
    code,
    message,
    remedy,
    sheet,
    cell,
    severity
from staging.problem
where submission_id = ?
order by ordinal;
