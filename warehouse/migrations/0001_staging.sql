-- What partners sent, every version, as read. Nothing here is ever changed in meaning: a newer
-- submission stands beside the older one.
create schema staging;

create table staging.submission (
    submission_id varchar primary key,
    file_name varchar not null,
    archived_as varchar not null,
    partner_id varchar,
    period_id varchar,
    revision integer,
    language varchar,
    number_format varchar,
    is_accepted boolean not null,
    received_at timestamp not null,
    checked_against varchar not null
);

comment on table staging.submission is 'One row per file received, known by the SHA-256 of its content.';
comment on column staging.submission.submission_id is 'SHA-256 of the file, hexadecimal.';
comment on column staging.submission.archived_as is 'Path of the unaltered copy inside the archive.';
comment on column staging.submission.revision is 'The revision written on its cover; the highest accepted one counts.';
comment on column staging.submission.is_accepted is 'Whether the file as a whole passed its checks.';
comment on column staging.submission.received_at is 'When it was first read, UTC.';
comment on column staging.submission.checked_against is 'Fingerprint of the programme definition it was checked against.';

create table staging.problem (
    submission_id varchar not null,
    ordinal integer not null,
    code varchar not null,
    severity varchar not null,
    sheet varchar not null,
    cell varchar not null,
    message varchar not null,
    remedy varchar not null,
    primary key (submission_id, ordinal)
);

comment on table staging.problem is 'Everything found wrong with a file. Holds no cell contents.';

create table staging.output_value (
    submission_id varchar not null,
    sheet varchar not null,
    row_number integer not null,
    cell varchar not null,
    indicator_id varchar not null,
    place varchar not null,
    age_group varchar not null,
    sex varchar not null,
    kind varchar not null,
    state varchar not null,
    value bigint,
    raw varchar not null,
    note varchar not null,
    primary key (submission_id, sheet, cell)
);

comment on table staging.output_value is 'One row per number cell of the outputs sheet of an accepted file.';
comment on column staging.output_value.place is 'Country code, or ALL: belongs to the theory of change as a whole.';
comment on column staging.output_value.age_group is 'Code of the age group, or all.';
comment on column staging.output_value.sex is 'female, male, other, not-reported, or all.';
comment on column staging.output_value.kind is 'planned or realised.';
comment on column staging.output_value.state is 'reported, reported zero, not reported or not applicable.';
comment on column staging.output_value.value is 'The count; null unless reported. Null is never zero.';
comment on column staging.output_value.raw is 'The cell as the partner wrote it; empty where a total follows from its parts.';

create table staging.budget_line (
    submission_id varchar not null,
    sheet varchar not null,
    row_number integer not null,
    line varchar not null,
    place varchar not null,
    planned decimal(18, 2),
    planned_cell varchar not null,
    realised decimal(18, 2),
    realised_cell varchar not null,
    currency varchar not null,
    explanation varchar not null,
    primary key (submission_id, sheet, row_number)
);

comment on table staging.budget_line is 'One row per budget line of an accepted file; amounts in its currency.';

create table staging.sign_of_change (
    submission_id varchar not null,
    sheet varchar not null,
    row_number integer not null,
    pathway_id varchar not null,
    place varchar not null,
    actor varchar not null,
    change varchar not null,
    observed_from date,
    observed_to date,
    outcome_id varchar not null,
    source varchar not null,
    verified_with varchar not null,
    is_sensitive boolean not null,
    primary key (submission_id, sheet, row_number)
);

comment on table staging.sign_of_change is 'One row per sign of change of an accepted file. Free text: never published, never logged.';
