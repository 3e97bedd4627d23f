"""A file as it lies before the reader: its cells, its name, the programme and the day; and cells
of it by the references that people write.

What the cells mean does not belong here.
"""

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property

from schemas.programme import Programme
from submissions.doors.grid import Cell, CellKind, Grid
from submissions.layout import MARKER, marker_of
from submissions.mapping.texts import matches


@dataclass(frozen=True)
class Situation:
    """What is read, against what, on which day. `grid` lacks the sheets that we put into a file
    which went back to its partner; `sent` has them."""

    sent: Grid
    file_name: str
    programme: Programme
    today: dt.date

    @cached_property
    def grid(self) -> Grid:
        """The partner's own sheets."""
        sheets = (s for s in self.sent.sheets if not marker_of(s).startswith(MARKER))
        return replace(self.sent, sheets=tuple(sheets))


def cell_at(grid: Grid, reference: str) -> Cell | None:
    """The cell that a reference like Cover!C3 names, with its sheet; None when it is empty. Without
    a title, on the first sheet; with one that is a pattern, on the first that fits."""
    title, _, address = reference.rpartition("!")
    digits = address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    column = column_number(address.removesuffix(digits).upper())
    for sheet in grid.sheets:
        if not title or matches(title, sheet.title, ()):
            row = next((row for row in sheet.rows if row.number == int(digits)), None)
            cell = row.cells.get(column) if row else None
            return cell and cell.on(sheet.title)
    return None


def column_number(letters: str) -> int:
    """A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number


def said_cell(code: str, cell: Cell) -> Cell:
    """A code, standing where the cell stands that said it."""
    return Cell(cell.row, cell.column, CellKind.TEXT, code, where=cell.where, sheet=cell.sheet)
