-- The cells that one total is made of. A `not-reported` part is what the known parts leave of the
-- whole, so that its cells are those of the whole and of the known parts.
select
    source.partner_id,
    submission.file_name,
    source.submission_id,
    submission.revision,
    source.sheet,
    source.cell,
    source.indicator_id,
    source.period_id,
    source.place,
    source.kind,
    source.sex,
    source.age_group,
    received.raw,
    source.value,
    archived.archived_as,
    submission.is_in_force
from marts.total as total
inner join core.output_value as source
    on
        total.indicator_id = source.indicator_id
        and total.period_id = source.period_id
        and total.kind = source.kind
        and (total.level = 'programme' or total.toc_id = source.toc_id)
        and (total.level <> 'place' or total.place = source.place)
        and total.sex in (source.sex, 'not-reported')
        and total.age_group in (source.age_group, 'not-reported')
inner join core.submission as submission
    on source.submission_id = submission.submission_id
inner join staging.submission as archived
    on source.submission_id = archived.submission_id
inner join staging.output_value as received
    on
        source.submission_id = received.submission_id
        and source.sheet = received.sheet
        and source.cell = received.cell
where total.total_id = $total_id and source.value is not null
order by source.partner_id, source.place, source.row_number, source.cell;
