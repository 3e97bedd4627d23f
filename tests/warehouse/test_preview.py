"""What a file would change, said by taking it in on a copy: the same as truly taking it in."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import duckdb
import pytest
from hypothesis import given, settings

from schemas.submission import BudgetRow, Problem, Reading, SignRow
from tests.builders import NOON, emptied, fill, programme, reading, split, value
from tests.warehouse.strategies import submissions
from warehouse import (
    Change,
    Effect,
    RowCounts,
    open_warehouse,
    submission_in_force,
    totals,
    would_change,
)

TINY = programme()
NEW, CHANGED, REMOVED, UNCHANGED, KEPT = Change
OFF = Problem("not-a-number", "This is no number.", "Write digits.", "Outputs", "F5")
PERIOD = (dt.date(2017, 1, 1), dt.date(2017, 12, 31))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """A second warehouse."""
    with open_warehouse(tmp_path_factory.mktemp("other") / "w.duckdb") as connection:
        yield connection


def effect_of(connection: duckdb.DuckDBPyConnection, entry: Reading) -> Effect:
    assert entry.cover
    return would_change(connection, TINY, entry, entry.cover, NOON)


def values_of(effect: Effect) -> set[tuple[Change, str, str, str, int | None, int | None]]:
    return {(v.change, v.indicator, v.place, v.sex, v.before, v.after) for v in effect.values}


def totals_of(effect: Effect) -> dict[str, tuple[int | None, int | None]]:
    return {t.total_id.replace("|all|all", ""): (t.before, t.after) for t in effect.totals}


def test_values_are_new_changed_removed_or_unchanged(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2017", [*split("KIDS", "BO", 10, female=4), value("LAWS", "PE", 2)]),
    )

    effect = effect_of(
        connection,
        reading("inti", "2017", [*split("KIDS", "BO", 10, female=6), value("KIDS", "PE", 0)], 2),
    )

    assert values_of(effect) == {
        (UNCHANGED, "KIDS", "BO", "all", 10, 10),
        (CHANGED, "KIDS", "BO", "female", 4, 6),
        (NEW, "KIDS", "PE", "all", None, 0),
        (REMOVED, "LAWS", "PE", "all", 2, None),
    }


def test_a_zero_is_a_value_and_what_is_not_reported_is_none(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2017", [value("KIDS", "BO", 0), value("LAWS", "BO", None)]),
    )

    effect = effect_of(
        connection,
        reading("inti", "2017", [value("KIDS", "BO", None), value("LAWS", "BO", None)], 2),
    )

    assert values_of(effect) == {(REMOVED, "KIDS", "BO", "all", 0, None)}
    assert totals_of(effect)["KIDS|2017|realised|programme||"] == (0, None)


def test_a_value_is_shown_at_its_cell_of_now_and_what_is_gone_at_the_one_it_had(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection, TINY, reading("inti", "2017", [value("LAWS", "BO", 1), value("KIDS", "BO", 1)])
    )

    effect = effect_of(connection, reading("inti", "2017", [value("KIDS", "BO", 2)], 2))

    cells = {(v.change, v.indicator): f"{v.sheet} {v.cell}" for v in effect.values}
    assert cells == {(CHANGED, "KIDS"): "Outputs F5", (REMOVED, "LAWS"): "Outputs F5"}


def test_totals_that_differ_are_told_at_every_level_with_both_values(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(
        connection,
        TINY,
        reading("inti", "2017", [value("KIDS", "BO", 10)]),
        reading("chang", "2017", [value("KIDS", "TH", 5)]),
    )

    effect = effect_of(connection, reading("inti", "2017", [value("KIDS", "BO", 12)], 2))

    assert totals_of(effect) == {
        "KIDS|2017|realised|programme||": (15, 17),
        "KIDS|2017|realised|toc|ANDES|": (10, 12),
        "KIDS|2017|realised|place|ANDES|BO": (10, 12),
    }
    assert [t.level for t in effect.totals] == ["programme", "toc", "place"]


def test_before_anything_was_received_everything_is_new(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    effect = effect_of(connection, reading("inti", "2017", [value("KIDS", "BO", 3)]))

    assert values_of(effect) == {(NEW, "KIDS", "BO", "all", None, 3)}
    assert totals_of(effect)["KIDS|2017|realised|programme||"] == (None, 3)


def test_a_file_older_than_the_one_in_force_changes_nothing(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, reading("inti", "2017", [value("KIDS", "BO", 3)], 2))

    effect = effect_of(connection, reading("inti", "2017", [value("KIDS", "BO", 9)], 1))

    assert values_of(effect) == {(UNCHANGED, "KIDS", "BO", "all", 3, 3)}
    assert effect.totals == []


@pytest.mark.parametrize("revision", [1, 2, 7])
def test_of_a_file_with_problems_only_the_sound_rows_change_anything(
    connection: duckdb.DuckDBPyConnection, revision: int
) -> None:
    """Revision 1 was sent with other content; the file may not count whatever it says."""
    fill(
        connection,
        TINY,
        reading("inti", "2017", [*split("KIDS", "BO", 10, female=4), value("LAWS", "PE", 2)]),
    )
    sound = [value("LAWS", "PE", 3), value("KIDS", "PE", 5)]

    effect = effect_of(
        connection, replace(reading("inti", "2017", sound, revision), problems=(OFF,))
    )

    assert values_of(effect) == {
        (KEPT, "KIDS", "BO", "all", 10, 10),
        (KEPT, "KIDS", "BO", "female", 4, 4),
        (NEW, "KIDS", "PE", "all", None, 5),
        (CHANGED, "LAWS", "PE", "all", 2, 3),
    }
    assert totals_of(effect)["KIDS|2017|realised|programme||"] == (10, 15)


def test_a_file_in_force_that_a_new_definition_finds_wrong_keeps_its_values(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    same = reading("inti", "2017", [value("KIDS", "BO", 10)])
    fill(connection, TINY, same)

    effect = effect_of(connection, replace(same, problems=(OFF,), outputs=()))

    assert values_of(effect) == {(KEPT, "KIDS", "BO", "all", 10, 10)}
    assert effect.totals == []


def budget(line: str, planned: str, explanation: str = "") -> BudgetRow:
    amount = Decimal(planned)
    return BudgetRow("Budgets", 5, line, "BO", amount, "C5", None, "D5", "EUR", explanation)


def sign(change: str, significance: str = "") -> SignRow:
    said = ("Signs", 5, "children", "BO", "Council", change)
    return SignRow(*said, *PERIOD, "", "", "", False, significance=significance)


def numbered(entry: Reading) -> Reading:
    """Each budget line and sign on a row of its own."""
    return replace(
        entry,
        budgets=tuple(replace(b, row=row) for row, b in enumerate(entry.budgets, 5)),
        signs=tuple(replace(s, row=row) for row, s in enumerate(entry.signs, 5)),
    )


def test_budget_lines_and_signs_are_counted(connection: duckdb.DuckDBPyConnection) -> None:
    first = reading("inti", "2017", [value("KIDS", "BO", 1)])
    second = replace(first, sha256="ab" * 32)
    assert second.cover
    budgets = (budget("Staff", "100"), budget("Rent", "50.50"), budget("Cars", "7"))
    fill(
        connection,
        TINY,
        numbered(replace(first, budgets=budgets, signs=(sign("A law"), sign("A post"), sign("B")))),
    )

    effect = effect_of(
        connection,
        numbered(
            replace(
                second,
                cover=replace(second.cover, revision=2),
                budgets=(budget("staff", "100"), budget("Rent", "50.51"), budget("Food", "7")),
                signs=(sign("a  law"), sign("A post", "high"), sign("C")),
            )
        ),
    )

    assert effect.budget_lines == RowCounts(new=1, changed=1, unchanged=1, removed=1)
    assert effect.signs == RowCounts(new=1, changed=1, unchanged=1, removed=1)


def test_what_is_in_force_is_the_highest_accepted_revision(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    entry = reading("inti", "2017", [value("KIDS", "BO", 1)], 2)
    assert entry.cover
    assert submission_in_force(connection, entry.cover) is None
    fill(connection, TINY, reading("inti", "2017", [value("KIDS", "BO", 5)]), entry)

    in_force = submission_in_force(connection, entry.cover)

    assert in_force
    assert (in_force.revision, in_force.sha256) == (2, entry.sha256)


@settings(max_examples=20, deadline=None)
@given(submissions(TINY))
def test_the_totals_foretold_are_those_of_taking_the_file_in(
    shared: duckdb.DuckDBPyConnection,
    other: duckdb.DuckDBPyConnection,
    readings: list[Reading],
) -> None:
    *earlier, last = readings
    fill(emptied(shared), TINY, *earlier)
    before: dict[str, int | None] = {t.total_id: t.value for t in totals(shared)}
    fill(emptied(other), TINY, *readings)
    taken_in = {t.total_id: t.value for t in totals(other)}

    foretold = effect_of(shared, last)

    assert all(before.get(t.total_id) == t.before for t in foretold.totals)
    changed = {t.total_id: t.after for t in foretold.totals}
    after = {total: number for total, number in (before | changed).items() if number is not None}
    assert after == {total: number for total, number in taken_in.items() if number is not None}


@settings(max_examples=10, deadline=None)
@given(submissions(TINY, max_files=2))
def test_taking_a_file_in_twice_foretells_no_change_the_second_time(
    shared: duckdb.DuckDBPyConnection, readings: list[Reading]
) -> None:
    fill(emptied(shared), TINY, *readings)
    for entry in readings:
        effect = effect_of(shared, entry)
        assert Counter(v.change for v in effect.values).keys() <= {UNCHANGED}
        assert effect.totals == []
