"""The programme definition written into the warehouse's programme tables.

One function, whole or not at all; what the tables mean is said in the migration that makes them.
"""

import json
from collections.abc import Sequence
from typing import Any

import duckdb

from schemas.programme import Programme

Row = tuple[Any, ...]


def store_programme(connection: duckdb.DuckDBPyConnection, programme: Programme) -> None:
    """Replace the programme tables by this definition. Runs inside the caller's transaction."""
    for table, rows in _tables(programme).items():
        connection.execute(f"delete from core.{table}")  # noqa: S608 - names are ours, below
        insert_rows(connection, f"core.{table}", rows)


def insert_rows(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """Append rows to a table of ours in one statement, columns in the table's order.

    Values travel as text in one parameter and are cast, exactly, to the table's types: DuckDB
    looks for pandas once for every single Python value it is given, which takes far longer.
    """
    if not rows:
        return
    cells = [[None if value is None else str(value) for value in row] for row in rows]
    columns = ", ".join(f"cell[{n}]" for n in range(1, len(rows[0]) + 1))
    connection.execute(
        f"insert into {table} select {columns} "  # noqa: S608 - names are ours
        "from (select unnest(from_json(?, '[[\"VARCHAR\"]]')) as cell)",
        [json.dumps(cells)],
    )


def _tables(p: Programme) -> dict[str, list[Row]]:
    language = p.languages[0]
    return {
        "period": [(e.id, e.start, e.end) for e in p.periods],
        "pathway": [(e.id, e.name[language], n) for n, e in enumerate(p.pathways)],
        "theory_of_change": [
            (e.id, e.name[language], e.mother, len(e.countries), n)
            for n, e in enumerate(p.theories_of_change)
        ],
        "place": [(e.id, place) for e in p.theories_of_change for place in p.places_of(e)],
        "indicator": [
            (
                e.id,
                e.pathway,
                e.title[language],
                str(e.unit),
                str(e.over_partners),
                str(e.over_time),
                e.sensitive,
                e.small_count_below,
                n,
            )
            for n, e in enumerate(p.indicators)
        ],
        "indicator_standard": [
            (e.id, name, str(axis), min(s.holds_from for s in standards if axis in s.axes))
            for e in p.indicators
            for name, standards in (("minimum", e.minimum), ("aspirational", e.aspirational))
            for axis in sorted({axis for s in standards for axis in s.axes})
        ],
        "partner": [
            (e.id, e.name[language], e.toc, e.since, e.until, e.withheld) for e in p.partners
        ],
        "partner_indicator": [(e.id, i) for e in p.partners for i in e.indicators],
    }
