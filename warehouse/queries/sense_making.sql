-- How far sense was made of the signs of each theory of change and period that has some, by a day.
-- So many meetings a year as the programme sets are spread evenly over the period, one at least; one
-- is due as soon as its part of the period has passed.
with harvested as (
    select
        sign.toc_id,
        sign.period_id,
        count(*) as signs,
        count(*) filter (where link.linked_by = 'sense making') as plotted,
        count(*) filter (where link.linked_by = 'partner') as proposed,
        count(*) filter (where link.linked_by is null) as unlinked,
        count(*) filter (
            where sign.sign_id in (select sign_id from marts.sign_to_plot where due_from <= $today)
        ) as to_plot
    from core.sign_of_change as sign
    left join (select distinct sign_id, linked_by from marts.sign_outcome) as link
        on sign.sign_id = link.sign_id
    group by sign.toc_id, sign.period_id
),

wanted as (
    select
        period.period_id,
        period.period_start,
        period.period_end - period.period_start + 1 as period_days,
        greatest(least($today, period.period_end + 1) - period.period_start, 0) as days_passed,
        case
            when programme.sense_making_per_year = 0 then 0
            -- Rounded half up: twice a year is once in a period of half a year.
            else greatest(
                1,
                (2 * programme.sense_making_per_year * (period.period_end - period.period_start + 1) + 365)
                // 730
            )
        end as meetings
    from core.period as period
    cross join core.programme as programme
),

held as (
    select toc_id, period_id, count(*) as meetings
    from core.reflection
    where held_date <= $today
    group by toc_id, period_id
)

select
    harvested.toc_id,
    harvested.period_id,
    coalesce(held.meetings, 0) as meetings_held,
    wanted.meetings * wanted.days_passed // wanted.period_days as meetings_due,
    harvested.signs,
    harvested.plotted,
    harvested.proposed,
    harvested.unlinked,
    harvested.to_plot
from harvested
inner join wanted
    on harvested.period_id = wanted.period_id
inner join core.theory_of_change as toc
    on harvested.toc_id = toc.toc_id
left join held
    on harvested.toc_id = held.toc_id and harvested.period_id = held.period_id
order by toc.ordinal, wanted.period_start;
