"""The ledger: what was received, what became of it, which revision holds."""

import datetime as dt
from dataclasses import replace
from itertools import permutations

import duckdb
import pytest

from schemas.programme import fingerprint
from schemas.submission import Answer, BudgetRow, Problem, Reading, Severity, SignRow, Status
from tests.builders import NOON, fill, programme, reading, record, value
from warehouse import LedgerEntry, SubmissionLedger, answers, submissions

LATER = NOON + dt.timedelta(days=1)
OFF = Problem("text-in-number", "This is no number.", "Write digits.", "Outputs", "F5")


def kids(number: int, revision: int = 1, partner: str = "inti") -> Reading:
    return reading(partner, "2017", [value("KIDS", "BO", number)], revision)


def wrong(entry: Reading, *problems: Problem) -> Reading:
    return replace(entry, problems=problems or (OFF,))


@pytest.fixture
def ledger(connection: duckdb.DuckDBPyConnection) -> SubmissionLedger:
    return SubmissionLedger(connection, fingerprint(programme()))


def accept(ledger: SubmissionLedger, entry: Reading, at: dt.datetime = NOON) -> Status:
    return ledger.record(entry, Status.ACCEPTED, "ab/abc.xlsx", at)


def refuse(ledger: SubmissionLedger, entry: Reading, at: dt.datetime = NOON) -> Status:
    return ledger.record(entry, Status.NEEDS_CORRECTION, "ab/abc.xlsx", at)


def test_a_file_never_recorded_is_not_known(ledger: SubmissionLedger) -> None:
    assert ledger.statuses().get(kids(1).sha256) is None


def test_a_recorded_file_is_known_with_its_status(ledger: SubmissionLedger) -> None:
    good, bad = kids(1), wrong(kids(2, 2))

    assert accept(ledger, good) is Status.ACCEPTED
    assert refuse(ledger, bad) is Status.NEEDS_CORRECTION
    assert ledger.statuses().get(good.sha256) is Status.ACCEPTED
    assert ledger.statuses().get(bad.sha256) is Status.NEEDS_CORRECTION


def test_an_entry_tells_what_is_remembered_of_a_file(ledger: SubmissionLedger) -> None:
    warning = replace(OFF, severity=Severity.WARNING, cell="F6")
    bad = wrong(kids(2, 2), OFF, warning)
    nobody = replace(bad, sha256="ab", cover=None)
    refuse(ledger, bad)
    refuse(ledger, nobody)
    accept(ledger, kids(1))

    waiting = LedgerEntry(Status.NEEDS_CORRECTION, "inti", "2017", 2, (OFF, warning))
    assert ledger.entries()[bad.sha256] == waiting
    assert ledger.entries()["ab"] == replace(waiting, partner="", period="", revision=None)
    assert ledger.entries()[kids(1).sha256] == LedgerEntry(Status.ACCEPTED, "inti", "2017", 1, ())
    assert "cd" not in ledger.entries()


def test_a_file_sent_back_waits_until_a_corrected_one_came_under_any_name(
    ledger: SubmissionLedger,
) -> None:
    bad, other = wrong(kids(1)), replace(wrong(kids(1, partner="chang")), file_name="chang.csv")
    refuse(ledger, bad)
    refuse(ledger, other)
    assert ledger.sent_back() == [("chang.csv", True), ("inti-2017.xlsx", True)]

    accept(ledger, replace(kids(2, 2), file_name="another.xlsx"))

    assert ledger.sent_back() == [("chang.csv", True), ("inti-2017.xlsx", False)]


def test_a_higher_revision_replaces_the_lower_one(ledger: SubmissionLedger) -> None:
    accept(ledger, kids(1, 1))

    assert accept(ledger, kids(2, 2), LATER) is Status.ACCEPTED
    assert ledger.statuses().get(kids(1, 1).sha256) is Status.REPLACED


def test_an_older_revision_that_arrives_late_is_replaced_at_once(ledger: SubmissionLedger) -> None:
    accept(ledger, kids(2, 2))

    assert accept(ledger, kids(1, 1), LATER) is Status.REPLACED
    assert ledger.statuses().get(kids(2, 2).sha256) is Status.ACCEPTED


def test_a_refused_revision_replaces_nothing(ledger: SubmissionLedger) -> None:
    accept(ledger, kids(1, 1))
    refuse(ledger, wrong(kids(2, 2)), LATER)

    assert ledger.statuses().get(kids(1, 1).sha256) is Status.ACCEPTED


def test_revisions_of_other_partners_and_periods_do_not_matter(ledger: SubmissionLedger) -> None:
    accept(ledger, kids(1, 1))
    accept(ledger, kids(1, 7, partner="chang"))
    accept(ledger, reading("inti", "2016", [], 7))

    assert ledger.statuses().get(kids(1, 1).sha256) is Status.ACCEPTED


