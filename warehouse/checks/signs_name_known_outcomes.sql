-- Signs of change in force whose outcome the programme definition does not have, by file and row.
select
    sign.partner_id,
    sign.period_id,
    sign.row_number,
    sign.outcome_id
from core.sign_of_change as sign
left join core.outcome as outcome
    on sign.outcome_id = outcome.outcome_id
where sign.outcome_id is not null and outcome.outcome_id is null
order by all;
