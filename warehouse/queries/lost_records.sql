-- Records about signs of change that are not among those in force, or that a meeting of another
-- theory of change plotted. Nearest is the sign of the same partner and period that is most like the
-- one that was there: first by pathway and place, then by what it says.
with record as (
    select 'signs.yaml' as record, sign_id, null as toc_id
    from core.sign_record
    union all
    select distinct reflection.reflection_id as record, plot.sign_id, reflection.toc_id
    from core.plot as plot
    inner join core.reflection as reflection
        on plot.reflection_id = reflection.reflection_id
),

lost as (
    select distinct sign_id
    from record
    where sign_id not in (select sign_id from core.sign_of_change)
),

-- The newest file that has it says what it was.
remembered as (
    select
        lost.sign_id,
        received.pathway_id,
        received.place,
        received.change
    from lost
    inner join core.sign_received as sign
        on lost.sign_id = sign.sign_id
    inner join core.submission as submission
        on sign.submission_id = submission.submission_id
    inner join staging.sign_of_change as received
        on
            sign.submission_id = received.submission_id
            and sign.sheet = received.sheet
            and sign.row_number = received.row_number
    qualify row_number() over (partition by lost.sign_id order by submission.revision desc) = 1
),

nearest as (
    select
        lost.sign_id,
        candidate.sign_id as nearest
    from lost
    inner join core.sign_of_change as candidate
        on starts_with(lost.sign_id, candidate.partner_id || '-' || candidate.period_id || '-')
    left join remembered
        on lost.sign_id = remembered.sign_id
    qualify
        row_number() over (
            partition by lost.sign_id
            order by
                coalesce(candidate.pathway_id = remembered.pathway_id, false)::integer
                + coalesce(candidate.place = remembered.place, false)::integer desc,
                coalesce(jaro_winkler_similarity(candidate.change, remembered.change), 0) desc,
                candidate.sign_id
        ) = 1
)

select
    record.record,
    record.sign_id,
    case
        when lost.sign_id is null then 'a sign of ' || sign.toc_id || ', plotted by ' || record.toc_id
        when remembered.sign_id is null then 'no such sign'
        else 'no longer among the signs in force'
    end as why,
    coalesce(nearest.nearest, '') as nearest
from record
left join lost
    on record.sign_id = lost.sign_id
left join remembered
    on record.sign_id = remembered.sign_id
left join nearest
    on record.sign_id = nearest.sign_id
left join core.sign_of_change as sign
    on record.sign_id = sign.sign_id
where lost.sign_id is not null or sign.toc_id <> record.toc_id
order by record.record, record.sign_id;
