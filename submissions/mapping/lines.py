"""The rows under a header, each with what its own cells, the section it stands in and the sheet say
of its numbers; rows that are none of the table's are left out.

What the numbers are, and which of them belong together, is for `records`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from schemas.mappings import (
    BLANK_ROW,
    CONTINUES,
    DIMENSIONS,
    IGNORE,
    TOTAL,
    Column,
    choices_of,
)
from schemas.mappings.checks import ANYTHING
from submissions.doors.grid import Cell, CellKind, Row
from submissions.mapping.recognise import MAY_BE_ABSENT, Found
from submissions.mapping.situation import column_number, said_cell
from submissions.mapping.texts import code_of, matches, same
from submissions.setting import Setting
from submissions.totals import begins_as_totals, names_totals
from submissions.values.ages import read_age_group
from submissions.values.dates import read_date
from submissions.values.misreads import Misread
from submissions.values.significance import significances
from submissions.values.words import folded

PERIOD = "period"


@dataclass(frozen=True)
class Line:
    """One row of a table. `said` has a cell for each dimension that is known, its content the code
    and its place where that was said; `unsaid` the cells whose text has no code, or which are
    empty. `called`: the cell that calls the row a sum of others."""

    row: Row
    said: Mapping[str, Cell]
    unsaid: Mapping[str, Cell]
    called: Cell | None = None


@dataclass
class LineReader:
    """Goes through the rows of one table in order, and remembers what holds for rows below."""

    found: Found
    setting: Setting
    _carried: dict[int, Cell] = field(default_factory=dict)
    _carried_to: dict[int, int] = field(default_factory=dict)
    _sections: dict[int, Cell] = field(default_factory=dict)
    _codes: dict[tuple[str, CellKind, str], str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        layout = self.found.layout
        self._title = self.found.sheet.title
        self._coded = {
            number: column
            for number, column in self.found.columns.items()
            if column.means in (*DIMENSIONS[layout.kind], PERIOD)
        }
        self._telling = frozenset(self.found.columns) - self._coded.keys() - self._asides()
        self._merged = {(a.first_row, a.first_column): a.last_row for a in self.found.sheet.merged}
        self._known = {
            dimension: choices_of(dimension, self.setting.programme, self.setting.partner)
            for dimension in (*DIMENSIONS[layout.kind], PERIOD)
        }
        self._header_texts = self._texts_of_header()
        sheet = Cell(0, 0, sheet=self._title)
        self._common = {d: said_cell(code, sheet) for d, code in (self.found.says or {}).items()}

    def lines(self) -> Iterator[Line]:
        """Every row that belongs to the table."""
        layout = self.found.layout
        last_row: int | None = None
        for row in self.found.sheet.rows:
            if row.number <= self.found.header.last_row or self._repeats_header(row):
                continue
            if layout.until == BLANK_ROW and last_row and row.number > last_row + 1:
                return
            if layout.until and layout.until != BLANK_ROW and self._ends(row, layout.until):
                return
            last_row = row.number
            if not self._is_section(row):
                line = self._line(row)
                if line:
                    yield line

    def is_filled(self, line: Line) -> bool:
        """Whether a row says anything beside what its codes, its notes and its sums do."""
        return any(number in line.row.cells for number in self._telling)

    def _asides(self) -> set[int]:
        return {n for n, column in self.found.columns.items() if column.means in MAY_BE_ABSENT}

    def _ends(self, row: Row, pattern: str) -> bool:
        return matches(pattern, next(iter(row.cells.values())).raw, ())

    def _texts_of_header(self) -> dict[int, set[str]]:
        header = self.found.header
        texts: dict[int, set[str]] = {}
        for row in self.found.sheet.rows:
            if header.first_row <= row.number <= header.last_row:
                for column, cell in row.cells.items():
                    texts.setdefault(column, set()).add(same(cell.raw))
        return texts

    def _repeats_header(self, row: Row) -> bool:
        """As on each page of a printed list."""
        return len(row.cells) > 1 and all(
            same(cell.raw) in self._header_texts.get(column, ())
            for column, cell in row.cells.items()
        )

    def _is_section(self, row: Row) -> bool:
        """Take note of a row that says something for those below it; a text there that nobody has
        explained leaves it unknown what holds from here on."""
        sections = self.found.layout.sections
        if not sections or len(row.cells) != 1:
            return False
        ((number, cell),) = row.cells.items()
        if number in self._telling and cell.kind is CellKind.NUMBER:
            return False
        here = [n for n, section in enumerate(sections) if column_number(section.column) == number]
        for n in here:
            code = code_of(cell.raw, sections[n].codes, ())
            if code == CONTINUES:
                return True
            if code:
                self._enter(n, said_cell(code, cell))
                return True
        if not here or names_totals(cell.raw) or self._is_coded(number, cell):
            return False
        self._enter(here[-1], cell)
        return True

    def _enter(self, section: int, cell: Cell) -> None:
        """What was said by this and by inner sections holds no more."""
        self._sections = {n: c for n, c in self._sections.items() if n < section}
        self._sections[section] = cell.on(self._title)
        self._carried = {}

    def _is_coded(self, number: int, cell: Cell) -> bool:
        column = self._coded.get(number)
        return column is not None and self._code(column, cell) is not None

    def _line(self, row: Row) -> Line | None:
        said, unsaid = dict(self._common), dict[str, Cell]()
        for n, section in enumerate(self.found.layout.sections):
            cell = self._sections.get(
                n, Cell(row.number, column_number(section.column), sheet=self._title)
            )
            known = cell.raw in (*self._known[section.means], IGNORE)
            (said if known else unsaid)[section.means] = cell
        called: Cell | None = None
        for number, column in self._coded.items():
            own = row.cell(number)
            cell = self._effective(number, column, own).on(self._title)
            code = self._code(column, cell)
            if code == TOTAL or (code is None and own.raw and _is_called_totals(column, own)):
                called = called or own.on(self._title)
            elif code is None:
                unsaid[column.means] = cell
            else:
                said[column.means] = said_cell(code, cell)
        if any(cell.raw == IGNORE for cell in said.values()):
            return None
        if called:
            self._carried = {}
        return Line(row, said, unsaid, called)

    def _effective(self, number: int, column: Column, own: Cell) -> Cell:
        """The cell itself, or the one above that stands for it."""
        if not own.is_empty:
            self._carried[number] = own
            self._carried_to[number] = self._merged.get((own.row, number), 0)
            return own
        above = self._carried.get(number)
        if above and (column.fill_down or own.row <= self._carried_to.get(number, 0)):
            return above
        return own

    def _code(self, column: Column, cell: Cell) -> str | None:
        """The code of a cell's text; None where nobody has said it."""
        key = (column.header, cell.kind, cell.raw)
        if key not in self._codes:
            self._codes[key] = self._find_code(column, cell)
        return self._codes[key]

    def _find_code(self, column: Column, cell: Cell) -> str | None:
        code = code_of(cell.raw, column.codes, self._known[column.means])
        if code is not None or cell.is_empty:
            return code
        if column.means in ANYTHING:
            is_totals = column.means == "line" and names_totals(cell.raw)
            return None if is_totals else cell.raw.strip()
        if column.means == "age_group":
            band = read_age_group(cell.raw.strip(), self.setting.programme.age_groups)
            return None if isinstance(band, Misread) else band
        if column.means == "significance":
            return significances().get(folded(cell.raw))
        return self._period(cell) if column.means == PERIOD else None

    def _period(self, cell: Cell) -> str | None:
        """The period that a date is in, or the date itself where it is in none; nothing where it
        may be in several."""
        span = read_date(cell, self.setting.day_zero)
        if isinstance(span, Misread):
            return None
        first, last = span
        touched = [p for p in self.setting.programme.periods if p.start <= last and first <= p.end]
        if not touched:
            return first.isoformat()
        (*others, period) = touched
        return None if others or first < period.start or last > period.end else period.id


def _is_called_totals(column: Column, cell: Cell) -> bool:
    may_go_on = column.means not in ANYTHING
    return names_totals(cell.raw) or (may_go_on and begins_as_totals(cell.raw))
