"""Rows in aligned columns, safe to show on a terminal. What they say is decided by the commands."""

from collections.abc import Collection, Sequence

from iati.report.plain import plain

_LONGEST = 44
"""Characters of a cell that are enough to know it again."""


def in_columns(rows: Sequence[Sequence[object]], right: Collection[int] = ()) -> list[list[str]]:
    """The cells of each row, the first being the heading, padded to the width of their column.

    None is an empty cell; a column with nothing below its heading is left out. Columns `right`
    are aligned to that side.
    """
    shown = [[_shown(cell) for cell in row] for row in rows]
    columns = [list(column) for column in zip(*shown, strict=True)]
    kept = [_padded(column, n in right) for n, column in enumerate(columns) if any(column[1:])]
    return [list(row) for row in zip(*kept, strict=True)]


def _shown(cell: object) -> str:
    text = "" if cell is None else plain(str(cell))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _padded(column: list[str], to_the_right: bool) -> list[str]:
    width = max(map(len, column))
    return [cell.rjust(width) if to_the_right else cell.ljust(width) for cell in column]
