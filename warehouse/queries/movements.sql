-- Movements of money, published or kept, by activity and day. What budget lines say of a period
-- that has not ended by a day is not final: it is left out until then.
select
    movement.movement_id,
    movement.activity,
    movement.kind,
    movement.movement_date,
    movement.value,
    movement.currency,
    movement.value_date,
    movement.converted,
    movement.period_id,
    movement.organisation_id,
    movement.partner_id,
    movement.description,
    entry.transaction_id is null as is_of_budget_lines
from marts.movement as movement
left join core.transaction as entry
    on movement.movement_id = entry.transaction_id
where
    movement.is_published = $is_published
    and movement.converted is not null
    and (entry.transaction_id is not null or movement.movement_date <= $today)
order by movement.activity, movement.movement_date, movement.kind, movement.movement_id;
