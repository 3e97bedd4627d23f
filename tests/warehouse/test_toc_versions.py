"""How a theory of change changed, and how what was told under one version reads under another."""

import datetime as dt

import duckdb
import pytest

from schemas.programme import Programme
from schemas.records import Verdict
from schemas.toc_versions import OutcomeReading, OutcomeVersion, TocChange
from tests.builders import Definition, build, emptied, programme
from tests.warehouse.harvest import (
    AUTUMN,
    CHANGED,
    SPRING,
    harvest,
    meeting,
    outcome,
    sign,
    sign_id,
    verdict,
    with_outcomes,
)
from warehouse import outcome_readings, outcome_versions, toc_changes

ONE, TWO = sign("They ask for a hearing"), sign("They march")


def test_each_outcome_stands_in_its_versions_as_they_word_it(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    build(connection, CHANGED)

    rows = connection.execute(
        "select outcome_id, version, pathway_id, level, wording, holds_to::varchar "
        "from core.outcome_in_version where toc_id = 'ANDES' order by outcome_id, version"
    ).fetchall()
    middle = "intermediate outcome"
    assert rows == [
        ("A-GONE", 1, "children", middle, "Children vote", "2017-06-30"),
        ("A-NEW", 2, "children", middle, "Children speak in councils", None),
        ("A-OLD", 1, "children", middle, "Children speak", "2017-06-30"),
        ("A-PLACE", 1, "children", middle, "Judges listen", "2017-06-30"),
        ("A-PLACE", 2, "government", "impact", "Judges listen", None),
        ("A-SAME", 1, "children", middle, "Children know their rights", "2017-06-30"),
        ("A-SAME", 2, "children", middle, "Children know their rights", None),
        ("A-WORDS", 1, "children", middle, "Children are heard", "2017-06-30"),
        ("A-WORDS", 2, "children", middle, "Girls and boys are heard", None),
    ]


def test_versions_stand_side_by_side_also_where_they_do_not_have_an_outcome(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    build(connection, CHANGED)

    found = {(v.outcome, v.version): v for v in outcome_versions(connection)}

    assert found["A-OLD", 2] == OutcomeVersion("ANDES", "A-OLD", 2, "", "", "", ("A-NEW", "A-SAME"))
    assert found["A-OLD", 1].becomes == ()
    assert (found["A-NEW", 1].wording, found["A-NEW", 1].becomes) == ("", ())
    assert [key for key in found if key[0] == "M-VOICE"] == [("M-VOICE", 1)]


def test_the_timeline_has_every_version_adjustment_and_clarification(
    connection: duckdb.DuckDBPyConnection, dtz: Programme
) -> None:
    build(connection, dtz)

    found = toc_changes(connection)

    assert [c for c in found if c.toc == "DO"] == [
        TocChange("DO", 1, dt.date(2016, 1, 1), "start of the programme", "", "", "", "", ""),
        TocChange(
            "DO",
            2,
            dt.date(2017, 7, 1),
            "mid 2017 (2.4.3)",
            "target changed",
            "children",
            "",
            "CH-COMMUNITIES",
            "Intervention communities from 14 to 17",
        ),
        TocChange(
            "DO",
            2,
            dt.date(2017, 7, 1),
            "mid 2017 (2.4.3)",
            "outcome moved",
            "government",
            "DO-GO-PROTOCOL",
            "",
            "From intermediate outcome to an impact to reach by 2020",
        ),
    ]
    defined = dtz.theories_of_change
    assert len(found) == sum(
        len(t.clarifications) + sum(max(1, len(v.adjustments)) for v in t.versions) for t in defined
    )
    clarified = [c for c in found if c.kind == "clarification"]
    assert [c.holds_from for c in clarified if c.toc == "ID"] == [None, dt.date(2018, 1, 1)]


@pytest.fixture(scope="module")
def told(shared: duckdb.DuckDBPyConnection) -> list[OutcomeReading]:
    """One sign beside every outcome, as told in spring, and a second beside two of them."""
    every = ["A-SAME", "A-WORDS", "A-PLACE", "A-OLD", "A-GONE", "A-NEW"]
    plots = {sign_id(ONE): every, sign_id(TWO): ["A-OLD", "A-SAME"]}
    harvest(emptied(shared), [ONE, TWO], [meeting(SPRING, plots)])
    return outcome_readings(shared)


def version(readings: list[OutcomeReading], number: int) -> dict[str, tuple[object, ...]]:
    return {r.outcome: (r.told_as, r.states, r.signs) for r in readings if r.version == number}


def test_what_was_told_reads_under_the_newest_version(told: list[OutcomeReading]) -> None:
    assert version(told, 2) == {
        "A-SAME": (("A-OLD", "A-SAME"), ("as told", "under another"), 2),
        "A-WORDS": (("A-WORDS",), ("as told",), 1),
        "A-PLACE": (("A-PLACE",), ("as told",), 1),
        "A-NEW": (("A-NEW", "A-OLD"), ("as told", "under another"), 2),
        "": (("A-GONE",), ("dropped",), 1),
    }


def test_and_under_the_one_before(told: list[OutcomeReading]) -> None:
    assert version(told, 1) == {
        "A-SAME": (("A-SAME",), ("as told",), 2),
        "A-WORDS": (("A-WORDS",), ("reworded",), 1),
        "A-PLACE": (("A-PLACE",), ("moved",), 1),
        "A-OLD": (("A-OLD",), ("as told",), 2),
        "A-GONE": (("A-GONE",), ("as told",), 1),
        "": (("A-NEW",), ("not there yet",), 1),
    }


def test_a_reading_has_the_words_level_and_pathway_of_its_version(
    told: list[OutcomeReading],
) -> None:
    found = {(r.outcome, r.version): (r.pathway, r.level, r.wording) for r in told}

    assert found["A-PLACE", 1] == ("children", "intermediate outcome", "Judges listen")
    assert found["A-PLACE", 2] == ("government", "impact", "Judges listen")
    assert found["A-WORDS", 2][2] == "Girls and boys are heard"
    assert found["", 2] == ("", "", "")


def test_one_that_was_dropped_twice_reads_under_the_last_that_took_its_place(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    def twice(content: Definition) -> None:
        with_outcomes(content)
        toc = content["theories_of_change"][1]
        toc["versions"].append({"number": 3, "holds_from": "2018-01-01", "dated_as": "2018"})
        newest = outcome("A-NEWEST", "Children decide")
        newest["wordings"][0]["since"] = 3
        toc["outcomes"][5] |= {"until": 3, "becomes": ["A-NEWEST"]}
        toc["outcomes"].append(newest)

    harvest(
        connection,
        [ONE],
        [meeting(SPRING, {sign_id(ONE): ["A-OLD"]})],
        definition=programme(twice),
    )

    found = outcome_readings(connection)
    assert {n: sorted(version(found, n)) for n in (1, 2, 3)} == {
        1: ["A-OLD"],
        2: ["A-NEW", "A-SAME"],
        3: ["A-NEWEST", "A-SAME"],
    }


def test_a_sign_that_was_not_confirmed_is_read_nowhere(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plots = meeting(AUTUMN, {sign_id(ONE): ["A-SAME"]})

    harvest(connection, [ONE], [plots], [verdict(ONE, Verdict.NOT_CONFIRMED)])

    assert outcome_readings(connection) == []


def test_what_is_told_reads_as_of_the_end_of_its_period(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(
        connection, [sign("a", "A-WORDS"), sign("b", "A-NEW"), sign("c", "A-OLD")], period="2016"
    )

    rows = connection.execute(
        "select outcome_id, version, is_in_version, wording from marts.outcome_in_period "
        "where period_id = '2016' and outcome_id in ('A-WORDS', 'A-NEW', 'A-OLD') order by all"
    ).fetchall()
    assert rows == [
        ("A-NEW", 1, False, "Children speak in councils"),
        ("A-OLD", 1, True, "Children speak"),
        ("A-WORDS", 1, True, "Children are heard"),
    ]
    gone = connection.execute(
        "select version, is_in_version, wording from marts.outcome_in_period "
        "where period_id = '2017' and outcome_id = 'A-OLD'"
    ).fetchall()
    assert gone == [(2, False, "Children speak")]
