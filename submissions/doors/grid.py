"""The common shape of a submission file once opened: sheets of rows of cells.

Every door (xlsx, CSV, later others) gives this and nothing else. What a cell means for a
programme does not belong here.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from schemas.submission import Problem

MAX_FILE_BYTES = 25 * 1024 * 1024
MAX_ROWS = 200_000
MAX_COLUMNS = 200


class CellKind(StrEnum):
    """What a cell holds, before anybody asks what it should hold."""

    EMPTY = "empty"
    NUMBER = "number"
    PERCENT = "percent"  # a number that the sheet shows as a percentage
    TEXT = "text"
    FORMULA = "formula"  # one with no stored result; else the cell is of the result's kind
    ERROR = "error"
    BOOLEAN = "boolean"
    DATE = "date"


Content = Decimal | str | bool | dt.date | None
"""Decimal for numbers and percentages; None for empty cells and for times without a date."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; row and column count from 1. Text is kept as written.

    `is_formula`: the content is what a formula gave when the file was saved. `where` names the
    cell where letters and numbers do not, as in a JSON document. `sheet` is the title of the
    sheet it stands on, given where that is not the one of its row. What stands in no cell, and is
    said of a whole file or sheet, has row 0.
    """

    row: int
    column: int
    kind: CellKind = CellKind.EMPTY
    content: Content = None
    is_formula: bool = False
    where: str = ""
    sheet: str = ""

    @property
    def address(self) -> str:
        """The cell as people name it: F12."""
        return self.where or (f"{column_letters(self.column)}{self.row}" if self.row else "")

    def on(self, sheet: str) -> "Cell":
        """The same cell, with the title of the sheet it stands on."""
        if self.sheet:
            return self
        return Cell(
            self.row, self.column, self.kind, self.content, self.is_formula, self.where, sheet
        )

    @property
    def is_empty(self) -> bool:
        """Nothing in it, or nothing but white space."""
        return self.kind is CellKind.EMPTY

    @property
    def raw(self) -> str:
        """The content as text."""
        if isinstance(self.content, dt.date):
            return self.content.isoformat()
        return "" if self.content is None else str(self.content)


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of one row, by column."""

    number: int
    cells: Mapping[int, Cell]

    def cell(self, column: int) -> Cell:
        """The cell in this column, an empty one if nothing is there."""
        return self.cells.get(column) or Cell(self.number, column)


@dataclass(frozen=True, slots=True)
class Area:
    """Cells that were merged into one; the first row and column hold the content."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class GridSheet:
    """One sheet with its rows that hold anything, in order."""

    title: str
    rows: tuple[Row, ...]
    merged: tuple[Area, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True)
class Grid:
    """A whole file. `door` names how it came in, like xlsx or csv.

    `day_zero` is the day that a date written as the number 0 stands for; None where the kind of
    file does not say. `notes` are what the door had to leave out or could not take.
    """

    door: str
    sheets: tuple[GridSheet, ...]
    day_zero: dt.date | None = None
    notes: tuple[Problem, ...] = ()


def column_letters(column: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def text_cell(row: int, column: int, text: str) -> Cell:
    """A cell of text; white space alone is an empty cell."""
    if not text.strip():
        return Cell(row, column)
    return Cell(row, column, CellKind.TEXT, text)
