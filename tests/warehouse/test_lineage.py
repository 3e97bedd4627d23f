"""From a total back to its cells, and from a cell forward to the totals it feeds."""

import duckdb
import pytest

from schemas.totals import Total
from tests.builders import fill, programme, reading, split, value
from warehouse import row_counts, sources_of, totals, value_at

TINY = programme()


@pytest.fixture
def filled(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    fill(
        connection,
        TINY,
        reading("inti", "2017", [value("KIDS", "BO", 99)], 1),
        reading(
            "inti",
            "2017",
            [
                *split("KIDS", "BO", 10, female=4, male=5),
                *split("KIDS", "BO", 6, age_group="0-11", female=2),
                value("KIDS", "PE", None),
            ],
            2,
        ),
        reading("chang", "2017", split("KIDS", "TH", 7, female=7)),
    )
    return connection


def cells(connection: duckdb.DuckDBPyConnection, total_id: str) -> list[tuple[str, str, int]]:
    return [(s.partner, s.cell, s.value or 0) for s in sources_of(connection, total_id)]


def test_a_total_leads_to_file_sheet_cell_revision_and_archive(
    filled: duckdb.DuckDBPyConnection,
) -> None:
    (source,) = sources_of(filled, "KIDS|2017|realised|place|ANDES|BO|all|female")

    assert (source.partner, source.file_name, source.revision) == ("inti", "inti-2017.xlsx", 2)
    assert (source.sheet, source.cell, source.raw, source.value) == ("Outputs", "F6", "4", 4)
    assert source.archived_as == f"{source.submission[:2]}/{source.submission}.xlsx"
    assert source.is_in_force


def test_a_programme_total_leads_to_the_cells_of_every_place_and_no_replaced_one(
    filled: duckdb.DuckDBPyConnection,
) -> None:
    total_id = "KIDS|2017|realised|programme|||all|all"

    assert cells(filled, total_id) == [("chang", "F5", 7), ("inti", "F5", 10)]


def test_a_rest_by_sex_leads_to_the_whole_and_the_known_parts(
    filled: duckdb.DuckDBPyConnection,
) -> None:
    total_id = "KIDS|2017|realised|place|ANDES|BO|all|not-reported"

    assert cells(filled, total_id) == [("inti", "F5", 10), ("inti", "F6", 4), ("inti", "F7", 5)]


def test_a_rest_by_sex_within_an_age_group_leads_to_that_group(
    filled: duckdb.DuckDBPyConnection,
) -> None:
    total_id = "KIDS|2017|realised|place|ANDES|BO|0-11|not-reported"

    assert cells(filled, total_id) == [("inti", "F8", 6), ("inti", "F9", 2)]


def test_a_rest_by_age_leads_to_the_whole_and_the_groups(
    filled: duckdb.DuckDBPyConnection,
) -> None:
    total_id = "KIDS|2017|realised|place|ANDES|BO|not-reported|all"

    assert cells(filled, total_id) == [("inti", "F5", 10), ("inti", "F8", 6)]


def test_a_total_that_does_not_exist_has_no_sources(filled: duckdb.DuckDBPyConnection) -> None:
    assert sources_of(filled, "KIDS|2099|realised|programme|||all|all") == []


def test_a_cell_leads_to_every_total_it_is_in(filled: duckdb.DuckDBPyConnection) -> None:
    ((source, total_ids), (old, old_ids)) = value_at(filled, "inti-2017.xlsx", "outputs", "f5")

    assert (source.revision, source.value, source.is_in_force) == (2, 10, True)
    assert (old.revision, old.value, old.is_in_force, old_ids) == (1, 99, False, [])
    assert total_ids == sorted(
        f"KIDS|2017|realised|{node}|{cell}"
        for node in ("programme||", "toc|ANDES|", "place|ANDES|BO")
        for cell in ("all|all", "all|not-reported", "not-reported|all")
    )


def test_an_empty_cell_feeds_nothing_and_an_unknown_one_is_not_there(
    filled: duckdb.DuckDBPyConnection,
) -> None:
    ((source, total_ids),) = value_at(filled, "inti-2017.xlsx", "Outputs", "F10")

    assert (source.indicator, source.place, source.value, total_ids) == ("KIDS", "PE", None, [])
    assert value_at(filled, "inti-2017.xlsx", "Outputs", "Z1") == []
    assert value_at(filled, "other.xlsx", "Outputs", "F5") == []


def test_back_and_forward_are_the_same_ways(filled: duckdb.DuckDBPyConnection) -> None:
    back = {
        (total.total_id, source.submission, source.cell)
        for total in totals(filled)
        for source in sources_of(filled, total.total_id)
    }
    found = [value_at(filled, f"{p}-2017.xlsx", "Outputs", f"F{row}") for p, row in _cells()]
    forward = {
        (total_id, source.submission, source.cell)
        for versions in found
        for source, total_ids in versions
        for total_id in total_ids
    }

    assert back == forward
    assert len(back) > 30


def _cells() -> list[tuple[str, int]]:
    return [(partner, row) for partner in ("inti", "chang") for row in range(5, 12)]


def test_every_total_with_a_value_has_sources(filled: duckdb.DuckDBPyConnection) -> None:
    def is_orphan(total: Total) -> bool:
        return total.value is not None and not sources_of(filled, total.total_id)

    assert [t.total_id for t in totals(filled) if is_orphan(t)] == []


def test_row_counts_name_every_table(filled: duckdb.DuckDBPyConnection) -> None:
    counts = row_counts(filled)

    assert counts["staging.submission"] == 3
    assert counts["core.output_value"] == 8
    assert counts["marts.suppression"] == 0
    assert list(counts) == sorted(counts)
