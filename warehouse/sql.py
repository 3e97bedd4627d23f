"""Where the SQL of the warehouse is found: statements live in `.sql` files, never in Python."""

from collections.abc import Mapping
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
    connection: duckdb.DuckDBPyConnection, name: str, parameters: Mapping[str, Any] | None = None
) -> list[list[Any]]:
    """What `queries/<name>.sql` gives; lists in a row as tuples."""
    found = connection.execute(query(name), dict(parameters) if parameters else None).fetchall()
    return [[tuple(cell) if isinstance(cell, list) else cell for cell in row] for row in found]
