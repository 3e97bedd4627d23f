-- Files sent back that nothing accepted has replaced since: the same partner and period, or the
-- same file name where the cover could not be read.
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
        from staging.submission as later
        where
            later.submission_id <> waiting.submission_id
            and later.received_at >= waiting.received_at
            and (
                (
                    later.is_accepted
                    and later.partner_id = waiting.partner_id
                    and later.period_id = waiting.period_id
                )
                or (later.file_name = waiting.file_name and later.received_at > waiting.received_at)
            )
    )
group by waiting.submission_id, waiting.file_name, waiting.partner_id, waiting.period_id
order by waiting.file_name;
