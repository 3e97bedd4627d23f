"""A copy of the warehouse to try something out on: whole, private, gone afterwards."""

import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pytest

from tests.builders import fill, programme, reading, value
from tests.warehouse.holding import held
from warehouse import WarehouseError, open_for_reading, open_warehouse, scratch_copy, totals

TINY = programme()
KIDS = reading("inti", "2017", [value("KIDS", "BO", 12)])
LEAVES_A_LOG = """
import os, sys
from pathlib import Path
from tests.builders import fill, programme, reading, value
from warehouse import open_warehouse
with open_warehouse(Path(sys.argv[1])) as connection:
    connection.execute("set checkpoint_threshold = '1 GB'")
    fill(connection, programme(), reading("inti", "2017", [value("KIDS", "BO", 12)]))
    os._exit(0)
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where temporary ones are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def values(connection: duckdb.DuckDBPyConnection) -> set[int | None]:
    return {total.value for total in totals(connection)}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_is_done_to_the_copy_leaves_the_warehouse_byte_for_byte(
    path: Path, temporary: Path
) -> None:
    with open_warehouse(path) as connection:
        fill(connection, TINY, KIDS)
    before = path.read_bytes()

    with scratch_copy(path) as scratch:
        assert values(scratch) == {12}
        fill(scratch, TINY, reading("inti", "2017", [value("KIDS", "BO", 15)], 2))
        assert values(scratch) == {15}

    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    assert list(temporary.iterdir()) == []


def test_nobody_else_can_open_the_copy(path: Path, temporary: Path) -> None:
    with open_warehouse(path) as connection:
        fill(connection, TINY, KIDS)

    with scratch_copy(path):
        (folder,) = temporary.iterdir()
        assert mode(folder) == 0o700
        assert {mode(entry) for entry in folder.iterdir()} == {0o600}


def test_the_copy_goes_away_when_what_was_tried_out_fails(path: Path, temporary: Path) -> None:
    with pytest.raises(duckdb.CatalogException), scratch_copy(path) as scratch:
        scratch.execute("from no.such_table")

    assert list(temporary.iterdir()) == []


def test_what_a_killed_process_left_in_the_log_is_in_the_copy(path: Path) -> None:
    subprocess.run([sys.executable, "-c", LEAVES_A_LOG, str(path)], check=True)
    log = path.with_name(f"{path.name}.wal")
    before = (path.read_bytes(), log.read_bytes())

    with scratch_copy(path) as scratch:
        assert values(scratch) == {12}

    assert (path.read_bytes(), log.read_bytes()) == before


def test_without_a_warehouse_the_copy_is_empty_and_none_is_made(path: Path) -> None:
    with scratch_copy(path) as scratch:
        fill(scratch, TINY, KIDS)
        assert values(scratch) == {12}

    assert not path.parent.exists()


def test_a_warehouse_that_is_written_to_is_neither_copied_nor_read(
    path: Path, temporary: Path
) -> None:
    with held(path):
        for reader in (scratch_copy, open_for_reading):
            with pytest.raises(WarehouseError, match="another process is writing"), reader(path):
                pass
    assert list(temporary.iterdir()) == []


def test_reading_changes_nothing_and_cannot(path: Path) -> None:
    with open_warehouse(path) as connection:
        fill(connection, TINY, KIDS)
    before = path.read_bytes()

    with open_for_reading(path) as connection:
        assert values(connection) == {12}
        with pytest.raises(duckdb.InvalidInputException, match="read-only"):
            connection.execute("delete from staging.submission")

    assert path.read_bytes() == before


def test_reading_before_there_is_a_warehouse_finds_one_with_nothing_in_it(path: Path) -> None:
    with open_for_reading(path) as connection:
        assert connection.execute("from staging.submission").fetchall() == []

    assert not path.parent.exists()


def test_a_warehouse_of_an_earlier_version_is_not_read_wrongly(path: Path) -> None:
    with open_warehouse(path) as connection:
        connection.execute("delete from ops.migration where name like '0006%'")

    with (
        pytest.raises(WarehouseError, match=r"earlier version.*Run dtz publish"),
        open_for_reading(path),
    ):
        pass
