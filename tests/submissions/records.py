"""Rows of cells without a file around them, and what is read from them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from schemas.submission import BUDGETS, OUTPUTS, SIGNS, BudgetRow, NumberFormat, Sheet, SignRow
from submissions.contents import Record, Table
from submissions.doors.grid import Cell, CellKind, text_cell
from submissions.messages import Findings
from submissions.other_rows import read_budgets, read_signs
from submissions.outputs import OutputRow, read_outputs
from submissions.setting import Setting
from tests.submissions.builders import TODAY, programme

FIRST_RECORD = 2
"""The row of the first record; column A is the first key of the sheet."""


def setting(**more: Any) -> Setting:
    """What holds for partner north in 2017."""
    north, period = programme().partner("north"), programme().period("2017")
    settled: dict[str, Any] = {"number_format": NumberFormat.POINT} | more
    return Setting(programme(), TODAY, north, period, **settled)


def cell_of(row: int, column: int, content: object) -> Cell:
    """A cell that holds this."""
    if content is None:
        return Cell(row, column)
    if isinstance(content, int | Decimal):
        return Cell(row, column, CellKind.NUMBER, Decimal(content))
    if isinstance(content, dt.date):
        return Cell(row, column, CellKind.DATE, content)
    return text_cell(row, column, str(content))


def table_of(sheet: Sheet, *rows: Mapping[str, object]) -> Table:
    """A table with these rows, one under the other, from row 2 on."""
    keys = [column.key for column in sheet.columns]
    records = tuple(
        Record(
            sheet.key, number, {k: cell_of(number, c, row.get(k)) for c, k in enumerate(keys, 1)}
        )
        for number, row in enumerate(rows, FIRST_RECORD)
    )
    return Table(sheet, sheet.key, frozenset(keys), records)


@dataclass(frozen=True)
class Read:
    """What was read of some rows, and what was found."""

    outputs: tuple[OutputRow, ...]
    budgets: tuple[BudgetRow, ...]
    signs: tuple[SignRow, ...]
    findings: Findings

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Code and cell of every problem."""
        return [(found.code, found.cell) for found in self.findings]

    @property
    def codes(self) -> list[str]:
        """The code of every problem."""
        return [found.code for found in self.findings]


def outputs_of(*rows: Mapping[str, object], **more: Any) -> Read:
    """The outputs read from these rows."""
    findings = Findings()
    return Read(read_outputs(table_of(OUTPUTS, *rows), setting(**more), findings), (), (), findings)


def budgets_of(*rows: Mapping[str, object], **more: Any) -> Read:
    """The budget lines read from these rows."""
    findings = Findings()
    return Read((), read_budgets(table_of(BUDGETS, *rows), setting(**more), findings), (), findings)


def signs_of(*rows: Mapping[str, object], **more: Any) -> Read:
    """The signs of change read from these rows."""
    findings = Findings()
    return Read((), (), read_signs(table_of(SIGNS, *rows), setting(**more), findings), findings)
