-- Files recorded under another programme definition than the one in force, oldest first.
select
    submission_id,
    file_name,
    archived_as
from staging.submission
where checked_against <> ?
order by received_at, submission_id;
