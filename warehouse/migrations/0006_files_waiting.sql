-- Files sent back that nothing has answered: no accepted file of the same partner and period with
-- that revision or a higher one, and no later file of the same name (of nobody else, as far as the
-- covers say). A file that took a revision already in use is answered by a higher one only. What
-- arrives at once gives the same in any order.
create view staging.file_waiting as
select
    waiting.submission_id,
    waiting.file_name,
    waiting.partner_id,
    waiting.period_id,
    waiting.revision,
    waiting.received_at,
    count(problem.ordinal) as problems
from staging.submission as waiting
left join staging.problem as problem
    on waiting.submission_id = problem.submission_id
where
    not waiting.is_accepted
    and not exists (
        select 1
        from staging.submission as answer
        where
            answer.is_accepted
            and answer.partner_id = waiting.partner_id
            and answer.period_id = waiting.period_id
            and (
                answer.revision > waiting.revision
                or (
                    answer.revision = waiting.revision
                    and waiting.submission_id not in (
                        select taken.submission_id
                        from staging.problem as taken
                        where taken.code = 'revision-taken'
                    )
                )
            )
    )
    and not exists (
        select 1
        from staging.submission as later
        where
            later.file_name = waiting.file_name
            and later.received_at > waiting.received_at
            and coalesce(later.partner_id = waiting.partner_id, true)
            and coalesce(later.period_id = waiting.period_id, true)
    )
group by all;

comment on view staging.file_waiting is 'Files sent back that wait for a corrected one, one row each.';
comment on column staging.file_waiting.submission_id is 'SHA-256 of the file, of staging.submission.';
comment on column staging.file_waiting.file_name is 'Name of the file as it lay in the inbox.';
comment on column staging.file_waiting.partner_id is 'Partner on the cover; null when the cover could not be read.';
comment on column staging.file_waiting.period_id is 'Period on the cover; null when the cover could not be read.';
comment on column staging.file_waiting.revision is 'Revision on the cover, from 1; null when the cover could not be read.';
comment on column staging.file_waiting.received_at is 'When it was first read, UTC.';
comment on column staging.file_waiting.problems is 'How many problems were found in it, warnings among them.';
