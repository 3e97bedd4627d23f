-- The cells that a total is made of when exactly the given submissions count, in force or not.
-- Empty text for ToC or place: every one.
select
    received_from.partner_id,
    received_from.file_name,
    received.submission_id,
    received_from.revision,
    received.sheet,
    received.cell,
    received.indicator_id,
    received_from.period_id,
    received.place,
    received.kind,
    received.sex,
    received.age_group,
    received.raw,
    received.value,
    received_from.archived_as,
    submission.is_in_force
from staging.output_value as received
inner join staging.submission as received_from
    on received.submission_id = received_from.submission_id
inner join core.submission as submission
    on received.submission_id = submission.submission_id
inner join core.partner as partner
    on received_from.partner_id = partner.partner_id
where
    list_contains($submissions, received.submission_id)
    and received.indicator_id = $indicator
    and received_from.period_id = $period
    and received.kind = $kind
    and $toc in ('', partner.toc_id)
    and $place in ('', received.place)
    and $age_group in (received.age_group, 'not-reported')
    and $sex in (received.sex, 'not-reported')
    and received.value is not null
order by received_from.partner_id, received.place, received.row_number, received.cell;
