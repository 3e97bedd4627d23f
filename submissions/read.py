"""One file to one Reading: typed rows with their cells, and everything wrong, all at once.

Brings the doors, the sheets and the checks together; knows no rule of its own but whether the
file says anything at all.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import TypeVar

from schemas.programme import Programme
from schemas.submission import BUDGETS, OUTPUTS, SIGNS, Problem, Reading, value_columns
from submissions.checks import check_rows
from submissions.contents import Contents, Table
from submissions.cover import read_cover
from submissions.csv_file import read_csv
from submissions.grid import MAX_FILE_BYTES, Grid
from submissions.layout import read_form
from submissions.messages import Findings, problem
from submissions.other_rows import read_budgets, read_signs
from submissions.outputs import output_values, read_outputs
from submissions.setting import Setting
from submissions.xlsx import read_xlsx

DOORS: Mapping[str, Callable[[bytes], Grid | Problem]] = {".xlsx": read_xlsx, ".csv": read_csv}
"""How a file is opened, by its suffix."""

MAX_PROBLEMS = 2_000

SAYS: Mapping[str, tuple[str, ...]] = {
    OUTPUTS.key: ("applies", *value_columns()),
    BUDGETS.key: ("planned", "realised"),
    SIGNS.key: tuple(column.key for column in SIGNS.columns),
}
"""The columns that say something; the others of a row may have been filled in beforehand."""

_RowT = TypeVar("_RowT")


def read_submission(
    content: bytes, file_name: str, programme: Programme, today: dt.date
) -> Reading:
    """What the file says and everything wrong with it on this day: nothing is realised in a
    period that has not begun. Never raises for bad content."""
    blank = Reading(file_name, hashlib.sha256(content).hexdigest(), cover=None)
    opened = open_grid(content, file_name)
    if isinstance(opened, Problem):
        return replace(blank, problems=(opened,))
    findings = Findings()
    contents = read_form(opened, findings)
    reading = _read_contents(contents, blank, programme, today, findings)
    return replace(reading, problems=_in_order(findings, opened))


def open_grid(content: bytes, file_name: str) -> Grid | Problem:
    """The file as a grid, or the one problem that keeps it from being opened."""
    door = DOORS.get(PurePath(file_name).suffix.lower())
    if door is None:
        return problem("unknown-kind")
    if not content.strip():
        return problem("empty-file")
    if len(content) > MAX_FILE_BYTES:
        return problem("too-large", limit=f"{MAX_FILE_BYTES // 2**20} MB")
    return door(content)


def _read_contents(
    contents: Contents, blank: Reading, programme: Programme, today: dt.date, findings: Findings
) -> Reading:
    cover, setting = read_cover(contents, programme, today, findings)
    tables = contents.tables
    rows = _read(tables.get(OUTPUTS.key), setting, findings, read_outputs)
    rows = check_rows(rows, setting, findings)
    budgets = _read(tables.get(BUDGETS.key), setting, findings, read_budgets)
    signs = _read(tables.get(SIGNS.key), setting, findings, read_signs)
    if len(tables) == len(SAYS) and not any(map(_says_anything, tables.values())):
        findings.add("nothing-reported")
    return replace(
        blank,
        cover=cover,
        outputs=tuple(value for row in rows for value in output_values(row, setting)),
        budgets=budgets,
        signs=signs,
    )


def _read(
    table: Table | None,
    setting: Setting,
    findings: Findings,
    read: Callable[[Table, Setting, Findings], tuple[_RowT, ...]],
) -> tuple[_RowT, ...]:
    return read(table, setting, findings) if table else ()


def _says_anything(table: Table) -> bool:
    keys = table.keys.intersection(SAYS[table.sheet.key])
    return any(
        not record.cells[key].is_empty
        for record in table.records
        for key in keys
        if key in record.cells
    )


def _in_order(findings: Findings, grid: Grid) -> tuple[Problem, ...]:
    """Whole-file problems first, then as the eye goes: sheet, row, column."""
    titles = {sheet.title: place for place, sheet in enumerate(grid.sheets)}

    def place(found: Problem) -> tuple[int, int, int, str]:
        letters = found.cell.rstrip("0123456789")
        row = int(found.cell.removeprefix(letters) or 0)
        return titles.get(found.sheet, -1), row, len(letters), letters

    ordered = sorted(findings, key=place)
    if len(ordered) > MAX_PROBLEMS:
        return (problem("too-many-problems", limit=MAX_PROBLEMS), *ordered[:MAX_PROBLEMS])
    return tuple(ordered)
