-- marts.partner_standing: whether a partner's figures of a period are final. Grain: partner, period;
-- a row for each partner with a submission in force, or of whom one was expected in a period that
-- anybody reported on. Figures are final when they are there and every deviation that has to be
-- explained is.
create or replace table marts.partner_standing (
    partner_id varchar not null,
    period_id varchar not null,
    toc_id varchar not null,
    submission_id varchar,
    deviations_beyond integer not null,
    deviations_unexplained integer not null,
    is_final boolean not null,
    primary key (partner_id, period_id)
);

comment on table marts.partner_standing is 'Whether the figures of a partner and period are final, and what keeps them from it.';
comment on column marts.partner_standing.partner_id is 'The partner, of core.partner.';
comment on column marts.partner_standing.period_id is 'The period, of core.period.';
comment on column marts.partner_standing.toc_id is 'Theory of change of the partner, of core.theory_of_change.';
comment on column marts.partner_standing.submission_id is 'The submission in force, of core.submission; null when there is none.';
comment on column marts.partner_standing.deviations_beyond is 'Deviations from plan beyond the threshold.';
comment on column marts.partner_standing.deviations_unexplained is 'Those of them that nobody has explained.';
comment on column marts.partner_standing.is_final is 'Whether a submission is in force and none of its deviations waits for an explanation.';

insert into marts.partner_standing
with in_force as (
    select partner_id, period_id, submission_id
    from core.submission
    where is_in_force
),

asked as (
    select partner.partner_id, period.period_id
    from core.partner as partner
    inner join core.period as period
        on
            partner.since <= period.period_start
            and (partner.until is null or period.period_start <= partner.until)
    where period.period_id in (select period_id from in_force)
    union
    select partner_id, period_id
    from in_force
),

counted as (
    select
        partner_id,
        period_id,
        count(*) as beyond,
        count(*) filter (where not is_explained) as unexplained
    from marts.deviation
    where is_beyond
    group by partner_id, period_id
)

select
    asked.partner_id,
    asked.period_id,
    partner.toc_id,
    in_force.submission_id,
    coalesce(counted.beyond, 0) as deviations_beyond,
    coalesce(counted.unexplained, 0) as deviations_unexplained,
    in_force.submission_id is not null and coalesce(counted.unexplained, 0) = 0 as is_final
from asked
inner join core.partner as partner
    on asked.partner_id = partner.partner_id
left join in_force
    on asked.partner_id = in_force.partner_id and asked.period_id = in_force.period_id
left join counted
    on asked.partner_id = counted.partner_id and asked.period_id = counted.period_id
order by asked.partner_id, asked.period_id;