def test_the_holder_of_a_revision_is_the_accepted_file(ledger: SubmissionLedger) -> None:
    accept(ledger, kids(1, 1))
    accept(ledger, kids(2, 2))
    refuse(ledger, wrong(kids(3, 3)))

    holders = [ledger.revision_holder("inti", "2017", revision) for revision in (1, 2, 3)]

    assert holders == [kids(1, 1).sha256, kids(2, 2).sha256, None]
    assert ledger.revision_holder("inti", "2016", 1) is None
    assert ledger.revision_holder("chang", "2017", 1) is None


def test_a_file_recorded_under_another_definition_is_not_known_but_outdated(
    connection: duckdb.DuckDBPyConnection, ledger: SubmissionLedger
) -> None:
    accept(ledger, kids(1))
    changed = SubmissionLedger(connection, "another definition")

    assert changed.statuses().get(kids(1).sha256) is None
    assert changed.outdated() == [(kids(1).sha256, "inti-2017.xlsx", "ab/abc.xlsx")]
    assert ledger.outdated() == []


def test_recording_again_under_a_new_definition_keeps_the_first_time_and_no_double(
    connection: duckdb.DuckDBPyConnection, ledger: SubmissionLedger
) -> None:
    accept(ledger, kids(1))
    changed = SubmissionLedger(connection, "another definition")

    refuse(changed, wrong(kids(1)), LATER)

    assert changed.statuses().get(kids(1).sha256) is Status.NEEDS_CORRECTION
    assert changed.outdated() == []
    rows = connection.execute("select received_at, is_accepted from staging.submission").fetchall()
    assert rows == [(NOON.replace(tzinfo=None), False)]
    assert connection.execute("select count(*) from staging.output_value").fetchone() == (0,)
    assert connection.execute("select code from staging.problem").fetchall() == [(OFF.code,)]


def test_times_are_kept_in_utc(
    connection: duckdb.DuckDBPyConnection, ledger: SubmissionLedger
) -> None:
    amsterdam = dt.timezone(dt.timedelta(hours=2))

    accept(ledger, kids(1), dt.datetime(2018, 7, 1, 1, 30, tzinfo=amsterdam))

    row = connection.execute("select received_at from staging.submission").fetchone()
    assert row == (dt.datetime(2018, 6, 30, 23, 30),)  # noqa: DTZ001 - as stored


def test_every_row_is_stored_with_its_cell_state_and_what_was_written(
    connection: duckdb.DuckDBPyConnection, ledger: SubmissionLedger
) -> None:
    values = [
        value("KIDS", "BO", 12),
        value("KIDS", "PE", 0),
        value("LAWS", "BO", None),
        value("LAWS", "PE", None, applies=False),
    ]

    accept(ledger, reading("inti", "2017", values))

    stored = connection.execute(
        "select cell, indicator_id, place, state, value, raw from staging.output_value order by all"
    ).fetchall()
    assert stored == [
        ("F5", "KIDS", "BO", "reported", 12, "12"),
        ("F6", "KIDS", "PE", "reported zero", 0, "0"),
        ("F7", "LAWS", "BO", "not reported", None, ""),
        ("F8", "LAWS", "PE", "not applicable", None, ""),
    ]


def test_a_refused_file_leaves_its_problems_and_no_rows(
    connection: duckdb.DuckDBPyConnection, ledger: SubmissionLedger
) -> None:
    note = replace(OFF, code="note", severity=Severity.WARNING)

    refuse(ledger, wrong(kids(1), OFF, note))

    problems = connection.execute(
        "select ordinal, code, severity, sheet, cell from staging.problem order by ordinal"
    ).fetchall()
    assert problems == [
        (0, "text-in-number", "error", "Outputs", "F5"),
        (1, "note", "warning", "Outputs", "F5"),
    ]
    assert connection.execute("select count(*) from staging.output_value").fetchone() == (0,)


def test_recording_is_all_or_nothing(
    connection: duckdb.DuckDBPyConnection, ledger: SubmissionLedger
) -> None:
    twice = kids(1)
    broken = replace(twice, outputs=(*twice.outputs, *twice.outputs))

    with pytest.raises(duckdb.ConstraintException):
        accept(ledger, broken)

    assert ledger.statuses().get(twice.sha256) is None
    assert connection.execute("select count(*) from staging.output_value").fetchone() == (0,)
    assert accept(ledger, twice) is Status.ACCEPTED


