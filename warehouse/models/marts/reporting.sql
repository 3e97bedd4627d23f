-- marts.reporting: how many partners were expected to report an indicator, and how many did.
-- Grain: indicator, period, kind, level, ToC, place. Partners belong to one ToC, so ToC counts add
-- up to the programme's; within a ToC a partner counts once however many places it reports on.
create or replace table marts.reporting (
    indicator_id varchar not null,
    period_id varchar not null,
    kind varchar not null,
    level varchar not null,
    toc_id varchar not null,
    place varchar not null,
    partners_reported integer not null,
    partners_expected integer not null,
    primary key (indicator_id, period_id, kind, level, toc_id, place)
);

comment on table marts.reporting is 'Partners that reported a total out of those expected to, at each level.';
comment on column marts.reporting.level is 'programme, toc or place; the columns below the level are empty text.';

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

partner_place as (
    select
        expected.*,
        current_value.value is not null as has_reported
    from expected
    left join core.output_value as current_value
        on
            expected.partner_id = current_value.partner_id
            and expected.period_id = current_value.period_id
            and expected.indicator_id = current_value.indicator_id
            and expected.place = current_value.place
            and expected.kind = current_value.kind
            and current_value.sex = 'all'
            and current_value.age_group = 'all'
),

partner_toc as (
    select
        indicator_id,
        period_id,
        kind,
        toc_id,
        partner_id,
        bool_or(has_reported) as has_reported
    from partner_place
    group by indicator_id, period_id, kind, toc_id, partner_id
)

select
    indicator_id,
    period_id,
    kind,
    'place' as level,
    toc_id,
    place,
    count(*) filter (where has_reported) as partners_reported,
    count(*) as partners_expected
from partner_place
group by indicator_id, period_id, kind, toc_id, place

union all

select
    indicator_id,
    period_id,
    kind,
    'toc' as level,
    toc_id,
    '' as place,
    count(*) filter (where has_reported) as partners_reported,
    count(*) as partners_expected
from partner_toc
group by indicator_id, period_id, kind, toc_id

union all

select
    indicator_id,
    period_id,
    kind,
    'programme' as level,
    '' as toc_id,
    '' as place,
    count(*) filter (where has_reported) as partners_reported,
    count(*) as partners_expected
from partner_toc
group by indicator_id, period_id, kind
order by all;
