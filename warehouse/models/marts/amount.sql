-- marts.amount: every amount of money on its one activity, in its own currency and in the
-- programme's. Grain: one planned or realised amount of a budget line, or one row of the accounts.
-- A rate holds from its day until the next one of its currency. Planned amounts are converted at
-- the rate of the period's first day, realised ones of its last day, rows of the accounts of their
-- value date; each is rounded on its own (half up, two decimals), so that sums of converted amounts
-- can be added up by hand.
create or replace table marts.amount (
    amount_id varchar primary key,
    source varchar not null,
    kind varchar not null,
    activity varchar not null,
    place varchar,
    period_id varchar,
    amount_date date not null,
    value decimal(18, 2) not null,
    currency varchar not null,
    value_date date not null,
    rate decimal(18, 8),
    rate_date date,
    converted decimal(38, 2),
    organisation_id varchar,
    partner_id varchar,
    description varchar not null
);

comment on table marts.amount is 'Amounts of budget lines and accounts, each on one activity and converted by itself.';
comment on column marts.amount.amount_id is 'kind|partner|period|row of a budget line, or the accounts'' own reference.';
comment on column marts.amount.source is 'budget line or accounts.';
comment on column marts.amount.kind is 'planned, realised, or the kind of core.transaction.';
comment on column marts.amount.activity is 'The one activity that carries it, of core.money_home or core.transaction.';
comment on column marts.amount.place is 'Country code or ALL, of a budget line; null for the accounts.';
comment on column marts.amount.period_id is 'Period of the budget line, or the one that holds the day, of core.period; null when none does.';
comment on column marts.amount.amount_date is 'Day it is dated: first day of the period when planned, last when realised, day of the transaction.';
comment on column marts.amount.value is 'Amount, in the currency beside it.';
comment on column marts.amount.currency is 'ISO 4217 code.';
comment on column marts.amount.value_date is 'Day by whose rate it is converted.';
comment on column marts.amount.rate is 'Units of the programme''s currency for one unit; 1 for its own; null when no rate is known for that day.';
comment on column marts.amount.rate_date is 'Day from which that rate holds; null for the programme''s own currency or without a rate.';
comment on column marts.amount.converted is 'Amount in the programme''s currency, rounded half up; null without a rate.';
comment on column marts.amount.organisation_id is 'The other side, of core.organisation; null when it is a partner or nobody.';
comment on column marts.amount.partner_id is 'Whose budget line, or the other side, of core.partner; null when neither.';
comment on column marts.amount.description is 'What it was for, as the accounts let it be published; empty text when not told.';

insert into marts.amount
with line as (
    select
        line.partner_id,
        line.period_id,
        line.row_number,
        line.place,
        line.planned,
        line.realised,
        line.currency,
        home.activity,
        period.period_start,
        period.period_end
    from core.budget_line as line
    inner join core.partner as partner
        on line.partner_id = partner.partner_id
    inner join core.period as period
        on line.period_id = period.period_id
    inner join core.money_home as home
        on partner.toc_id = home.toc_id and line.place = home.place
),

said as (
    select
        concat_ws('|', 'planned', partner_id, period_id, row_number) as amount_id,
        'budget line' as source,
        'planned' as kind,
        activity,
        place,
        period_id,
        period_start as amount_date,
        planned as value,
        currency,
        period_start as value_date,
        null as organisation_id,
        partner_id,
        '' as description
    from line
    where planned is not null
    union all
    select
        concat_ws('|', 'realised', partner_id, period_id, row_number),
        'budget line',
        'realised',
        activity,
        place,
        period_id,
        period_end,
        realised,
        currency,
        period_end,
        null,
        partner_id,
        ''
    from line
    where realised is not null
    union all
    select
        entry.transaction_id,
        'accounts',
        entry.kind,
        entry.activity,
        null,
        period.period_id,
        entry.transaction_date,
        entry.value,
        entry.currency,
        entry.value_date,
        entry.organisation_id,
        entry.partner_id,
        entry.description
    from core.transaction as entry
    left join core.period as period
        on entry.transaction_date between period.period_start and period.period_end
),

rated as (
    select
        said.*,
        case when said.currency = programme.currency then 1 else known.rate end::decimal(18, 8)
            as rate,
        case when said.currency <> programme.currency then known.rate_date end as rate_date
    from said
    cross join core.programme as programme
    asof left join core.exchange_rate as known
        on said.currency = known.currency and said.value_date >= known.rate_date
)

select
    amount_id,
    source,
    kind,
    activity,
    place,
    period_id,
    amount_date,
    value,
    currency,
    value_date,
    rate,
    rate_date,
    round(value::decimal(28, 2) * rate::decimal(28, 8), 2) as converted,
    organisation_id,
    partner_id,
    description
from rated
order by amount_id;
