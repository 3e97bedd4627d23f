"""Signs beside outcomes: what holds, what must be plotted again, how often sense was made."""

import datetime as dt

import duckdb
import pytest

from schemas.records import Verdict
from tests.builders import Definition, programme, value
from tests.warehouse.harvest import (
    AUTUMN,
    CHANGED,
    LATER,
    SPRING,
    harvest,
    meeting,
    sign,
    sign_id,
    verdict,
    with_outcomes,
)
from warehouse import harvested_signs, sense_making, signs_to_plot

TODAY = dt.date(2018, 5, 1)
ONE = sign("They ask for a hearing", "A-SAME")
ID = sign_id(ONE)


def links(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str]]:
    found = harvested_signs(connection, TODAY)
    return [(s.sign, " ".join(s.outcomes), s.linked_by) for s in found]


def reasons(connection: duckdb.DuckDBPyConnection, today: dt.date = TODAY) -> list[tuple[str, str]]:
    return [(s.outcome, s.reason) for s in signs_to_plot(connection, today)]


def test_before_a_meeting_a_sign_stands_where_the_partner_proposes(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    marching = sign("They march")

    harvest(connection, [ONE, marching])

    assert sorted(links(connection)) == sorted(
        [(ID, "A-SAME", "partner"), (sign_id(marching), "", "")]
    )
    assert sorted(reasons(connection)) == [("", "never plotted"), ("A-SAME", "never plotted")]


def test_what_a_meeting_plots_takes_the_place_of_what_the_partner_proposes(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [ONE], [meeting(AUTUMN, {ID: ["A-NEW", "M-VOICE"]})])

    assert links(connection) == [(ID, "A-NEW M-VOICE", "sense making")]
    assert reasons(connection) == []


def test_the_newest_meeting_holds_whatever_the_order_of_the_records(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    late = meeting(LATER, {ID: ["A-NEW"]}, period="2016")

    harvest(connection, [ONE], [late, meeting(AUTUMN, {ID: ["A-WORDS"]})])

    assert links(connection) == [(ID, "A-NEW", "sense making")]


def test_a_meeting_that_does_not_name_a_sign_leaves_it_where_it_was(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [ONE], [meeting(AUTUMN, {ID: ["A-NEW"]}), meeting(LATER)])

    assert links(connection) == [(ID, "A-NEW", "sense making")]


def test_a_sign_of_no_outcome_stands_beside_none_and_waits_for_nothing(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [ONE], [meeting(AUTUMN, {ID: []})])

    assert links(connection) == [(ID, "", "")]
    assert reasons(connection) == []


def test_a_meeting_of_another_theory_of_change_plots_nothing(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [ONE], [meeting(AUTUMN, {ID: ["M-VOICE"]}, toc="SIAM")])

    assert links(connection) == [(ID, "A-SAME", "partner")]
    assert reasons(connection) == [("A-SAME", "never plotted")]


def test_a_version_that_changes_outcomes_asks_for_their_signs_again_from_its_first_day(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    every = ["A-SAME", "M-VOICE", "A-NEW", "A-WORDS", "A-PLACE", "A-OLD", "A-GONE"]

    harvest(connection, [ONE], [meeting(SPRING, {ID: every})])

    assert reasons(connection, dt.date(2017, 6, 30)) == []
    assert reasons(connection, dt.date(2017, 7, 1)) == [
        ("A-GONE", "dropped in version 2"),
        ("A-OLD", "dropped in version 2, read under A-NEW, A-SAME"),
        ("A-PLACE", "moved in version 2"),
        ("A-WORDS", "reworded in version 2"),
    ]


def test_what_was_plotted_under_the_new_version_is_not_asked_for_again(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    plots = {ID: ["A-WORDS", "A-PLACE"]}

    harvest(connection, [ONE], [meeting(SPRING, plots), meeting(AUTUMN, plots)])

    assert reasons(connection) == []


def test_a_sign_beside_an_outcome_that_was_dropped_before_is_asked_for(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [sign(outcome="A-GONE")])

    assert reasons(connection) == [
        ("A-GONE", "dropped in version 2"),
        ("A-GONE", "never plotted"),
    ]


def test_an_outcome_that_moved_and_reads_otherwise_says_both(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    def both(content: Definition) -> None:
        with_outcomes(content)
        words = content["theories_of_change"][1]["outcomes"][1]["wordings"]
        words[1]["level"] = "impact"

    changed = programme(both)
    harvest(connection, [ONE], [meeting(SPRING, {ID: ["A-WORDS"]})], definition=changed)

    assert reasons(connection) == [("A-WORDS", "moved and reworded in version 2")]


def test_a_sign_that_was_not_confirmed_is_not_asked_for(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [ONE], records=[verdict(ONE, Verdict.NOT_CONFIRMED)])

    assert reasons(connection) == []
    assert links(connection) == [(ID, "A-SAME", "partner")]


def test_signs_are_counted_by_where_they_stand(connection: duckdb.DuckDBPyConnection) -> None:
    two, three = sign("They march", "A-SAME"), sign("They write")
    plots = {ID: ["A-SAME", "A-WORDS"]}

    harvest(connection, [ONE, two, three], [meeting(AUTUMN, plots), meeting(LATER)])

    (row,) = sense_making(connection, TODAY)
    assert (row.toc, row.period, row.signs) == ("ANDES", "2017", 3)
    assert (row.plotted, row.proposed, row.unlinked, row.to_plot) == (1, 1, 1, 2)
    assert (row.meetings_held, row.meetings_due) == (2, 2)


def test_meetings_are_due_as_their_part_of_the_period_has_passed(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    harvest(connection, [ONE], [meeting(AUTUMN), meeting(LATER), meeting(SPRING, period="2016")])

    days = {
        day: [(row.meetings_held, row.meetings_due) for row in sense_making(connection, day)]
        for day in (
            dt.date(2017, 1, 1),
            dt.date(2017, 7, 2),
            dt.date(2017, 7, 3),
            dt.date(2017, 9, 1),
            dt.date(2017, 12, 31),
            dt.date(2018, 1, 1),
            dt.date(2030, 1, 1),
        )
    }
    assert list(days.values()) == [
        [(0, 0)],
        [(0, 0)],
        [(0, 1)],
        [(1, 1)],
        [(1, 1)],
        [(1, 2)],
        [(2, 2)],
    ]


@pytest.mark.parametrize(
    ("per_year", "months", "due"), [(0, 12, 0), (1, 12, 1), (2, 6, 1), (2, 3, 1), (4, 6, 2)]
)
def test_a_shorter_period_has_its_share_of_meetings_and_one_at_least(
    connection: duckdb.DuckDBPyConnection, per_year: int, months: int, due: int
) -> None:
    def shorter(content: Definition) -> None:
        end = dt.date(2017, months, 30) if months < 12 else dt.date(2017, 12, 31)
        content["periods"][1]["end"] = end
        content["harvest"] = {"sense_making_per_year": per_year}

    harvest(connection, [sign()], definition=programme(shorter))

    assert [row.meetings_due for row in sense_making(connection, TODAY)] == [due]


def test_a_period_without_signs_asks_for_no_meeting(connection: duckdb.DuckDBPyConnection) -> None:
    harvest(connection, [], [meeting(AUTUMN)], values=[value("KIDS", "BO", 3)], definition=CHANGED)

    assert sense_making(connection, TODAY) == []
