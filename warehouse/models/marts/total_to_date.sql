-- marts.total_to_date: programme totals over all periods up to one, by the indicator's rule over
-- time. Grain: indicator, last period included, kind, sex. Indicators whose periods may count the
-- same ones again (rule none) have no row.
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
)

select
    upto.indicator_id,
    upto.period_id,
    upto.kind,
    upto.sex,
    case any_value(upto.over_time)
        when 'sum' then sum(earlier.value)
        else max_by(earlier.value, earlier.period_end)
    end::bigint as value,
    count(*) as periods_reported
from programme_total as upto
inner join programme_total as earlier
    on
        upto.indicator_id = earlier.indicator_id
        and upto.kind = earlier.kind
        and upto.sex = earlier.sex
        and earlier.period_end <= upto.period_end
group by upto.indicator_id, upto.period_id, upto.kind, upto.sex
order by all;
