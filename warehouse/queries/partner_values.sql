-- What every accepted revision says of sensitive indicators, in force or replaced: known counts only.
select
    received_from.partner_id,
    received_from.period_id,
    received_from.revision,
    received.indicator_id,
    received.kind,
    received.place,
    received.age_group,
    received.sex,
    received.value
from staging.output_value as received
inner join core.submission as received_from
    on received.submission_id = received_from.submission_id
inner join core.indicator as indicator
    on received.indicator_id = indicator.indicator_id and indicator.is_sensitive
where received_from.status in ('accepted', 'replaced') and received.value is not null
order by all;
