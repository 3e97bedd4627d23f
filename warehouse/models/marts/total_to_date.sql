-- marts.total_to_date: programme totals over all periods up to one, by the indicator's rule over
-- time. Grain: indicator, last period included, kind, sex; a row for each period that has a total.
-- Rule sum adds what is known by sex over all periods, and the rest of the total is not known; rule
-- latest takes the period's own. Indicators whose periods may count the same ones again (rule none)
-- have no row.
create or replace table marts.total_to_date (
    indicator_id varchar not null,
    period_id varchar not null,
    kind varchar not null,
    sex varchar not null,
    value bigint not null,
    periods_reported integer not null,
    primary key (indicator_id, period_id, kind, sex)
);

comment on table marts.total_to_date is 'Programme totals to date, only where the rule over time allows one. Not yet protected.';
comment on column marts.total_to_date.indicator_id is 'What is counted, of core.indicator.';
comment on column marts.total_to_date.period_id is 'Last period that is inside, of core.period.';
comment on column marts.total_to_date.kind is 'planned or realised.';
comment on column marts.total_to_date.sex is 'female, male, other, all, or not-reported: not known.';
comment on column marts.total_to_date.value is 'Count over all periods up to this one, from marts.total.';
comment on column marts.total_to_date.periods_reported is 'Periods with a value that are inside.';

insert into marts.total_to_date
with programme_total as (
    select
        total.indicator_id,
        total.period_id,
        period.period_end,
        total.kind,
        total.sex,
        total.value,
        indicator.over_time
    from marts.total as total
    inner join core.period as period
        on total.period_id = period.period_id
    inner join core.indicator as indicator
        on total.indicator_id = indicator.indicator_id
    where
        total.level = 'programme' and total.age_group = 'all'
        and total.value is not null and indicator.over_time <> 'none'
),

known as (
    select *
    from programme_total
    where sex <> 'not-reported'
),

added as (
    select
        upto.indicator_id,
        upto.period_id,
        upto.kind,
        earlier.sex,
        sum(earlier.value) as value,
        count(*) as periods_reported
    from known as upto
    inner join known as earlier
        on
            upto.indicator_id = earlier.indicator_id
            and upto.kind = earlier.kind
            and earlier.period_end <= upto.period_end
    where upto.sex = 'all' and upto.over_time = 'sum'
    group by upto.indicator_id, upto.period_id, upto.kind, earlier.sex
),

rest as (
    select
        whole.indicator_id,
        whole.period_id,
        whole.kind,
        'not-reported' as sex,
        any_value(whole.value) - sum(part.value) as value,
        any_value(whole.periods_reported) as periods_reported
    from added as whole
    inner join added as part
        on
            whole.indicator_id = part.indicator_id
            and whole.period_id = part.period_id
            and whole.kind = part.kind
    where whole.sex = 'all' and part.sex <> 'all'
    group by whole.indicator_id, whole.period_id, whole.kind
)

select
    indicator_id,
    period_id,
    kind,
    sex,
    value::bigint as value,
    periods_reported
from added

union all

select
    indicator_id,
    period_id,
    kind,
    sex,
    value::bigint as value,
    periods_reported
from rest

union all

select
    indicator_id,
    period_id,
    kind,
    sex,
    value,
    1 as periods_reported
from programme_total
where over_time = 'latest'
order by all;
