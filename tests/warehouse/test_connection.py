"""Opening the warehouse file: migrated once, and its faults said in words."""

import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from schemas.submission import Status
from tests.builders import programme, reading, record, value
from warehouse import WarehouseError, open_warehouse, row_counts
from warehouse.migrate import MIGRATIONS, migrate

HOLDER = """
import sys
from pathlib import Path
from warehouse import open_warehouse
with open_warehouse(Path(sys.argv[1])):
    sys.stdout.write("open\\n")
    sys.stdout.flush()
    sys.stdin.readline()
"""


def applied(connection: duckdb.DuckDBPyConnection) -> list[str]:
    rows = connection.execute("select name from ops.migration order by name").fetchall()
    return [name for (name,) in rows]


def test_a_new_warehouse_is_made_with_every_migration(path: Path) -> None:
    with open_warehouse(path) as connection:
        assert applied(connection) == sorted(m.stem for m in MIGRATIONS.glob("*.sql"))


def test_migrations_are_numbered_without_gap_or_double() -> None:
    names = sorted(m.stem for m in MIGRATIONS.glob("*.sql"))

    assert all(re.fullmatch(r"\d{4}_[a-z_]+", name) for name in names)
    assert [int(name[:4]) for name in names] == list(range(len(names)))


def test_migrations_run_once_and_keep_what_is_there(path: Path) -> None:
    with open_warehouse(path) as connection:
        record(connection, programme(), reading("inti", "2017", [value("KIDS", "BO", 1)]))

    with open_warehouse(path) as connection:
        assert migrate(connection) == []
        assert row_counts(connection)["staging.output_value"] == 1


def test_only_migrations_the_file_has_not_seen_are_applied(path: Path) -> None:
    path.parent.mkdir()
    first, second, *others = sorted(MIGRATIONS.glob("*.sql"))
    with duckdb.connect(str(path)) as connection:
        for migration in (first, second):
            connection.execute(migration.read_text(encoding="utf-8"))
            connection.execute("insert into ops.migration values (?)", [migration.stem])

        assert migrate(connection) == [m.stem for m in others]
        assert applied(connection) == [m.stem for m in (first, second, *others)]


def test_a_migration_that_fails_leaves_nothing_behind(path: Path) -> None:
    path.parent.mkdir()
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema marts")  # in the way of the third migration

        with pytest.raises(duckdb.CatalogException):
            migrate(connection)

        assert [name[:4] for name in applied(connection)] == ["0000", "0001"]
        assert "core.period" not in row_counts(connection)


def test_a_file_that_is_no_database_is_said_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("not a database")

    with pytest.raises(WarehouseError) as caught, open_warehouse(path):
        pass

    assert str(path) in str(caught.value)
    assert "not a valid DuckDB database" in str(caught.value)
    assert "Move it away" in str(caught.value)
    assert path.read_text() == "not a database"


def test_a_damaged_database_is_not_taken_for_one_in_use(path: Path) -> None:
    with open_warehouse(path) as connection:
        connection.execute("create table ops.much as select range as n from range(300000)")
    content = bytearray(path.read_bytes())
    content[8192:] = bytes(byte ^ 0xFF for byte in content[8192:])
    path.write_bytes(content)

    with pytest.raises(WarehouseError) as caught, open_warehouse(path):
        pass

    assert "another process" not in str(caught.value)
    assert "cannot be used" in str(caught.value)


def test_a_path_that_cannot_hold_a_warehouse_is_said(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where the folder should be")

    with (
        pytest.raises(WarehouseError, match="the folder cannot be made"),
        open_warehouse(tmp_path / "var" / "warehouse.duckdb"),
    ):
        pass


def test_a_warehouse_in_use_by_another_process_is_said_and_usable_afterwards(path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(WarehouseError) as caught, open_warehouse(path):
            pass
    finally:
        holder.communicate("done\n", timeout=20)

    assert str(path) in str(caught.value)
    assert "another process is writing" in str(caught.value)
    with open_warehouse(path) as connection:
        written = record(connection, programme(), reading("inti", "2017", []))
    assert written == [Status.ACCEPTED]


def test_what_was_recorded_survives_a_process_that_is_killed(path: Path) -> None:
    script = HOLDER.replace(
        "with open_warehouse(Path(sys.argv[1])):",
        "with open_warehouse(Path(sys.argv[1])) as connection:\n"
        "    connection.execute(\"insert into ops.build values ('core', 'kept')\")\n"
        "    connection.begin()\n"
        "    connection.execute(\"insert into ops.build values ('marts', 'lost')\")",
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"

    holder.kill()
    holder.communicate(timeout=20)

    with open_warehouse(path) as connection:
        marks = connection.execute("select name, fingerprint from ops.build").fetchall()
    assert marks == [("core", "kept")]
