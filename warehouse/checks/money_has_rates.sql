-- Currencies and days for which an amount is to be published and no rate to the programme's currency
-- is on record, with how many amounts wait for it.
select
    amount.currency,
    amount.value_date::varchar as needed_on,
    count(*) as amounts,
    string_agg(distinct amount.source, ', ' order by amount.source) as come_from
from marts.amount as amount
cross join core.programme as programme
left join marts.movement as movement
    on amount.amount_id = movement.movement_id
where
    amount.converted is null
    and case amount.kind
        when 'planned' then programme.spending is not null
        when 'realised' then programme.spending = 'budget-lines'
        else movement.is_published
    end
group by amount.currency, amount.value_date
order by amount.currency, amount.value_date;
