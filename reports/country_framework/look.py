"""How a framework looks: styles, widths, colours, what is printed on every page.

What stands in the cells belongs to the modules of the sheets.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

WARNING = "framework warning"
TITLE = "framework title"
PART = "framework part"
HEADING = "framework heading"
TEXT = "framework text"
COUNT = "framework count"
AMOUNT = "framework amount"
PER_CENT = "framework per cent"
NO_NUMBER = "framework no number"
LINE = "framework line"

NO_COLOUR = ""
OPEN = "F8B4B4"
"""Waits for somebody: not explained, provisional, nothing in force."""
EXPLAINED = "FDE9A9"
FINAL = "C6E5C3"

TABLE_ROW = 4
"""The first row of the first table of a sheet; what stands above is printed on every page."""

_LINE = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LINE_HEIGHT = 15  # points
_MOST_LINES = 27  # a row cannot be higher than 409 points
_A4 = "9"


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in characters, and the style of its cells."""

    heading: str
    width: float
    style: str = TEXT


Value = str | int | Decimal | None
Row = tuple[Sequence[Value], str]
"""The values of a row, and the colour it has."""


def add_styles(workbook: Workbook) -> None:
    """Make the styles known to the workbook: cells then name theirs."""
    head = PatternFill("solid", fgColor="1F3A5F")
    for style in (
        NamedStyle(WARNING, font=_font(bold=True, color="C00000")),
        NamedStyle(TITLE, font=_font(size=14, bold=True, color="1F3A5F")),
        NamedStyle(PART, font=_font(size=12, bold=True, color="1F3A5F")),
        NamedStyle(
            HEADING,
            font=_font(bold=True, color="FFFFFF"),
            fill=head,
            border=_BOX,
            alignment=Alignment(vertical="center", wrap_text=True),
        ),
        NamedStyle(TEXT, font=_font(), border=_BOX, alignment=_WRAPPED),
        _number(COUNT, "#,##0"),
        _number(AMOUNT, "#,##0.00"),
        _number(PER_CENT, "#,##0.0"),
        NamedStyle(
            NO_NUMBER,
            font=_font(italic=True, color="7F7F7F"),
            border=_BOX,
            alignment=Alignment(horizontal="right", vertical="top"),
        ),
        NamedStyle(LINE, font=_font(), alignment=_TOP),
    ):
        workbook.add_named_style(style)


def _font(size: int = 11, bold: bool = False, italic: bool = False, color: str = "000000") -> Font:
    return Font("Calibri", size, bold, italic, color=color)


def _number(name: str, number_format: str) -> NamedStyle:
    return NamedStyle(name, font=_font(), border=_BOX, alignment=_TOP, number_format=number_format)


def put(sheet: Worksheet, row: int, column: int, value: Value, style: str) -> Cell:
    """Write a value as what it is. A text stays one, also when somebody edits the cell later, and
    whatever it begins with: partners write it, and it must never become a formula."""
    cell = cast("Cell", sheet.cell(row, column))  # a sheet of ours has no merged cells
    cell.style = style
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.data_type = "s"
        if value.startswith(_BEGINS_A_FORMULA):
            cell.quotePrefix = True
    elif value is not None:
        cell.value = value
    return cell


def put_rows(sheet: Worksheet, row: int, columns: Sequence[Column], rows: Sequence[Row]) -> int:
    """Write a table with its headings from a row on; gives the first row below it."""
    for n, column in enumerate(columns, start=1):
        put(sheet, row, n, column.heading, HEADING)
    set_height(sheet, row, [(c.heading, c.width) for c in columns])
    for at, (values, colour) in enumerate(rows, start=row + 1):
        for n, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
            cell = put(sheet, at, n, value, _style_of(column, value))
            if colour:
                cell.fill = PatternFill("solid", fgColor=colour)
        said = zip(values, columns, strict=True)
        set_height(sheet, at, [(v, c.width) for v, c in said if isinstance(v, str)])
    return row + 1 + len(rows)


def _style_of(column: Column, value: Value) -> str:
    """That of the column; a text among numbers says why there is none, and counts among amounts
    have no cents."""
    if column.style != TEXT and isinstance(value, str):
        return NO_NUMBER
    return COUNT if column.style == AMOUNT and isinstance(value, int) else column.style


def set_height(sheet: Worksheet, row: int, texts: Sequence[tuple[str, float]]) -> None:
    """Room for wrapped texts, each with the width it has: not every program finds it by itself."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    if lines > 1:
        sheet.row_dimensions[row].height = _LINE_HEIGHT * min(lines, _MOST_LINES)


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(len(line) / (width - 1))) for line in text.split("\n"))


def begin(sheet: Worksheet, warning: str, title: str, widths: Sequence[float]) -> None:
    """The lines above a sheet's first table, which stay in sight and stand on each page printed."""
    put(sheet, 1, 1, warning, WARNING)
    put(sheet, 2, 1, title, TITLE)
    sheet.row_dimensions[2].height = 21
    for n, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(n)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(0.4, 0.4, 0.5, 0.8, 0.3, 0.3)
    footer = cast("HeaderFooterItem", sheet.oddFooter)  # every new sheet has one
    footer.left.text = "For the alliance only"
    footer.right.text = "&P / &N"


def keep_above(sheet: Worksheet, row: int, columns: int = 0) -> None:
    """Keep what stands above a row, and the first columns, in sight and on each page printed."""
    sheet.freeze_panes = f"{get_column_letter(columns + 1)}{row}"
    sheet.print_title_rows = f"1:{row - 1}"
