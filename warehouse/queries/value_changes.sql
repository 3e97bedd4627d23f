-- Values of a partner and period, as remembered before and as they count now: new, changed, removed,
-- unchanged, or kept (in no sound row of the file). A value is a number, zero as well; what is not
-- reported is none. The cell is that of now; of what is gone, the one it had.
with before as (
    select
        indicator_id, place, age_group, sex, kind, value, sheet, cell, row_number
    from before_value
    where partner_id = $partner and period_id = $period
),

now as (
    select
        indicator_id, place, age_group, sex, kind, value, sheet, cell, row_number,
        starts_with(sheet, 'in force: ') as is_kept
    from core.output_value
    where partner_id = $partner and period_id = $period
),

compared as (
    select
        case
            when now.is_kept then 'kept'
            when before.value is null then 'new'
            when now.value is null then 'removed'
            when before.value <> now.value then 'changed'
            else 'unchanged'
        end as change,
        coalesce(now.indicator_id, before.indicator_id) as indicator_id,
        coalesce(now.place, before.place) as place,
        coalesce(now.age_group, before.age_group) as age_group,
        coalesce(now.sex, before.sex) as sex,
        coalesce(now.kind, before.kind) as kind,
        case when now.value is null then before.sheet else now.sheet end as sheet,
        case when now.value is null then before.cell else now.cell end as cell,
        coalesce(now.row_number, before.row_number) as row_number,
        before.value as before_value,
        now.value as after_value
    from before
    full join now
        on
            before.indicator_id = now.indicator_id
            and before.place = now.place
            and before.age_group = now.age_group
            and before.sex = now.sex
            and before.kind = now.kind
    where before.value is not null or now.value is not null
)

select
    compared.change,
    compared.indicator_id,
    compared.place,
    compared.age_group,
    compared.sex,
    compared.kind,
    compared.sheet,
    compared.cell,
    compared.before_value,
    compared.after_value
from compared
left join core.indicator as indicator
    on compared.indicator_id = indicator.indicator_id
order by
    indicator.ordinal,
    compared.place,
    compared.row_number,
    compared.kind,
    compared.age_group <> 'all',
    compared.age_group,
    array_position(['all', 'female', 'male', 'other', 'not-reported'], compared.sex);
