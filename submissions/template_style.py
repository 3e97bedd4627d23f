"""How the form looks and feels in Excel: colours, widths, lists to choose from, protection.

What stands in it belongs to `template_rows`.
"""

from collections.abc import Iterable
from math import ceil

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from schemas.submission import Column, ColumnKind
from submissions.layout import LISTS_TITLE, MARKER

_LINE = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_GIVEN = PatternFill("solid", fgColor="EDEDED")
_HEADING = PatternFill("solid", fgColor="D9E2EC")
_NOT_ASKED = PatternFill("lightUp", fgColor="A6A6A6", bgColor="EDEDED")
_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_UNLOCKED = Protection(locked=False)

_WIDTHS = {ColumnKind.CODE: 18, ColumnKind.NUMBER: 12, ColumnKind.DATE: 13, ColumnKind.TEXT: 42}
_LINE_HEIGHT = 15  # points
_MAX_PROMPT = 255
_MAX_PROMPT_TITLE = 32


def style_title(cell: Cell) -> None:
    """The name of the sheet."""
    cell.font = Font(size=14, bold=True, color="1F3A5F")


def style_key(cell: Cell) -> None:
    """A key for the reader of files: there, small, out of the way of people."""
    cell.font = Font(size=7, color="A6A6A6")


def style_label(cell: Cell) -> None:
    """The heading of a column or line."""
    cell.font = Font(bold=True)
    cell.fill = _HEADING
    cell.border = _BOX
    cell.alignment = _WRAPPED


def style_help(cell: Cell) -> None:
    """A sentence of explanation."""
    cell.font = Font(italic=True, color="595959")


def style_given(cell: Cell) -> None:
    """Filled in beforehand and not to be changed."""
    cell.fill = _GIVEN
    cell.border = _BOX
    cell.alignment = _WRAPPED


def style_input(cell: Cell, column: Column, *, asked: bool = True) -> None:
    """To be filled in; shaded where nobody asks for it."""
    cell.protection = _UNLOCKED
    cell.border = _BOX
    if not asked:
        cell.fill = _NOT_ASKED
    cell.alignment = _WRAPPED if column.kind is ColumnKind.TEXT else _TOP
    if column.kind is not ColumnKind.NUMBER:
        # As text, so that 2017-06 or 10-17 is not turned into a day of some month.
        cell.number_format = "@"


def set_widths(sheet: Worksheet, columns: tuple[Column, ...]) -> None:
    """Widths that show what the columns hold."""
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS[column.kind]


def set_heights(sheet: Worksheet, columns: tuple[Column, ...], rows: Iterable[int]) -> None:
    """Heights that show wrapped text whole: not every program works them out by itself."""
    for row in rows:
        lines = max(
            ceil(len(str(sheet.cell(row, number).value or "")) / (_WIDTHS[column.kind] - 3))
            for number, column in enumerate(columns, start=1)
        )
        if lines > 1:
            sheet.row_dimensions[row].height = _LINE_HEIGHT * lines


def protect(sheet: Worksheet) -> None:
    """Structure locked, without password: against accidents, not against people."""
    sheet.protection.enable()
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.sort = False
    sheet.protection.autoFilter = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def protect_structure(workbook: Workbook) -> None:
    """Sheets can be neither removed nor renamed by accident."""
    workbook.security = WorkbookProtection(lockStructure=True)


def add_lists(workbook: Workbook, lists: dict[str, list[str]]) -> dict[str, str]:
    """A hidden sheet of lists to choose from; gives the reference of each by its name."""
    sheet = workbook.create_sheet(LISTS_TITLE)
    sheet.sheet_state = "hidden"
    sheet["A1"] = MARKER + LISTS_TITLE
    references: dict[str, str] = {}
    for column, (name, entries) in enumerate(sorted(lists.items()), start=1):
        letter = get_column_letter(column)
        for row, entry in enumerate(entries, start=2):
            cell = sheet.cell(row, column, entry)
            cell.number_format = "@"
        if entries:
            references[name] = f"{LISTS_TITLE}!${letter}$2:${letter}${len(entries) + 1}"
    protect(sheet)
    return references


def choose_from(reference: str, label: str, help_text: str) -> DataValidation:
    """A list to choose from."""
    rule = DataValidation(type="list", formula1=reference, allow_blank=True)
    rule.error = "Choose one from the list."
    return _with_help(rule, label, help_text)


def accept_number(label: str, help_text: str, *, whole: bool) -> DataValidation:
    """A number from 0 up; counts come whole."""
    rule = DataValidation(
        type="whole" if whole else "decimal",
        operator="greaterThanOrEqual",
        formula1="0",
        allow_blank=True,
    )
    rule.error = "Write a number from 0 up; leave the cell empty if it is not known."
    return _with_help(rule, label, help_text)


def explain(label: str, help_text: str) -> DataValidation:
    """Help beside the cell, any content accepted."""
    return _with_help(DataValidation(allow_blank=True), label, help_text)


def _with_help(rule: DataValidation, label: str, help_text: str) -> DataValidation:
    rule.showErrorMessage = True
    rule.showInputMessage = True
    rule.errorTitle = label[:_MAX_PROMPT_TITLE]
    rule.promptTitle = label[:_MAX_PROMPT_TITLE]
    rule.prompt = help_text[:_MAX_PROMPT]
    return rule
