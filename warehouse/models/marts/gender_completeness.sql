-- marts.gender_completeness: how many values a standard wants split along an axis, and how many of
-- them are known in full, in part, not at all. A value is what one partner reports of one indicator
-- for one place, so that every level counts the same values: never people. Grain: standard, axis,
-- period, level, pathway, ToC, partner.
create or replace table marts.gender_completeness (
    standard varchar not null,
    axis varchar not null,
    period_id varchar not null,
    level varchar not null,
    pathway_id varchar not null,
    toc_id varchar not null,
    partner_id varchar not null,
    values_asked integer not null,
    values_full integer not null,
    values_in_part integer not null,
    values_none integer not null,
    full_pct decimal(5, 1) not null,
    change_points decimal(5, 1),
    primary key (standard, axis, period_id, level, pathway_id, toc_id, partner_id)
);

comment on table marts.gender_completeness is 'Values of partners that the gender framework wants split, and how far they are, per programme, pathway, ToC and partner.';
comment on column marts.gender_completeness.standard is 'minimum or aspirational.';
comment on column marts.gender_completeness.axis is 'What it asks to split by: sex or age.';
comment on column marts.gender_completeness.period_id is 'The period, of core.period.';
comment on column marts.gender_completeness.level is 'programme, pathway, toc or partner.';
comment on column marts.gender_completeness.pathway_id is 'The pathway, of core.pathway; empty text but at level pathway.';
comment on column marts.gender_completeness.toc_id is 'The theory of change, of core.theory_of_change; at level partner that of the partner; else empty text.';
comment on column marts.gender_completeness.partner_id is 'The partner, of core.partner; empty text but at level partner.';
comment on column marts.gender_completeness.values_asked is 'Values with a number that the standard asks to split.';
comment on column marts.gender_completeness.values_full is 'Those of them that are known in full, zeros among them.';
comment on column marts.gender_completeness.values_in_part is 'Those of them that are known in part.';
comment on column marts.gender_completeness.values_none is 'Those of them of which nothing is known along the axis.';
comment on column marts.gender_completeness.full_pct is 'Per cent of the values asked that are known in full.';
comment on column marts.gender_completeness.change_points is 'Percentage points more than in the period before; null when nothing was asked there.';

insert into marts.gender_completeness
with counted as (
    select
        standard,
        axis,
        period_id,
        case
            when grouping(partner_id) = 0 then 'partner'
            when grouping(toc_id) = 0 then 'toc'
            when grouping(pathway_id) = 0 then 'pathway'
            else 'programme'
        end as level,
        coalesce(pathway_id, '') as pathway_id,
        coalesce(toc_id, '') as toc_id,
        coalesce(partner_id, '') as partner_id,
        count(*) as values_asked,
        count(*) filter (where completeness = 'full') as values_full,
        count(*) filter (where completeness = 'in part') as values_in_part,
        count(*) filter (where completeness = 'none') as values_none,
        (100 * values_full::decimal(18, 1) / values_asked)::decimal(5, 1) as full_pct
    from marts.disaggregation
    where level = 'partner'
    group by grouping sets (
        (standard, axis, period_id),
        (standard, axis, period_id, pathway_id),
        (standard, axis, period_id, toc_id),
        (standard, axis, period_id, toc_id, partner_id)
    )
),

period as (
    select
        period_id,
        lag(period_id) over (order by period_start) as period_before
    from core.period
)

select
    counted.standard,
    counted.axis,
    counted.period_id,
    counted.level,
    counted.pathway_id,
    counted.toc_id,
    counted.partner_id,
    counted.values_asked,
    counted.values_full,
    counted.values_in_part,
    counted.values_none,
    counted.full_pct,
    counted.full_pct - before.full_pct as change_points
from counted
inner join period
    on counted.period_id = period.period_id
left join counted as before
    on
        period.period_before = before.period_id
        and counted.standard = before.standard
        and counted.axis = before.axis
        and counted.level = before.level
        and counted.pathway_id = before.pathway_id
        and counted.toc_id = before.toc_id
        and counted.partner_id = before.partner_id
order by all;
