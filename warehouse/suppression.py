"""Which totals must not be published, kept in the warehouse.

The decision is made elsewhere; this only stores it and is asked by `totals`.
"""

from collections.abc import Mapping

import duckdb

from warehouse.programme_tables import insert_rows
from warehouse.sql import query


def store_suppression(connection: duckdb.DuckDBPyConnection, suppressed: Mapping[str, str]) -> None:
    """Replace the suppression of all totals: total id to reason, all or nothing.

    Writes nothing when it is as it was.
    """
    stored = connection.execute(query("suppression")).fetchall()
    if dict(stored) == dict(suppressed):
        return
    connection.begin()
    connection.execute("delete from marts.suppression")
    insert_rows(connection, "marts.suppression", sorted(suppressed.items()))
    connection.commit()
