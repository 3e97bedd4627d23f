"""Writing a cell: a value as what it is, in a style that the workbook knows.

What stands where belongs to the modules of the sheets.
"""

from decimal import Decimal
from typing import cast

from openpyxl.cell import Cell
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from submissions.form import style
from submissions.form.columns import quoted
from submissions.form.rows import Value


def put(sheet: Worksheet, row: int, column: int, value: Value | int, look: str) -> Cell:
    """Write a value as what it is: text that begins with '=' stays text."""
    cell = cast("Cell", sheet.cell(row, column))  # a sheet of ours has no merged cells
    cell.style = look
    if isinstance(value, Decimal):
        cell.value = int(value) if value == value.to_integral() else value
    elif value is not None:
        cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def put_title(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write the name of a sheet or of a part of one, with room for its letters."""
    put(sheet, row, column, text, style.TITLE)
    sheet.row_dimensions[row].height = style.TITLE_HEIGHT


def put_formula(sheet: Worksheet, row: int, column: int, formula: str, look: str) -> None:
    """Write a formula, given without its '='."""
    cell = sheet.cell(row, column, f"={formula}")
    cell.style = look


def link(cell: Cell, title: str, address: str) -> None:
    """Let a cell lead to another sheet."""
    place = f"{quoted(title)}!{address}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
