-- Signs of change of a partner and period, as remembered before and as they count now: how many are
-- new, changed (none: a sign is known by all that it says), unchanged and removed.
with sign as (
    select
        pathway_id, place, actor, change, observed_from, observed_to, outcome_id, source,
        verified_with, is_sensitive, 1 as before_count, 0 as after_count
    from before_sign_of_change
    where partner_id = $partner and period_id = $period
    union all
    select
        pathway_id, place, actor, change, observed_from, observed_to, outcome_id, source,
        verified_with, is_sensitive, 0 as before_count, 1 as after_count
    from core.sign_of_change
    where partner_id = $partner and period_id = $period
),

counted as (
    select
        sum(before_count) as before_count,
        sum(after_count) as after_count
    from sign
    group by
        pathway_id, place, actor, change, observed_from, observed_to, outcome_id, source,
        verified_with, is_sensitive
)

select
    coalesce(sum(greatest(after_count - before_count, 0)), 0)::bigint as new,
    0::bigint as changed,
    coalesce(sum(least(after_count, before_count)), 0)::bigint as unchanged,
    coalesce(sum(greatest(before_count - after_count, 0)), 0)::bigint as removed
from counted;
