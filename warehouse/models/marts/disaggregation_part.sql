-- marts.disaggregation_part: every realised count of people cut along one axis, whether or not a
-- standard asks for it. Grain: indicator, period, level, ToC, place, partner, axis, category.
-- What is in no known category stands as `not-reported`, also when it is zero, so that the
-- categories of an axis always make up the total. Categories that nobody gave have no row.
create or replace table marts.disaggregation_part (
    indicator_id varchar not null,
    period_id varchar not null,
    level varchar not null,
    toc_id varchar not null,
    place varchar not null,
    partner_id varchar not null,
    axis varchar not null,
    category varchar not null,
    value bigint not null,
    primary key (indicator_id, period_id, level, toc_id, place, partner_id, axis, category)
);

comment on table marts.disaggregation_part is 'Realised counts of people by sex and by age group, each with the rest that is not reported. Not yet protected: never publish from here.';
comment on column marts.disaggregation_part.indicator_id is 'What is counted, of core.indicator.';
comment on column marts.disaggregation_part.period_id is 'The period, of core.period.';
comment on column marts.disaggregation_part.level is 'programme, toc, place or partner: what one partner reports for one place. Columns below the level are empty text.';
comment on column marts.disaggregation_part.toc_id is 'The theory of change, of core.theory_of_change, or empty text.';
comment on column marts.disaggregation_part.place is 'Country code or ALL, or empty text.';
comment on column marts.disaggregation_part.partner_id is 'Who reported it, of core.partner; empty text but at level partner.';
comment on column marts.disaggregation_part.axis is 'sex or age.';
comment on column marts.disaggregation_part.category is 'female, male, other, the code of an age group, or not-reported.';
comment on column marts.disaggregation_part.value is 'Count of people in the category.';

insert into marts.disaggregation_part
with cell as (
    select
        indicator_id,
        period_id,
        'partner' as level,
        toc_id,
        place,
        partner_id,
        age_group,
        sex,
        value
    from core.output_value
    where kind = 'realised' and sex <> 'not-reported' and value is not null
    union all
    select
        indicator_id,
        period_id,
        level,
        toc_id,
        place,
        '' as partner_id,
        age_group,
        sex,
        value
    from marts.total
    where
        kind = 'realised' and value is not null
        and sex <> 'not-reported' and age_group <> 'not-reported'
),

whole as (
    select
        cell.indicator_id,
        cell.period_id,
        cell.level,
        cell.toc_id,
        cell.place,
        cell.partner_id,
        axis.axis,
        cell.value
    from cell
    inner join core.indicator as indicator
        on cell.indicator_id = indicator.indicator_id and indicator.unit = 'people'
    cross join (values ('sex'), ('age')) as axis (axis)
    where cell.sex = 'all' and cell.age_group = 'all'
),

part as (
    select
        indicator_id,
        period_id,
        level,
        toc_id,
        place,
        partner_id,
        case when age_group = 'all' then 'sex' else 'age' end as axis,
        case when age_group = 'all' then sex else age_group end as category,
        value
    from cell
    where (sex = 'all') <> (age_group = 'all')
),

known as (
    select
        whole.indicator_id,
        whole.period_id,
        whole.level,
        whole.toc_id,
        whole.place,
        whole.partner_id,
        whole.axis,
        part.category,
        part.value,
        whole.value as total
    from whole
    left join part
        on
            whole.indicator_id = part.indicator_id
            and whole.period_id = part.period_id
            and whole.level = part.level
            and whole.toc_id = part.toc_id
            and whole.place = part.place
            and whole.partner_id = part.partner_id
            and whole.axis = part.axis
)

select
    indicator_id, period_id, level, toc_id, place, partner_id, axis, category, value
from known
where category is not null
union all
select
    indicator_id,
    period_id,
    level,
    toc_id,
    place,
    partner_id,
    axis,
    'not-reported' as category,
    (any_value(total) - coalesce(sum(value), 0))::bigint as value
from known
group by indicator_id, period_id, level, toc_id, place, partner_id, axis
order by all;
