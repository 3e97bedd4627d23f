-- What the whole results framework needs: what partners say of deviations and of signs of change,
-- how outcomes relate, and what the alliance itself has on record.
alter table staging.output_value add column explanation varchar;
alter table staging.sign_of_change add column location varchar;
alter table staging.sign_of_change add column significance varchar;
alter table staging.sign_of_change add column contribution varchar;

comment on column staging.output_value.explanation is 'Why realised and planned differ, in the partner''s words; null in rows from before. Never published.';
comment on column staging.sign_of_change.location is 'Where in the country it was seen, in the partner''s words; null in rows from before.';
comment on column staging.sign_of_change.significance is 'high, medium, low or empty text, as the partner rates it; null in rows from before.';
comment on column staging.sign_of_change.contribution is 'What the programme did towards it, in the partner''s words; null in rows from before.';

create table core.programme (
    programme_id varchar primary key,
    title varchar not null,
    currency varchar not null,
    outputs_deviation_pct decimal(9, 3),
    budget_lines_deviation_pct decimal(9, 3),
    signs_verified_pct decimal(6, 3) not null,
    sense_making_per_year integer not null,
    spending varchar
);

comment on table core.programme is 'The programme, one row.';
comment on column core.programme.programme_id is 'Code of the programme.';
comment on column core.programme.title is 'Name in the first language of the programme.';
comment on column core.programme.currency is 'ISO 4217 code of the programme''s own currency.';
comment on column core.programme.outputs_deviation_pct is 'Deviations of outputs beyond so many per cent of the plan have to be explained; null: none.';
comment on column core.programme.budget_lines_deviation_pct is 'Deviations of budget lines beyond so many per cent of the plan have to be explained; null: none.';
comment on column core.programme.signs_verified_pct is 'Share of the signs of change, the most significant first, that has to be verified, in per cent.';
comment on column core.programme.sense_making_per_year is 'How often a year each theory of change makes sense of its signs.';
comment on column core.programme.spending is 'What is published as spent: disbursements of the accounts or realised budget-lines; null: no money is published.';

create table core.money_home (
    toc_id varchar not null,
    place varchar not null,
    activity varchar not null,
    primary key (toc_id, place)
);

comment on table core.money_home is 'The one activity that carries the money of each place of each theory of change.';
comment on column core.money_home.toc_id is 'The theory of change, of core.theory_of_change.';
comment on column core.money_home.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column core.money_home.activity is 'Activity of the programme definition (iati.yaml).';

alter table core.outcome add column serves_outcome_id varchar;
comment on column core.outcome.serves_outcome_id is 'Outcome of the mother theory of change that it is a part of; null where none is named.';

alter table core.outcome_wording add column pathway_id varchar;
comment on column core.outcome_wording.pathway_id is 'Pathway it stands on from that version on, of core.pathway.';

create table core.outcome_succession (
    outcome_id varchar not null,
    becomes_outcome_id varchar not null,
    primary key (outcome_id, becomes_outcome_id)
);

comment on table core.outcome_succession is 'Under which outcomes that hold what was told of a dropped one is read, one row each.';
comment on column core.outcome_succession.outcome_id is 'The outcome that was dropped, of core.outcome.';
comment on column core.outcome_succession.becomes_outcome_id is 'An outcome it is read under from then on, of core.outcome.';

create table core.indicator_outcome (
    indicator_id varchar not null,
    outcome_id varchar not null,
    primary key (indicator_id, outcome_id)
);

comment on table core.indicator_outcome is 'Outcomes that an output should lead to, where the definition names some; else all of its pathway.';
comment on column core.indicator_outcome.indicator_id is 'The output, of core.indicator.';
comment on column core.indicator_outcome.outcome_id is 'The outcome, of core.outcome.';

create table core.reflection (
    reflection_id varchar primary key,
    toc_id varchar not null,
    period_id varchar not null,
    held_date date not null,
    dated_as varchar not null,
    is_on_track boolean,
    reasoning varchar not null,
    public_wording varchar not null,
    approved_by varchar not null
);

comment on table core.reflection is 'Meetings of a theory of change at which sense was made of signs, one row each.';
comment on column core.reflection.reflection_id is 'Code of the meeting in the records.';
comment on column core.reflection.toc_id is 'Whose meeting it was, of core.theory_of_change.';
comment on column core.reflection.period_id is 'The period it was about, of core.period.';
comment on column core.reflection.held_date is 'Day of the meeting; the version of the theory of change that held then is the one it went by.';
comment on column core.reflection.dated_as is 'How the source words that day; empty text when it does not.';
comment on column core.reflection.is_on_track is 'What it concluded of the theory of change as a whole; null when nothing.';
comment on column core.reflection.reasoning is 'Why; empty text when nothing was concluded. Never published.';
comment on column core.reflection.public_wording is 'The conclusion as it may be published; empty text when it may not.';
comment on column core.reflection.approved_by is 'Who stands for what was recorded.';

create table core.plot (
    reflection_id varchar not null,
    sign_id varchar not null,
    outcome_id varchar not null,
    primary key (reflection_id, sign_id, outcome_id)
);

