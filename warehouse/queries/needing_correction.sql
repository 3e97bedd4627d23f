-- Files sent back that nothing has answered: no accepted file of the same partner and period with
-- that revision or a higher one, and no later file of the same name (of nobody else, as far as the
-- covers say). A file that took a revision already in use is answered by a higher one only. What
-- arrives at once gives the same in any order.
select
    waiting.file_name,
    waiting.partner_id,
    waiting.period_id,
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
group by waiting.submission_id, waiting.file_name, waiting.partner_id, waiting.period_id
order by waiting.file_name;
