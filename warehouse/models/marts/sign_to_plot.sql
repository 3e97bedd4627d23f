-- marts.sign_to_plot: signs of change that a meeting is still to set beside outcomes, with why and
-- from which day on. Grain: sign, outcome, reason. Signs that no meeting has plotted, and signs
-- beside an outcome that a later version of its theory of change changed or dropped. Signs that were
-- not confirmed are left alone.
create or replace table marts.sign_to_plot (
    sign_id varchar not null,
    outcome_id varchar not null,
    reason varchar not null,
    due_from date not null,
    primary key (sign_id, outcome_id, reason)
);

comment on table marts.sign_to_plot is 'Signs to plot, or to plot again, one row per outcome and reason.';
comment on column marts.sign_to_plot.sign_id is 'The sign, of core.sign_of_change.';
comment on column marts.sign_to_plot.outcome_id is 'The outcome it stands beside now, of core.outcome; empty text when none.';
comment on column marts.sign_to_plot.reason is 'Why: never plotted, or what which version did to the outcome.';
comment on column marts.sign_to_plot.due_from is 'From which day on: that of the version, or the first of the period reported on.';

insert into marts.sign_to_plot
with never_plotted as (
    select
        sign.sign_id,
        coalesce(sign.outcome_id, '') as outcome_id,
        'never plotted' as reason,
        period.period_start as due_from
    from core.sign_of_change as sign
    inner join core.period as period
        on sign.period_id = period.period_id
    where
        not exists (
            select 1
            from core.plot as plot
            inner join core.reflection as reflection
                on plot.reflection_id = reflection.reflection_id
            where plot.sign_id = sign.sign_id and reflection.toc_id = sign.toc_id
        )
),

reading as (
    select
        outcome_id,
        version,
        holds_from,
        wording <> lag(wording) over versions as is_reworded,
        pathway_id <> lag(pathway_id) over versions or level <> lag(level) over versions as is_moved
    from core.outcome_in_version
    window versions as (partition by outcome_id order by version)
),

changed as (
    select
        link.sign_id,
        link.outcome_id,
        case
            when reading.is_moved and reading.is_reworded then 'moved and reworded'
            when reading.is_moved then 'moved'
            else 'reworded'
        end || ' in version ' || reading.version as reason,
        reading.holds_from as due_from
    from marts.sign_outcome as link
    inner join reading
        on link.outcome_id = reading.outcome_id and link.version < reading.version
    where reading.is_moved or reading.is_reworded
),

successor as (
    select outcome_id, string_agg(becomes_outcome_id, ', ' order by becomes_outcome_id) as names
    from core.outcome_succession
    group by outcome_id
),

dropped as (
    select
        link.sign_id,
        link.outcome_id,
        'dropped in version ' || version.version
        || case when successor.names is null then '' else ', read under ' || successor.names end
            as reason,
        version.holds_from as due_from
    from marts.sign_outcome as link
    inner join core.outcome as outcome
        on link.outcome_id = outcome.outcome_id
    inner join core.toc_version as version
        on outcome.toc_id = version.toc_id and outcome.until_version = version.version
    left join successor
        on link.outcome_id = successor.outcome_id
),

found as (
    select * from never_plotted
    union all
    select * from changed
    union all
    select * from dropped
)

select
    found.sign_id,
    found.outcome_id,
    found.reason,
    found.due_from
from found
left join core.sign_record as recorded
    on found.sign_id = recorded.sign_id
where coalesce(recorded.verdict, '') <> 'not confirmed'
order by all;
