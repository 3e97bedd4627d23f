-- Meetings at which sense was made of signs of change, with what each plotted and judged.
with plotted as (
    select reflection_id, count(distinct sign_id) as signs
    from core.plot
    group by reflection_id
),

judged as (
    select reflection_id, count(*) as judgements
    from core.judgement
    group by reflection_id
)

select
    reflection.reflection_id,
    reflection.toc_id,
    reflection.period_id,
    reflection.held_date,
    reflection.dated_as,
    coalesce(plotted.signs, 0) as plotted,
    coalesce(judged.judgements, 0) as judged,
    reflection.is_on_track
from core.reflection as reflection
inner join core.theory_of_change as toc
    on reflection.toc_id = toc.toc_id
left join plotted
    on reflection.reflection_id = plotted.reflection_id
left join judged
    on reflection.reflection_id = judged.reflection_id
order by toc.ordinal, reflection.held_date, reflection.period_id;
