"""The form for one partner and period as CSV: the same tables, stacked, in the same words.

What is worked out while people type is left to spreadsheets.
"""

import csv
import io
from decimal import Decimal

from schemas.submission import BUDGETS, COVER, OUTPUTS, SIGNS
from submissions.doors.csv_text import SHEET_LINE
from submissions.form.columns import EARLIER
from submissions.form.rows import Form, FormRow, Value, earlier_value
from submissions.wording import column_label, say


def form_csv(form: Form) -> bytes:
    """The form as CSV in UTF-8 with its mark; the same form gives the same bytes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow((SHEET_LINE, COVER.key))
    cover = form.rows[COVER.key][0]
    for column in COVER.columns:
        label = column_label(form.language, COVER.key, column.key)
        writer.writerow((column.key, label, _plain_text(cover[column.key])))
    for sheet in (OUTPUTS, BUDGETS, SIGNS):
        keys = [column.key for column in sheet.columns]
        labels = [column_label(form.language, sheet.key, key) for key in keys]
        beside = form.earlier if sheet is OUTPUTS else None
        writer.writerow((SHEET_LINE, sheet.key))
        if beside:
            keys.append(EARLIER)
            labels.append(say(form.language, "form-earlier", period=beside.period))
        writer.writerow(labels)
        writer.writerow(keys)
        for row in form.rows[sheet.key]:
            writer.writerow(_plain_text(_value(key, row, form)) for key in keys)
    return text.getvalue().encode("utf-8-sig")


def _value(key: str, row: FormRow, form: Form) -> Value:
    return earlier_value(form, row) if key == EARLIER else row[key]


def _plain_text(value: Value) -> str:
    return "" if value is None else format(value, "f") if isinstance(value, Decimal) else value
