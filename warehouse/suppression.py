"""Which totals must not be published, kept in the warehouse, and whether that is known of them.

The decision is made elsewhere; this only stores it and is asked by `totals`.
"""

from collections.abc import Mapping

import duckdb

from warehouse.rows import insert_rows
from warehouse.sql import query


def store_suppression(connection: duckdb.DuckDBPyConnection, suppressed: Mapping[str, str]) -> None:
    """Replace the suppression of all totals: total id to reason, all or nothing.

    Writes nothing when it is as it was, for the totals as they are.
    """
    stored = connection.execute(query("suppression")).fetchall()
    if dict(stored) == dict(suppressed) and is_decided(connection):
        return
    connection.begin()
    connection.execute("delete from marts.suppression")
    insert_rows(connection, "marts.suppression", sorted(suppressed.items()))
    mark = _mark(connection, "marts")
    connection.execute("insert or replace into ops.build values ('suppression', ?)", [mark])
    connection.commit()


def is_decided(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether it was decided of the totals as they are now which of them must not be published: not
    when a run ended before it came so far."""
    return _mark(connection, "marts") == _mark(connection, "suppression")


def _mark(connection: duckdb.DuckDBPyConnection, name: str) -> str:
    row = connection.execute(query("build_mark"), [name]).fetchone()
    return str(row[0]) if row else ""
