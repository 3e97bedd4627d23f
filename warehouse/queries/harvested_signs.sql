-- Every sign of change in force with what became of it by a day, in the order of verification.
with linked as (
    select
        sign_id,
        list(outcome_id order by outcome_id) as outcomes,
        any_value(linked_by) as linked_by
    from marts.sign_outcome
    group by sign_id
),

due as (
    select
        sign_id,
        list(distinct concat_ws(' ', nullif(outcome_id, ''), reason)) as reasons
    from marts.sign_to_plot
    where due_from <= $today
    group by sign_id
)

select
    sign.sign_id,
    sign.toc_id,
    sign.partner_id,
    sign.period_id,
    sign.pathway_id,
    sign.place,
    sign.location,
    sign.actor,
    sign.change,
    sign.significance,
    sign.is_sensitive,
    verify.verify_rank,
    verify.is_chosen,
    verify.state,
    recorded.sign_id is not null as is_recorded,
    coalesce(recorded.public_wording, '') <> '' as is_public,
    coalesce(linked.outcomes, []) as outcomes,
    coalesce(linked.linked_by, '') as linked_by,
    list_sort(coalesce(due.reasons, [])) as to_plot
from core.sign_of_change as sign
inner join marts.sign_to_verify as verify
    on sign.sign_id = verify.sign_id
inner join core.theory_of_change as toc
    on sign.toc_id = toc.toc_id
inner join core.period as period
    on sign.period_id = period.period_id
left join linked
    on sign.sign_id = linked.sign_id
left join due
    on sign.sign_id = due.sign_id
left join core.sign_record as recorded
    on sign.sign_id = recorded.sign_id
order by toc.ordinal, period.period_start, verify.verify_rank;
