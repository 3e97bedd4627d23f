"""How the form looks and feels: colours, widths, protection, what may be typed.

What stands in it, and what the formulas say, belongs to the modules that write the sheets.
"""

from collections.abc import Iterable, Mapping
from math import ceil

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import (
    Alignment,
    Border,
    Font,
    NamedStyle,
    PatternFill,
    Protection,
    Side,
)
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

TITLE = "form title"
KEY = "form key"
LABEL = "form label"
HELP = "form help"
GIVEN = "form given"
NUMBER = "form number"
AMOUNT = "form amount"
CODE = "form code"
TEXT = "form text"
NOT_ASKED = "form not asked"
CLOSED = "form closed"
WORKED_OUT = "form worked out"
DEVIATION = "form deviation"
STATE = "form state"
WORDS = "form words"
PLAIN = "form plain"
STRONG = "form strong"
LINK = "form link"
VERDICT = "form verdict"
YOURS_SAMPLE = "form yours sample"
RED_SAMPLE = "form red sample"
YELLOW_SAMPLE = "form yellow sample"
GREEN_SAMPLE = "form green sample"

RED = "F8B4B4"
YELLOW = "FDE9A9"
GREEN = "C6E5C3"
GREY = "EDEDED"

TITLE_HEIGHT = 21  # points

_LINE = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_GIVEN = PatternFill("solid", fgColor=GREY)
_NOT_ASKED = PatternFill("lightUp", fgColor="A6A6A6", bgColor=GREY)
_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_UNLOCKED = Protection(locked=False)
_COUNT = "#,##0"
_SIGNED_PER_CENT = "+0.0%;-0.0%;0%"
_AS_TEXT = "@"  # so that 2017-06 or 10-17 is not turned into a day of some month

_LINE_HEIGHT = 15  # points
_MAX_PROMPT = 255
_MAX_PROMPT_TITLE = 32


def add_styles(workbook: Workbook) -> None:
    """Make the styles known to the workbook: cells then name theirs."""
    for style in (
        NamedStyle(TITLE, font=_font(size=14, bold=True, color="1F3A5F")),
        # There for the reader of files, small, out of the way of people.
        NamedStyle(KEY, font=_font(size=7, color="A6A6A6")),
        NamedStyle(
            LABEL,
            font=_font(bold=True),
            fill=PatternFill("solid", fgColor="D9E2EC"),
            border=_BOX,
            alignment=_WRAPPED,
        ),
        NamedStyle(HELP, font=_font(italic=True, color="595959"), alignment=_TOP),
        NamedStyle(GIVEN, font=_font(), fill=_GIVEN, border=_BOX, alignment=_WRAPPED),
        _input(NUMBER, _COUNT),
        _input(AMOUNT, "#,##0.00"),
        _input(CODE, _AS_TEXT),
        _input(TEXT, _AS_TEXT, alignment=_WRAPPED),
        _input(NOT_ASKED, _COUNT, fill=_NOT_ASKED),
        NamedStyle(CLOSED, font=_font(), fill=_NOT_ASKED, border=_BOX),
        _worked_out(WORKED_OUT, _COUNT),
        _worked_out(DEVIATION, _SIGNED_PER_CENT),
        NamedStyle(
            STATE,
            font=_font(bold=True),
            fill=_GIVEN,
            border=_BOX,
            alignment=Alignment(horizontal="center", vertical="top"),
        ),
        NamedStyle(WORDS, font=_font(), alignment=_WRAPPED),
        NamedStyle(PLAIN, font=_font(), alignment=_TOP),
        NamedStyle(STRONG, font=_font(bold=True)),
        NamedStyle(YOURS_SAMPLE, border=_BOX),
        *(
            NamedStyle(name, fill=PatternFill("solid", fgColor=colour), border=_BOX)
            for name, colour in (
                (RED_SAMPLE, RED),
                (YELLOW_SAMPLE, YELLOW),
                (GREEN_SAMPLE, GREEN),
            )
        ),
        NamedStyle(LINK, font=_font(color="0563C1"), alignment=_TOP),
        NamedStyle(
            VERDICT,
            font=_font(size=16, bold=True),
            border=_BOX,
            alignment=Alignment(vertical="center", indent=1, wrap_text=True),
        ),
    ):
        workbook.add_named_style(style)


