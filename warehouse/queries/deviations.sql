-- Every output and budget line with its plan and result; by partner, period, outputs first in the
-- order of the definition, then place.
select
    deviation.partner_id,
    deviation.period_id,
    deviation.kind,
    deviation.item,
    deviation.place,
    deviation.currency,
    deviation.toc_id,
    deviation.is_sensitive,
    deviation.row_number,
    deviation.planned,
    deviation.planned_state,
    deviation.realised,
    deviation.realised_state,
    deviation.deviation,
    deviation.deviation_pct,
    deviation.threshold_pct,
    deviation.is_beyond,
    deviation.partner_explanation,
    deviation.internal_explanation,
    deviation.public_wording,
    deviation.is_explained
from marts.deviation as deviation
left join core.indicator as indicator
    on deviation.kind = 'output' and deviation.item = indicator.indicator_id
order by
    deviation.partner_id,
    deviation.period_id,
    deviation.kind <> 'output',
    indicator.ordinal,
    deviation.item,
    deviation.place,
    deviation.currency;
