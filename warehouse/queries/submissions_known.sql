-- Every file recorded under the programme definition in force, and what became of it.
select
    submission_id,
    partner_id,
    period_id,
    revision,
    case
        when not is_accepted then 'needs correction'
        when
            revision = max(revision) filter (where is_accepted) over (
                partition by partner_id, period_id
            )
            then 'accepted'
        else 'replaced'
    end as status,
    checked_against = ? as is_current
from staging.submission
qualify is_current;
