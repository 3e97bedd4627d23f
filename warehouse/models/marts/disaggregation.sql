-- marts.disaggregation: how much of each realised count of people is known along the axes that a
-- standard asks for, from the first period that begins on or after the day it holds from. Grain:
-- indicator, standard, axis, period, level, ToC, place, partner. Counts of different indicators are
-- never added.
create or replace table marts.disaggregation (
    indicator_id varchar not null,
    pathway_id varchar not null,
    standard varchar not null,
    axis varchar not null,
    period_id varchar not null,
    level varchar not null,
    toc_id varchar not null,
    place varchar not null,
    partner_id varchar not null,
    total bigint not null,
    known bigint not null,
    not_reported bigint not null,
    known_pct decimal(5, 1),
    completeness varchar not null,
    primary key (indicator_id, standard, axis, period_id, level, toc_id, place, partner_id)
);

comment on table marts.disaggregation is 'Counts that a standard of the gender framework wants split along an axis, and how much of each is known. Not yet protected.';
comment on column marts.disaggregation.indicator_id is 'What is counted, of core.indicator.';
comment on column marts.disaggregation.pathway_id is 'Pathway of the indicator, of core.pathway.';
comment on column marts.disaggregation.standard is 'minimum or aspirational.';
comment on column marts.disaggregation.axis is 'What it asks to split by: sex or age.';
comment on column marts.disaggregation.period_id is 'The period, of core.period.';
comment on column marts.disaggregation.level is 'programme, toc, place or partner: what one partner reports for one place. Columns below the level are empty text.';
comment on column marts.disaggregation.toc_id is 'The theory of change, of core.theory_of_change, or empty text.';
comment on column marts.disaggregation.place is 'Country code or ALL, or empty text.';
comment on column marts.disaggregation.partner_id is 'Who reported it, of core.partner; empty text but at level partner.';
comment on column marts.disaggregation.total is 'Realised count of everyone.';
comment on column marts.disaggregation.known is 'How many of them are in a known category, other among them.';
comment on column marts.disaggregation.not_reported is 'How many are not: the rest of the total.';
comment on column marts.disaggregation.known_pct is 'Per cent of the total that is known; null when the total is zero.';
comment on column marts.disaggregation.completeness is 'full, in part or none. Of a total of zero nothing is missing: full.';

insert into marts.disaggregation
with cut as (
    select
        indicator_id,
        period_id,
        level,
        toc_id,
        place,
        partner_id,
        axis,
        sum(value)::bigint as total,
        coalesce(sum(value) filter (where category <> 'not-reported'), 0)::bigint as known
    from marts.disaggregation_part
    group by indicator_id, period_id, level, toc_id, place, partner_id, axis
)

select
    cut.indicator_id,
    indicator.pathway_id,
    standard.standard,
    cut.axis,
    cut.period_id,
    cut.level,
    cut.toc_id,
    cut.place,
    cut.partner_id,
    cut.total,
    cut.known,
    cut.total - cut.known as not_reported,
    case
        when cut.total > 0 then (100 * cut.known::decimal(18, 1) / cut.total)::decimal(5, 1)
    end as known_pct,
    case
        when cut.known = cut.total then 'full'
        when cut.known > 0 then 'in part'
        else 'none'
    end as completeness
from cut
inner join core.indicator as indicator
    on cut.indicator_id = indicator.indicator_id
inner join core.period as period
    on cut.period_id = period.period_id
inner join core.indicator_standard as standard
    on
        cut.indicator_id = standard.indicator_id
        and cut.axis = standard.axis
        and standard.holds_from <= period.period_start
order by all;
