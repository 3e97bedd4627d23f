"""Where the SQL of the warehouse is found: statements live in `.sql` files, never in Python."""

from functools import cache
from pathlib import Path
from typing import Any

import duckdb

ROOT = Path(__file__).parent


@cache
def query(name: str) -> str:
    """Text of `queries/<name>.sql`."""
    return (ROOT / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def rows_of(
    connection: duckdb.DuckDBPyConnection, name: str, **parameters: object
) -> list[tuple[Any, ...]]:
    """What `queries/<name>.sql` gives; lists in a row as tuples."""
    found = connection.execute(query(name), parameters or None).fetchall()
    return [tuple(tuple(c) if isinstance(c, list) else c for c in row) for row in found]
