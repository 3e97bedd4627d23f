-- What one cell says in each version received of a file of that name, and which totals it feeds.
select
    submission.partner_id,
    submission.file_name,
    received.submission_id,
    submission.revision,
    received.sheet,
    received.cell,
    received.indicator_id,
    submission.period_id,
    received.place,
    received.kind,
    received.sex,
    received.age_group,
    received.raw,
    received.value,
    archived.archived_as,
    submission.is_in_force,
    coalesce(
        list(total.total_id) filter (where total.total_id is not null),
        []
    ) as total_ids
from staging.output_value as received
inner join core.submission as submission
    on received.submission_id = submission.submission_id
inner join staging.submission as archived
    on received.submission_id = archived.submission_id
inner join core.partner as partner
    on submission.partner_id = partner.partner_id
left join marts.total as total
    on
        submission.is_in_force
        and received.value is not null
        and received.indicator_id = total.indicator_id
        and submission.period_id = total.period_id
        and received.kind = total.kind
        and (total.level = 'programme' or partner.toc_id = total.toc_id)
        and (total.level <> 'place' or received.place = total.place)
        and total.sex in (received.sex, 'not-reported')
        and total.age_group in (received.age_group, 'not-reported')
where
    submission.file_name = $file_name
    and lower(received.sheet) = lower($sheet)
    and (
        upper(received.cell) = upper($cell)
        or list_contains(received.parts, upper($cell))
    )
group by all
order by submission.revision desc, received.submission_id;
