"""The form for one partner and period, as an Excel workbook or as CSV: same rows, same keys.

What the rows say comes from `template_rows`, how they look from `template_style`.
"""

import csv
import io
from collections.abc import Callable
from decimal import Decimal
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from schemas.programme import Programme
from schemas.submission import (
    ALL,
    BUDGETS,
    COVER,
    OUTPUTS,
    SIGNS,
    Column,
    ColumnKind,
    NumberFormat,
    Sheet,
    value_columns,
)
from submissions import template_style as style
from submissions.csv_file import SHEET_LINE
from submissions.layout import MARKER
from submissions.stable_zip import workbook_bytes
from submissions.template_rows import Filled, Form, FormRow, Value, make_form, text_in
from submissions.wording import column_help, column_label, sheet_help, sheet_label

LABEL_ROW = 3
KEY_ROW = 4
BLANK_ROWS = {OUTPUTS.key: 20, BUDGETS.key: 40, SIGNS.key: 40}
COVER_INPUTS = frozenset({"revision", "language", "number_format"})
GIVEN_COLUMNS = frozenset({"indicator", "indicator_title", "place", "age_group"})

_COVER_FIRST_ROW = 4
_FREEZE_AT = {OUTPUTS.key: "D5", BUDGETS.key: "B5", SIGNS.key: "A5"}
_NOTHING = Filled()


def make_template(
    programme: Programme,
    partner_id: str,
    period_id: str,
    revision: int = 1,
    values: Filled = _NOTHING,
) -> bytes:
    """The form as .xlsx; the same input gives the same bytes. Raises TemplateError."""
    form = make_form(programme, partner_id, period_id, revision, values)
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    cover = workbook.create_sheet(sheet_label(form.language, COVER.key))
    sheets = [
        (sheet, workbook.create_sheet(sheet_label(form.language, sheet.key)))
        for sheet in (OUTPUTS, BUDGETS, SIGNS)
    ]
    references = style.add_lists(workbook, _lists(form))
    _fill_cover(cover, form, references)
    for sheet, target in sheets:
        _fill_table(target, sheet, form, references)
    style.protect_structure(workbook)
    return workbook_bytes(workbook)


def make_csv_template(
    programme: Programme,
    partner_id: str,
    period_id: str,
    revision: int = 1,
    values: Filled = _NOTHING,
) -> bytes:
    """The form as CSV: the same tables, stacked. Raises TemplateError."""
    form = make_form(programme, partner_id, period_id, revision, values)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow((SHEET_LINE, COVER.key))
    cover = form.rows[COVER.key][0]
    for column in COVER.columns:
        label = column_label(form.language, COVER.key, column.key)
        writer.writerow((column.key, label, _plain_text(cover[column.key])))
    for sheet in (OUTPUTS, BUDGETS, SIGNS):
        writer.writerow((SHEET_LINE, sheet.key))
        writer.writerow(column_label(form.language, sheet.key, c.key) for c in sheet.columns)
        writer.writerow(column.key for column in sheet.columns)
        for row in form.rows[sheet.key]:
            writer.writerow(_plain_text(row[column.key]) for column in sheet.columns)
    return text.getvalue().encode("utf-8-sig")


def _plain_text(value: Value) -> str:
    return "" if value is None else format(value, "f") if isinstance(value, Decimal) else value


def _lists(form: Form) -> dict[str, list[str]]:
    """What may be chosen in each column of codes, by the column's key."""
    programme, partner = form.programme, form.partner
    tocs = {partner.toc, *(toc.id for toc in programme.theories_of_change if toc.mother)}
    return {
        "indicator": partner.indicators,
        "place": programme.places(partner),
        "age_group": [group.id for group in programme.age_groups],
        "applies": ["no"],
        "sensitive": ["yes", "no"],
        "pathway": [pathway.id for pathway in programme.pathways],
        "outcome": [o.id for toc in map(programme.toc, sorted(tocs)) for o in toc.outcomes],
        "language": sorted({*programme.languages, *partner.languages}),
        "number_format": list(NumberFormat),
    }


