"""Reading the cells of one row by column key, each as what its column may hold.

What is wrong with a cell becomes a finding and marks the row as failed; rules between cells
belong to the modules of each sheet.
"""

from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from functools import partial

from schemas.submission import Answer
from submissions.contents import Piece, Record, Table
from submissions.doors.grid import Cell, CellKind
from submissions.layout import FOR_READING_ONLY
from submissions.messages import QUESTIONS, Findings, severity_of
from submissions.setting import Setting
from submissions.values.dates import Span, read_date
from submissions.values.digits import plain
from submissions.values.misreads import Misread
from submissions.values.numbers import ERROR_TEXTS, NOT_REPORTED, Number, read_number
from submissions.values.shares import count_of_share
from submissions.values.units import ANYTHING, Counted
from submissions.values.words import folded, listed
from submissions.values.yes_no import yes_and_no


@dataclass
class RowReader:
    """One row being read. `failed` turns true with the first error or question in it."""

    table: Table
    record: Record
    findings: Findings
    setting: Setting
    failed: bool = False

    def cell(self, key: str) -> Cell:
        """The cell of a column; an empty one where the column is missing."""
        return self.record.cells.get(key) or Cell(self.record.row, 1)

    def has(self, key: str) -> bool:
        """Whether there is a cell for this column at all, filled or not."""
        return key in self.record.cells

    def addresses(self, *keys: str) -> dict[str, str]:
        """Where these columns stand in the row."""
        return {key: self.cell(key).address for key in keys if self.has(key)}

    def parts(self, key: str) -> tuple[str, ...]:
        """The cells that a number is made of, those of other sheets than its own with the title."""
        sheet = self.cell(key).sheet or self.record.sheet
        cells = [c for piece in self.record.pieces[key] for c in (piece.cell, piece.whole) if c]
        return tuple(
            c.address if c.sheet in ("", sheet) else f"{c.sheet}!{c.address}" for c in cells
        )

    def is_filled(self, *keys: str) -> bool:
        """Whether any of these columns, or any that is read at all, holds something."""
        wanted = keys or tuple(k for k in self.record.cells if k not in FOR_READING_ONLY)
        return any(not self.cell(key).is_empty for key in wanted)

    def problem(self, code: str, key: str, **facts: str | int) -> None:
        """Note a finding at a column's cell."""
        self._problem_at(self.cell(key), code, **facts)

    def text(self, key: str) -> str:
        """Text as written, without white space around it."""
        cell = self.cell(key)
        code = text_problem(cell)
        if code:
            self.problem(code, key)
            return ""
        self._require(key)
        return cell.raw.strip()

    def number(self, key: str, decimals: int = 0, counted: Counted = ANYTHING) -> Number | None:
        """A number with its state, added up where it has pieces; None where a cell of it holds no
        number (a finding)."""
        pieces = self.record.pieces.get(key)
        if not pieces:
            cell = self.cell(key)
            return NOT_REPORTED if cell.is_empty else self._read(Piece(cell), decimals, counted)
        numbers = [self._addend(piece, decimals, counted) for piece in pieces]
        values = [number.value for number in numbers if number]
        if len(values) < len(numbers):
            return None
        known = [value for value in values if value is not None]
        return Number.of(sum(known, Decimal(0))) if len(known) == len(values) else NOT_REPORTED

    def yes_no(self, key: str) -> bool | None:
        """Yes or no, None where empty or neither (a finding)."""
        cell = self.cell(key)
        if cell.is_empty:
            return None
        word = folded(plain(cell.raw) or "")
        if word in listed("yes") or word in listed("no"):
            return word in listed("yes")
        answer = yes_and_no().get(cell.raw.strip().casefold())
        if answer is None:
            self.problem(text_problem(cell) or "not-yes-or-no", key)
        return answer

    def date_span(self, key: str) -> Span | None:
        """First and last day of the day, month, quarter or year written; None where empty or no
        date that has begun (a finding)."""
        cell = self.cell(key)
        if cell.is_empty:
            return None
        span = read_date(cell, self.setting.day_zero, lambda question: self.choice(question, key))
        if isinstance(span, Misread):
            self.problem(span.code, key, **span.facts)
            return None
        if span[0] > self.setting.today:
            self.problem("date-in-future", key)
            return None
        programme = self.setting.programme
        years = range(programme.start.year - 1, programme.end.year + 2)
        if span[0].year not in years:
            facts = {"start": programme.start.isoformat(), "end": programme.end.isoformat()}
            self.problem("date-outside-programme", key, **facts)
        return span

    def choice(self, question: str, key: str) -> str | None:
        """What settles this question about a cell, noted as its answer; None while it is open."""
        return self._choice_at(self.cell(key), question)

    def _problem_at(self, cell: Cell, code: str, **facts: str | int) -> None:
        self.findings.add(code, cell.sheet or self.record.sheet, cell.address, **facts)
        self.failed = self.failed or severity_of(code).blocks

    def _choice_at(self, cell: Cell, question: str) -> str | None:
        sheet = cell.sheet or self.record.sheet
        choice = self.setting.choice(question, sheet, cell)
        if choice is None or choice not in QUESTIONS[question]:
            return None
        by = self.setting.settler(question, sheet, cell)
        self.findings.settle(Answer(sheet, cell.address, question, choice, by))
        return choice

    def _addend(self, piece: Piece, decimals: int, counted: Counted) -> Number | None:
        """One cell of several that are added up. An empty one may be none or not known."""
        if not piece.cell.is_empty:
            return self._read(piece, decimals, counted)
        choice = self._choice_at(piece.cell, "empty-in-sum")
        if choice is None:
            self._problem_at(piece.cell, "empty-in-sum")
            return None
        return Number.of(Decimal(0)) if choice == "empty-adds-nothing" else NOT_REPORTED

    def _read(self, piece: Piece, decimals: int, counted: Counted) -> Number | None:
        cell, number_format = piece.cell, self.setting.number_format
        choose = partial(self._choice_at, cell)
        number: Number | Misread
        if piece.whole is None:
            number = read_number(cell, number_format, decimals, counted, choose)
        else:
            choose_whole = partial(self._choice_at, piece.whole)
            whole = read_number(piece.whole, number_format, choose=choose_whole)
            if isinstance(whole, Misread):  # a finding where the whole itself is read
                return None
            without_whole = Misread("share-without-whole")
            number = (
                count_of_share(cell, whole.value, number_format, choose)
                if whole.value is not None
                else without_whole
            )
        if isinstance(number, Misread):
            self._problem_at(cell, number.code, **number.facts)
            return None
        return number

    def _require(self, key: str) -> None:
        column = self.table.sheet.column(key)
        if column.required and key in self.table.keys and self.cell(key).is_empty:
            self.problem("value-missing", key, column=f"{self.table.sheet.key}.{key}")


def text_problem(cell: Cell) -> str | None:
    """Why this cell cannot be taken as text or code."""
    if cell.kind is CellKind.FORMULA:
        return "formula"
    if cell.kind is CellKind.ERROR or cell.raw.strip().upper() in ERROR_TEXTS:
        return "error-cell"
    return "date-cell" if cell.kind is CellKind.DATE else None


def nearest(wanted: str, known: list[str]) -> str:
    """The known code that is close to what was written, or `none`."""
    by_folded = {code.casefold(): code for code in known}
    close = get_close_matches(wanted.casefold(), by_folded, n=1, cutoff=0.75)
    return by_folded[close[0]] if close else "none"


def canonical(wanted: str, known: list[str]) -> str | None:
    """The known code that equals this one but for capitals."""
    return next((code for code in known if code.casefold() == wanted.casefold()), None)
