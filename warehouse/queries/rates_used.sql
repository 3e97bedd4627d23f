-- Rates by which amounts were converted, with how many amounts, in order of currency and day.
select
    amount.currency,
    amount.rate_date,
    amount.rate,
    any_value(known.source) as source,
    count(*) as amounts
from marts.amount as amount
inner join core.exchange_rate as known
    on amount.currency = known.currency and amount.rate_date = known.rate_date
group by amount.currency, amount.rate_date, amount.rate
order by amount.currency, amount.rate_date;
