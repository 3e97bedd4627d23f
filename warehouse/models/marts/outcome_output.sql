-- marts.outcome_output: outputs that should have led to an outcome, and whether there are figures of
-- them; never the figures. Grain: that of marts.outcome_evidence, and indicator. An indicator leads
-- to the outcomes that the definition names for it; where it names none, to all of its pathway.
create or replace table marts.outcome_output (
    toc_id varchar not null,
    period_id varchar not null,
    outcome_id varchar not null,
    pathway_id varchar not null,
    indicator_id varchar not null,
    has_planned boolean not null,
    has_realised boolean not null,
    primary key (toc_id, period_id, outcome_id, pathway_id, indicator_id)
);

comment on table marts.outcome_output is 'Outputs with figures beside each outcome of marts.outcome_evidence, one row each.';
comment on column marts.outcome_output.toc_id is 'Whose figures, of core.theory_of_change.';
comment on column marts.outcome_output.period_id is 'The period, of core.period.';
comment on column marts.outcome_output.outcome_id is 'The outcome, of core.outcome; empty text: the pathway as a whole.';
comment on column marts.outcome_output.pathway_id is 'Pathway of the outcome at the end of the period, of core.pathway.';
comment on column marts.outcome_output.indicator_id is 'The output, of core.indicator.';
comment on column marts.outcome_output.has_planned is 'Whether a plan is reported, zero included.';
comment on column marts.outcome_output.has_realised is 'Whether a result is reported, zero included.';

insert into marts.outcome_output
with reported as (
    select
        toc_id,
        period_id,
        indicator_id,
        bool_or(kind = 'planned') as has_planned,
        bool_or(kind = 'realised') as has_realised
    from core.output_value
    where value is not null
    group by toc_id, period_id, indicator_id
),

named as (
    select distinct indicator_id
    from core.indicator_outcome
)

select
    evidence.toc_id,
    evidence.period_id,
    evidence.outcome_id,
    evidence.pathway_id,
    reported.indicator_id,
    reported.has_planned,
    reported.has_realised
from marts.outcome_evidence as evidence
inner join reported
    on evidence.toc_id = reported.toc_id and evidence.period_id = reported.period_id
inner join core.indicator as indicator
    on reported.indicator_id = indicator.indicator_id
left join named
    on reported.indicator_id = named.indicator_id
left join core.indicator_outcome as leads
    on
        reported.indicator_id = leads.indicator_id
        and evidence.outcome_id = leads.outcome_id
where
    leads.outcome_id is not null
    or (
        indicator.pathway_id = evidence.pathway_id
        and (named.indicator_id is null or evidence.outcome_id = '')
    )
order by all;
