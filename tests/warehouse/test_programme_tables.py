"""The programme definition as tables: theories of change, outcomes, organisations, donor links."""

from dataclasses import replace
from typing import Any

import duckdb
import pytest

from schemas.programme import Programme
from schemas.submission import SignRow
from tests.builders import Definition, build, fill, programme, reading
from warehouse import run_check

REFERENCES = {
    "core.place.toc_id": "core.theory_of_change.toc_id",
    "core.indicator.pathway_id": "core.pathway.pathway_id",
    "core.indicator_standard.indicator_id": "core.indicator.indicator_id",
    "core.indicator_contribution.indicator_id": "core.indicator.indicator_id",
    "core.indicator_contribution.donor_result_id": "core.donor_result.donor_result_id",
    "core.partner.toc_id": "core.theory_of_change.toc_id",
    "core.partner_indicator.partner_id": "core.partner.partner_id",
    "core.partner_indicator.indicator_id": "core.indicator.indicator_id",
    "core.toc_version.toc_id": "core.theory_of_change.toc_id",
    "core.toc_adjustment.toc_id": "core.theory_of_change.toc_id",
    "core.toc_adjustment.pathway_id": "core.pathway.pathway_id",
    "core.toc_adjustment.outcome_id": "core.outcome.outcome_id",
    "core.toc_adjustment.indicator_id": "core.indicator.indicator_id",
    "core.toc_clarification.toc_id": "core.theory_of_change.toc_id",
    "core.toc_clarification.pathway_id": "core.pathway.pathway_id",
    "core.outcome.toc_id": "core.theory_of_change.toc_id",
    "core.outcome.pathway_id": "core.pathway.pathway_id",
    "core.outcome_wording.outcome_id": "core.outcome.outcome_id",
    "core.donor_result.organisation_id": "core.organisation.organisation_id",
    "core.donor_objective.donor_result_id": "core.donor_result.donor_result_id",
    "core.donor_contribution.objective_id": "core.donor_objective.objective_id",
    "core.donor_contribution.pathway_id": "core.pathway.pathway_id",
    "core.donor_contribution.outcome_id": "core.outcome.outcome_id",
}


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    return connection.execute(sql).fetchall()


@pytest.fixture
def loaded(connection: duckdb.DuckDBPyConnection, dtz: Programme) -> duckdb.DuckDBPyConnection:
    build(connection, dtz)
    return connection


def test_every_version_of_every_theory_of_change_is_there_with_what_it_changed(
    loaded: duckdb.DuckDBPyConnection, dtz: Programme
) -> None:
    versions = rows(loaded, "select toc_id, version from core.toc_version order by all")

    assert versions == sorted((t.id, v.number) for t in dtz.theories_of_change for v in t.versions)
    assert rows(
        loaded,
        "select version, kind, outcome_id, indicator_id from core.toc_adjustment "
        "where toc_id = 'DO' order by ordinal",
    ) == [
        (2, "target changed", None, "CH-COMMUNITIES"),
        (2, "outcome moved", "DO-GO-PROTOCOL", None),
    ]


def test_an_outcome_reads_as_its_version_says(loaded: duckdb.DuckDBPyConnection) -> None:
    found = rows(
        loaded,
        "select toc_id, version, pathway_id, level from core.outcome_in_version "
        "where outcome_id = 'DO-GO-PROTOCOL' order by version",
    )

    assert found == [
        ("DO", 1, "government", "intermediate outcome"),
        ("DO", 2, "government", "impact"),
    ]


def test_what_was_made_clear_without_a_change_is_there(loaded: duckdb.DuckDBPyConnection) -> None:
    found = rows(
        loaded,
        "select toc_id, pathway_id, outcome_numbers, holds_from::varchar "
        "from core.toc_clarification order by toc_id, ordinal",
    )

    assert found[:2] == [
        ("ID", "government", "3a.2, 3a.3", None),
        ("ID", "children", "", "2018-01-01"),
    ]
    assert [pathway for toc, pathway, _, _ in found if toc == "PH"] == [
        "children",
        "communities",
        "government",
        "government",
        "private-sector",
    ]


