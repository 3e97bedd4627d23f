"""The board of submissions: where each partner stands with each period, on each day."""

import datetime as dt
from dataclasses import replace

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.programme import Programme, fingerprint
from schemas.submission import BoardRow, BoardStanding, Problem, Reading, Status
from tests.builders import NOON, Definition, emptied, programme, reading, record, value
from tests.warehouse.strategies import submissions
from warehouse import SubmissionLedger, files_of_nobody, files_received, submission_board

TERM = {"due_days_after_period": 45}
DUE = dt.date(2017, 2, 14)
"""Of the period 2016."""

DAY = dt.timedelta(days=1)
OFF = Problem("not-a-number", "This is no number.", "Write digits.", "Outputs", "F5")


def with_term(content: Definition) -> None:
    content["submission"] = TERM


TINY = programme(with_term)


def kids(partner: str = "inti", period: str = "2016", revision: int = 1) -> Reading:
    return reading(partner, period, [value("KIDS", "BO", revision)], revision)


def refuse(
    connection: duckdb.DuckDBPyConnection, entry: Reading, at: dt.datetime = NOON, problems: int = 1
) -> None:
    SubmissionLedger(connection, fingerprint(TINY)).record(
        replace(entry, problems=(OFF,) * problems), Status.NEEDS_CORRECTION, "", at
    )


def board(
    connection: duckdb.DuckDBPyConnection, today: dt.date, definition: Programme = TINY
) -> dict[tuple[str, str], BoardRow]:
    rows = submission_board(connection, definition, today)
    found = {(row.partner, row.period): row for row in rows}
    assert len(found) == len(rows)
    return found


def inti(connection: duckdb.DuckDBPyConnection, today: dt.date) -> BoardRow:
    return board(connection, today)["inti", "2016"]


@pytest.mark.parametrize(
    ("today", "standing", "days"),
    [
        (dt.date(2016, 3, 1), "not yet due", None),
        (dt.date(2016, 12, 31), "not yet due", None),
        (dt.date(2017, 1, 1), "expected", None),
        (DUE, "expected", None),
        (DUE + DAY, "late", 1),
        (DUE + 30 * DAY, "late", 30),
    ],
)
def test_what_never_came_is_expected_once_the_period_has_ended_and_late_after_the_due_date(
    connection: duckdb.DuckDBPyConnection, today: dt.date, standing: str, days: int | None
) -> None:
    row = inti(connection, today)

    assert (row.standing, row.due_date, row.days_overdue) == (standing, DUE, days)
    assert (row.file_name, row.revision, row.received_at, row.waiting_file) == ("", None, None, "")


def test_without_a_term_nothing_is_ever_late(connection: duckdb.DuckDBPyConnection) -> None:
    rows = board(connection, dt.date(2030, 1, 1), programme()).values()

    assert {row.standing for row in rows} == {BoardStanding.EXPECTED}
    assert {(row.due_date, row.days_overdue) for row in rows} == {(None, None)}


@pytest.mark.parametrize("today", [dt.date(2016, 6, 1), DUE, DUE + DAY])
def test_an_accepted_file_counts_whenever_it_came(
    connection: duckdb.DuckDBPyConnection, today: dt.date
) -> None:
    record(connection, TINY, kids(), kids(revision=3), kids(revision=2))

    row = inti(connection, today)

    assert (row.standing, row.file_name, row.revision) == ("accepted", "inti-2016.xlsx", 3)
    assert row.received_at == NOON.replace(tzinfo=None)
    assert row.days_overdue is None