def test_budgets_and_signs_stand_only_for_the_revision_in_force(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    def full(revision: int, text: str) -> Reading:
        budget = BudgetRow("Budgets", 5, text, "BO", None, "C5", None, "D5", "EUR", "")
        sign = SignRow("Signs", 5, "children", "BO", "a", text, None, None, "", "", "", False)
        entry = reading("inti", "2017", [value("KIDS", "BO", revision)], revision)
        return replace(entry, budgets=(budget,), signs=(sign,))

    fill(connection, programme(), full(2, "new"), full(1, "old"))

    assert connection.execute("select line from core.budget_line").fetchall() == [("new",)]
    assert connection.execute("select change from core.sign_of_change").fetchall() == [("new",)]
    assert connection.execute("select value from core.output_value").fetchall() == [(2,)]
    assert connection.execute("select count(*) from staging.budget_line").fetchone() == (2,)


TAKEN = replace(OFF, code="revision-taken")
WAITING = [("inti-2017.xlsx", "inti", "2017", 1)]


def test_a_refused_file_waits_until_its_revision_or_a_higher_one_is_accepted(
    ledger: SubmissionLedger,
) -> None:
    refuse(ledger, wrong(kids(1, 2)))
    assert ledger.needing_correction() == WAITING

    accept(ledger, replace(kids(2, 1), file_name="old.xlsx"), LATER)
    assert ledger.needing_correction() == WAITING

    accept(ledger, replace(kids(3, 2), file_name="new.xlsx"), LATER)
    assert ledger.needing_correction() == []


def test_who_waits_does_not_depend_on_the_order_of_arrival(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    first = replace(kids(1, 1), file_name="first.xlsx")
    bad = replace(wrong(kids(2, 2)), file_name="second.xlsx")
    seen = set()
    for order in permutations([first, bad]):
        for entry in order:
            ledger = SubmissionLedger(connection, fingerprint(programme()))
            status = Status.NEEDS_CORRECTION if entry.problems else Status.ACCEPTED
            ledger.record(entry, status, "", NOON)
        seen.add(tuple(ledger.needing_correction()))
        connection.execute("delete from staging.submission; delete from staging.problem")
        connection.execute("delete from staging.output_value")

    assert seen == {(("second.xlsx", "inti", "2017", 1),)}


def test_a_file_that_took_a_used_revision_waits_for_a_higher_one(ledger: SubmissionLedger) -> None:
    accept(ledger, replace(kids(1, 1), file_name="first.xlsx"))
    refuse(ledger, replace(wrong(kids(2, 1), TAKEN), file_name="again.xlsx"))
    assert [row[0] for row in ledger.needing_correction()] == ["again.xlsx"]

    accept(ledger, replace(kids(2, 2), file_name="right.xlsx"), LATER)
    assert ledger.needing_correction() == []


def test_a_file_without_cover_waits_until_another_of_its_name_comes(
    ledger: SubmissionLedger,
) -> None:
    unreadable = Reading("scan.pdf", "0" * 64, None, problems=(OFF, OFF))
    refuse(ledger, unreadable)
    assert ledger.needing_correction() == [("scan.pdf", "", "", 2)]

    refuse(ledger, replace(unreadable, sha256="1" * 64, problems=(OFF,)), LATER)
    assert ledger.needing_correction() == [("scan.pdf", "", "", 1)]


def test_a_file_of_another_partner_with_the_same_name_answers_nothing(
    ledger: SubmissionLedger,
) -> None:
    refuse(ledger, replace(wrong(kids(1)), file_name="report.xlsx"))
    accept(ledger, replace(kids(1, partner="chang"), file_name="report.xlsx"), LATER)

    assert ledger.needing_correction() == [("report.xlsx", "inti", "2017", 1)]


def test_answers_of_every_file_are_told_with_who_gave_them(
    connection: duckdb.DuckDBPyConnection, ledger: SubmissionLedger
) -> None:
    own = Answer("Outputs", "M10", "ambiguous-number", "mark-of-thousands", "partner")
    decided = Answer("Outputs", "M9", "no-number-sign", "sign-zero", "desk")
    accept(ledger, replace(kids(2, 2), answers=(own, decided)))
    refuse(ledger, replace(wrong(kids(1)), sha256="ab", cover=None, answers=(own,)))

    told = [(a.partner, a.period, a.cell, a.choice, a.by) for a in answers(connection)]

    assert told == [
        ("inti", "2017", "M9", "sign-zero", "desk"),
        ("inti", "2017", "M10", "mark-of-thousands", "partner"),
        ("", "", "M10", "mark-of-thousands", "partner"),
    ]


def test_standings_name_every_file_and_every_partner_that_sent_nothing(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    tiny = programme()
    record(connection, tiny, kids(1, 1), kids(2, 2))
    ledger = SubmissionLedger(connection, fingerprint(tiny))
    refuse(ledger, wrong(kids(1, 1, partner="chang")))
    fill(connection, tiny)

    standings = [(s.partner, s.period, s.status, s.revision) for s in submissions(connection)]

    assert standings == [
        ("chang", "2017", "needs correction", 1),
        ("desk", "2017", "nothing received", None),
        ("inti", "2017", "replaced", 1),
        ("inti", "2017", "accepted", 2),
        ("khao", "2017", "nothing received", None),
        ("quiet-house", "2017", "nothing received", None),
    ]
