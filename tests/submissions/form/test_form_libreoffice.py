"""What partners do with a form before they send it changes nothing of what is read from it: they
open and save it in LibreOffice, move columns, hide sheets, and rename what can be renamed."""

import io
import random
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from schemas.submission import OutputValue, Reading
from submissions import Earlier, Filled, make_template
from submissions.form.columns import LABEL_ROW, PARTS
from tests.submissions.builders import (
    PLANNED,
    REALISED,
    Spoiled,
    docs,
    form,
    kids,
    programme,
    read,
)
from tests.submissions.form.libreoffice import needs_libreoffice, saved_by_libreoffice
from tests.submissions.form.test_template import fillings


def said(reading: Reading) -> Reading:
    """What a file says, whatever the file is called."""
    return replace(reading, file_name="", sha256="")


@needs_libreoffice
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(filled=st.lists(fillings(), min_size=4, max_size=4))
def test_saved_by_libreoffice_a_form_says_exactly_the_same(kind: str, filled: list[Filled]) -> None:
    earlier = Earlier("2016", {})
    contents = [
        make_template(programme(), "north", "2017", 1, each, earlier=earlier) for each in filled
    ]
    saved = saved_by_libreoffice({f"{n}.xlsx": c for n, c in enumerate(contents)}, kind)
    for number, content in enumerate(contents):
        after = read(saved[str(number)], f"north.{kind}")
        assert said(after) == said(read(content))


@needs_libreoffice
def test_sums_run_and_protection_and_colours_stay_in_libreoffice() -> None:
    content = form(kids(all=9, female=4, male=5), docs(3))
    (saved,) = saved_by_libreoffice({"north.xlsx": content}).values()
    before, after = load_workbook(io.BytesIO(content)), load_workbook(io.BytesIO(saved))
    assert [s.sheet_state for s in after.worksheets] == [s.sheet_state for s in before.worksheets]
    for sheet, kept in zip(before.worksheets, after.worksheets, strict=True):
        assert kept.protection.sheet
        assert _colours(kept) == _colours(sheet)
        assert _held(kept) >= _held(sheet)
    shown = Spoiled(saved)
    shown.book = load_workbook(io.BytesIO(saved), data_only=True)
    row = shown.row_of("KIDS", "BO")
    assert shown.cell(PARTS[REALISED], row).value == 9
    assert not shown.cell(PARTS[PLANNED], row).value


def _colours(sheet: Worksheet) -> int:
    return sum(len(cells.rules) for cells in sheet.conditional_formatting)


def _held(sheet: Worksheet) -> int:
    """How many cells take only certain things."""
    rules = sheet.data_validations.dataValidation
    return sum(len(list(area.cells)) for rule in rules for area in rule.sqref.ranges)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(filled=fillings(), chance=st.randoms(use_true_random=False))
def test_moved_columns_hidden_sheets_and_other_words_change_nothing(
    filled: Filled, chance: random.Random
) -> None:
    content = make_template(programme(), "north", "2017", 1, filled, earlier=Earlier("2016", {}))
    book = load_workbook(io.BytesIO(content))
    for sheet in book.worksheets[1:4]:
        _move_columns(sheet, chance)
        _say_otherwise(sheet, chance)
    _rename_and_hide(book, chance)
    saved = io.BytesIO()
    book.save(saved)
    before, after = read(content), read(saved.getvalue())
    assert [p.code for p in after.problems] == [p.code for p in before.problems]
    assert after.cover == before.cover
    assert sorted(map(_value, after.outputs)) == sorted(map(_value, before.outputs))
    assert [(b.line, b.place, b.planned, b.realised) for b in after.budgets] == [
        (b.line, b.place, b.planned, b.realised) for b in before.budgets
    ]
    assert [(s.actor, s.change, s.observed_from, s.significance) for s in after.signs] == [
        (s.actor, s.change, s.observed_from, s.significance) for s in before.signs
    ]


def _value(value: OutputValue) -> str:
    return repr(replace(value, sheet="", cell="", note_cell="", explanation_cell=""))


def _move_columns(sheet: Worksheet, chance: random.Random) -> None:
    """As with cut and paste: each column with all that stands in it, the mark in A1 apart."""
    columns = range(1, sheet.max_column + 1)
    order = chance.sample(columns, len(columns))
    for row in range(LABEL_ROW, sheet.max_row + 1):
        cells = [cast("Cell", sheet.cell(row, old)) for old in order]
        moved = [(cell.value, cell.data_type, cell.number_format) for cell in cells]
        for new, (value, data_type, number_format) in enumerate(moved, start=1):
            cell = cast("Cell", sheet.cell(row, new))
            cell.value, cell.number_format = value, number_format
            cell.data_type = data_type


def _say_otherwise(sheet: Worksheet, chance: random.Random) -> None:
    for cell in sheet[LABEL_ROW]:
        if isinstance(cell.value, str) and not cell.value.startswith("dtz:"):
            cell.value = chance.choice(["Étiquette", "ป้าย", "total", ""])


def _rename_and_hide(book: Workbook, chance: random.Random) -> None:
    for number, sheet in enumerate(book.worksheets):
        sheet.title = f"Hoja {number}"
    for sheet in chance.sample(book.worksheets, 3):
        sheet.sheet_state = "hidden"
    for sheet in book.worksheets:
        sheet.protection.disable()
