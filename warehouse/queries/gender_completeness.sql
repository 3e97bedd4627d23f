-- Per period and pathway, at ToC level: values that the minimum standard wants split by sex, and
-- how many of them are known wholly, in part or not at all. Counts indicators, not people.
select
    period_id,
    pathway_id,
    toc_id,
    count(*) as asked,
    count(*) filter (where known_by_sex = total) as complete,
    count(*) filter (where known_by_sex > 0 and known_by_sex < total) as partial,
    count(*) filter (where known_by_sex = 0 and total > 0) as missing
from marts.gender_completeness
where level = 'toc'
group by period_id, pathway_id, toc_id
order by all;
