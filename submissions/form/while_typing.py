"""Colours that come and go while people type: red for what is wrong, yellow, green.

They only show what the rules find; a sign says the same for those who see no colours.
"""

from openpyxl.worksheet.worksheet import Worksheet

from schemas.programme.codes import ValueKind
from schemas.submission import ALL, BUDGETS, OUTPUTS, ColumnKind
from submissions.deviations import EXPLANATION
from submissions.form import style
from submissions.form.columns import DEVIATION, FAR, FIRST_ROW, FOUND, PARTS, STATE, TableSheet
from submissions.form.lists import References
from submissions.form.output_rules import OutputCells, falls_short, lacks_total, parts_exceed
from submissions.form.row_formulas import COMPLETE, LOOK, WRONG, RuledTable
from submissions.form.rules import is_all, is_any, is_blank
from submissions.other_rows import AMOUNT_DECIMALS
from submissions.outputs import COLUMNS
from submissions.values.numbers import LARGEST

_COLOURS = {WRONG: style.RED, LOOK: style.YELLOW, COMPLETE: style.GREEN}


def colour_while_typing(target: Worksheet, ruled: RuledTable, references: References) -> None:
    """Add the colours of a sheet of rows."""
    table = ruled.table
    for sign, colour in _COLOURS.items():
        is_sign = f'{table.cell(STATE, FIRST_ROW)}="{sign}"'
        style.colour(target, _cells(table, STATE), is_sign, colour)
    for column in table.sheet.columns:
        if column.kind is ColumnKind.NUMBER:
            decimals = AMOUNT_DECIMALS if table.sheet is BUDGETS else 0
            wrong = _is_no_number(table.cell(column.key, FIRST_ROW), decimals)
            style.colour(target, _cells(table, column.key), wrong, style.RED)
        _colour_by_rules(target, ruled, column.key)
    if DEVIATION in table.keys:
        is_unsaid = is_blank(f"${table.cell(EXPLANATION, FIRST_ROW)}")
        is_far = is_all(f"${table.cell(FAR, FIRST_ROW)}=1", is_unsaid)
        for key in (DEVIATION, EXPLANATION):
            style.colour(target, _cells(table, key), is_far, style.YELLOW)
    if table.sheet is OUTPUTS:
        _colour_sums(target, OutputCells(table, references))


def _cells(table: TableSheet, key: str) -> str:
    return table.down(key).replace("$", "")


def _is_no_number(cell: str, decimals: int) -> str:
    wrong = is_any((f"{cell}<0", f"{cell}>{LARGEST}", f"{cell}<>ROUND({cell},{decimals})"))
    return is_all(f"LEN({cell})>0", f"IF(ISNUMBER({cell}),{wrong},TRUE)")


def _colour_by_rules(target: Worksheet, ruled: RuledTable, key: str) -> None:
    """Red where a rule about this column is broken; yellow where a remark is about it and it is
    empty."""
    found = f"${ruled.table.cell(FOUND, FIRST_ROW)}"
    shown = [(n, each) for n, each in enumerate(ruled.rules, start=1) if key in each.keys]
    errors = [f"{found}={number}" for number, each in shown if not each.is_remark]
    remarks = [f"{found}={number}" for number, each in shown if each.is_remark]
    cells = _cells(ruled.table, key)
    if errors:
        style.colour(target, cells, is_any(errors), style.RED)
    if remarks:
        is_empty = is_blank(ruled.table.cell(key, FIRST_ROW))
        style.colour(target, cells, is_all(is_any(remarks), is_empty), style.YELLOW)


def _colour_sums(target: Worksheet, cells: OutputCells) -> None:
    """A total red where its parts do not fit it; their sum red, or green where it is the total."""
    row, table = FIRST_ROW, cells.table
    for kind in ValueKind:
        total, parts = cells.total(kind, row), cells.at(PARTS[kind], row)
        misfits = (lacks_total, parts_exceed, falls_short)
        misfit = is_any(misfit(cells, kind, row) for misfit in misfits)
        style.colour(target, _cells(table, COLUMNS[kind, ALL]), misfit, style.RED)
        sums = _cells(table, PARTS[kind])
        style.colour(target, sums, misfit, style.RED)
        is_derived = f"AND(COUNT({total})=0,COUNT({cells.girls_and_boys(kind, row)})=2)"
        agrees = is_all(f"COUNT({parts})=1", is_any((f"{parts}={total}", is_derived)))
        style.colour(target, sums, agrees, style.GREEN)
