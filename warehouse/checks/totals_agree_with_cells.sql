-- Self-audit: programme totals by another path, straight from the cells as received, without the
-- core and marts models. Only indicators whose partners sum; null on one side only breaks it too.
with highest as (
    select partner_id, period_id, max(revision) as revision
    from staging.submission
    where is_accepted
    group by partner_id, period_id
),

straight as (
    select
        received.indicator_id,
        submission.period_id,
        received.kind,
        received.age_group,
        received.sex,
        sum(received.value) as value
    from staging.submission as submission
    inner join highest
        on
            submission.partner_id = highest.partner_id
            and submission.period_id = highest.period_id
            and submission.revision = highest.revision
    inner join staging.output_value as received
        on submission.submission_id = received.submission_id
    where submission.is_accepted and received.sex <> 'not-reported'
    group by all
)

select
    coalesce(total.indicator_id, straight.indicator_id) as indicator_id,
    coalesce(total.period_id, straight.period_id) as period_id,
    coalesce(total.kind, straight.kind) as kind,
    coalesce(total.age_group, straight.age_group) as age_group,
    coalesce(total.sex, straight.sex) as sex
from straight
full join (
    select *
    from marts.total
    where level = 'programme' and sex <> 'not-reported' and age_group <> 'not-reported'
) as total
    on
        straight.indicator_id = total.indicator_id
        and straight.period_id = total.period_id
        and straight.kind = total.kind
        and straight.age_group = total.age_group
        and straight.sex = total.sex
left join core.indicator as indicator
    on coalesce(total.indicator_id, straight.indicator_id) = indicator.indicator_id
where
    straight.value is distinct from total.value
    and coalesce(indicator.over_partners, 'sum') = 'sum'
order by all;
