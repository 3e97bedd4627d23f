-- Problems can be said again in another language; answers to questions are remembered; a number
-- may have been added up from several cells.
alter table staging.problem add column facts varchar;
alter table staging.problem add column choices varchar[];

comment on column staging.problem.severity is 'error or question (the file is sent back), or warning.';
comment on column staging.problem.message is 'What is wrong, in English.';
comment on column staging.problem.remedy is 'What to do about it, in English.';
comment on column staging.problem.facts is 'What fills the texts, as a JSON object, so that they can be said in another language; null in rows from before.';
comment on column staging.problem.choices is 'Codes of the possible readings of a question; null in rows from before.';

alter table staging.output_value add column parts varchar[];

comment on column staging.output_value.parts is 'Cells it was added up from, cell among them; empty when it is one cell; null in rows from before.';

create table staging.answer (
    submission_id varchar not null,
    sheet varchar not null,
    cell varchar not null,
    question varchar not null,
    choice varchar not null,
    answered_by varchar not null,
    primary key (submission_id, sheet, cell, question)
);

comment on table staging.answer is 'How ambiguous cells of a file were said to be meant, one row per cell and question.';
comment on column staging.answer.submission_id is 'The file, of staging.submission.';
comment on column staging.answer.sheet is 'Sheet the cell stands on.';
comment on column staging.answer.cell is 'Cell like M7.';
comment on column staging.answer.question is 'Code of the problem that asked.';
comment on column staging.answer.choice is 'Code of the reading that was chosen.';
comment on column staging.answer.answered_by is 'partner when answered in the file itself, else who decided it for all of the partner''s files.';