def test_organisations_stand_with_their_identifiers(loaded: duckdb.DuckDBPyConnection) -> None:
    found = rows(
        loaded,
        "select organisation_id, iati_identifier from core.organisation "
        "where role in ('lead', 'funder') order by all",
    )

    assert found == [("MFA-NL", "XM-DAC-7"), ("TDH-NL", "NL-KVK-41149287")]


def test_a_donors_objective_leads_to_outcomes_and_countries(
    loaded: duckdb.DuckDBPyConnection, dtz: Programme
) -> None:
    services = rows(
        loaded,
        "select outcome_id, string_agg(country, ' ' order by country) from core.donor_contribution "
        "where objective_id = 'SRHR-1C' group by outcome_id",
    )
    on_all = rows(
        loaded,
        "select distinct outcome_id from core.donor_contribution "
        "where objective_id = 'SRHR-1D' order by all",
    )

    assert services == [("M-CH-SERVICES", "BO BR DO ID IN NI PH TH")]
    assert on_all == sorted((o.id,) for o in dtz.toc("MOTHER").outcomes)


def test_a_pathway_without_a_named_outcome_stands_alone(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    def by_pathway(content: Definition) -> None:
        contributions = content["donor_frameworks"][0]["results"][0]["objectives"][0]
        contributions["contributions"] = [{"pathways": ["government"], "countries": ["TH"]}]

    build(connection, programme(by_pathway))

    assert rows(connection, "from core.donor_contribution") == [("R-1A", 0, "government", "", "TH")]


@pytest.mark.parametrize(("reference", "target"), REFERENCES.items())
def test_every_reference_leads_to_a_row(
    loaded: duckdb.DuckDBPyConnection, reference: str, target: str
) -> None:
    (table, column), (other, key) = (name.rsplit(".", 1) for name in (reference, target))

    lost = rows(
        loaded,
        f"select {column} from {table} where {column} <> '' "  # noqa: S608 - ours, above
        f"and {column} not in (select {key} from {other})",
    )

    assert rows(loaded, f"select count(*) > 0 from {other}") == [(True,)]  # noqa: S608
    assert lost == []


def test_a_definition_that_changed_replaces_all_of_it(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    def without_donor(content: Definition) -> None:
        del content["donor_frameworks"]
        content["indicators"][0]["contributes_to"] = []

    build(connection, programme())
    build(connection, programme(without_donor))

    assert rows(connection, "select count(*) from core.donor_contribution") == [(0,)]
    assert rows(connection, "select count(*) from core.indicator_contribution") == [(0,)]
    assert rows(connection, "select outcome_id from core.outcome") == [("M-VOICE",)]


def sign(row: int, outcome: str) -> SignRow:
    return SignRow("Signs", row, "children", "BO", "a", "b", None, None, outcome, "", "", False)


def test_a_sign_of_change_leads_to_its_outcome(connection: duckdb.DuckDBPyConnection) -> None:
    signs = (sign(5, "M-VOICE"), sign(6, ""))
    fill(connection, programme(), replace(reading("inti", "2017", []), signs=signs))

    assert rows(connection, "select outcome_id from core.sign_of_change order by row_number") == [
        ("M-VOICE",),
        (None,),
    ]
    assert run_check(connection, "signs_name_known_outcomes").holds


def test_a_sign_of_an_outcome_that_is_not_there_is_named_by_row(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    signs = (sign(5, "M-VOICE"), sign(6, "M-GONE"))
    fill(connection, programme(), replace(reading("inti", "2017", []), signs=signs))

    assert run_check(connection, "signs_name_known_outcomes").rows == (
        ("inti", "2017", 6, "M-GONE"),
    )
