-- marts.outcome_evidence: what speaks for the progress of an outcome: signs told of it, and how a
-- meeting judged it. Grain: theory of change that told or judged, period, outcome; or the pathway as
-- a whole where a meeting judged that. The outputs beside it are in marts.outcome_output.
create or replace table marts.outcome_evidence (
    toc_id varchar not null,
    period_id varchar not null,
    outcome_id varchar not null,
    pathway_id varchar not null,
    sign_count integer not null,
    proposed_count integer not null,
    progress varchar not null,
    judged_as varchar not null,
    reflection_id varchar,
    primary key (toc_id, period_id, outcome_id, pathway_id)
);

comment on table marts.outcome_evidence is 'Signs and judgement of each outcome that has either, one row per theory of change and period.';
comment on column marts.outcome_evidence.toc_id is 'Whose signs and meetings, of core.theory_of_change.';
comment on column marts.outcome_evidence.period_id is 'The period, of core.period.';
comment on column marts.outcome_evidence.outcome_id is 'The outcome, of core.outcome; empty text: the pathway as a whole.';
comment on column marts.outcome_evidence.pathway_id is 'Pathway it stood on at the end of the period, or that was judged, of core.pathway.';
comment on column marts.outcome_evidence.sign_count is 'Signs beside it that count; of a pathway as a whole, signs on that pathway. Never add over outcomes.';
comment on column marts.outcome_evidence.proposed_count is 'Those of them that only the partner set there; 0 for a pathway as a whole.';
comment on column marts.outcome_evidence.progress is 'low, medium or high; empty text when neither the outcome nor its pathway was judged.';
comment on column marts.outcome_evidence.judged_as is 'outcome or pathway: what the judgement is of; empty text when there is none.';
comment on column marts.outcome_evidence.reflection_id is 'The meeting that judged, of core.reflection; null when none did.';

insert into marts.outcome_evidence
with told as (
    select
        sign.toc_id,
        sign.period_id,
        link.outcome_id,
        count(*) as sign_count,
        count(*) filter (where link.linked_by = 'partner') as proposed_count
    from marts.sign_outcome as link
    inner join core.sign_of_change as sign
        on link.sign_id = sign.sign_id
    where link.is_counted
    group by sign.toc_id, sign.period_id, link.outcome_id
),

of_outcome as (
    select
        coalesce(told.toc_id, progress.toc_id) as toc_id,
        coalesce(told.period_id, progress.period_id) as period_id,
        coalesce(told.outcome_id, progress.outcome_id) as outcome_id,
        coalesce(told.sign_count, 0) as sign_count,
        coalesce(told.proposed_count, 0) as proposed_count,
        progress.progress,
        progress.reflection_id
    from told
    full join (select * from marts.progress where outcome_id <> '') as progress
        on
            told.toc_id = progress.toc_id
            and told.period_id = progress.period_id
            and told.outcome_id = progress.outcome_id
),

on_pathway as (
    select
        sign.toc_id,
        sign.period_id,
        sign.pathway_id,
        count(*) as sign_count
    from core.sign_of_change as sign
    left join core.sign_record as recorded
        on sign.sign_id = recorded.sign_id
    where coalesce(recorded.verdict, '') <> 'not confirmed'
    group by sign.toc_id, sign.period_id, sign.pathway_id
)

select
    outcome.toc_id,
    outcome.period_id,
    outcome.outcome_id,
    reading.pathway_id,
    outcome.sign_count,
    outcome.proposed_count,
    coalesce(outcome.progress, whole.progress, '') as progress,
    case
        when outcome.progress is not null then 'outcome'
        when whole.progress is not null then 'pathway'
        else ''
    end as judged_as,
    coalesce(outcome.reflection_id, whole.reflection_id) as reflection_id
from of_outcome as outcome
inner join marts.outcome_in_period as reading
    on outcome.outcome_id = reading.outcome_id and outcome.period_id = reading.period_id
left join marts.progress as whole
    on
        outcome.toc_id = whole.toc_id
        and outcome.period_id = whole.period_id
        and whole.outcome_id = ''
        and reading.pathway_id = whole.pathway_id

union all

select
    whole.toc_id,
    whole.period_id,
    '' as outcome_id,
    whole.pathway_id,
    coalesce(on_pathway.sign_count, 0) as sign_count,
    0 as proposed_count,
    whole.progress,
    'pathway' as judged_as,
    whole.reflection_id
from marts.progress as whole
left join on_pathway
    on
        whole.toc_id = on_pathway.toc_id
        and whole.period_id = on_pathway.period_id
        and whole.pathway_id = on_pathway.pathway_id
where whole.outcome_id = ''
order by all;
