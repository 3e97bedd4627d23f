"""A workbook with the cells of a file that cannot hold marks itself, each at its own place.

Only what the cells hold is copied: looks, formulas and pictures are not known of such files.
"""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from submissions.corrections.sheet_xml import reference
from submissions.doors.grid import Cell, CellKind, Grid, GridSheet, text_cell
from submissions.doors.stored_values import DAY_ZERO_1904
from submissions.doors.xml_parts import DamagedError
from submissions.layout import MARKER, is_form, sheet_key
from submissions.stable_zip import workbook_bytes
from submissions.values.numbers import ERROR_TEXTS

_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f]|^'|'$")
_NOT_IN_TEXTS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MAX_TITLE = 31
_MAX_TEXT = 32_767
_FIRST_DAY = dt.date(1900, 3, 1)

_NO_RESULT = "=NA()"
"""In place of a formula whose result the file does not hold: the cell must not become empty."""


def copy_of(grid: Grid, file_name: str) -> tuple[bytes, dict[str, str]]:
    """The workbook, and the titles of its sheets by those in the file; of two sheets with one
    title, the first. One without a title is called like the file, as Excel does it.

    Sheets of a form get their mark where they lack it, so that they are known whatever their
    title. Raises DamagedError for what no workbook can hold, and for a file of which not all
    could be read: what a copy lacks, nobody would miss.
    """
    if any(note.severity.blocks for note in grid.notes):
        raise DamagedError("not read whole")
    if any(len(cell.raw) > _MAX_TEXT for cell in _cells(grid)):
        raise DamagedError("text too long for a workbook")
    workbook = Workbook(write_only=True)
    if grid.day_zero == DAY_ZERO_1904:
        workbook.epoch = CALENDAR_MAC_1904
    has_marks = is_form(grid)
    titles: dict[str, str] = {}
    for sheet in grid.sheets:
        title = free_title(sheet.title or PurePath(file_name).stem, workbook.sheetnames)
        titles.setdefault(sheet.title, title)
        target = workbook.create_sheet(title)
        target.sheet_state = "hidden" if sheet.is_hidden else "visible"
        key = sheet_key(sheet) if has_marks else ""
        for cells in _rows(sheet, MARKER + key if key else ""):
            target.append([_written(target, cell) for cell in cells])
        for area in _whole_areas(sheet):
            target.merged_cells.add(area)
    if not workbook.worksheets:
        workbook.create_sheet()
    return workbook_bytes(workbook), titles


def free_title(wanted: str, taken: list[str]) -> str:
    """The title, or the nearest to it that a workbook with these sheets can have."""
    legal = _NOT_IN_TITLES.sub("_", wanted)[:_MAX_TITLE] or "_"
    folded = {title.casefold() for title in taken}
    numbered = (f"{legal[: _MAX_TITLE - 5]} {n}" for n in range(2, len(taken) + 3))
    return next(title for title in (legal, *numbered) if title.casefold() not in folded)


def _cells(grid: Grid) -> Iterator[Cell]:
    return (cell for sheet in grid.sheets for row in sheet.rows for cell in row.cells.values())


def _rows(sheet: GridSheet, mark: str) -> Iterator[list[Cell | None]]:
    """Every row down to the last, those with nothing in them too; each from column A on."""
    filled = {row.number: dict(row.cells) for row in sheet.rows}
    if mark and 1 not in filled.get(1, {}):
        filled.setdefault(1, {})[1] = text_cell(1, 1, mark)
    for number in range(1, max(filled, default=0) + 1):
        cells = filled.get(number, {})
        yield [cells.get(column) for column in range(1, max(cells, default=0) + 1)]


def _whole_areas(sheet: GridSheet) -> Iterator[str]:
    """Merged cells, unless one that would be covered holds something."""
    rows = {row.number: row for row in sheet.rows}
    for area in sheet.merged:
        top = (area.first_row, area.first_column)
        covered = (
            (number, column)
            for number in range(area.first_row, area.last_row + 1)
            for column in (rows[number].cells if number in rows else ())
            if area.first_column <= column <= area.last_column
        )
        if all(at == top for at in covered):
            yield f"{reference(top)}:{reference((area.last_row, area.last_column))}"


def _written(target: Any, cell: Cell | None) -> Any:
    """The cell as the workbook holds it."""
    if cell is None:
        return None
    if cell.kind is CellKind.FORMULA:
        return _NO_RESULT
    if cell.kind is CellKind.ERROR:
        return _typed(target, cell.raw if cell.raw in ERROR_TEXTS else "#VALUE!", "e")
    if cell.kind is CellKind.BOOLEAN:
        return cell.content
    if cell.kind is CellKind.DATE:
        return _day(target, cell)
    if isinstance(cell.content, Decimal):
        number: Any = WriteOnlyCell(target)
        number.value = cell.content
        number.number_format = "0.##%" if cell.kind is CellKind.PERCENT else "General"
        return number
    return _text(target, cell.raw)


def _day(target: Any, cell: Cell) -> Any:
    if not isinstance(cell.content, dt.date):
        return dt.time()
    return cell.content if cell.content >= _FIRST_DAY else _text(target, cell.raw)


def _text(target: Any, text: str) -> Any:
    return _typed(target, _ESCAPE.sub("_x005F_", _NOT_IN_TEXTS.sub(" ", text)), "s")


def _typed(target: Any, text: str, kind: str) -> Any:
    """Text that is not taken for what it looks like."""
    cell = WriteOnlyCell(target, text)
    cell.data_type = kind
    return cell
