"""Reading the cells of one row by column key, each as what its column may hold.

What is wrong with a cell becomes a finding and marks the row as failed; rules between cells
belong to the modules of each sheet.
"""

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from difflib import get_close_matches

from submissions.contents import Record, Table
from submissions.grid import Cell, CellKind
from submissions.layout import FOR_READING_ONLY
from submissions.messages import Findings, severity_of
from submissions.numbers import ERROR_TEXTS, Misread, Number, read_number
from submissions.setting import Setting

YES_AND_NO = {"yes": True, "no": False, "true": True, "false": False}

_TOTALS = re.compile(
    r"(?:grand[ -]?|sub[ -]?)?totals?(?: general| costs?| budget| amount)?"
    r"|(?:sub)?totaal|(?:sub)?totales|suma?|som|somme|soma|totais|(?:sub)?jumlah|รวม|মোট",
    re.IGNORECASE,
)
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


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

    def is_filled(self, *keys: str) -> bool:
        """Whether any of these columns, or any that is read at all, holds something."""
        wanted = keys or tuple(k for k in self.record.cells if k not in FOR_READING_ONLY)
        return any(not self.cell(key).is_empty for key in wanted)

    def problem(self, code: str, key: str, **facts: str | int) -> None:
        """Note a finding at a column's cell."""
        cell = self.cell(key)
        self.findings.add(code, cell.sheet or self.record.sheet, cell.address, **facts)
        self.failed = self.failed or severity_of(code).blocks

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
        number = read_number(self.cell(key), self.setting.number_format, decimals)
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
