-- marts.budget: what is planned to be spent in a period, seen by activity, by partner and by
-- country. Grain: seen_by, subject, period. Each is a sum of the same planned lines of budgets: the
-- three are never added to each other.
create or replace table marts.budget (
    seen_by varchar not null,
    subject varchar not null,
    period_id varchar not null,
    period_start date not null,
    period_end date not null,
    value decimal(38, 2),
    line_count integer not null,
    primary key (seen_by, subject, period_id)
);

comment on table marts.budget is 'Budgets per period, in the programme''s currency, seen in three ways.';
comment on column marts.budget.seen_by is 'activity, partner or country.';
comment on column marts.budget.subject is 'Which one: its code in the programme definition, or the country''s.';
comment on column marts.budget.period_id is 'The period, of core.period.';
comment on column marts.budget.period_start is 'First day of the period, by whose rate its lines are converted.';
comment on column marts.budget.period_end is 'Last day of the period.';
comment on column marts.budget.value is 'Sum of the converted lines; null while one of them has no rate.';
comment on column marts.budget.line_count is 'Planned lines in it.';

insert into marts.budget
with seen as (
    select 'activity' as seen_by, activity as subject, period_id, converted
    from marts.amount
    where kind = 'planned'
    union all
    select 'partner', partner_id, period_id, converted
    from marts.amount
    where kind = 'planned'
    union all
    select 'country', place, period_id, converted
    from marts.amount
    where kind = 'planned' and place <> 'ALL'
)

select
    seen.seen_by,
    seen.subject,
    seen.period_id,
    period.period_start,
    period.period_end,
    case when count(*) = count(seen.converted) then sum(seen.converted) end as value,
    count(*)::integer as line_count
from seen
inner join core.period as period
    on seen.period_id = period.period_id
group by seen.seen_by, seen.subject, seen.period_id, period.period_start, period.period_end
order by seen.seen_by, seen.subject, period.period_start;
