-- marts.plotted_outcome: outcomes with what a period and a place told of them, as a release may tell
-- it. Grain: outcome, period, home (the theory of change whose place it is) and place. A judgement
-- is of a theory of change as a whole and stands in that row only: its one country, else ALL. Holds
-- no text of partners.
create or replace table marts.plotted_outcome (
    outcome_id varchar not null,
    period_id varchar not null,
    home_toc_id varchar not null,
    place varchar not null,
    toc_id varchar not null,
    pathway_id varchar not null,
    level varchar not null,
    wording varchar not null,
    sign_count integer,
    sensitive_count integer,
    progress varchar not null,
    public_reasoning varchar not null,
    public_wordings varchar[] not null,
    primary key (outcome_id, period_id, home_toc_id, place)
);

comment on table marts.plotted_outcome is 'Signs, judgement and public wordings of each outcome by period and place, one row each.';
comment on column marts.plotted_outcome.outcome_id is 'The outcome, of core.outcome.';
comment on column marts.plotted_outcome.period_id is 'The period, of core.period.';
comment on column marts.plotted_outcome.home_toc_id is 'Whose place it is: of the partners that told, or of the meeting that judged, of core.theory_of_change.';
comment on column marts.plotted_outcome.place is 'Country code, or ALL: the theory of change as a whole.';
comment on column marts.plotted_outcome.toc_id is 'Theory of change of the outcome, of core.theory_of_change.';
comment on column marts.plotted_outcome.pathway_id is 'Pathway it stood on at the end of the period, of core.pathway.';
comment on column marts.plotted_outcome.level is 'Its level at the end of the period.';
comment on column marts.plotted_outcome.wording is 'How it read at the end of the period.';
comment on column marts.plotted_outcome.sign_count is 'Signs beside it that count, sensitive ones included; null when none was told. Never add over outcomes.';
comment on column marts.plotted_outcome.sensitive_count is 'Those of them that the partner keeps inside; null when none was told.';
comment on column marts.plotted_outcome.progress is 'low, medium or high; empty text when the outcome was not judged.';
comment on column marts.plotted_outcome.public_reasoning is 'Why, as it may be published; empty text when it may not.';
comment on column marts.plotted_outcome.public_wordings is 'Signs as they may be published, sorted; none of sensitive ones.';

insert into marts.plotted_outcome
with told as (
    select
        link.outcome_id,
        sign.period_id,
        sign.toc_id as home_toc_id,
        sign.place,
        count(*) as sign_count,
        count(*) filter (where sign.is_sensitive) as sensitive_count,
        list(recorded.public_wording order by recorded.public_wording) filter (
            where not sign.is_sensitive and recorded.public_wording <> ''
        ) as public_wordings
    from marts.sign_outcome as link
    inner join core.sign_of_change as sign
        on link.sign_id = sign.sign_id
    left join core.sign_record as recorded
        on link.sign_id = recorded.sign_id
    where link.is_counted
    group by link.outcome_id, sign.period_id, sign.toc_id, sign.place
),

judged as (
    select
        progress.outcome_id,
        progress.period_id,
        progress.toc_id as home_toc_id,
        case when count(place.place) = 1 then any_value(place.place) else 'ALL' end as place,
        any_value(progress.progress) as progress,
        any_value(progress.public_wording) as public_reasoning
    from marts.progress as progress
    left join core.place as place
        on progress.toc_id = place.toc_id
    where progress.outcome_id <> ''
    group by progress.outcome_id, progress.period_id, progress.toc_id
),

found as (
    select
        coalesce(told.outcome_id, judged.outcome_id) as outcome_id,
        coalesce(told.period_id, judged.period_id) as period_id,
        coalesce(told.home_toc_id, judged.home_toc_id) as home_toc_id,
        coalesce(told.place, judged.place) as place,
        told.sign_count,
        told.sensitive_count,
        coalesce(judged.progress, '') as progress,
        coalesce(judged.public_reasoning, '') as public_reasoning,
        coalesce(told.public_wordings, []) as public_wordings
    from told
    full join judged
        on
            told.outcome_id = judged.outcome_id
            and told.period_id = judged.period_id
            and told.home_toc_id = judged.home_toc_id
            and told.place = judged.place
)

select
    found.outcome_id,
    found.period_id,
    found.home_toc_id,
    found.place,
    reading.toc_id,
    reading.pathway_id,
    reading.level,
    reading.wording,
    found.sign_count,
    found.sensitive_count,
    found.progress,
    found.public_reasoning,
    found.public_wordings
from found
inner join marts.outcome_in_period as reading
    on found.outcome_id = reading.outcome_id and found.period_id = reading.period_id
order by found.outcome_id, found.period_id, found.home_toc_id, found.place;
