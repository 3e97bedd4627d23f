"""Metadata a steward can read: tables, bars, links, column descriptions.

Formatting only. Callers pass nothing that must stay inside: metadata is kept and shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb

SUMMARY = "summary"
"""Metadata key of the one sentence that the command line shows too."""

ROW_COUNT = "dagster/row_count"
"""Dagster's own metadata key of the rows behind an asset."""

PREVIEW_ROWS = 60
BAR_WIDTH = 24


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> dg.MarkdownMetadataValue:
    """Rows as a Markdown table; long ones end in how many more there are."""
    every = [[_cell(value) for value in row] for row in rows]
    lines = [f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}"]
    lines += [f"| {' | '.join(row)} |" for row in every[:PREVIEW_ROWS]]
    if len(every) > PREVIEW_ROWS:
        lines.append(f"\n… and {len(every) - PREVIEW_ROWS} more.")
    return dg.MetadataValue.md("\n".join(lines) if every else "None.")


def count_of(count: int, one: str, many: str = "") -> str:
    """A count with its noun, as one says it: `1 file`, `2 files`, `3 indices`."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def bars(values: Mapping[str, int], full: int | None = None) -> dg.MarkdownMetadataValue:
    """Values as horizontal bars, longest the largest, or `full` where that is given."""
    largest = full or max(values.values(), default=0) or 1
    width = max((len(label) for label in values), default=0)
    lines = []
    for label, value in values.items():
        bar = "█" * max(1, round(BAR_WIDTH * value / largest)) if value else ""
        lines.append(f"{label:<{width}}  {bar:<{BAR_WIDTH}} {value:,}")
    return dg.MetadataValue.md("\n".join(["```", *lines, "```"]))


def link(path: Path) -> dg.PathMetadataValue:
    """A file or folder on the machine of the road, to copy from the page."""
    return dg.MetadataValue.path(path.resolve())


def column_schema(connection: duckdb.DuckDBPyConnection, table_name: str) -> dg.TableSchema:
    """Columns of a warehouse table with the comments its SQL declares."""
    schema, name = table_name.split(".")
    rows = connection.execute(
        "select column_name, data_type, comment, is_nullable from duckdb_columns() "
        "where schema_name = ? and table_name = ? order by column_index",
        [schema, name],
    ).fetchall()
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                name=column,
                type=data_type,
                description=comment,
                constraints=dg.TableColumnConstraints(nullable=nullable),
            )
            for column, data_type, comment, nullable in rows
        ]
    )


def _cell(value: Any) -> str:
    text = "" if value is None else f"{value:,}" if isinstance(value, int) else str(value)
    return text.replace("|", "\\|").replace("\n", " ")
