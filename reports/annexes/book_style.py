"""The look of an annex's workbook, on a screen and on paper."""

import math
import textwrap
from decimal import Decimal

from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from reports.numbers import in_words
from reports.tables import Cell, Column, Kind

OWN, LINE, SOFT = "1F4E79", "C9CFD6", "F3F5F7"
FORMATS = {Kind.NUMBER: "#,##0", Kind.SHARE: '0.0" %"', Kind.MONEY: "#,##0.00"}
AnyCell = SheetCell | MergedCell
PORTRAIT_WIDTH = 104
"""Up to how many characters a table stands upright on A4 and can be read."""
POINTS_A_LINE = 13.5

TITLE = Font(name="Calibri", size=16, bold=True, color=OWN)
HEADING = Font(name="Calibri", size=11, bold=True, color=OWN)
BODY = Font(name="Calibri", size=10)
QUIET = Font(name="Calibri", size=9, color="57606A")
LINK = Font(name="Calibri", size=11, color="0B57D0", underline="single")

_UNDER = Border(bottom=Side("thin", color=LINE))
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_CELL = Alignment(wrap_text=True, vertical="top", indent=1)
_RIGHT = Alignment(horizontal="right", vertical="top", wrap_text=True, indent=1)


def head(cell: AnyCell, column: Column) -> None:
    """A column's title."""
    cell.font = Font(name="Calibri", size=10, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor=OWN)
    side = "left" if column.kind is Kind.TEXT else "right"
    cell.alignment = Alignment(wrap_text=True, vertical="bottom", horizontal=side, indent=1)


def body(cell: AnyCell, column: Column) -> None:
    """A cell of a table."""
    cell.font, cell.border = BODY, _UNDER
    cell.alignment = _CELL if column.kind is Kind.TEXT else _RIGHT
    if column.kind is not Kind.TEXT:
        cell.number_format = FORMATS[column.kind]


def name(cell: AnyCell) -> None:
    """The title of a table, a band over its rows."""
    cell.font = HEADING
    cell.fill = PatternFill("solid", fgColor=SOFT)


def said(cell: AnyCell, font: Font) -> None:
    """A sentence that may run over several lines."""
    cell.font, cell.alignment = font, _WRAPPED


def height_of(cells: tuple[Cell, ...], columns: tuple[Column, ...]) -> float:
    """Points that a row needs: programs do not find that out by themselves for bold pieces and for
    cells that are one."""
    lines = (
        lines_of(_as_shown(cell, column.kind), column.width)
        for cell, column in zip(cells, columns, strict=True)
    )
    return POINTS_A_LINE * max(lines)


def _as_shown(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return ""
    return in_words(cell, kind) if isinstance(cell, int | Decimal) else str(cell)


def lines_of(text: str, width: int) -> int:
    """On how many lines a text stands in a column of so many characters."""
    fitting = max(1, math.floor(width * 0.95))
    return sum(max(1, len(textwrap.wrap(line, fitting))) for line in text.split("\n"))


def on_paper(sheet: Worksheet, footer: str, is_wide: bool) -> None:
    """A4, as wide as the paper and as long as needed, pages numbered."""
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = "landscape" if is_wide else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    numbered(sheet, footer)


def numbered(sheet: Worksheet, footer: str) -> None:
    """Margins, and a line at the foot of each page."""
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top = margins.bottom = 0.6
    sheet.oddFooter = HeaderFooterItem()
    sheet.oddFooter.left = _HeaderFooterPart(footer.replace("&", "&&"))
    sheet.oddFooter.right = _HeaderFooterPart("Page &P of &N")
    sheet.sheet_view.showGridLines = False
