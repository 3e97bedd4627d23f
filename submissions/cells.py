"""Reading the cells of one row by column key, each as what its column may hold.

What is wrong with a cell becomes a finding and marks the row as failed; rules between cells
belong to the modules of each sheet.
"""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from difflib import get_close_matches

from schemas.submission import NumberFormat, Severity
from submissions.grid import Cell, CellKind, Row
from submissions.layout import FOR_READING_ONLY, Table
from submissions.messages import CATALOGUE, Findings
from submissions.numbers import ERROR_TEXTS, Misread, Number, read_number

YES_AND_NO = {"yes": True, "no": False, "true": True, "false": False}

_TOTALS = re.compile(
    r"(?:grand[ -]?|sub[ -]?)?totals?(?: general| costs?| budget| amount)?"
    r"|(?:sub)?totaal|(?:sub)?totales|suma?|som|somme|soma|totais|(?:sub)?jumlah|รวม|মোট",
    re.IGNORECASE,
)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass
class RowReader:
    """One row being read. `failed` turns true with the first error in it."""

    table: Table
    row: Row
    findings: Findings
    number_format: NumberFormat | None = None
    failed: bool = False

    def cell(self, key: str) -> Cell:
        """The cell of a column; an empty one where the column is missing."""
        column = self.table.columns.get(key)
        return self.row.cell(column) if column else Cell(self.row.number, 1)

    def is_filled(self, *keys: str) -> bool:
        """Whether any of these columns, or any that is read at all, holds something."""
        wanted = keys or tuple(k for k in self.table.columns if k not in FOR_READING_ONLY)
        return any(not self.cell(key).is_empty for key in wanted)

    def problem(self, code: str, key: str, **facts: str | int) -> None:
        """Note a finding at a column's cell."""
        self.findings.add(code, self.table.title, self.cell(key).address, **facts)
        self.failed = self.failed or CATALOGUE[code].severity is Severity.ERROR

    def text(self, key: str) -> str:
        """Text as written, without white space around it."""
        cell = self.cell(key)
        code = text_problem(cell)
        if code:
            self.problem(code, key)
            return ""
        self._require(key)
        return cell.raw.strip()

    def number(self, key: str, decimals: int = 0) -> Number | None:
        """A number with its state; None where the cell holds no number (a finding)."""
        number = read_number(self.cell(key), self.number_format, decimals)
        if isinstance(number, Misread):
            self.problem(number.code, key, **number.facts)
            return None
        return number

    def yes_no(self, key: str) -> bool | None:
        """Yes or no, None where empty or neither (a finding)."""
        cell = self.cell(key)
        answer = YES_AND_NO.get(cell.raw.strip().casefold())
        if answer is None and not cell.is_empty:
            self.problem(text_problem(cell) or "not-yes-or-no", key)
        return answer

    def date_span(self, key: str) -> tuple[dt.date, dt.date] | None:
        """First and last day of the day, month or year written."""
        cell = self.cell(key)
        if cell.is_empty:
            return None
        span = _span(cell)
        if span is None:
            self.problem("date-not-read", key)
        return span

    def is_totals_row(self, *keys: str) -> bool:
        """Whether one of these cells calls the row a sum of others."""
        return any(_TOTALS.fullmatch(self.cell(key).raw.strip(" \u00a0:*")) for key in keys)

    def _require(self, key: str) -> None:
        column = self.table.sheet.column(key)
        if column.required and key in self.table.columns and self.cell(key).is_empty:
            self.problem("value-missing", key, column_label=column.label)


def text_problem(cell: Cell) -> str | None:
    """Why this cell cannot be taken as text or code."""
    if cell.kind is CellKind.FORMULA:
        return "formula"
    if cell.kind is CellKind.ERROR or cell.raw.strip().upper() in ERROR_TEXTS:
        return "error-cell"
    return "date-cell" if cell.kind is CellKind.DATE else None


def nearest(wanted: str, known: list[str]) -> str:
    """A hint from the known codes when one is close to what was written; never what was."""
    by_folded = {code.casefold(): code for code in known}
    close = get_close_matches(wanted.casefold(), by_folded, n=1, cutoff=0.75)
    return f" The nearest is {by_folded[close[0]]}." if close else ""


def canonical(wanted: str, known: list[str]) -> str | None:
    """The known code that equals this one but for capitals."""
    return next((code for code in known if code.casefold() == wanted.casefold()), None)


def _span(cell: Cell) -> tuple[dt.date, dt.date] | None:
    if cell.kind is CellKind.DATE:
        return (cell.content, cell.content) if isinstance(cell.content, dt.date) else None
    written = _DATE.fullmatch(cell.raw.strip())
    if written is None or cell.kind not in {CellKind.TEXT, CellKind.NUMBER}:
        return None
    year, month, day = (int(part) if part else 0 for part in written.groups())
    try:
        if day:
            return (dt.date(year, month, day),) * 2
        last_month = month or 12
        last_day = monthrange(year, last_month)[1]
        return dt.date(year, month or 1, 1), dt.date(year, last_month, last_day)
    except ValueError:
        return None