def test_a_file_that_went_back_is_in_correction_and_overdue_after_the_due_date(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    refuse(connection, kids(), problems=3)

    row = inti(connection, DUE + 2 * DAY)

    assert (row.standing, row.waiting_file, row.problems) == ("in correction", "inti-2016.xlsx", 3)
    assert row.waiting_since == NOON.replace(tzinfo=None)
    assert row.days_overdue == 2
    assert inti(connection, DUE).days_overdue is None


def test_a_newer_file_in_correction_leaves_the_accepted_one_in_force(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    record(connection, TINY, kids())
    refuse(connection, replace(kids(revision=2), file_name="again.xlsx"))

    row = inti(connection, DUE + DAY)

    assert row.standing == "accepted, newer one in correction"
    assert (row.file_name, row.revision, row.waiting_file) == ("inti-2016.xlsx", 1, "again.xlsx")
    assert row.days_overdue is None


def test_a_correction_that_was_answered_is_no_longer_on_the_board(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    refuse(connection, kids())
    record(connection, TINY, replace(kids(revision=2), file_name="good.xlsx"))

    row = inti(connection, DUE)

    assert (row.standing, row.file_name, row.waiting_file) == ("accepted", "good.xlsx", "")


def test_of_several_files_in_correction_the_highest_revision_is_meant(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    refuse(connection, replace(kids(revision=2), file_name="b.xlsx"))
    refuse(connection, replace(kids(revision=3), file_name="c.xlsx"))
    refuse(connection, replace(kids(revision=1), file_name="a.xlsx"), NOON + DAY)

    assert inti(connection, DUE).waiting_file == "c.xlsx"


def test_what_came_and_was_not_expected_stands_there_as_such(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    refuse(connection, kids("khao", "2016"))
    record(connection, TINY, kids("relay", "2017"))

    found = board(connection, DUE + DAY)

    assert found["khao", "2016"].standing == "not expected but received"
    assert found["khao", "2016"].waiting_file == "khao-2016.xlsx"
    assert found["relay", "2017"].standing == "not expected but received"
    assert found["relay", "2017"].days_overdue is None


def test_what_came_of_a_partner_the_definition_no_longer_has_is_not_lost(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    record(connection, TINY, kids())
    without = programme(lambda c: c["partners"].pop(1))

    assert board(connection, DUE, without)["inti", "2016"].standing == "not expected but received"


def test_the_board_follows_the_definition_before_anything_is_built(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    later = programme(lambda c: c["partners"][1].update(since="2017-01-01"))

    assert ("inti", "2016") not in board(connection, DUE, later)
    assert ("inti", "2016") in board(connection, DUE)


def test_rows_come_by_period_with_partners_as_the_definition_has_them(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    assert list(board(connection, DUE)) == [
        (partner.id, period.id)
        for period in TINY.periods
        for partner in TINY.partners
        if partner.expected_in(period)
    ]


def test_a_file_of_nobody_known_is_listed_apart(connection: duckdb.DuckDBPyConnection) -> None:
    stranger = replace(kids(), cover=None, file_name="who.xlsx")
    refuse(connection, stranger, problems=2)

    (found,) = files_of_nobody(connection)

    assert (found.file_name, found.problems) == ("who.xlsx", 2)
    assert found.received_at == NOON.replace(tzinfo=None)
    assert inti(connection, DUE).standing == "expected"
    assert files_received(connection) == {stranger.sha256}


@settings(max_examples=20, deadline=None)
@given(submissions(TINY), st.dates(dt.date(2015, 12, 1), dt.date(2018, 12, 31)))
def test_each_partner_and_period_has_one_row_that_says_what_a_count_by_hand_says(
    shared: duckdb.DuckDBPyConnection, readings: list[Reading], today: dt.date
) -> None:
    connection = emptied(shared)
    record(connection, TINY, *readings)
    covers = [entry.cover for entry in readings if entry.cover]
    revisions = {
        (partner.id, period.id): [
            c.revision for c in covers if (c.partner, c.period) == (partner.id, period.id)
        ]
        for partner in TINY.partners
        for period in TINY.periods
        if partner.expected_in(period)
    }

    found = board(connection, today)

    assert found.keys() == revisions.keys()
    for key, row in found.items():
        end = TINY.period(row.period).end
        assert row.revision == max(revisions[key], default=None)
        assert (row.standing == "accepted") == bool(revisions[key])
        if not revisions[key]:
            late = today > end + 45 * DAY
            not_yet = "not yet due" if today <= end else "expected"
            assert row.standing == ("late" if late else not_yet)
            assert row.days_overdue == ((today - end).days - 45 if late else None)
