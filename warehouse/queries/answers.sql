-- How ambiguous cells were said to be meant: of every file received, by file and cell.
select
    submission.file_name,
    coalesce(submission.partner_id, '') as partner_id,
    coalesce(submission.period_id, '') as period_id,
    answer.sheet,
    answer.cell,
    answer.question,
    answer.choice,
    answer.answered_by
from staging.answer as answer
inner join staging.submission as submission
    on answer.submission_id = submission.submission_id
order by
    submission.file_name,
    submission.revision,
    submission.submission_id,
    answer.sheet,
    length(answer.cell),
    answer.cell,
    answer.question;
