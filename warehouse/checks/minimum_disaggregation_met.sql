-- Values of people that the minimum standard wants split along an axis, and that are not split at
-- all or in part.
select
    partner_id,
    period_id,
    indicator_id,
    place,
    axis || case completeness when 'none' then ' not reported' else ' known in part' end as what
from marts.disaggregation
where level = 'partner' and standard = 'minimum' and completeness <> 'full'
order by all;
