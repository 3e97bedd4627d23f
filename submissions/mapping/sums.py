"""Rows and columns that add up others: checked against their parts where these can be read, never
counted.

Knows nothing of what the numbers are of.
"""

from collections.abc import Iterator
from decimal import Decimal

from schemas.submission import ALL, BUDGETS, Sheet
from submissions.cells import RowReader
from submissions.contents import Record, Table
from submissions.doors.grid import column_letters
from submissions.mapping.lines import Line
from submissions.mapping.records import Lines
from submissions.messages import Findings
from submissions.other_rows import AMOUNT_DECIMALS
from submissions.setting import Setting
from submissions.totals import RunningTotals
from submissions.values.numbers import Number
from submissions.values.units import SUM

_CALLED = "called"
_NOTHING = Sheet("", ())


def check_sums(table: Lines, setting: Setting, findings: Findings) -> None:
    """Note which rows and columns of a table say another sum than their parts have."""
    columns = [c.number for c in table.number_columns if c.whole is None]
    columns += table.columns("total")
    if any(line.called for line in table.lines):
        _check_rows(table, columns, setting, findings)
    for number in table.columns("total"):
        for line in table.counted:
            _check_total(table, line, number, setting, findings)


def _check_rows(table: Lines, columns: list[int], setting: Setting, findings: Findings) -> None:
    totals = RunningTotals()
    decimals = _decimals(table)
    for line in table.lines:
        reader = _reader(table, line, setting, findings if line.called else Findings())
        letters = map(column_letters, columns)
        numbers = {column: reader.number(column, decimals, SUM) for column in letters}
        if line.called:
            totals.check(reader, _CALLED, numbers)
        else:
            totals.add(reader, numbers, is_part=_is_part(line))


def _decimals(table: Lines) -> int:
    return AMOUNT_DECIMALS if table.kind == BUDGETS.key else 0


def _is_part(line: Line) -> bool:
    """Whether it may be a part of another row."""
    return any(line.said[d].raw != ALL for d in ("sex", "age_group") if d in line.said)


def _check_total(
    table: Lines, line: Line, number: int, setting: Setting, findings: Findings
) -> None:
    """A sum in a column, where it and all its parts are numbers."""
    reader = _reader(table, line, setting, Findings())
    total = reader.number(column_letters(number), _decimals(table), SUM)
    parts = list(_parts(table, number, reader))
    values = [part.value for part in parts if part and part.value is not None]
    if total is None or total.value is None or not values or None in parts:
        return
    missing = len(values) < len(parts)
    added = sum(values, Decimal(0))
    if added > total.value or (added < total.value and not missing):
        findings.add("total-column-differs", table.title, line.row.cell(number).address)


def _parts(table: Lines, number: int, reader: RowReader) -> Iterator[Number | None]:
    wanted = table.reader.found.columns[number].of
    for column in table.number_columns:
        if column.meaning.header in wanted:
            yield reader.number(column_letters(column.number), _decimals(table), SUM)


def _reader(table: Lines, line: Line, setting: Setting, findings: Findings) -> RowReader:
    """A reader of the row by the letters of its columns."""
    cells = {column_letters(n): cell for n, cell in line.row.cells.items()}
    if line.called:
        cells[_CALLED] = line.called
    record = Record(table.title, line.row.number, cells)
    return RowReader(Table(_NOTHING, table.title, frozenset(), ()), record, findings, setting)
