-- marts.outcome_in_period: how each outcome read at the end of each period. Grain: outcome, period.
-- Of an outcome that the version of then no longer has, as it read last; of one that it does not
-- have yet, as it read first: what is told of it is never without its words.
create or replace table marts.outcome_in_period (
    outcome_id varchar not null,
    period_id varchar not null,
    toc_id varchar not null,
    version integer not null,
    is_in_version boolean not null,
    pathway_id varchar not null,
    level varchar not null,
    wording varchar not null,
    primary key (outcome_id, period_id)
);

comment on table marts.outcome_in_period is 'Outcomes as they read at the end of each period, one row each.';
comment on column marts.outcome_in_period.outcome_id is 'The outcome, of core.outcome.';
comment on column marts.outcome_in_period.period_id is 'The period, of core.period.';
comment on column marts.outcome_in_period.toc_id is 'Its theory of change, of core.theory_of_change.';
comment on column marts.outcome_in_period.version is 'The version of its theory of change that held then, of core.toc_version.';
comment on column marts.outcome_in_period.is_in_version is 'Whether that version has it.';
comment on column marts.outcome_in_period.pathway_id is 'Pathway it stood on, of core.pathway.';
comment on column marts.outcome_in_period.level is 'outcome, intermediate outcome or impact.';
comment on column marts.outcome_in_period.wording is 'How it read, in the first language of the programme.';

insert into marts.outcome_in_period
with version_of_period as (
    select
        version.toc_id,
        period.period_id,
        coalesce(
            max(version.version) filter (where version.holds_from <= period.period_end),
            min(version.version)
        ) as version
    from core.toc_version as version
    cross join core.period as period
    group by version.toc_id, period.period_id
)

select
    outcome.outcome_id,
    held.period_id,
    outcome.toc_id,
    held.version,
    outcome.version = held.version as is_in_version,
    outcome.pathway_id,
    outcome.level,
    outcome.wording
from core.outcome_in_version as outcome
inner join version_of_period as held
    on outcome.toc_id = held.toc_id
qualify
    row_number() over (
        partition by outcome.outcome_id, held.period_id
        order by
            outcome.version <= held.version desc,
            case when outcome.version <= held.version then -outcome.version else outcome.version end
    ) = 1
order by outcome.outcome_id, held.period_id;
