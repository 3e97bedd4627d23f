"""Appending rows of Python values to tables of ours.

What the rows are belongs to the modules that make them.
"""

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any

import duckdb

Row = tuple[Any, ...]

_ROWS_AT_ONCE = 20_000


def insert_rows(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[Row]) -> None:
    """Append rows to a table of ours, columns in the table's order, so many in each statement that
    a long file fits in memory.

    Values travel as text in one parameter and are cast, exactly, to the table's types: DuckDB
    looks for pandas once for every single Python value it is given, which takes far longer.
    """
    waiting = iter(rows)
    while batch := list(islice(waiting, _ROWS_AT_ONCE)):
        cells = [[None if value is None else str(value) for value in row] for row in batch]
        columns = ", ".join(f"cell[{n}]" for n in range(1, len(batch[0]) + 1))
        connection.execute(
            f"insert into {table} select {columns} "  # noqa: S608 - names are ours
            "from (select unnest(from_json(?, '[[\"VARCHAR\"]]')) as cell)",
            [json.dumps(cells)],
        )
