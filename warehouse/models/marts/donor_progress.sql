-- marts.donor_progress: what serves a donor's objective, and whether signs of change tell of progress
-- there. Grain: objective, row of the definition, pathway, outcome, country, period in which
-- anything was received. A sign counts for the outcomes it is set beside and for those that these
-- serve; where no outcome is named, for its pathway. One that was not confirmed counts for none; one
-- that the partner keeps inside counts, as a mark of progress tells less than the count that a release
-- has of it.
create or replace table marts.donor_progress (
    objective_id varchar not null,
    ordinal integer not null,
    pathway_id varchar not null,
    outcome_id varchar not null,
    country varchar not null,
    period_id varchar not null,
    is_told_here boolean not null,
    is_told boolean not null,
    primary key (objective_id, ordinal, pathway_id, outcome_id, country, period_id)
);

comment on table marts.donor_progress is 'Whether what serves a donor''s objective progressed, one row per outcome, country and period.';
comment on column marts.donor_progress.objective_id is 'The objective served, of core.donor_objective.';
comment on column marts.donor_progress.ordinal is 'Row of the definition, of core.donor_contribution.';
comment on column marts.donor_progress.pathway_id is 'Pathway that serves it, of core.pathway.';
comment on column marts.donor_progress.outcome_id is 'Outcome that serves it, of core.outcome; empty text: the pathway, with no outcome named.';
comment on column marts.donor_progress.country is 'Country where it does, ISO 3166-1 alpha-2.';
comment on column marts.donor_progress.period_id is 'The period, of core.period.';
comment on column marts.donor_progress.is_told_here is 'Whether a sign of it was told in this country.';
comment on column marts.donor_progress.is_told is 'Whether a sign of it was told in any country of the row, or for several together without saying in which.';

insert into marts.donor_progress
with received as (
    select distinct period_id from core.submission where is_in_force
),

counting as (
    select sign.sign_id, sign.period_id, sign.toc_id, sign.place, sign.pathway_id
    from core.sign_of_change as sign
    left join core.sign_record as recorded
        on sign.sign_id = recorded.sign_id
    where recorded.verdict is distinct from 'not confirmed'
),

served as (
    select period_id, toc_id, place, pathway_id, '' as outcome_id from counting
    union
    select
        counting.period_id,
        counting.toc_id,
        counting.place,
        '' as pathway_id,
        unnest([outcome.outcome_id, coalesce(outcome.serves_outcome_id, outcome.outcome_id)]) as outcome_id
    from counting
    inner join marts.sign_outcome as link
        on counting.sign_id = link.sign_id
    inner join core.outcome as outcome
        on link.outcome_id = outcome.outcome_id
),

told as (
    select
        contribution.objective_id,
        contribution.ordinal,
        contribution.pathway_id,
        contribution.outcome_id,
        contribution.country,
        served.period_id,
        served.place
    from core.donor_contribution as contribution
    inner join served
        on
            contribution.outcome_id = served.outcome_id
            and (contribution.outcome_id <> '' or contribution.pathway_id = served.pathway_id)
    inner join core.theory_of_change as toc
        on served.toc_id = toc.toc_id
    left join core.place as place
        on served.toc_id = place.toc_id and contribution.country = place.place
    where
        served.place = contribution.country
        or (served.place = 'ALL' and (toc.country_count = 0 or place.place is not null))
)

select
    contribution.objective_id,
    contribution.ordinal,
    contribution.pathway_id,
    contribution.outcome_id,
    contribution.country,
    received.period_id,
    exists (
        from told
        where
            told.objective_id = contribution.objective_id
            and told.ordinal = contribution.ordinal
            and told.pathway_id = contribution.pathway_id
            and told.outcome_id = contribution.outcome_id
            and told.period_id = received.period_id
            and told.place = contribution.country
    ) as is_told_here,
    exists (
        from told
        where
            told.objective_id = contribution.objective_id
            and told.ordinal = contribution.ordinal
            and told.pathway_id = contribution.pathway_id
            and told.outcome_id = contribution.outcome_id
            and told.period_id = received.period_id
    ) as is_told
from core.donor_contribution as contribution
cross join received
order by all;
