-- marts.progress: how far outcomes have come, as the newest meeting about the period that judged each
-- says. Grain: theory of change that judged, period, outcome or else pathway.
create or replace table marts.progress (
    toc_id varchar not null,
    period_id varchar not null,
    outcome_id varchar not null,
    pathway_id varchar not null,
    reflection_id varchar not null,
    progress varchar not null,
    reasoning varchar not null,
    public_wording varchar not null,
    primary key (toc_id, period_id, outcome_id, pathway_id)
);

comment on table marts.progress is 'Progress as judged last, one row per theory of change, period and outcome or pathway.';
comment on column marts.progress.toc_id is 'Whose meeting judged, of core.theory_of_change.';
comment on column marts.progress.period_id is 'The period it is about, of core.period.';
comment on column marts.progress.outcome_id is 'The outcome judged, of core.outcome; empty text: the pathway as a whole.';
comment on column marts.progress.pathway_id is 'The pathway judged as a whole, of core.pathway; empty text where an outcome is.';
comment on column marts.progress.reflection_id is 'The meeting, of core.reflection.';
comment on column marts.progress.progress is 'low, medium or high.';
comment on column marts.progress.reasoning is 'Why. Never published.';
comment on column marts.progress.public_wording is 'Why, as it may be published; empty text when it may not.';

insert into marts.progress
select
    reflection.toc_id,
    reflection.period_id,
    judgement.outcome_id,
    judgement.pathway_id,
    judgement.reflection_id,
    judgement.progress,
    judgement.reasoning,
    judgement.public_wording
from core.judgement as judgement
inner join core.reflection as reflection
    on judgement.reflection_id = reflection.reflection_id
qualify
    row_number() over (
        partition by
            reflection.toc_id, reflection.period_id, judgement.outcome_id, judgement.pathway_id
        order by reflection.held_date desc
    ) = 1
order by all;
