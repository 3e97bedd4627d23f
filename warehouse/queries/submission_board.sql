-- Where every partner stands with every period in which something is expected of it or was
-- received. What is expected, and when it is due, comes from the definition in force and not from
-- core: so the board is right before core is built and while the definition has just changed.
-- Of several files that wait for a correction of the same, the highest revision is meant.
with asked as (
    select
        unnest(
            from_json(
                $asked,
                '[{
                    "partner_id": "VARCHAR",
                    "period_id": "VARCHAR",
                    "period_end": "DATE",
                    "due_date": "DATE",
                    "is_expected": "BOOLEAN",
                    "ordinal": "INTEGER"
                }]'
            ),
            recursive := true
        )
),

in_force as (
    select
        partner_id,
        period_id,
        file_name,
        revision,
        received_at
    from staging.submission
    where is_accepted
    qualify revision = max(revision) over (partition by partner_id, period_id)
),

in_correction as (
    select
        partner_id,
        period_id,
        file_name,
        received_at,
        problems
    from staging.file_waiting
    where partner_id is not null and period_id is not null
    qualify
        row_number() over (
            partition by partner_id, period_id
            order by revision desc, received_at desc, file_name
        ) = 1
),

received as (
    select
        coalesce(in_force.partner_id, in_correction.partner_id) as partner_id,
        coalesce(in_force.period_id, in_correction.period_id) as period_id,
        in_force.file_name,
        in_force.revision,
        in_force.received_at,
        in_correction.file_name as waiting_file,
        in_correction.received_at as waiting_since,
        in_correction.problems
    from in_force
    full join in_correction
        on
            in_force.partner_id = in_correction.partner_id
            and in_force.period_id = in_correction.period_id
),

placed as (
    select
        coalesce(asked.partner_id, received.partner_id) as partner_id,
        coalesce(asked.period_id, received.period_id) as period_id,
        coalesce(asked.is_expected, false) as is_expected,
        coalesce(asked.period_end >= $today, false) as is_running,
        asked.due_date,
        coalesce(asked.is_expected and asked.due_date < $today, false) as is_past_due,
        asked.ordinal,
        received.file_name,
        received.revision,
        received.received_at,
        received.waiting_file,
        received.waiting_since,
        received.problems
    from asked
    full join received
        on asked.partner_id = received.partner_id and asked.period_id = received.period_id
)

select
    partner_id,
    period_id,
    case
        when not is_expected then 'not expected but received'
        when file_name is not null and waiting_file is not null
            then 'accepted, newer one in correction'
        when file_name is not null then 'accepted'
        when waiting_file is not null then 'in correction'
        when is_running then 'not yet due'
        when is_past_due then 'late'
        else 'expected'
    end as standing,
    due_date,
    case when is_past_due and file_name is null then $today - due_date end as days_overdue,
    coalesce(file_name, '') as file_name,
    revision,
    received_at,
    coalesce(waiting_file, '') as waiting_file,
    waiting_since,
    coalesce(problems, 0) as problems
from placed
where is_expected or file_name is not null or waiting_file is not null
order by ordinal nulls last, period_id, partner_id;
