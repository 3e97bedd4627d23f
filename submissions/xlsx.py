"""Excel workbook to grid: bytes in, sheets of rows of cells out, within bounds.

Opens only what `container` found safe. What the cells mean does not belong here.
"""

import datetime as dt
import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from schemas.submission import Problem
from submissions.container import check_container
from submissions.grid import MAX_COLUMNS, MAX_ROWS, Cell, CellKind, Grid, GridSheet, Row, text_cell
from submissions.messages import problem

DAMAGE = (
    ArithmeticError,
    AttributeError,
    EOFError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,  # what both XML parsers raise is a kind of it
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What openpyxl lets through when a workbook is damaged; all of it means the same to a partner."""

MAX_SHEET_ROWS = 1_048_576
MAX_SHEET_CELLS = 5_000_000


class _TooLargeError(Exception):
    """A sheet goes on beyond what a submission can hold."""


def read_xlsx(content: bytes) -> Grid | Problem:
    """The workbook as a grid, or why it cannot be one. Never raises for bad content."""
    refused = check_container(content)
    if refused:
        return refused
    try:
        # openpyxl warns by printing cell content, and nothing of a submission may reach a log.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Grid("xlsx", tuple(_sheets(content)))
    except _TooLargeError:
        return problem("too-large", limit=f"{MAX_ROWS} rows and {MAX_COLUMNS} columns a sheet")
    except DAMAGE:
        return problem("damaged")


def _sheets(content: bytes) -> Iterator[GridSheet]:
    workbook = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    try:
        for sheet in workbook.worksheets:
            # The dimension is what some program claimed; believing it would lose rows.
            sheet.reset_dimensions()
            yield GridSheet(sheet.title, tuple(_rows(sheet)))
    finally:
        workbook.close()


def _rows(sheet: Any) -> Iterator[Row]:
    seen_cells = 0
    for row_number, row in enumerate(sheet.iter_rows(), start=1):
        seen_cells += len(row)
        if row_number > MAX_SHEET_ROWS or seen_cells > MAX_SHEET_CELLS:
            raise _TooLargeError
        cells = {cell.column: cell for cell in map(_cell, filter(_is_filled, row))}
        filled = {column: cell for column, cell in cells.items() if not cell.is_empty}
        if not filled:
            continue
        if row_number > MAX_ROWS or max(filled) > MAX_COLUMNS:
            raise _TooLargeError
        yield Row(row_number, filled)


def _is_filled(cell: Any) -> bool:
    return cell.value is not None


def _cell(cell: Any) -> Cell:
    """One cell of openpyxl's, whose `data_type` is n, s, f, e, b or d."""
    value = cell.value
    match cell.data_type:
        case "f":
            return Cell(cell.row, cell.column, CellKind.FORMULA, None)
        case "e":
            return Cell(cell.row, cell.column, CellKind.ERROR, str(value))
        case "b":
            return Cell(cell.row, cell.column, CellKind.BOOLEAN, bool(value))
        case "d":
            return Cell(cell.row, cell.column, CellKind.DATE, _date(value))
        case "n":
            kind = CellKind.PERCENT if "%" in cell.number_format else CellKind.NUMBER
            return Cell(cell.row, cell.column, kind, _decimal(value))
        case _:
            return text_cell(cell.row, cell.column, str(value))


def _date(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else None


def _decimal(value: int | float) -> Decimal:
    """Exact for whole numbers; else to 15 digits, all that a spreadsheet keeps and shows."""
    return Decimal(value) if isinstance(value, int) else Decimal(format(value, ".15g"))
