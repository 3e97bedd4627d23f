"""From submissions to what an outsider may know: tables made of real totals, then protected."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure import Table, audit, protect, tables_of
from iati.compose import published_values
from schemas.submission import OutputValue
from schemas.totals import Total
from tests.builders import fill, programme, reading, split, value
from warehouse import open_warehouse, store_suppression, totals

TINY = programme()


def totals_of(folder: Path, *readings: list[OutputValue]) -> list[Total]:
    """Totals of files of the partners of the tiny programme, in a warehouse of their own."""
    partners = ("inti", "desk")
    with open_warehouse(folder / "warehouse.duckdb") as connection:
        files = [reading(p, "2017", v) for p, v in zip(partners, readings, strict=False)]
        fill(connection, TINY, *files)
        return totals(connection)


def only_table(every: list[Total]) -> Table:
    (table,) = tables_of(TINY, every)
    return table


def test_only_sensitive_indicators_have_tables(tmp_path: Path) -> None:
    every = totals_of(tmp_path, [value("KIDS", "BO", 3), value("VICTIMS", "BO", 30)])
    assert [t.name for t in tables_of(TINY, every)] == ["VICTIMS 2017 realised"]


def test_levels_and_splits_are_tied_by_the_sums_an_outsider_can_make(tmp_path: Path) -> None:
    every = totals_of(tmp_path, split("VICTIMS", "BO", 40, female=30, male=8))
    table = only_table(every)
    sums = {(r.total.split("|", 3)[3], len(r.parts)) for r in table.relations}
    assert ("programme|||all|all", 3) in sums  # girls, boys and the unknown rest
    assert ("programme|||all|all", 1) in sums  # the one theory of change
    assert ("toc|ANDES||all|female", 1) in sums
    assert audit(table, protect(table).suppressed) == []


def test_a_small_count_of_a_country_is_held_back_at_every_level_that_shows_it(
    tmp_path: Path,
) -> None:
    every = totals_of(tmp_path, [value("VICTIMS", "BO", 4), value("VICTIMS", "PE", 40)])
    table = only_table(every)
    held_back = set(protect(table).suppressed)
    assert "VICTIMS|2017|realised|place|ANDES|BO|all|all" in held_back
    public = {c.key for c in table.cells if c.public} - held_back
    assert {"programme|||all|all", "place|ANDES|PE|all|all"} - {
        key.split("|", 3)[3] for key in public
    }, "the total and the other country together would give it away"


def test_a_sex_known_by_age_only_and_another_without_age_do_not_stop_the_road(
    tmp_path: Path,
) -> None:
    every = totals_of(
        tmp_path,
        [
            value("VICTIMS", "BO", 50),
            *split("VICTIMS", "BO", 30, age_group="0-11", female=30),
            *split("VICTIMS", "PE", 60, female=20),
        ],
    )
    table = only_table(every)
    assert audit(table, protect(table).suppressed) == []


counts = st.integers(0, 40)


@given(st.lists(st.tuples(st.sampled_from(["BO", "PE", "ALL"]), counts, counts), max_size=3))
@settings(max_examples=25, deadline=None)
def test_no_small_count_is_published_or_derivable_whatever_was_reported(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("tables")
    by_place = {place: (girls, boys) for place, girls, boys in rows}
    cells = [
        cell
        for place, (girls, boys) in by_place.items()
        for cell in split("VICTIMS", place, girls + boys, female=girls, male=boys)
    ]
    with open_warehouse(folder / "warehouse.duckdb") as connection:
        fill(connection, TINY, reading("inti", "2017", cells))
        tables = tables_of(TINY, totals(connection))
        protections = [protect(t) for t in tables]
        store_suppression(
            connection, {key: str(why) for p in protections for key, why in p.suppressed.items()}
        )
        after = totals(connection)
    assert [audit(t, p.suppressed) for t, p in zip(tables, protections, strict=True)] in ([], [[]])
    shown = [v.value for v in published_values(TINY, after) if v.value is not None]
    assert [number for number in shown if 0 < number < 10] == []
