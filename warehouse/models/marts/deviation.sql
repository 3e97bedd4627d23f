-- marts.deviation: how far what each partner realised is from its plan. Grain: partner, period, kind,
-- item, place, currency; a row wherever a partner says anything of either. Outputs are compared as a
-- whole, by the very cells that totals are made of: of splits alone there is no whole. What is not
-- reported is null and deviates from nothing; a plan of zero has no per cents, and whatever was
-- realised of it is beyond them (schemas/deviation.py has the same rule for intake).
create or replace table marts.deviation (
    partner_id varchar not null,
    period_id varchar not null,
    kind varchar not null,
    item varchar not null,
    place varchar not null,
    currency varchar not null,
    toc_id varchar not null,
    is_sensitive boolean not null,
    row_number integer not null,
    planned decimal(21, 2),
    planned_state varchar not null,
    realised decimal(21, 2),
    realised_state varchar not null,
    deviation decimal(22, 2),
    deviation_pct decimal(26, 1),
    threshold_pct decimal(9, 3),
    is_beyond boolean not null,
    partner_explanation varchar not null,
    internal_explanation varchar not null,
    public_wording varchar not null,
    is_explained boolean not null,
    primary key (partner_id, period_id, kind, item, place, currency)
);

comment on table marts.deviation is 'Planned beside realised, of outputs and budget lines, with what explains the difference. Not protected: never publish from here.';
comment on column marts.deviation.partner_id is 'Whose plan, of core.partner.';
comment on column marts.deviation.period_id is 'The period, of core.period.';
comment on column marts.deviation.kind is 'output or budget line.';
comment on column marts.deviation.item is 'The indicator, of core.indicator, or the budget line in the partner''s words, which are never published.';
comment on column marts.deviation.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column marts.deviation.currency is 'ISO 4217 code of the amounts; empty text of an output.';
comment on column marts.deviation.toc_id is 'Theory of change of the partner, of core.theory_of_change.';
comment on column marts.deviation.is_sensitive is 'Whether small counts of the indicator could point to a person.';
comment on column marts.deviation.row_number is 'Row of the sheet it stands in, from 1; of an output the row of its result, else of its plan.';
comment on column marts.deviation.planned is 'Count or amount planned; null unless reported. Null is never zero.';
comment on column marts.deviation.planned_state is 'reported, reported zero, not reported or not applicable.';
comment on column marts.deviation.realised is 'Count or amount realised; null unless reported. Null is never zero.';
comment on column marts.deviation.realised_state is 'reported, reported zero, not reported or not applicable.';
comment on column marts.deviation.deviation is 'Realised less planned; null unless both are reported.';
comment on column marts.deviation.deviation_pct is 'Deviation in per cent of the plan, to one decimal, halves away from zero; null when the plan is zero or either is not reported.';
comment on column marts.deviation.threshold_pct is 'Beyond so many per cent it has to be explained; null: never.';
comment on column marts.deviation.is_beyond is 'Whether both are reported and further apart than the threshold, up or down.';
comment on column marts.deviation.partner_explanation is 'Why, in the partner''s words; empty text when none. Never published.';
comment on column marts.deviation.internal_explanation is 'Why, as the alliance has it on record; empty text when none. Never published.';
comment on column marts.deviation.public_wording is 'Why, as it may be published; empty text when it may not.';
comment on column marts.deviation.is_explained is 'Whether the partner or the alliance says why, in words that stay inside.';

insert into marts.deviation
with output_row as (
    select
        partner_id,
        period_id,
        'output' as kind,
        indicator_id as item,
        place,
        '' as currency,
        toc_id,
        coalesce(max(row_number) filter (where kind = 'realised'), max(row_number)) as row_number,
        (max(value) filter (where kind = 'planned'))::decimal(21, 2) as planned,
        coalesce(max(state) filter (where kind = 'planned'), 'not reported') as planned_state,
        (max(value) filter (where kind = 'realised'))::decimal(21, 2) as realised,
        coalesce(max(state) filter (where kind = 'realised'), 'not reported') as realised_state,
        coalesce(
            max(explanation) filter (where kind = 'realised' and explanation <> ''),
            max(explanation)
        ) as partner_explanation
    from core.output_value
    where sex = 'all' and age_group = 'all'
    group by partner_id, period_id, indicator_id, place, toc_id
),

budget_row as (
    select
        budget_line.partner_id,
        budget_line.period_id,
        'budget line' as kind,
        budget_line.line as item,
        budget_line.place,
        budget_line.currency,
        partner.toc_id,
        budget_line.row_number,
        budget_line.planned::decimal(21, 2) as planned,
        case
            when budget_line.planned = 0 then 'reported zero'
            when budget_line.planned is not null then 'reported'
            else 'not reported'
        end as planned_state,
        budget_line.realised::decimal(21, 2) as realised,
        case
            when budget_line.realised = 0 then 'reported zero'
            when budget_line.realised is not null then 'reported'
            else 'not reported'
        end as realised_state,
        budget_line.explanation as partner_explanation
    from core.budget_line as budget_line
    inner join core.partner as partner
        on budget_line.partner_id = partner.partner_id
),

plan as (
    select * from output_row
    union all
    select * from budget_row
),

compared as (
    select
        plan.partner_id,
        plan.period_id,
        plan.kind,
        plan.item,
        plan.place,
        plan.currency,
        plan.toc_id,
        coalesce(indicator.is_sensitive, false) as is_sensitive,
        plan.row_number,
        plan.planned,
        plan.planned_state,
        plan.realised,
        plan.realised_state,
        plan.realised - plan.planned as deviation,
        case plan.kind
            when 'output' then programme.outputs_deviation_pct
            else programme.budget_lines_deviation_pct
        end as threshold_pct,
        plan.partner_explanation,
        coalesce(explanation.internal, '') as internal_explanation,
        coalesce(explanation.public_wording, '') as public_wording
    from plan
    cross join core.programme as programme
    left join core.indicator as indicator
        on plan.kind = 'output' and plan.item = indicator.indicator_id
    left join core.explanation as explanation
        on
            plan.partner_id = explanation.partner_id
            and plan.period_id = explanation.period_id
            and plan.kind = explanation.kind
            and plan.item = explanation.item
            and plan.place = explanation.place
)

select
    partner_id,
    period_id,
    kind,
    item,
    place,
    currency,
    toc_id,
    is_sensitive,
    row_number,
    planned,
    planned_state,
    realised,
    realised_state,
    deviation,
    case
        when planned <> 0
            then sign(deviation) * (
                (abs(deviation * 100)::hugeint * 2000 + (planned * 100)::hugeint)
                // ((planned * 100)::hugeint * 2)
            )::decimal(25, 0) * 0.1::decimal(2, 1)
    end as deviation_pct,
    threshold_pct,
    coalesce(abs(deviation) * 100 > threshold_pct * planned, false) as is_beyond,
    partner_explanation,
    internal_explanation,
    public_wording,
    -- Spaces of any kind explain nothing.
    regexp_matches(partner_explanation || internal_explanation, '[^\p{Z}\p{Cc}]') as is_explained
from compared
order by partner_id, period_id, kind, item, place, currency;
