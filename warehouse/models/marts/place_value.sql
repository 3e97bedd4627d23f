-- marts.place_value: what all partners of one place say together; the leaves of every total.
-- Grain: indicator, period, kind, ToC, place, age group, sex. Partners combine here and only here,
-- by the indicator's rule: sum (each counted others), max (they counted the same ones: the partner
-- with the highest undivided value speaks, with all its parts, so that parts and total agree), or
-- none (several partners with a value give no common value, and nothing that contains it has one).
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
    is_undetermined boolean not null,
    primary key (indicator_id, period_id, kind, toc_id, place, age_group, sex)
);

comment on table marts.place_value is 'Values of all partners of one place together: the leaves of every total.';
comment on column marts.place_value.indicator_id is 'What is counted, of core.indicator.';
comment on column marts.place_value.period_id is 'The period, of core.period.';
comment on column marts.place_value.kind is 'planned or realised.';
comment on column marts.place_value.toc_id is 'The theory of change, of core.theory_of_change.';
comment on column marts.place_value.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column marts.place_value.age_group is 'Code of the age group, or all.';
comment on column marts.place_value.sex is 'female, male, other, not-reported, or all.';
comment on column marts.place_value.value is 'Count of all partners together, from core.output_value; null when none has a value or the rule gives no common one.';
comment on column marts.place_value.is_not_applicable is 'Whether every partner with such a cell says that it does not apply.';
comment on column marts.place_value.is_undetermined is 'Several partners have a value and the indicator''s rule gives no common one.';

insert into marts.place_value
with speaker as (
    select
        indicator_id,
        period_id,
        kind,
        toc_id,
        place,
        count(*) as partner_count,
        first(partner_id order by value desc, partner_id) as partner_id
    from core.output_value
    where sex = 'all' and age_group = 'all' and value is not null
    group by indicator_id, period_id, kind, toc_id, place
)

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
        when 'max'
            then any_value(current_value.value) filter (
                where current_value.partner_id = speaker.partner_id
            )
        else any_value(current_value.value) filter (
            where
                current_value.partner_id = speaker.partner_id and speaker.partner_count = 1
        )
    end::bigint as value,
    bool_and(current_value.state = 'not applicable') as is_not_applicable,
    indicator.over_partners = 'none' and coalesce(any_value(speaker.partner_count), 0) > 1
        as is_undetermined
from core.output_value as current_value
inner join core.indicator as indicator
    on current_value.indicator_id = indicator.indicator_id
left join speaker
    on
        current_value.indicator_id = speaker.indicator_id
        and current_value.period_id = speaker.period_id
        and current_value.kind = speaker.kind
        and current_value.toc_id = speaker.toc_id
        and current_value.place = speaker.place
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