def _fill_cover(sheet: Worksheet, form: Form, references: dict[str, str]) -> None:
    programme, partner = form.programme, form.partner
    _put(sheet, 1, 1, MARKER + COVER.key, style.style_key)
    _put(sheet, 1, 2, text_in(programme.title, form.language), style.style_title)
    _put(sheet, 2, 2, text_in(partner.name, form.language), style.style_title)
    _put(sheet, 3, 2, sheet_help(form.language, COVER.key), style.style_help)
    for row, column in enumerate(COVER.columns, start=_COVER_FIRST_ROW):
        _put(sheet, row, 1, column.key, style.style_key)
        label = column_label(form.language, COVER.key, column.key)
        _put(sheet, row, 2, label, style.style_label)
        cell = _put(sheet, row, 3, form.rows[COVER.key][0][column.key])
        help_text = column_help(form.language, COVER.key, column.key)
        _put(sheet, row, 4, help_text, style.style_help)
        if column.key in COVER_INPUTS:
            style.style_input(cell, column)
            _add_rule(sheet, _rule(COVER, column, references, form.language), cell.coordinate)
        else:
            style.style_given(cell)
    for letter, width in zip("ABCD", (10, 22, 24, 80), strict=True):
        sheet.column_dimensions[letter].width = width
    style.protect(sheet)


def _fill_table(target: Worksheet, sheet: Sheet, form: Form, references: dict[str, str]) -> None:
    _put(target, 1, 1, MARKER + sheet.key, style.style_key)
    _put(target, 1, 2, sheet_label(form.language, sheet.key), style.style_title)
    _put(target, 2, 2, sheet_help(form.language, sheet.key), style.style_help)
    rows = form.rows[sheet.key]
    last_row = KEY_ROW + len(rows) + BLANK_ROWS[sheet.key]
    for number, column in enumerate(sheet.columns, start=1):
        text = column_label(form.language, sheet.key, column.key)
        label = _put(target, LABEL_ROW, number, text, style.style_label)
        _put(target, KEY_ROW, number, column.key, style.style_key)
        cells = f"{label.column_letter}{KEY_ROW + 1}:{label.column_letter}{last_row}"
        _add_rule(target, _rule(sheet, column, references, form.language), cells)
    for number, row in enumerate(rows, start=KEY_ROW + 1):
        _fill_row(target, number, sheet, row, form)
    for number in range(KEY_ROW + len(rows) + 1, last_row + 1):
        for place, column in enumerate(sheet.columns, start=1):
            style.style_input(_cell(target, number, place), column)
    style.set_widths(target, sheet.columns)
    filled = range(KEY_ROW + 1, KEY_ROW + len(rows) + 1)
    style.set_heights(target, sheet.columns, (LABEL_ROW, *filled))
    target.freeze_panes = _FREEZE_AT[sheet.key]
    style.protect(target)


def _fill_row(target: Worksheet, number: int, sheet: Sheet, row: FormRow, form: Form) -> None:
    for place, column in enumerate(sheet.columns, start=1):
        cell = _put(target, number, place, row[column.key])
        if sheet is OUTPUTS and column.key in GIVEN_COLUMNS:
            style.style_given(cell)
        else:
            style.style_input(cell, column, asked=_is_asked(column, row, form))


def _is_asked(column: Column, row: FormRow, form: Form) -> bool:
    """Whether anybody asks for this split of this indicator."""
    _, sex = value_columns().get(column.key, (None, ALL))
    return sex == ALL or form.asks_for_sex(str(row["indicator"]))


def _rule(
    sheet: Sheet, column: Column, references: dict[str, str], language: str
) -> DataValidation:
    texts = (
        column_label(language, sheet.key, column.key),
        column_help(language, sheet.key, column.key),
    )
    if column.kind is ColumnKind.NUMBER:
        return style.accept_number(*texts, whole=sheet is not BUDGETS)
    if column.kind is ColumnKind.CODE and column.key in references:
        return style.choose_from(references[column.key], *texts)
    return style.explain(*texts)


def _add_rule(sheet: Worksheet, rule: DataValidation, cells: str) -> None:
    rule.add(cells)
    sheet.add_data_validation(rule)


def _put(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Value,
    look: Callable[[Cell], None] | None = None,
) -> Cell:
    """Write a value as what it is: text that begins with '=' stays text."""
    cell = _cell(sheet, row, column)
    if isinstance(value, Decimal):
        cell.value = int(value) if value == value.to_integral() else value
    elif value is not None:
        cell.value = value
        cell.data_type = "s"
    if look:
        look(cell)
    return cell


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast("Cell", sheet.cell(row, column))  # a sheet of ours has no merged cells
