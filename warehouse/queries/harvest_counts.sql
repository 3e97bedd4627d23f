-- Signs of change by theory of change, pathway and period, and what became of them.
select
    sign.toc_id,
    sign.pathway_id,
    sign.period_id,
    count(*) as harvested,
    count(*) filter (where verify.is_chosen) as chosen,
    count(verify.verdict) as verified,
    count(*) filter (where verify.verdict = 'confirmed') as confirmed,
    count(*) filter (where sign.is_sensitive) as sensitive,
    count(*) filter (where recorded.public_wording <> '') as public
from core.sign_of_change as sign
inner join marts.sign_to_verify as verify
    on sign.sign_id = verify.sign_id
inner join core.theory_of_change as toc
    on sign.toc_id = toc.toc_id
inner join core.pathway as pathway
    on sign.pathway_id = pathway.pathway_id
inner join core.period as period
    on sign.period_id = period.period_id
left join core.sign_record as recorded
    on sign.sign_id = recorded.sign_id
group by sign.toc_id, sign.pathway_id, sign.period_id, toc.ordinal, pathway.ordinal, period.period_start
order by toc.ordinal, period.period_start, pathway.ordinal;
