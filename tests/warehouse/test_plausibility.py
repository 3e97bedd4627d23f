"""Plausibility as a whole: what holds of every rule, and how a steward settles what was found."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.decisions import Plausible
from schemas.plausibility import Finding, PlausibilityRule
from schemas.programme import fingerprint
from schemas.programme.codes import ValueState
from schemas.submission import Reading, Status
from tests.builders import NOON, emptied, reading, record, value
from tests.warehouse.plausibility import LATER, WIDE, found, suspicious_files
from warehouse import (
    PLAUSIBILITY_RULES,
    SubmissionLedger,
    build_core,
    find_implausible,
    settle,
)
from warehouse import plausibility as package

JUMP = PlausibilityRule.JUMP_OVER_TIME
TEN = reading("inti", "2016", [value("KIDS", "BO", 10), value("KIDS", "PE", 10)])
THOUSAND = reading("inti", "2017", [value("KIDS", "BO", 1000), value("KIDS", "PE", 1000)])


def test_each_rule_has_one_file_and_says_what_to_ask() -> None:
    files = {path.stem for path in Path(package.__file__).parent.glob("*.sql")}

    assert [rule.id for rule in PLAUSIBILITY_RULES] == list(PlausibilityRule)
    assert files == {rule.id.replace("-", "_") for rule in PLAUSIBILITY_RULES}
    assert all(rule.meaning.endswith(".") and "?" in rule.ask for rule in PLAUSIBILITY_RULES)
    assert all(t.reason for rule in PLAUSIBILITY_RULES for t in rule.thresholds)


def test_nothing_is_found_in_an_empty_warehouse(connection: duckdb.DuckDBPyConnection) -> None:
    assert [f for rule in PlausibilityRule for f in found(connection, rule)] == []


def test_only_submissions_in_force_are_looked_at(connection: duckdb.DuckDBPyConnection) -> None:
    mended = reading("inti", "2017", [value("KIDS", "BO", 12), value("KIDS", "PE", 12)], 2)
    refused = reading("inti", "2017", [value("KIDS", "BO", 9_000)], 3)
    SubmissionLedger(connection, fingerprint(WIDE)).record(
        refused, Status.NEEDS_CORRECTION, "", NOON
    )

    assert len(found(connection, JUMP, TEN, THOUSAND)) == 2
    assert found(connection, JUMP, mended) == []


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_findings_do_not_depend_on_the_order_of_arrival(
    shared: duckdb.DuckDBPyConnection, data: st.DataObject
) -> None:
    readings = data.draw(suspicious_files())
    at_once = findings(shared, readings)

    emptied(shared)
    for entry in data.draw(st.permutations(readings)):
        record(shared, WIDE, entry)
        build_core(shared, WIDE)

    assert find_implausible(shared, WIDE, LATER) == at_once


@settings(max_examples=12, deadline=None)
@given(suspicious_files())
def test_an_empty_cell_says_no_more_than_no_cell(
    shared: duckdb.DuckDBPyConnection, readings: list[Reading]
) -> None:
    without = [
        replace(r, outputs=tuple(v for v in r.outputs if v.state is not ValueState.NOT_REPORTED))
        for r in readings
    ]

    assert findings(shared, without) == findings(shared, readings)


def findings(connection: duckdb.DuckDBPyConnection, readings: list[Reading]) -> list[Finding]:
    record(emptied(connection), WIDE, *readings)
    build_core(connection, WIDE)
    return find_implausible(connection, WIDE, LATER)


def decision(**more: object) -> Plausible:
    about = {"rule": JUMP, "partner": "inti", "period": "2017", "revision": 1}
    return Plausible.model_validate({**about, "who": "Steward", "why": "shown lists", **more})


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ({}, []),
        ({"indicator": "KIDS"}, []),
        ({"indicator": "KIDS", "place": "BO"}, ["PE"]),
        ({"indicator": "VICTIMS"}, ["BO", "PE"]),
        ({"revision": 2}, ["BO", "PE"]),
        ({"period": "2016"}, ["BO", "PE"]),
        ({"partner": "chang"}, ["BO", "PE"]),
        ({"rule": "copy-of-period"}, ["BO", "PE"]),
    ],
)
def test_a_decision_settles_what_it_names_and_nothing_is_lost(
    connection: duckdb.DuckDBPyConnection, more: dict[str, object], left: list[str]
) -> None:
    every = found(connection, JUMP, TEN, THOUSAND)
    decided = decision(**more)

    outcome = settle(every, [decided])

    assert [f.place for f in outcome.open] == left
    assert {f for f, _ in outcome.settled} | set(outcome.open) == set(every)
    assert outcome.unused == ((decided,) if len(left) == 2 else ())


def test_a_newer_revision_is_asked_about_again(connection: duckdb.DuckDBPyConnection) -> None:
    assert not settle(found(connection, JUMP, TEN, THOUSAND), [decision()]).open

    again = reading("inti", "2017", [value("KIDS", "BO", 1001)], 2)
    outcome = settle(found(connection, JUMP, again), [decision()])

    assert [(f.value, f.revision) for f in outcome.open] == [(1001, 2)]
    assert outcome.unused == (decision(),)
