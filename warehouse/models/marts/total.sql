-- marts.total: every total, at programme, ToC and place level, for the whole, each sex, each age
-- group and each sex within an age group. Grain: total_id. Sets of axes are never added to each
-- other. Of a set that is partly known the rest is one more part, `not-reported`, so that the parts
-- of a set make up its total.
create or replace table marts.total (
    total_id varchar primary key,
    indicator_id varchar not null,
    pathway_id varchar not null,
    period_id varchar not null,
    kind varchar not null,
    level varchar not null,
    toc_id varchar not null,
    place varchar not null,
    axes varchar not null,
    age_group varchar not null,
    sex varchar not null,
    value bigint,
    state varchar not null,
    partners_reported integer not null,
    partners_final integer not null,
    partners_expected integer not null
);

comment on table marts.total is 'Totals per indicator and period at every level, with coverage. Not yet protected: never publish from here.';
comment on column marts.total.total_id is 'indicator|period|kind|level|toc|place|age group|sex: stable over runs.';
comment on column marts.total.indicator_id is 'What is counted, of core.indicator.';
comment on column marts.total.pathway_id is 'Pathway of the indicator, of core.pathway.';
comment on column marts.total.period_id is 'The period, of core.period.';
comment on column marts.total.kind is 'planned or realised.';
comment on column marts.total.level is 'programme, toc or place. Place ALL is what belongs to no single country of its ToC.';
comment on column marts.total.toc_id is 'The theory of change, of core.theory_of_change; empty text at level programme.';
comment on column marts.total.place is 'Country code or ALL; empty text at levels programme and toc.';
comment on column marts.total.axes is 'Which axes split the value: none, sex, age or sex+age.';
comment on column marts.total.age_group is 'Code of the age group, all, or not-reported: the rest that is of no known one.';
comment on column marts.total.sex is 'female, male, other, all, or not-reported: the rest that is not known.';
comment on column marts.total.value is 'Count; null unless reported. Null is never zero.';
comment on column marts.total.state is 'reported, reported zero, not reported or not applicable.';
comment on column marts.total.partners_reported is 'Partners that gave this split there, or the undivided value; of a rest, those that gave what it is the rest of.';
comment on column marts.total.partners_final is 'Those of them whose figures of the period are final: no deviation from plan waits for an explanation.';
comment on column marts.total.partners_expected is 'Partners asked for the indicator there, whatever the split.';

insert into marts.total
with rolled as (
    select
        indicator_id,
        period_id,
        kind,
        case
            when grouping(toc_id) = 1 then 'programme'
            when grouping(place) = 1 then 'toc'
            else 'place'
        end as level,
        coalesce(toc_id, '') as toc_id,
        coalesce(place, '') as place,
        age_group,
        sex,
        sum(value)::bigint as value,
        bool_and(is_not_applicable) as is_not_applicable,
        bool_or(is_undetermined) as is_undetermined
    from marts.place_value
    group by grouping sets (
        (indicator_id, period_id, kind, age_group, sex),
        (indicator_id, period_id, kind, age_group, sex, toc_id),
        (indicator_id, period_id, kind, age_group, sex, toc_id, place)
    )
),

-- What is not known of one place is not known of anything around it: a sum of the other places
-- would pass for the whole.
known as (
    select
        indicator_id,
        period_id,
        kind,
        level,
        toc_id,
        place,
        age_group,
        sex,
        case
            when not bool_or(is_undetermined) over (
                partition by indicator_id, period_id, kind, level, toc_id, place
            )
                then value
        end as value,
        is_not_applicable
    from rolled
    where sex <> 'not-reported'
),

rest_of_sex as (
    select
        whole.indicator_id,
        whole.period_id,
        whole.kind,
        whole.level,
        whole.toc_id,
        whole.place,
        whole.age_group,
        'not-reported' as sex,
        (any_value(whole.value) - sum(part.value))::bigint as value,
        false as is_not_applicable
    from known as whole
    inner join known as part
        on
            whole.indicator_id = part.indicator_id
            and whole.period_id = part.period_id
            and whole.kind = part.kind
            and whole.level = part.level
            and whole.toc_id = part.toc_id
            and whole.place = part.place
            and whole.age_group = part.age_group
    where whole.sex = 'all' and part.sex <> 'all' and part.value is not null
    group by all
),

rest_of_age as (
    select
        whole.indicator_id,
        whole.period_id,
        whole.kind,
        whole.level,
        whole.toc_id,
        whole.place,
        'not-reported' as age_group,
        'all' as sex,
        (any_value(whole.value) - sum(part.value))::bigint as value,
        false as is_not_applicable
    from known as whole
    inner join known as part
        on
            whole.indicator_id = part.indicator_id
            and whole.period_id = part.period_id
            and whole.kind = part.kind
            and whole.level = part.level
            and whole.toc_id = part.toc_id
            and whole.place = part.place
    where
        whole.sex = 'all' and part.sex = 'all'
        and whole.age_group = 'all' and part.age_group <> 'all'
        and part.value is not null
    group by all
),

every_cell as (
    select
        indicator_id, period_id, kind, level, toc_id, place, age_group, sex, value,
        is_not_applicable
    from known
    union all
    select * from rest_of_sex
    union all
    select * from rest_of_age
)

select
    concat_ws(
        '|',
        cell.indicator_id,
        cell.period_id,
        cell.kind,
        cell.level,
        cell.toc_id,
        cell.place,
        cell.age_group,
        cell.sex
    ) as total_id,
    cell.indicator_id,
    indicator.pathway_id,
    cell.period_id,
    cell.kind,
    cell.level,
    cell.toc_id,
    cell.place,
    case
        when cell.age_group = 'all' and cell.sex = 'all' then 'none'
        when cell.age_group = 'all' then 'sex'
        when cell.sex = 'all' then 'age'
        else 'sex+age'
    end as axes,
    cell.age_group,
    cell.sex,
    cell.value,
    case
        when cell.value = 0 then 'reported zero'
        when cell.value is not null then 'reported'
        when cell.is_not_applicable then 'not applicable'
        else 'not reported'
    end as state,
    coalesce(reporting.partners_reported, 0) as partners_reported,
    coalesce(reporting.partners_final, 0) as partners_final,
    coalesce(reporting.partners_expected, 0) as partners_expected
from every_cell as cell
inner join core.indicator as indicator
    on cell.indicator_id = indicator.indicator_id
left join marts.reporting as reporting
    on
        cell.indicator_id = reporting.indicator_id
        and cell.period_id = reporting.period_id
        and cell.kind = reporting.kind
        and cell.level = reporting.level
        and cell.toc_id = reporting.toc_id
        and cell.place = reporting.place
        and replace(cell.age_group, 'not-reported', 'all') = reporting.age_group
        and replace(cell.sex, 'not-reported', 'all') = reporting.sex
order by total_id;
