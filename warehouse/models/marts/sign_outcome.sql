-- marts.sign_outcome: outcomes that signs of change are set beside now. Grain: sign, outcome. What
-- the newest meeting of the sign's theory of change that plotted it says holds; before any did, what
-- the partner proposed. A sign may stand beside several outcomes: never add over outcomes.
create or replace table marts.sign_outcome (
    sign_id varchar not null,
    outcome_id varchar not null,
    linked_by varchar not null,
    reflection_id varchar,
    version integer not null,
    is_counted boolean not null,
    primary key (sign_id, outcome_id)
);

comment on table marts.sign_outcome is 'Signs of change beside the outcomes that they are signs of, one row each.';
comment on column marts.sign_outcome.sign_id is 'The sign, of core.sign_of_change.';
comment on column marts.sign_outcome.outcome_id is 'The outcome, of core.outcome.';
comment on column marts.sign_outcome.linked_by is 'sense making, or partner: proposed by the partner and not yet plotted.';
comment on column marts.sign_outcome.reflection_id is 'The meeting, of core.reflection; null when the partner proposed it.';
comment on column marts.sign_outcome.version is 'Version of the outcome''s theory of change that held when it was set there: on the day of the meeting, or at the end of the period reported on.';
comment on column marts.sign_outcome.is_counted is 'Whether the sign counts: false for one that was not confirmed.';

insert into marts.sign_outcome
with plotted as (
    select
        plot.sign_id,
        plot.outcome_id,
        plot.reflection_id,
        reflection.held_date as linked_date
    from core.plot as plot
    inner join core.reflection as reflection
        on plot.reflection_id = reflection.reflection_id
    inner join core.period as period
        on reflection.period_id = period.period_id
    inner join core.sign_of_change as sign
        on plot.sign_id = sign.sign_id and reflection.toc_id = sign.toc_id
    qualify
        dense_rank() over (
            partition by plot.sign_id
            order by reflection.held_date desc, period.period_start desc
        ) = 1
),

link as (
    select
        sign_id,
        outcome_id,
        'sense making' as linked_by,
        reflection_id,
        linked_date
    from plotted
    where outcome_id <> ''
    union all
    select
        sign.sign_id,
        sign.outcome_id,
        'partner' as linked_by,
        null as reflection_id,
        period.period_end as linked_date
    from core.sign_of_change as sign
    inner join core.period as period
        on sign.period_id = period.period_id
    where sign.outcome_id is not null and sign.sign_id not in (select sign_id from plotted)
),

dated as (
    select
        link.sign_id,
        link.outcome_id,
        link.linked_by,
        link.reflection_id,
        coalesce(
            max(version.version) filter (where version.holds_from <= link.linked_date),
            min(version.version)
        ) as version
    from link
    inner join core.outcome as outcome
        on link.outcome_id = outcome.outcome_id
    inner join core.toc_version as version
        on outcome.toc_id = version.toc_id
    group by all
)

select
    dated.sign_id,
    dated.outcome_id,
    dated.linked_by,
    dated.reflection_id,
    dated.version,
    coalesce(recorded.verdict, '') <> 'not confirmed' as is_counted
from dated
left join core.sign_record as recorded
    on dated.sign_id = recorded.sign_id
order by dated.sign_id, dated.outcome_id;