def _font(size: int = 11, bold: bool = False, italic: bool = False, color: str = "000000") -> Font:
    return Font("Calibri", size, bold, italic, color=color)


def _worked_out(name: str, number_format: str) -> NamedStyle:
    """What a formula gives."""
    return NamedStyle(
        name,
        font=_font(color="404040"),
        fill=_GIVEN,
        border=_BOX,
        alignment=_TOP,
        number_format=number_format,
    )


def _input(
    name: str,
    number_format: str,
    fill: PatternFill | None = None,
    alignment: Alignment = _TOP,
) -> NamedStyle:
    """To be filled in."""
    return NamedStyle(
        name,
        font=_font(),
        number_format=number_format,
        fill=fill or PatternFill(),
        alignment=alignment,
        border=_BOX,
        protection=_UNLOCKED,
    )


def set_widths(sheet: Worksheet, widths: Mapping[str, float]) -> None:
    """Widths by column letter."""
    for letter, width in widths.items():
        sheet.column_dimensions[letter].width = width


def set_heights(sheet: Worksheet, rows: Iterable[int]) -> None:
    """Heights that show wrapped text whole: not every program works them out by itself."""
    widths = {letter: shape.width for letter, shape in sheet.column_dimensions.items()}
    for row in rows:
        shares = [
            len(str(cell.value)) / (widths[cell.column_letter] - 2)
            for cell in next(sheet.iter_rows(row, row, max_col=len(widths)))
            if cell.data_type == "s" and cell.value and cell.alignment.wrap_text
        ]
        set_height(sheet, row, max(shares, default=0))


def set_height(sheet: Worksheet, row: int, lines: float) -> None:
    """Room for so many lines of text."""
    if lines > 1:
        sheet.row_dimensions[row].height = _LINE_HEIGHT * ceil(lines)


def protect(sheet: Worksheet) -> None:
    """Structure locked, without password: against accidents, not against people."""
    sheet.protection.enable()
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.sort = False
    sheet.protection.autoFilter = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins = PageMargins(0.3, 0.3, 0.4, 0.4)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def protect_structure(workbook: Workbook) -> None:
    """Sheets can be neither removed nor renamed by accident."""
    workbook.security = WorkbookProtection(lockStructure=True)


def colour(sheet: Worksheet, cells: str, when: str, with_colour: str) -> None:
    """Colour cells while the formula holds, written for the first of them. What is told first
    wins."""
    fill = PatternFill("solid", bgColor=with_colour)
    rule = Rule("expression", dxf=DifferentialStyle(fill=fill), formula=[when], stopIfTrue=True)
    sheet.conditional_formatting.add(cells, rule)


def choose_from(reference: str, error: str) -> DataValidation:
    """A list to choose from."""
    return DataValidation(type="list", formula1=reference, allow_blank=True, error=error)


def accept_number(error: str, *, whole: bool) -> DataValidation:
    """A number from 0 up; counts come whole."""
    return DataValidation(
        type="whole" if whole else "decimal",
        operator="greaterThanOrEqual",
        formula1="0",
        allow_blank=True,
        error=error,
    )


def add_rule(
    sheet: Worksheet, cells: str, rule: DataValidation | None, label: str, help_text: str
) -> None:
    """Hold what is typed to the rule, if there is one, and show help beside the cells."""
    told = rule or DataValidation(allow_blank=True)
    told.showErrorMessage = True
    told.showInputMessage = True
    told.errorTitle = label[:_MAX_PROMPT_TITLE]
    told.promptTitle = label[:_MAX_PROMPT_TITLE]
    told.prompt = help_text[:_MAX_PROMPT]
    told.add(cells)
    sheet.add_data_validation(told)
