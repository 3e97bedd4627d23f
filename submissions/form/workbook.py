"""The form for one partner and period as a workbook: its sheets put together.

What each sheet holds belongs to the module that writes it.
"""

from openpyxl import Workbook

from schemas.submission import COVER
from submissions.form import style
from submissions.form.check_sheet import fill_check
from submissions.form.columns import table_sheets
from submissions.form.cover_sheet import fill_cover
from submissions.form.lists import Lists, add_lists
from submissions.form.row_formulas import add_rules
from submissions.form.rows import Form
from submissions.form.tables import fill_table
from submissions.layout import LISTS_TITLE
from submissions.stable_zip import workbook_bytes
from submissions.wording import say, sheet_label


def form_workbook(form: Form) -> bytes:
    """The form as .xlsx; the same form gives the same bytes."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    style.add_styles(workbook)
    cover = workbook.create_sheet(sheet_label(form.language, COVER.key))
    tables = {table.sheet.key: table for table in table_sheets(form)}
    sheets = {key: workbook.create_sheet(table.title) for key, table in tables.items()}
    check = workbook.create_sheet(say(form.language, "check-title"))
    lists = Lists(workbook.create_sheet(LISTS_TITLE))
    references = add_lists(lists, form)
    fill_cover(cover, form, references, tables, check.title)
    ruled = {key: add_rules(table, form, lists, references) for key, table in tables.items()}
    for key, sheet in sheets.items():
        fill_table(sheet, ruled[key], form, references)
    fill_check(check, form, lists, ruled)
    lists.close()
    style.protect_structure(workbook)
    return workbook_bytes(workbook)
