-- Signs of change of a partner and period, as remembered before and as they count now: how many are
-- new, changed (all that is told besides), unchanged and removed. A sign is known by what it says:
-- pathway, place, actor and change.
with before as (
    select
        sign_id, observed_from, observed_to, outcome_id, source, verified_with, is_sensitive,
        location, significance, contribution
    from before_sign_of_change
    where partner_id = $partner and period_id = $period
),

now as (
    select
        sign_id, observed_from, observed_to, outcome_id, source, verified_with, is_sensitive,
        location, significance, contribution
    from core.sign_of_change
    where partner_id = $partner and period_id = $period
),

compared as (
    select
        case
            when before.sign_id is null then 'new'
            when now.sign_id is null then 'removed'
            when
                before.observed_from is distinct from now.observed_from
                or before.observed_to is distinct from now.observed_to
                or before.outcome_id is distinct from now.outcome_id
                or before.source <> now.source
                or before.verified_with <> now.verified_with
                or before.is_sensitive <> now.is_sensitive
                or before.location <> now.location
                or before.significance <> now.significance
                or before.contribution <> now.contribution
                then 'changed'
            else 'unchanged'
        end as change
    from before
    full join now
        on before.sign_id = now.sign_id
)

select
    count(*) filter (where change = 'new') as new,
    count(*) filter (where change = 'changed') as changed,
    count(*) filter (where change = 'unchanged') as unchanged,
    count(*) filter (where change = 'removed') as removed
from compared;
