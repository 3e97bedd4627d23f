-- core.outcome_in_version: how each outcome stood in each version of its theory of change that had
-- it. Grain: outcome, version. An outcome is in a version from its first wording on, until dropped.
create or replace table core.outcome_in_version (
    outcome_id varchar not null,
    toc_id varchar not null,
    version integer not null,
    holds_from date not null,
    holds_to date,
    pathway_id varchar not null,
    level varchar not null,
    wording varchar not null,
    primary key (outcome_id, version)
);

comment on table core.outcome_in_version is 'Outcomes as each version of their theory of change has them, one row each.';
comment on column core.outcome_in_version.outcome_id is 'The outcome, of core.outcome.';
comment on column core.outcome_in_version.toc_id is 'Its theory of change, of core.theory_of_change.';
comment on column core.outcome_in_version.version is 'The version, of core.toc_version.';
comment on column core.outcome_in_version.holds_from is 'First day of the version.';
comment on column core.outcome_in_version.holds_to is 'Last day of the version; null for the one that still holds.';
comment on column core.outcome_in_version.pathway_id is 'Pathway it stands on in that version, of core.pathway.';
comment on column core.outcome_in_version.level is 'outcome, intermediate outcome or impact.';
comment on column core.outcome_in_version.wording is 'How it reads in that version, in the first language of the programme.';

insert into core.outcome_in_version
with version as (
    select
        toc_id,
        version,
        holds_from,
        (lead(holds_from) over (partition by toc_id order by version) - interval 1 day)::date as holds_to
    from core.toc_version
)

select
    outcome.outcome_id,
    outcome.toc_id,
    version.version,
    version.holds_from,
    version.holds_to,
    wording.pathway_id,
    wording.level,
    wording.wording
from core.outcome as outcome
inner join version
    on
        outcome.toc_id = version.toc_id
        and (outcome.until_version is null or version.version < outcome.until_version)
inner join core.outcome_wording as wording
    on outcome.outcome_id = wording.outcome_id and wording.since_version <= version.version
qualify
    wording.since_version
    = max(wording.since_version) over (partition by outcome.outcome_id, version.version)
order by outcome.ordinal, version.version;
