-- marts.gender_completeness: how much of a realised total is known by sex, where a standard asks
-- for it. Grain: indicator, period, level, ToC, place. Counts of different indicators are never
-- added: shares per pathway are of indicators that meet the standard, not of people.
create or replace table marts.gender_completeness (
    indicator_id varchar not null,
    pathway_id varchar not null,
    period_id varchar not null,
    level varchar not null,
    toc_id varchar not null,
    place varchar not null,
    total bigint not null,
    known_by_sex bigint not null,
    known_pct decimal(5, 1),
    primary key (indicator_id, period_id, level, toc_id, place)
);

comment on table marts.gender_completeness is 'Share of each total that is known by sex. Not yet protected.';
comment on column marts.gender_completeness.indicator_id is 'What is counted, of core.indicator.';
comment on column marts.gender_completeness.pathway_id is 'Pathway of the indicator, of core.pathway.';
comment on column marts.gender_completeness.period_id is 'The period, of core.period.';
comment on column marts.gender_completeness.level is 'programme, toc or place; the columns below the level are empty text.';
comment on column marts.gender_completeness.toc_id is 'The theory of change, of core.theory_of_change, or empty text.';
comment on column marts.gender_completeness.place is 'Country code or ALL, or empty text.';
comment on column marts.gender_completeness.total is 'Realised count of everyone, from marts.total.';
comment on column marts.gender_completeness.known_by_sex is 'How many of them are known to be female, male or other.';
comment on column marts.gender_completeness.known_pct is 'Per cent of the total known by sex; null when the total is zero.';

insert into marts.gender_completeness
select
    whole.indicator_id,
    whole.pathway_id,
    whole.period_id,
    whole.level,
    whole.toc_id,
    whole.place,
    whole.value as total,
    coalesce(sum(part.value), 0)::bigint as known_by_sex,
    case
        when whole.value > 0
            then (100 * coalesce(sum(part.value), 0)::decimal(18, 1) / whole.value)::decimal(5, 1)
    end as known_pct
from marts.total as whole
inner join core.period as period
    on whole.period_id = period.period_id
inner join core.indicator_standard as standard
    on
        whole.indicator_id = standard.indicator_id
        and standard.standard = 'minimum'
        and standard.axis = 'sex'
        and standard.holds_from <= period.period_start
left join marts.total as part
    on
        whole.indicator_id = part.indicator_id
        and whole.period_id = part.period_id
        and whole.kind = part.kind
        and whole.level = part.level
        and whole.toc_id = part.toc_id
        and whole.place = part.place
        and part.axes = 'sex'
        and part.sex <> 'not-reported'
where whole.axes = 'none' and whole.kind = 'realised' and whole.value is not null
group by
    whole.indicator_id,
    whole.pathway_id,
    whole.period_id,
    whole.level,
    whole.toc_id,
    whole.place,
    whole.value
order by all;
