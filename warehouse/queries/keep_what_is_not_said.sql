-- Into a file that is not sound as a whole: what counts now of the same partner and period and
-- stands in no sound row of it, so that only its sound rows change anything. No sheet of a workbook
-- has a colon in its name.
insert into staging.output_value
by name
select
    $submission as submission_id,
    'in force: ' || counted.sheet as sheet,
    counted.row_number,
    counted.cell,
    counted.indicator_id,
    counted.place,
    counted.age_group,
    counted.sex,
    counted.kind,
    counted.state,
    counted.value,
    '' as raw,
    counted.note,
    counted.explanation
from before_value as counted
where
    counted.partner_id = $partner
    and counted.period_id = $period
    and not exists (
        select 1
        from staging.output_value as said
        where
            said.submission_id = $submission
            and said.indicator_id = counted.indicator_id
            and said.place = counted.place
            and said.age_group = counted.age_group
            and said.sex = counted.sex
            and said.kind = counted.kind
    );
