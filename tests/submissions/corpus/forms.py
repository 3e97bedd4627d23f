"""Our form as partners fill it in: its sheets and keys, and nothing of its looks.

Written from the contract alone, so that the files of the corpus stay as they are when the form
is made prettier. Rows of the first record: 5 in a workbook. Most are forms from before columns were
added to the contract, as they still come; those stand in a form where one of its rows has them.
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from schemas.submission import CONTRACT_VERSION, COVER, SHEETS

Said = dict[str, object]
"""What is filled in, by column key."""

Tables = Mapping[str, Sequence[Said]]
"""The filled-in rows of each sheet; the cover is one row."""

TITLES = {"cover": "Cover", "outputs": "Outputs", "budgets": "Budgets", "signs": "Signs"}
KEY_ROW = 4


def tables(
    partner: str,
    outputs: Sequence[Said] = (),
    budgets: Sequence[Said] = (),
    signs: Sequence[Said] = (),
    **cover: object,
) -> Tables:
    """What a partner fills in; `cover` are its lines that differ from the usual ones."""
    usual: dict[str, object] = {
        "contract": CONTRACT_VERSION,
        "programme": "CORPUS",
        "partner": partner,
        "period": "2017",
        "revision": 1,
        "language": "en",
        "number_format": "1234.5",
    }
    return {"cover": [usual | cover], "outputs": outputs, "budgets": budgets, "signs": signs}


def book(filled: Tables, titles: Mapping[str, str] = TITLES) -> Workbook:
    """The form as a workbook: a mark in A1, labels above small keys, and the rows."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for sheet in SHEETS:
        page = made.create_sheet(titles[sheet.key])
        put(page, "A1", f"dtz:{sheet.key}")
        put(page, "A2", titles[sheet.key])
        rows = filled[sheet.key]
        if sheet is COVER:
            page_rows = [[key, label(key), rows[0][key]] for key in keys(sheet.key)]
        else:
            known = keys(sheet.key, rows)
            page_rows = [[row.get(key) for key in known] for row in rows]
            page_rows = [[*map(label, known)], [*known], *page_rows]
        for number, values in enumerate(page_rows, KEY_ROW - 1):
            for column, value in enumerate(values, start=1):
                page.cell(number, column).value = cast("Any", value)
    return made


def put(page: Worksheet, address: str, value: object) -> None:
    """Type something into a cell."""
    page[address].value = cast("Any", value)


def stacked(filled: Tables) -> list[list[str]]:
    """The form as the lines of a CSV file, before anything separates the fields."""
    lines: list[list[str]] = []
    for sheet in SHEETS:
        lines.append(["#sheet", sheet.key])
        rows = filled[sheet.key]
        if sheet is COVER:
            lines += [[key, label(key), shown(rows[0][key])] for key in keys(sheet.key)]
        else:
            known = keys(sheet.key, rows)
            lines += [[*map(label, known)], [*known]]
            lines += [[shown(row.get(key)) for key in known] for row in rows]
    return lines


def keys(sheet: str, rows: Sequence[Said] = ()) -> list[str]:
    """The keys of a sheet with these rows, in order."""
    columns = next(s for s in SHEETS if s.key == sheet).columns
    filled = {key for row in rows for key in row}
    return [column.key for column in columns if column.key in filled or not column.later]


def label(key: str) -> str:
    """A label as good as any: labels are for people."""
    return key.replace("_", " ").capitalize()


def shown(value: object) -> str:
    """A value as text; nothing where there is none."""
    return "" if value is None else str(value)
