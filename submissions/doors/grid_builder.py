"""Gathering a grid row by row within the bounds of a submission.

Every door that can be made to go on for ever builds its grid here. How the cells are read belongs
to the doors.
"""

from collections.abc import Iterable, Mapping

from schemas.submission import Problem
from submissions.doors.grid import MAX_COLUMNS, MAX_ROWS, Area, Cell, GridSheet, Row
from submissions.messages import problem

MAX_CELLS = 4_000_000
"""Filled cells of a whole file: enough for the longest sheet with every column of the form."""


class TooLargeError(Exception):
    """A sheet, or the file, goes on beyond what a submission can hold."""


def too_large() -> Problem:
    """The problem of a file that ended in TooLargeError."""
    return problem("sheet-too-large", rows=MAX_ROWS, columns=MAX_COLUMNS, cells=MAX_CELLS)


class GridBuilder:
    """The sheets so far, and the rows of the one that is being read."""

    def __init__(self) -> None:
        self._sheets: list[GridSheet] = []
        self._rows: list[Row] = []
        self._cell_count = 0

    def add_row(self, number: int, cells: Mapping[int, Cell]) -> None:
        """The filled cells of the next row, by column; a row without any is passed over.

        Raises TooLargeError.
        """
        if not cells:
            return
        self.make_room(number, max(cells), len(cells))
        self._cell_count += len(cells)
        self._rows.append(Row(number, cells))

    def make_room(self, last_row: int, last_column: int, cell_count: int) -> None:
        """Raises TooLargeError when so many more filled cells, up to this place, are too many."""
        total = self._cell_count + cell_count
        if last_row > MAX_ROWS or last_column > MAX_COLUMNS or total > MAX_CELLS:
            raise TooLargeError

    def end_sheet(self, title: str, merged: Iterable[Area] = (), is_hidden: bool = False) -> None:
        """The sheet is complete. Of merged areas only those that hold something are kept."""
        rows = {row.number: row for row in self._rows} if merged else {}
        filled = tuple(
            area
            for area in merged
            if area.first_row in rows and area.first_column in rows[area.first_row].cells
        )
        self._sheets.append(GridSheet(title, tuple(self._rows), filled, is_hidden))
        self._rows = []

    @property
    def has_rows(self) -> bool:
        """Whether the sheet that is being read has any so far."""
        return bool(self._rows)

    @property
    def sheets(self) -> tuple[GridSheet, ...]:
        """The sheets that are complete, in order."""
        return tuple(self._sheets)
