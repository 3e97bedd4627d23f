-- marts.movement: money that came and went, as it is published: what is spent stands in it once.
-- Grain: one row of the accounts; or, where budget lines say what was spent, also one activity and
-- period. Then what the accounts paid to partners and members is spent by them and inside their
-- lines: it is kept here unpublished, to be compared.
create or replace table marts.movement (
    movement_id varchar primary key,
    activity varchar not null,
    kind varchar not null,
    movement_date date not null,
    value decimal(38, 2),
    currency varchar not null,
    value_date date not null,
    converted decimal(38, 2),
    period_id varchar,
    organisation_id varchar,
    partner_id varchar,
    description varchar not null,
    is_published boolean not null
);

comment on table marts.movement is 'Money that came and went, and whether it is published.';
comment on column marts.movement.movement_id is 'The accounts'' own reference, or realised:period:activity.';
comment on column marts.movement.activity is 'The one activity that carries it.';
comment on column marts.movement.kind is 'As in core.transaction; what budget lines say was spent is expenditure.';
comment on column marts.movement.movement_date is 'Day of the transaction; last day of the period for what budget lines say.';
comment on column marts.movement.value is 'Amount, in the currency beside it; null while a line of it has no rate.';
comment on column marts.movement.currency is 'ISO 4217 code.';
comment on column marts.movement.value_date is 'Day by whose rate it is converted.';
comment on column marts.movement.converted is 'Amount in the programme''s currency; null without a rate.';
comment on column marts.movement.period_id is 'Period that holds the day, of core.period; null when none does.';
comment on column marts.movement.organisation_id is 'The other side, of core.organisation; null when it is a partner or nobody.';
comment on column marts.movement.partner_id is 'The other side, of core.partner; null when it is an organisation, nobody or several.';
comment on column marts.movement.description is 'What it was for, as the accounts let it be published; empty text when not told.';
comment on column marts.movement.is_published is 'Whether releases show it.';

insert into marts.movement
with spent as (
    select
        concat_ws(':', 'realised', period_id, activity) as movement_id,
        activity,
        amount_date as movement_date,
        value_date,
        period_id,
        case when count(*) = count(converted) then sum(converted) end as converted
    from marts.amount
    where kind = 'realised'
    group by activity, period_id, amount_date, value_date
)

select
    entry.amount_id as movement_id,
    entry.activity,
    entry.kind,
    entry.amount_date as movement_date,
    entry.value,
    entry.currency,
    entry.value_date,
    entry.converted,
    entry.period_id,
    entry.organisation_id,
    entry.partner_id,
    entry.description,
    coalesce(
        programme.spending = 'disbursements'
        or (
            programme.spending = 'budget-lines'
            and (
                entry.kind not in ('disbursement', 'expenditure')
                or (entry.partner_id is null and entry.organisation_id is null)
            )
        ),
        false
    ) as is_published
from marts.amount as entry
cross join core.programme as programme
where entry.source = 'accounts'
union all
select
    spent.movement_id,
    spent.activity,
    'expenditure',
    spent.movement_date,
    spent.converted,
    programme.currency,
    spent.value_date,
    spent.converted,
    spent.period_id,
    null,
    null,
    '',
    true
from spent
cross join core.programme as programme
where programme.spending = 'budget-lines'
order by movement_id;
