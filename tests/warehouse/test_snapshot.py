"""The copy for readers, and what is kept of what must not be published."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.builders import build, fill, programme, reading, value
from warehouse import WarehouseError, is_decided, publish_snapshot, store_suppression, totals

TINY = programme()
KIDS = reading("inti", "2017", [value("KIDS", "BO", 12)])
READER = """
import sys, duckdb
with duckdb.connect(sys.argv[1], read_only=True) as connection:
    rows = connection.execute("select value from marts.total where level = 'programme'").fetchall()
sys.stdout.write(repr(rows))
"""


def test_another_process_reads_the_copy_while_the_warehouse_is_open(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    fill(connection, TINY, KIDS)

    assert publish_snapshot(connection, tmp_path / "snapshot.duckdb")

    command = [sys.executable, "-c", READER, str(tmp_path / "snapshot.duckdb")]
    read = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    assert read.stdout == "[(12,)]"
    assert [t.value for t in totals(connection)] == [12, 12, 12]


def test_a_copy_of_the_same_marts_is_left_alone(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    snapshot = tmp_path / "snapshot.duckdb"
    fill(connection, TINY, KIDS)
    publish_snapshot(connection, snapshot)
    before = (snapshot.stat().st_ino, snapshot.stat().st_mtime_ns)

    build(connection, TINY)

    assert not publish_snapshot(connection, snapshot)
    assert (snapshot.stat().st_ino, snapshot.stat().st_mtime_ns) == before


def test_a_copy_that_cannot_be_written_is_named_and_the_one_there_was_stays(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    """A folder stands where the copy would be put together."""
    snapshot = tmp_path / "snapshot.duckdb"
    fill(connection, TINY, KIDS)
    publish_snapshot(connection, snapshot)
    before = snapshot.read_bytes()
    fill(connection, TINY, reading("inti", "2017", [value("KIDS", "BO", 13)], 2))
    (tmp_path / ".snapshot.duckdb.building").mkdir()

    with pytest.raises(WarehouseError, match=f"^{snapshot}: the copy for readers could not be"):
        publish_snapshot(connection, snapshot)

    assert snapshot.read_bytes() == before


def test_a_copy_is_renewed_in_one_step_and_open_readers_keep_theirs(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    snapshot = tmp_path / "snapshot.duckdb"
    fill(connection, TINY, KIDS)
    publish_snapshot(connection, snapshot)
    with duckdb.connect(str(snapshot), read_only=True) as reader:
        newer = reading("inti", "2017", [value("KIDS", "BO", 13)], 2)
        fill(connection, TINY, newer)

        assert publish_snapshot(connection, snapshot)

        assert reader.execute("select max(value) from marts.total").fetchone() == (12,)
    with duckdb.connect(str(snapshot), read_only=True) as reader:
        assert reader.execute("select max(value) from marts.total").fetchone() == (13,)
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["snapshot.duckdb"]


def test_a_copy_that_cannot_be_read_is_made_again(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    snapshot = tmp_path / "snapshot.duckdb"
    fill(connection, TINY, KIDS)
    snapshot.write_text("not a database")

    assert publish_snapshot(connection, snapshot)
    assert not publish_snapshot(connection, snapshot)


def test_the_copy_cannot_be_written_to(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    build(connection, TINY)

    publish_snapshot(connection, tmp_path / "snapshot.duckdb")

    assert (tmp_path / "snapshot.duckdb").stat().st_mode & 0o777 == 0o400


def test_what_is_suppressed_is_told_with_the_total_and_replaced_whole(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, KIDS)
    ids = [t.total_id for t in totals(connection)]

    store_suppression(connection, {ids[0]: "small count", ids[1]: "protects another"})
    assert [t.suppressed for t in totals(connection)] == ["small count", "protects another", None]

    store_suppression(connection, {ids[2]: "small count"})
    assert [t.suppressed for t in totals(connection)] == [None, None, "small count"]
    assert [t.value for t in totals(connection)] == [12, 12, 12]

    store_suppression(connection, {})
    assert [t.suppressed for t in totals(connection)] == [None, None, None]


def test_suppression_outlives_a_build(connection: duckdb.DuckDBPyConnection) -> None:
    fill(connection, TINY, KIDS)
    total_id = totals(connection)[0].total_id
    store_suppression(connection, {total_id: "small count"})

    fill(connection, TINY, reading("chang", "2017", [value("LAWS", "TH", 1)]))

    assert {t.total_id for t in totals(connection) if t.suppressed} == {total_id}


def test_what_is_held_back_is_decided_only_for_the_totals_it_was_decided_for(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    fill(connection, TINY, KIDS)
    assert not is_decided(connection)

    store_suppression(connection, {})
    assert is_decided(connection)

    fill(connection, TINY, reading("chang", "2017", [value("LAWS", "TH", 1)]))
    assert not is_decided(connection)


def test_a_copy_is_renewed_when_only_what_is_held_back_changed(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    fill(connection, TINY, KIDS)
    publish_snapshot(connection, tmp_path / "snapshot.duckdb")

    store_suppression(connection, {totals(connection)[0].total_id: "small count"})

    assert publish_snapshot(connection, tmp_path / "snapshot.duckdb")
