-- Everything found wrong with the files received, each in the order of its correction.
select
    submission_id,
    code,
    message,
    remedy,
    sheet,
    cell,
    severity,
    facts,
    choices
from staging.problem
order by submission_id, ordinal;
