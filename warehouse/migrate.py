"""Numbered, forward-only migrations of the warehouse.

A migration makes what outlives a run: received rows, programme tables, build marks. Models,
which every run can make again, stand in `models/`.
"""

from pathlib import Path

import duckdb

from warehouse.sql import ROOT, query

MIGRATIONS = ROOT / "migrations"


def migrate(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Apply every migration the file has not seen yet, each in its own transaction.

    Returns the names of those applied now, in order.
    """
    pending = _pending(connection)
    for migration in pending:
        connection.begin()
        try:
            connection.execute(migration.read_text(encoding="utf-8"))
            connection.execute("insert into ops.migration (name) values (?)", [migration.stem])
        except duckdb.Error:
            connection.rollback()
            raise
        connection.commit()
    return [m.stem for m in pending]


def is_up_to_date(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the file has seen every migration."""
    return not _pending(connection)


def _pending(connection: duckdb.DuckDBPyConnection) -> list[Path]:
    applied = _applied(connection)
    return [m for m in sorted(MIGRATIONS.glob("*.sql")) if m.stem not in applied]


def _applied(connection: duckdb.DuckDBPyConnection) -> set[str]:
    """Names of the migrations the file has seen; none in a new file."""
    if ("ops.migration",) not in connection.execute(query("tables")).fetchall():
        return set()
    return {str(row[0]) for row in connection.execute(query("migrations")).fetchall()}
