-- Every revision that was accepted, and whether it is in force.
select
    partner_id,
    period_id,
    revision,
    is_in_force
from core.submission
where status in ('accepted', 'replaced')
order by all;
