-- What every column of the earlier migrations holds, where they did not say it themselves.
comment on column ops.migration.name is 'File name of the migration, without its ending.';

comment on column ops.build.name is 'What was built: core, marts, or suppression, which is decided for the marts of that fingerprint.';
comment on column ops.build.fingerprint is 'SHA-256, hexadecimal, of the inputs and the SQL it was last built from.';

comment on column staging.submission.file_name is 'Name of the file as it lay in the inbox.';
comment on column staging.submission.partner_id is 'Partner on the cover; null when the cover could not be read.';
comment on column staging.submission.period_id is 'Period on the cover; null when the cover could not be read.';
comment on column staging.submission.language is 'ISO 639-1 code of the language on the cover; null when it could not be read.';
comment on column staging.submission.number_format is 'How the partner writes 1234.5, from the cover; null when it could not be read.';

comment on column staging.problem.submission_id is 'The file, of staging.submission.';
comment on column staging.problem.ordinal is 'Place in the list of its problems, from 0.';
comment on column staging.problem.code is 'Code of the rule that is broken.';
comment on column staging.problem.severity is 'error (the file is sent back) or warning.';
comment on column staging.problem.sheet is 'Sheet it stands on; empty text when about the file as a whole.';
comment on column staging.problem.cell is 'Cell like M7; empty text when about a sheet or the file.';
comment on column staging.problem.message is 'What is wrong, as the partner reads it.';
comment on column staging.problem.remedy is 'What to do about it, as the partner reads it.';

comment on column staging.output_value.submission_id is 'The file, of staging.submission.';
comment on column staging.output_value.sheet is 'Sheet the cell stands on.';
comment on column staging.output_value.row_number is 'Row of the cell in its sheet, from 1.';
comment on column staging.output_value.cell is 'Where the number stands, like M7.';
comment on column staging.output_value.indicator_id is 'What is counted, of core.indicator.';
comment on column staging.output_value.note is 'The partner''s note on the row; empty text when none. Never published.';

comment on column staging.budget_line.submission_id is 'The file, of staging.submission.';
comment on column staging.budget_line.sheet is 'Sheet the line stands on.';
comment on column staging.budget_line.row_number is 'Row of the line in its sheet, from 1.';
comment on column staging.budget_line.line is 'Name or code of the line, in the partner''s words.';
comment on column staging.budget_line.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column staging.budget_line.planned is 'Amount planned, in the currency beside it; null when not reported.';
comment on column staging.budget_line.planned_cell is 'Cell of the planned amount, like C5.';
comment on column staging.budget_line.realised is 'Amount spent, in the currency beside it; null when not reported.';
comment on column staging.budget_line.realised_cell is 'Cell of the amount spent, like D5.';
comment on column staging.budget_line.currency is 'ISO 4217 code of both amounts.';
comment on column staging.budget_line.explanation is 'Why they differ, in the partner''s words; empty text when none.';

comment on column staging.sign_of_change.submission_id is 'The file, of staging.submission.';
comment on column staging.sign_of_change.sheet is 'Sheet the sign stands on.';
comment on column staging.sign_of_change.row_number is 'Row of the sign in its sheet, from 1.';
comment on column staging.sign_of_change.pathway_id is 'Who changed, of core.pathway.';
comment on column staging.sign_of_change.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column staging.sign_of_change.actor is 'Which group or institution, in the partner''s words.';
comment on column staging.sign_of_change.change is 'What they now do, in the partner''s words.';
comment on column staging.sign_of_change.observed_from is 'First day of when it was seen; null when not told.';
comment on column staging.sign_of_change.observed_to is 'Last day of when it was seen; null when not told.';
comment on column staging.sign_of_change.outcome_id is 'Outcome it supports, of core.outcome; empty text when none is named.';
comment on column staging.sign_of_change.source is 'Where it was seen or written, in the partner''s words.';
comment on column staging.sign_of_change.verified_with is 'Who confirmed it, in the partner''s words.';
comment on column staging.sign_of_change.is_sensitive is 'Whether the partner marked it to be kept inside.';

comment on column core.period.period_id is 'Code of the period, like 2017.';
comment on column core.period.period_start is 'First day of the period.';
comment on column core.period.period_end is 'Last day of the period, inside it.';

comment on column core.pathway.pathway_id is 'Code of the pathway in the programme definition.';
comment on column core.pathway.title is 'Name in the first language of the programme.';
comment on column core.pathway.ordinal is 'Place in the definition, from 0: the order of reports.';

comment on column core.theory_of_change.toc_id is 'Code of the theory of change in the programme definition.';
comment on column core.theory_of_change.title is 'Name in the first language of the programme.';
comment on column core.theory_of_change.is_mother is 'Whether it is the one that spans the programme; exactly one is.';
comment on column core.theory_of_change.country_count is 'Number of its countries; 0 for one that is worldwide.';
comment on column core.theory_of_change.ordinal is 'Place in the definition, from 0: the order of reports.';

comment on column core.place.toc_id is 'The theory of change, of core.theory_of_change.';
comment on column core.place.place is 'ISO 3166-1 alpha-2 code of a country, or ALL.';

comment on column core.indicator.indicator_id is 'Code of the indicator in the programme definition.';
comment on column core.indicator.pathway_id is 'Pathway it belongs to, of core.pathway.';
comment on column core.indicator.title is 'Title in the first language of the programme.';
comment on column core.indicator.unit is 'What one counted thing is: people, families, organisations, places, documents, events or cases.';
comment on column core.indicator.is_sensitive is 'Whether small counts of it could point to a person.';
comment on column core.indicator.ordinal is 'Place in the definition, from 0: the order of reports.';

comment on column core.indicator_standard.indicator_id is 'The indicator, of core.indicator.';
comment on column core.indicator_standard.axis is 'What the values are to be split by: sex or age.';
comment on column core.indicator_standard.holds_from is 'First day: periods that begin on it or later are asked.';

comment on column core.partner.partner_id is 'Code of the partner in the programme definition.';
comment on column core.partner.title is 'Name in the first language of the programme.';
comment on column core.partner.toc_id is 'Theory of change it reports on, of core.theory_of_change.';
comment on column core.partner.since is 'Day from which it is expected: for periods that begin on it or later.';
comment on column core.partner.until is 'Last day on which a period it is expected for may begin; null when open.';
comment on column core.partner.is_withheld is 'Whether its name is kept out of everything published.';

comment on column core.partner_indicator.partner_id is 'The partner, of core.partner.';
comment on column core.partner_indicator.indicator_id is 'The indicator, of core.indicator.';

comment on column marts.suppression.total_id is 'The total held back, of marts.total.';
comment on column marts.suppression.reason is 'Why: it is a small count itself, or one could be worked out from it.';