comment on table core.plot is 'Signs as a meeting set them beside outcomes, one row per sign and outcome.';
comment on column core.plot.reflection_id is 'The meeting, of core.reflection.';
comment on column core.plot.sign_id is 'The sign, of core.sign_of_change if it is still there.';
comment on column core.plot.outcome_id is 'The outcome, of core.outcome; empty text: it is a sign of none.';

create table core.judgement (
    reflection_id varchar not null,
    outcome_id varchar not null,
    pathway_id varchar not null,
    progress varchar not null,
    reasoning varchar not null,
    public_wording varchar not null,
    primary key (reflection_id, outcome_id, pathway_id)
);

comment on table core.judgement is 'Progress as a meeting judged it, one row per outcome, or per pathway where none is named.';
comment on column core.judgement.reflection_id is 'The meeting, of core.reflection.';
comment on column core.judgement.outcome_id is 'The outcome judged, of core.outcome; empty text: the pathway as a whole.';
comment on column core.judgement.pathway_id is 'The pathway judged as a whole, of core.pathway; empty text where an outcome is.';
comment on column core.judgement.progress is 'low, medium or high.';
comment on column core.judgement.reasoning is 'Why. Never published.';
comment on column core.judgement.public_wording is 'Why, as it may be published; empty text when it may not.';

create table core.sign_record (
    sign_id varchar primary key,
    verdict varchar,
    verified_with varchar not null,
    verified_date date,
    public_wording varchar not null,
    approved_by varchar not null
);

comment on table core.sign_record is 'What the alliance holds of a sign of change: its verification, and how it may be told.';
comment on column core.sign_record.sign_id is 'The sign, of core.sign_of_change if it is still there.';
comment on column core.sign_record.verdict is 'confirmed or not confirmed; null when nobody was asked yet.';
comment on column core.sign_record.verified_with is 'Who was asked; empty text when nobody. Never published.';
comment on column core.sign_record.verified_date is 'When; null when not told.';
comment on column core.sign_record.public_wording is 'The sign as it may be published; empty text when it may not.';
comment on column core.sign_record.approved_by is 'Who let the wording become public; empty text when there is none.';

create table core.explanation (
    partner_id varchar not null,
    period_id varchar not null,
    kind varchar not null,
    item varchar not null,
    place varchar not null,
    internal varchar not null,
    public_wording varchar not null,
    approved_by varchar not null,
    primary key (partner_id, period_id, kind, item, place)
);

comment on table core.explanation is 'Deviations from plan as the alliance explains them, one row each.';
comment on column core.explanation.partner_id is 'Whose deviation, of core.partner.';
comment on column core.explanation.period_id is 'In which period, of core.period.';
comment on column core.explanation.kind is 'output or budget line.';
comment on column core.explanation.item is 'The indicator, of core.indicator, or the budget line in the partner''s words.';
comment on column core.explanation.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column core.explanation.internal is 'Why, for the alliance; empty text when the partner''s own words do. Never published.';
comment on column core.explanation.public_wording is 'Why, as it may be published; empty text when it may not.';
comment on column core.explanation.approved_by is 'Who stands for it.';

create table core.transaction (
    transaction_id varchar primary key,
    activity varchar not null,
    kind varchar not null,
    transaction_date date not null,
    value decimal(18, 2) not null,
    currency varchar not null,
    value_date date not null,
    organisation_id varchar,
    partner_id varchar,
    description varchar not null
);

comment on table core.transaction is 'Money that came and went, from the lead''s accounts, one row each.';
comment on column core.transaction.transaction_id is 'The accounts'' own reference.';
comment on column core.transaction.activity is 'Activity of the programme definition (iati.yaml) it stands on.';
comment on column core.transaction.kind is 'incoming commitment, incoming funds, outgoing commitment, disbursement or expenditure.';
comment on column core.transaction.transaction_date is 'Day of the transaction.';
comment on column core.transaction.value is 'Amount, in the currency beside it.';
comment on column core.transaction.currency is 'ISO 4217 code.';
comment on column core.transaction.value_date is 'Day by which it is converted.';
comment on column core.transaction.organisation_id is 'The other side, of core.organisation; null when it is a partner or nobody.';
comment on column core.transaction.partner_id is 'The other side, of core.partner; null when it is an organisation or nobody.';
comment on column core.transaction.description is 'What it was for, as it may be published; empty text when not told.';

create table core.exchange_rate (
    currency varchar not null,
    rate_date date not null,
    rate decimal(18, 8) not null,
    source varchar not null,
    primary key (currency, rate_date)
);

comment on table core.exchange_rate is 'How much of the programme''s currency one unit of another was worth from a day on.';
comment on column core.exchange_rate.currency is 'ISO 4217 code of the other currency.';
comment on column core.exchange_rate.rate_date is 'First day; it holds until the day before the next one of that currency.';
comment on column core.exchange_rate.rate is 'Units of the programme''s currency for one unit of the other.';
comment on column core.exchange_rate.source is 'Who says so.';
