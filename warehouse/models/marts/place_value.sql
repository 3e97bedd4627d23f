-- marts.place_value: what all partners of one place say together; the leaves of every total.
-- Grain: indicator, period, kind, ToC, place, age group, sex. Partners combine here and only here,
-- by the indicator's rule: sum (each counted others), max (they counted the same ones), or none
-- (several partners give no common value).
create or replace table marts.place_value (
    indicator_id varchar not null,
    period_id varchar not null,
    kind varchar not null,
    toc_id varchar not null,
    place varchar not null,
    age_group varchar not null,
    sex varchar not null,
    value bigint,
    is_not_applicable boolean not null,
    primary key (indicator_id, period_id, kind, toc_id, place, age_group, sex)
);

comment on table marts.place_value is 'Values of all partners of one place together: the leaves of every total.';

insert into marts.place_value
select
    current_value.indicator_id,
    current_value.period_id,
    current_value.kind,
    current_value.toc_id,
    current_value.place,
    current_value.age_group,
    current_value.sex,
    case indicator.over_partners
        when 'sum' then sum(current_value.value)
        when 'max' then max(current_value.value)
        else case when count(current_value.value) = 1 then sum(current_value.value) end
    end::bigint as value,
    bool_and(current_value.state = 'not applicable') as is_not_applicable
from core.output_value as current_value
inner join core.indicator as indicator
    on current_value.indicator_id = indicator.indicator_id
group by
    current_value.indicator_id,
    current_value.period_id,
    current_value.kind,
    current_value.toc_id,
    current_value.place,
    current_value.age_group,
    current_value.sex,
    indicator.over_partners
order by all;
