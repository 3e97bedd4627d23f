-- Explanations on record of deviations that are not there, and what is there instead.
select
    explanation.partner_id,
    explanation.period_id,
    explanation.kind,
    explanation.item,
    explanation.place,
    case
        when count(deviation.partner_id) = 0 then 'nothing is reported there'
        when count(deviation.deviation) = 0 then 'plan or result is not reported'
        else 'it is as planned'
    end as why
from core.explanation as explanation
left join marts.deviation as deviation
    on
        explanation.partner_id = deviation.partner_id
        and explanation.period_id = deviation.period_id
        and explanation.kind = deviation.kind
        and explanation.item = deviation.item
        and explanation.place = deviation.place
group by
    explanation.partner_id,
    explanation.period_id,
    explanation.kind,
    explanation.item,
    explanation.place
having count(*) filter (where deviation.deviation <> 0) = 0
order by all;
