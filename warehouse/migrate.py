"""Numbered, forward-only migrations of the warehouse.

A migration makes what outlives a run: received rows, programme tables, build marks. Models,
which every run can make again, stand in `models/`.
"""

from pathlib import Path

import duckdb

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Apply every migration the file has not seen yet, each in its own transaction.

    Returns the names of those applied now, in order.
    """
    connection.execute((MIGRATIONS / "0000_migrations.sql").read_text(encoding="utf-8"))
    applied = {row[0] for row in connection.execute("select name from ops.migration").fetchall()}
    pending = [m for m in sorted(MIGRATIONS.glob("*.sql")) if m.stem not in applied]
    pending = [m for m in pending if m.stem != "0000_migrations"]
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
