-- marts.reporting: how many partners were expected to report an indicator, and how many gave a value
-- of it, undivided or of one split, and how many of those have final figures. Grain: indicator, period, kind, level, ToC, place, age group, sex;
-- a row for everyone always, for a split where a partner has a cell of it. Partners belong to one ToC,
-- so ToC counts add up to the programme's; within a ToC a partner counts once however many places it
-- reports on. Splits have no expected number of their own: a partner is asked for the indicator.
create or replace table marts.reporting (
    indicator_id varchar not null,
    period_id varchar not null,
    kind varchar not null,
    level varchar not null,
    toc_id varchar not null,
    place varchar not null,
    age_group varchar not null,
    sex varchar not null,
    partners_reported integer not null,
    partners_final integer not null,
    partners_expected integer not null,
    primary key (indicator_id, period_id, kind, level, toc_id, place, age_group, sex)
);

comment on table marts.reporting is 'Partners that reported a total or a split of it, out of those expected to, at each level.';
comment on column marts.reporting.indicator_id is 'What is counted, of core.indicator.';
comment on column marts.reporting.period_id is 'The period, of core.period.';
comment on column marts.reporting.kind is 'planned or realised.';
comment on column marts.reporting.level is 'programme, toc or place; the columns below the level are empty text.';
comment on column marts.reporting.toc_id is 'The theory of change, of core.theory_of_change, or empty text.';
comment on column marts.reporting.place is 'Country code or ALL, or empty text.';
comment on column marts.reporting.age_group is 'Code of the age group, or all.';
comment on column marts.reporting.sex is 'female, male, other, or all.';
comment on column marts.reporting.partners_reported is 'Partners with a value of this age group and sex there, zero included.';
comment on column marts.reporting.partners_final is 'Those of them whose figures of the period are final, by marts.partner_standing.';
comment on column marts.reporting.partners_expected is 'Partners asked for the indicator there, whatever the split.';

insert into marts.reporting
with expected as (
    select
        asked.indicator_id,
        period.period_id,
        kind.kind,
        partner.toc_id,
        place.place,
        partner.partner_id
    from core.partner_indicator as asked
    inner join core.partner as partner
        on asked.partner_id = partner.partner_id
    inner join core.period as period
        on
            partner.since <= period.period_start
            and (partner.until is null or period.period_start <= partner.until)
    inner join core.place as place
        on partner.toc_id = place.toc_id
    cross join (values ('planned'), ('realised')) as kind (kind)
),

node as (
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
        count(distinct partner_id) as partners_expected
    from expected
    group by grouping sets (
        (indicator_id, period_id, kind),
        (indicator_id, period_id, kind, toc_id),
        (indicator_id, period_id, kind, toc_id, place)
    )
),

reported as (
    select
        expected.indicator_id,
        expected.period_id,
        expected.kind,
        case
            when grouping(expected.toc_id) = 1 then 'programme'
            when grouping(expected.place) = 1 then 'toc'
            else 'place'
        end as level,
        coalesce(expected.toc_id, '') as toc_id,
        coalesce(expected.place, '') as place,
        current_value.age_group,
        current_value.sex,
        count(distinct expected.partner_id) filter (where current_value.value is not null)
            as partners_reported,
        count(distinct expected.partner_id) filter (
            where current_value.value is not null and standing.is_final
        ) as partners_final
    from expected
    inner join core.output_value as current_value
        on
            expected.partner_id = current_value.partner_id
            and expected.period_id = current_value.period_id
            and expected.indicator_id = current_value.indicator_id
            and expected.place = current_value.place
            and expected.kind = current_value.kind
    inner join marts.partner_standing as standing
        on
            expected.partner_id = standing.partner_id
            and expected.period_id = standing.period_id
    where current_value.sex <> 'not-reported'
    group by grouping sets (
        (
            expected.indicator_id, expected.period_id, expected.kind,
            current_value.age_group, current_value.sex
        ),
        (
            expected.indicator_id, expected.period_id, expected.kind, expected.toc_id,
            current_value.age_group, current_value.sex
        ),
        (
            expected.indicator_id, expected.period_id, expected.kind, expected.toc_id,
            expected.place, current_value.age_group, current_value.sex
        )
    )
),

cell as (
    select indicator_id, period_id, kind, level, toc_id, place, age_group, sex
    from reported
    union
    select indicator_id, period_id, kind, level, toc_id, place, 'all', 'all'
    from node
)

select
    cell.indicator_id,
    cell.period_id,
    cell.kind,
    cell.level,
    cell.toc_id,
    cell.place,
    cell.age_group,
    cell.sex,
    coalesce(reported.partners_reported, 0) as partners_reported,
    coalesce(reported.partners_final, 0) as partners_final,
    node.partners_expected
from cell
inner join node
    on
        cell.indicator_id = node.indicator_id
        and cell.period_id = node.period_id
        and cell.kind = node.kind
        and cell.level = node.level
        and cell.toc_id = node.toc_id
        and cell.place = node.place
left join reported
    on
        cell.indicator_id = reported.indicator_id
        and cell.period_id = reported.period_id
        and cell.kind = reported.kind
        and cell.level = reported.level
        and cell.toc_id = reported.toc_id
        and cell.place = reported.place
        and cell.age_group = reported.age_group
        and cell.sex = reported.sex
order by all;
