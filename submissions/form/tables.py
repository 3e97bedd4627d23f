"""The sheets of rows: outputs, budgets and signs of change, with what was filled in beforehand.

Which columns they have comes from `columns`, what is worked out in them from `row_formulas`.
"""

from openpyxl.worksheet.worksheet import Worksheet

from schemas.programme import Unit
from schemas.submission import ALL, BUDGETS, OUTPUTS, SIGNS, Column, ColumnKind, value_columns
from submissions.form import style
from submissions.form.cells import put, put_formula, put_title
from submissions.form.columns import (
    CHECK,
    DEVIATION,
    EARLIER,
    FIRST_ROW,
    HIDDEN,
    INDICATOR_NUMBER,
    KEY_ROW,
    LABEL_ROW,
    OUTCOME_TEXT,
    STATE,
    TableSheet,
)
from submissions.form.lists import References
from submissions.form.row_formulas import RuledTable, row_formulas
from submissions.form.rows import Form, FormRow, Value, earlier_value
from submissions.form.while_typing import colour_while_typing
from submissions.layout import MARKER
from submissions.wording import column_help, column_label, say, sheet_help

_GIVEN_COLUMNS = frozenset({"indicator", "indicator_title", "place", "age_group"})
_STYLES = {
    ColumnKind.CODE: style.CODE,
    ColumnKind.NUMBER: style.NUMBER,
    ColumnKind.TEXT: style.TEXT,
    ColumnKind.DATE: style.CODE,
}
_OUR_STYLES = {
    STATE: style.STATE,
    OUTCOME_TEXT: style.GIVEN,
    DEVIATION: style.DEVIATION,
    CHECK: style.HELP,
}
_KIND_WIDTHS = {
    ColumnKind.CODE: 14,
    ColumnKind.NUMBER: 13,
    ColumnKind.DATE: 13,
    ColumnKind.TEXT: 38,
}
_WIDTHS = {
    "indicator": 18,
    "place": 8,
    "age_group": 9,
    "applies": 9,
    STATE: 4,
    OUTCOME_TEXT: 38,
    CHECK: 70,
}
_OUR_WIDTH = 13
_LINES_FOR_TEXT = 2


def fill_table(target: Worksheet, ruled: RuledTable, form: Form, references: References) -> None:
    """Write a sheet of rows."""
    table = ruled.table
    put(target, 1, 1, MARKER + table.sheet.key, style.KEY)
    put_title(target, 1, 2, table.title)
    put(target, 2, 2, sheet_help(form.language, table.sheet.key), style.HELP)
    for number, key in enumerate(table.keys, start=1):
        put(target, LABEL_ROW, number, _label(key, table, form), style.LABEL)
        put(target, KEY_ROW, number, key, style.KEY)
        shape = target.column_dimensions[table.letter(key)]
        shape.width, shape.hidden = _width(key, table), key in HIDDEN
    for column in table.sheet.columns:
        _hold(target, table, column, form, references)
    for row in table.rows:
        _fill_row(target, row, ruled, form, references)
    colour_while_typing(target, ruled, references)
    style.set_heights(target, (LABEL_ROW, *range(FIRST_ROW, FIRST_ROW + table.given)))
    if table.sheet is SIGNS:
        for row in range(FIRST_ROW + table.given, table.last_row + 1):
            style.set_height(target, row, _LINES_FOR_TEXT)
    target.freeze_panes = f"{table.letter_after(STATE)}{FIRST_ROW}"
    style.protect(target)


def _label(key: str, table: TableSheet, form: Form) -> str:
    if not key.startswith(MARKER):
        return column_label(form.language, table.sheet.key, key)
    if key in HIDDEN or key == STATE:
        return ""
    name = key.removeprefix(MARKER).replace("_", "-")
    period = form.earlier.period if form.earlier else ""
    return say(form.language, f"form-{name}", period=period)


def _width(key: str, table: TableSheet) -> int:
    if key in _WIDTHS or key.startswith(MARKER):
        return _WIDTHS.get(key, _OUR_WIDTH)
    return _KIND_WIDTHS[table.sheet.column(key).kind]


def _hold(
    target: Worksheet, table: TableSheet, column: Column, form: Form, references: References
) -> None:
    """Hold what is typed in a column to what it takes."""
    letter = table.letter(column.key)
    rule = None
    if column.kind is ColumnKind.NUMBER:
        whole = table.sheet is not BUDGETS
        rule = style.accept_number(say(form.language, "form-number"), whole=whole)
    elif column.key in references.choices:
        rule = style.choose_from(references.choices[column.key], say(form.language, "form-choose"))
    style.add_rule(
        target,
        f"{letter}{FIRST_ROW}:{letter}{table.last_row}",
        rule,
        column_label(form.language, table.sheet.key, column.key),
        column_help(form.language, table.sheet.key, column.key),
    )


def _fill_row(
    target: Worksheet, row: int, ruled: RuledTable, form: Form, references: References
) -> None:
    table = ruled.table
    index = row - FIRST_ROW
    given = form.rows[table.sheet.key][index] if index < table.given else None
    formulas = row_formulas(ruled, form, references, row)
    for number, key in enumerate(table.keys, start=1):
        look = _style(key, table, given, form)
        if key in formulas:
            put_formula(target, row, number, formulas[key], look)
        else:
            put(target, row, number, _value(key, given, form), look)


def _value(key: str, given: FormRow | None, form: Form) -> Value | int:
    if given is None:
        return None
    if key == INDICATOR_NUMBER:
        return form.partner.indicators.index(str(given["indicator"])) + 1
    return earlier_value(form, given) if key == EARLIER else given[key]


def _style(key: str, table: TableSheet, given: FormRow | None, form: Form) -> str:
    if key.startswith(MARKER):
        return _OUR_STYLES.get(key, style.WORKED_OUT)
    if table.sheet is OUTPUTS and (key == "indicator_title" or (given and key in _GIVEN_COLUMNS)):
        return style.GIVEN
    column = table.sheet.column(key)
    if given and table.sheet is OUTPUTS and column.kind is ColumnKind.NUMBER:
        return _number_style(key, str(given["indicator"]), form)
    if column.kind is ColumnKind.NUMBER and table.sheet is BUDGETS:
        return style.AMOUNT
    return _STYLES[column.kind]


def _number_style(key: str, indicator_id: str, form: Form) -> str:
    """A split that nobody asks for is shaded; one that cannot be is closed as well."""
    _, sex = value_columns()[key]
    if sex == ALL or form.asks_for_sex(indicator_id):
        return style.NUMBER
    counts_people = form.programme.indicator(indicator_id).unit is Unit.PEOPLE
    return style.NOT_ASKED if counts_people else style.CLOSED
