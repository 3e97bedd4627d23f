-- marts.outcome_reading: what was told of an outcome in a period, read under every version of its
-- theory of change. Grain: outcome, period, version, outcome that it reads as. What was reported
-- stays where it was: this is how to read it. An outcome reads as itself in a version that has it;
-- a dropped one as those that took its place, and those in turn as theirs. Several outcomes that one
-- became each have all of its signs: never add over outcomes.
create or replace table marts.outcome_reading (
    outcome_id varchar not null,
    period_id varchar not null,
    version integer not null,
    reads_as_outcome_id varchar not null,
    toc_id varchar not null,
    told_version integer not null,
    state varchar not null,
    pathway_id varchar,
    level varchar,
    wording varchar,
    sign_count integer not null,
    primary key (outcome_id, period_id, version, reads_as_outcome_id)
);

comment on table marts.outcome_reading is 'Outcomes with signs, by period, as each version of their theory of change reads them.';
comment on column marts.outcome_reading.outcome_id is 'The outcome that signs stand beside, of core.outcome.';
comment on column marts.outcome_reading.period_id is 'The period reported on, of core.period.';
comment on column marts.outcome_reading.version is 'The version it is read under, of core.toc_version.';
comment on column marts.outcome_reading.reads_as_outcome_id is 'The outcome it reads as there, of core.outcome; empty text when that version has none for it.';
comment on column marts.outcome_reading.toc_id is 'Theory of change of the outcome, of core.theory_of_change.';
comment on column marts.outcome_reading.told_version is 'The version that held at the end of the period.';
comment on column marts.outcome_reading.state is 'as told, reworded, moved, moved and reworded, under another, dropped, or not there yet.';
comment on column marts.outcome_reading.pathway_id is 'Pathway there, of core.pathway; null when it reads as nothing.';
comment on column marts.outcome_reading.level is 'Level there; null when it reads as nothing.';
comment on column marts.outcome_reading.wording is 'Wording there; null when it reads as nothing.';
comment on column marts.outcome_reading.sign_count is 'Signs of the period beside the outcome that count.';

insert into marts.outcome_reading
with recursive told as (
    select
        link.outcome_id,
        sign.period_id,
        count(*) as sign_count
    from marts.sign_outcome as link
    inner join core.sign_of_change as sign
        on link.sign_id = sign.sign_id
    where link.is_counted
    group by link.outcome_id, sign.period_id
),

read_as as (
    select
        outcome.outcome_id,
        version.version,
        outcome.outcome_id as reads_as
    from core.outcome as outcome
    inner join core.toc_version as version
        on outcome.toc_id = version.toc_id
    union
    select
        read_as.outcome_id,
        read_as.version,
        succession.becomes_outcome_id as reads_as
    from read_as
    inner join core.outcome as outcome
        on read_as.reads_as = outcome.outcome_id and outcome.until_version <= read_as.version
    inner join core.outcome_succession as succession
        on outcome.outcome_id = succession.outcome_id
),

found as (
    select
        read_as.outcome_id,
        read_as.version,
        read_as.reads_as,
        reading.pathway_id,
        reading.level,
        reading.wording
    from read_as
    inner join core.outcome_in_version as reading
        on read_as.reads_as = reading.outcome_id and read_as.version = reading.version
)

select
    told.outcome_id,
    told.period_id,
    version.version,
    coalesce(found.reads_as, '') as reads_as_outcome_id,
    outcome.toc_id,
    then_read.version as told_version,
    case
        when found.reads_as is null and outcome.until_version <= version.version then 'dropped'
        when found.reads_as is null then 'not there yet'
        when found.reads_as <> told.outcome_id then 'under another'
        else coalesce(
            nullif(
                concat_ws(
                    ' and ',
                    case
                        when
                            found.pathway_id <> then_read.pathway_id
                            or found.level <> then_read.level
                            then 'moved'
                    end,
                    case when found.wording <> then_read.wording then 'reworded' end
                ),
                ''
            ),
            'as told'
        )
    end as state,
    found.pathway_id,
    found.level,
    found.wording,
    told.sign_count
from told
inner join core.outcome as outcome
    on told.outcome_id = outcome.outcome_id
inner join core.toc_version as version
    on outcome.toc_id = version.toc_id
inner join marts.outcome_in_period as then_read
    on told.outcome_id = then_read.outcome_id and told.period_id = then_read.period_id
left join found
    on told.outcome_id = found.outcome_id and version.version = found.version
order by all;
