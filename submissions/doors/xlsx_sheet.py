"""The cells of one sheet of an Excel workbook, row by row as they stand in its part.

What the workbook says for all sheets comes from `xlsx_book`.
"""

import re
from functools import lru_cache
from typing import IO

from submissions.doors.grid import MAX_COLUMNS, Area, Cell, CellKind, Content
from submissions.doors.grid_builder import GridBuilder, TooLargeError
from submissions.doors.stored_values import day_in, day_of, stored_number
from submissions.doors.xlsx_book import PHONETIC, SPREADSHEET, Book, unescaped
from submissions.doors.xml_parts import Attributes, DamagedError, Watch, in_namespaces, parse

_LAST_COLUMN = 16_384
_DIGITS = "0123456789"
_AREA = re.compile(r"([A-Z]{1,3})([1-9]\d*)(?::([A-Z]{1,3})([1-9]\d*))?", re.ASCII)
_TEXTS = frozenset({"s", "str", "inlineStr"})
_BOOLEANS = {"1": True, "0": False, "true": True, "false": False}

_EMPTY: tuple[CellKind, Content] = (CellKind.EMPTY, None)
_NO_RESULT: tuple[CellKind, Content] = (CellKind.FORMULA, None)


def read_sheet(part: IO[bytes], book: Book, builder: GridBuilder) -> list[Area]:
    """Add the rows of the part, and give its merged areas.

    Raises TooLargeError, or one of DAMAGE.
    """
    reader = _SheetReader(book, builder)
    parse(part, reader.watch)
    return reader.merged


class _SheetReader:
    """Where the reading stands: the row, and the cell in it."""

    def __init__(self, book: Book, builder: GridBuilder) -> None:
        self._book = book
        self._builder = builder
        self.merged: list[Area] = []
        self._row = 0
        self._row_digits = ""
        self._last_filled_row = 0
        self._column = 0
        self._cells: dict[int, Cell] = {}
        self._cell: Attributes = {}
        self._stored: str | None = None
        self._is_formula = False
        starts = {
            "row": self._start_row,
            "c": self._start_cell,
            "mergeCell": self._merge,
        }
        self.watch = Watch(
            in_namespaces(SPREADSHEET, starts),
            in_namespaces(SPREADSHEET, {"c": self._end_cell, "row": self._end_row}),
            in_namespaces(SPREADSHEET, {"v": self._store, "t": self._store, "f": self._formula}),
            asides=PHONETIC,
        )

    def _start_row(self, attributes: Attributes) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._row_digits = str(self._row)
        self._column = 0
        self._cells = {}

    def _start_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        self._stored = None
        self._is_formula = False
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            letters = reference.rstrip(_DIGITS)
            if reference[len(letters) :] != self._row_digits:
                raise DamagedError("cell of another row")
            self._column = _column(letters)

    def _store(self, text: str) -> None:
        """A value, or a piece of a text that has pieces of different looks."""
        self._stored = text if self._stored is None else self._stored + text

    def _formula(self, _text: str) -> None:
        self._is_formula = True

    def _end_cell(self) -> None:
        if self._stored is None and not self._is_formula:
            return
        kind, content = self._result() if self._is_formula else self._value()
        if kind is CellKind.EMPTY:
            return
        if self._column in self._cells:
            raise DamagedError("cell twice")
        if self._column > MAX_COLUMNS:
            raise TooLargeError
        self._cells[self._column] = Cell(self._row, self._column, kind, content, self._is_formula)

    def _end_row(self) -> None:
        if not self._cells:
            return
        if self._row <= self._last_filled_row:
            raise DamagedError("order of rows")
        self._last_filled_row = self._row
        self._builder.add_row(self._row, self._cells)

    def _merge(self, attributes: Attributes) -> None:
        area = _AREA.fullmatch(attributes.get("ref", ""))
        if not area:
            raise DamagedError("merged cells")
        first, top, last, bottom = area.groups()
        last, bottom = last or first, bottom or top
        self.merged.append(Area(int(top), _column(first), int(bottom), _column(last)))

    def _result(self) -> tuple[CellKind, Content]:
        """What a formula gave. An empty text is a result; nothing at all is none."""
        if not self._book.has_results or self._stored is None:
            return _NO_RESULT
        if not self._stored and self._cell.get("t") not in _TEXTS:
            return _NO_RESULT
        return self._value()

    def _value(self) -> tuple[CellKind, Content]:
        stored = self._stored or ""
        kind = self._cell.get("t", "n")
        if kind in _TEXTS:
            text = self._text(stored, kind)
            return (CellKind.TEXT, text) if text.strip() else _EMPTY
        if not stored:
            return _EMPTY
        if kind == "n":
            return self._number(stored)
        match kind:
            case "e":
                return CellKind.ERROR, stored
            case "b" if stored in _BOOLEANS:
                return CellKind.BOOLEAN, _BOOLEANS[stored]
            case "d":
                return CellKind.DATE, day_in(stored)
        raise DamagedError("kind of cell")

    def _text(self, stored: str, kind: str) -> str:
        if kind != "s":
            return unescaped(stored)
        if not stored.isdecimal():
            raise DamagedError("number of a text")
        return self._book.texts[int(stored)]

    def _number(self, stored: str) -> tuple[CellKind, Content]:
        number = stored_number(stored)
        style = self._book.styles[self._cell.get("s", "0")]
        if style.kind is not CellKind.DATE:
            return style.kind, number
        return CellKind.DATE, None if style.is_duration else day_of(number, self._book.day_zero)


@lru_cache(maxsize=_LAST_COLUMN)
def _column(letters: str) -> int:
    """A is 1, AA is 27. Raises DamagedError."""
    column = 0
    for letter in letters[:4]:
        column = column * 26 + ord(letter) - ord("A") + 1
    if not (letters.isascii() and letters.isalpha() and letters.isupper()) or column > _LAST_COLUMN:
        raise DamagedError("letters of a column")
    return column
