-- The rest of the programme definition: who takes part, how theories of change and their outcomes
-- changed, and which of them serve the donor's results framework. Loaded whole when it changes.
create table core.organisation (
    organisation_id varchar primary key,
    title varchar not null,
    role varchar not null,
    iati_identifier varchar,
    iati_type_code varchar
);

comment on table core.organisation is 'Organisations of the alliance and its funder. Those who submit stand in core.partner.';
comment on column core.organisation.organisation_id is 'Code of the organisation in the programme definition.';
comment on column core.organisation.title is 'Name in the first language of the programme.';
comment on column core.organisation.role is 'lead, member, funder or partner.';
comment on column core.organisation.iati_identifier is 'IATI organisation identifier, like NL-KVK-41149287; null where none is known to be registered.';
comment on column core.organisation.iati_type_code is 'Code of the IATI codelist OrganisationType; null where not known.';

create table core.toc_version (
    toc_id varchar not null,
    version integer not null,
    holds_from date not null,
    dated_as varchar not null,
    primary key (toc_id, version)
);

comment on table core.toc_version is 'One row per version of a theory of change.';
comment on column core.toc_version.toc_id is 'The theory of change, of core.theory_of_change.';
comment on column core.toc_version.version is 'Number of the version, from 1 without gaps.';
comment on column core.toc_version.holds_from is 'First day of the version; it holds until the day before the next one.';
comment on column core.toc_version.dated_as is 'How the source words that date, with its section.';

create table core.toc_adjustment (
    toc_id varchar not null,
    version integer not null,
    ordinal integer not null,
    kind varchar not null,
    pathway_id varchar,
    outcome_id varchar,
    indicator_id varchar,
    description varchar not null,
    primary key (toc_id, version, ordinal)
);

comment on table core.toc_adjustment is 'One row per thing that a version of a theory of change changed.';
comment on column core.toc_adjustment.toc_id is 'The theory of change, of core.theory_of_change.';
comment on column core.toc_adjustment.version is 'The version that brought the change, of core.toc_version.';
comment on column core.toc_adjustment.ordinal is 'Place in the definition, from 0 in each version.';
comment on column core.toc_adjustment.kind is 'What was done to what, like outcome added, actor removed or target changed.';
comment on column core.toc_adjustment.pathway_id is 'The pathway it is about, of core.pathway; null when about none.';
comment on column core.toc_adjustment.outcome_id is 'The outcome it is about, of core.outcome; null when about none.';
comment on column core.toc_adjustment.indicator_id is 'The indicator it is about, of core.indicator; null when about none.';
comment on column core.toc_adjustment.description is 'What changed, in the first language of the programme.';

create table core.toc_clarification (
    toc_id varchar not null,
    ordinal integer not null,
    pathway_id varchar not null,
    outcome_numbers varchar not null,
    holds_from date,
    description varchar not null,
    primary key (toc_id, ordinal)
);

comment on table core.toc_clarification is 'What is said more exactly about a theory of change without a new version, one row each.';
comment on column core.toc_clarification.toc_id is 'The theory of change, of core.theory_of_change.';
comment on column core.toc_clarification.ordinal is 'Place in the definition, from 0 in each theory of change.';
comment on column core.toc_clarification.pathway_id is 'The pathway it is about, of core.pathway.';
comment on column core.toc_clarification.outcome_numbers is 'Numbers the source prints for outcomes whose wording it does not give, comma between; empty text when none.';
comment on column core.toc_clarification.holds_from is 'First day it holds; null where the source gives no date.';
comment on column core.toc_clarification.description is 'What is meant, in the first language of the programme.';

create table core.outcome (
    outcome_id varchar primary key,
    toc_id varchar not null,
    pathway_id varchar not null,
    until_version integer,
    ordinal integer not null
);

comment on table core.outcome is 'Changes sought, one row each; how they read stands in core.outcome_wording.';
comment on column core.outcome.outcome_id is 'Code of the outcome in the programme definition; stays when the wording changes.';
comment on column core.outcome.toc_id is 'Theory of change it belongs to, of core.theory_of_change.';
comment on column core.outcome.pathway_id is 'Pathway it stands on, of core.pathway.';
comment on column core.outcome.until_version is 'First version of the theory of change without it; null while it holds.';
comment on column core.outcome.ordinal is 'Place in the definition, from 0 over all theories of change.';

create table core.outcome_wording (
    outcome_id varchar not null,
    since_version integer not null,
    level varchar not null,
    wording varchar not null,
    primary key (outcome_id, since_version)
);

comment on table core.outcome_wording is 'How an outcome reads, one row per version of the theory of change that worded it.';
comment on column core.outcome_wording.outcome_id is 'The outcome, of core.outcome.';
comment on column core.outcome_wording.since_version is 'First version of the theory of change that words it so.';
comment on column core.outcome_wording.level is 'outcome, intermediate outcome or impact.';
comment on column core.outcome_wording.wording is 'The change sought, in the first language of the programme.';

create table core.donor_result (
    donor_result_id varchar primary key,
    framework_id varchar not null,
    framework_title varchar not null,
    organisation_id varchar not null,
    number integer not null,
    title varchar not null
);

comment on table core.donor_result is 'Results of donors'' frameworks that the programme serves, one row each.';
comment on column core.donor_result.donor_result_id is 'Code of the result in the programme definition.';
comment on column core.donor_result.framework_id is 'Code of the framework it belongs to.';
comment on column core.donor_result.framework_title is 'Name of the framework, in the first language of the programme.';
comment on column core.donor_result.organisation_id is 'The donor whose framework it is, of core.organisation.';
comment on column core.donor_result.number is 'The donor''s number of the result.';
comment on column core.donor_result.title is 'The result, in short, in the first language of the programme.';

create table core.donor_objective (
    objective_id varchar primary key,
    donor_result_id varchar not null,
    title varchar not null
);

comment on table core.donor_objective is 'Objectives of donors'' results that the programme serves, one row each.';
comment on column core.donor_objective.objective_id is 'Code of the objective in the programme definition.';
comment on column core.donor_objective.donor_result_id is 'The result it belongs to, of core.donor_result.';
comment on column core.donor_objective.title is 'The objective, in short, in the first language of the programme.';

create table core.donor_contribution (
    objective_id varchar not null,
    ordinal integer not null,
    pathway_id varchar not null,
    outcome_id varchar not null,
    country varchar not null,
    primary key (objective_id, ordinal, pathway_id, outcome_id, country)
);

comment on table core.donor_contribution is 'What serves a donor''s objective, one row per pathway, outcome and country that a row of the definition names.';
comment on column core.donor_contribution.objective_id is 'The objective served, of core.donor_objective.';
comment on column core.donor_contribution.ordinal is 'Row of the definition, from 0 in each objective.';
comment on column core.donor_contribution.pathway_id is 'Pathway that serves it, of core.pathway; that of the outcome where one is named.';
comment on column core.donor_contribution.outcome_id is 'Outcome that serves it, of core.outcome; empty text: the pathway, with no outcome named.';
comment on column core.donor_contribution.country is 'Country where it does, ISO 3166-1 alpha-2.';

create table core.indicator_contribution (
    indicator_id varchar not null,
    donor_result_id varchar not null,
    primary key (indicator_id, donor_result_id)
);

comment on table core.indicator_contribution is 'Which results of donors an indicator counts towards.';
comment on column core.indicator_contribution.indicator_id is 'The indicator, of core.indicator.';
comment on column core.indicator_contribution.donor_result_id is 'The result, of core.donor_result.';
