-- Everything found wrong with a file, in the order of its correction.
select
    code,
    message,
    remedy,
    sheet,
    cell,
    severity,
    facts,
    choices
from staging.problem
where submission_id = ?
order by ordinal;
