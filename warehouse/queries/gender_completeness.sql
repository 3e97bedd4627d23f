-- Completeness per standard, axis, level and period, in the order of the programme definition: the
-- whole first, periods of the same thing beside each other.
select
    completeness.standard,
    completeness.axis,
    completeness.period_id,
    completeness.level,
    case completeness.level
        when 'partner' then completeness.partner_id
        when 'toc' then completeness.toc_id
        when 'pathway' then completeness.pathway_id
        else ''
    end as code,
    completeness.values_asked,
    completeness.values_full,
    completeness.values_in_part,
    completeness.values_none,
    completeness.full_pct,
    completeness.change_points
from marts.gender_completeness as completeness
inner join core.period as period
    on completeness.period_id = period.period_id
left join core.pathway as pathway
    on completeness.pathway_id = pathway.pathway_id
left join core.theory_of_change as toc
    on completeness.toc_id = toc.toc_id
order by
    array_position(['minimum', 'aspirational'], completeness.standard),
    array_position(['sex', 'age'], completeness.axis),
    array_position(['programme', 'pathway', 'toc', 'partner'], completeness.level),
    pathway.ordinal,
    toc.ordinal,
    completeness.partner_id,
    period.period_start;
