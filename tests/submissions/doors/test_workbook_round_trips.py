"""Workbooks are read back as they were written, by openpyxl and by LibreOffice."""

import datetime as dt
import io
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from submissions.doors.grid import Area, CellKind
from submissions.doors.ods import read_ods
from submissions.doors.xlsx import read_xlsx
from tests.submissions.builders import docs, form, kids, read
from tests.submissions.doors.made_workbooks import Said, opened, said
from tests.submissions.form.libreoffice import needs_libreoffice, saved_by_libreoffice

NUMBER, TEXT = CellKind.NUMBER, CellKind.TEXT
NO_RESULT: Said = (CellKind.FORMULA, None, True)


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\t\n"), max_size=20
).filter(lambda text: text.strip() and "_x" not in text and text[0] not in "=#")
FORMATS = {CellKind.PERCENT: "0.00%", CellKind.NUMBER: "General"}


def _numbers(kind: CellKind) -> st.SearchStrategy[tuple[object, str, Said]]:
    whole = st.integers(-(10**15), 10**15).map(lambda n: (n, Decimal(n)))
    # openpyxl keeps 16 digits of what it writes
    broken = (
        st.floats(-1e15, 1e15)
        .map(lambda number: float(format(number, ".16g")))
        .map(lambda number: (number, Decimal(format(number, ".15g"))))
    )
    return (whole | broken).map(lambda pair: (pair[0], FORMATS[kind], (kind, pair[1], False)))


CELLS = st.one_of(
    _numbers(CellKind.NUMBER),
    _numbers(CellKind.PERCENT),
    TEXTS.map(lambda text: (text, "General", (TEXT, text, False))),
    st.booleans().map(lambda truth: (truth, "General", (CellKind.BOOLEAN, truth, False))),
    st.dates(dt.date(1900, 3, 1), dt.date(9998, 1, 1)).map(
        lambda day: (day, "dd/mm/yyyy", (CellKind.DATE, day, False))
    ),
    st.sampled_from(["#REF!", "#DIV/0!", "#N/A"]).map(
        lambda error: (error, "General", (CellKind.ERROR, error, False))
    ),
    st.just(("=1+1", "General", NO_RESULT)),
)
"""A value as openpyxl takes it, its format, and what the cell has to say."""

SHEETS = st.dictionaries(
    st.tuples(st.integers(1, 30), st.integers(1, 30)), CELLS, min_size=1, max_size=15
)


@settings(max_examples=60, deadline=None)
@given(
    sheets=st.lists(
        st.tuples(SHEETS, st.sampled_from(["visible", "hidden", "veryHidden"])),
        min_size=1,
        max_size=3,
    )
)
def test_a_workbook_is_read_back_as_it_was_written(sheets: list[tuple[Any, str]]) -> None:
    book = Workbook()
    for number, (cells, state) in enumerate(sheets):
        target = book.create_sheet(f"sheet {number}")
        target.sheet_state = state
        for (row, column), (value, number_format, _) in cells.items():
            cell = target.cell(row, column)
            cell.value = value
            cell.number_format = number_format
    saved = io.BytesIO()
    book.save(saved)
    grid = opened(read_xlsx(saved.getvalue()))
    assert [sheet.is_hidden for sheet in grid.sheets] == [
        False,
        *(state != "visible" for _, state in sheets),
    ]
    for number, (cells, _) in enumerate(sheets, start=1):
        rows = grid.sheets[number].rows
        found = {
            (cell.row, cell.column): (cell.kind, cell.content, cell.is_formula)
            for row in rows
            for cell in row.cells.values()
        }
        assert found == {place: expected for place, (_, _, expected) in cells.items()}


def _book_of_every_kind() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    values: list[Any] = [
        "plain",
        "two\nlines",
        "  spaces  inside ",
        5,
        0,
        0.1 + 0.2,
        dt.date(2017, 6, 30),
        dt.datetime.fromisoformat("2017-06-30T13:05"),
        dt.time(12, 30),
        "=1+1",
        '=""',
        '="x"',
        "=1/0",
        "=SUM(A4:A5)",
        "=A99",
    ]
    for row, value in enumerate(values, start=1):
        sheet.cell(row, 1).value = value
    sheet["B1"], sheet["B1"].number_format = 0.25, "0.0%"
    sheet["B2"], sheet["B2"].number_format = "=1/2", "0%"
    sheet["B3"], sheet["B4"].value = 12.5, "merged"
    sheet.merge_cells("B4:D5")
    for column in range(5, 9):
        sheet.cell(1, column).value = 7
    hidden = book.create_sheet("Hidden")
    hidden["A1"], hidden.sheet_state = 1, "hidden"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@needs_libreoffice
def test_libreoffice_saves_both_kinds_to_the_same_grid() -> None:
    original = _book_of_every_kind()
    as_ods = saved_by_libreoffice({"book.xlsx": original}, "ods")["book"]
    as_xlsx = saved_by_libreoffice({"book.ods": as_ods}, "xlsx")["book"]
    ods, xlsx = opened(read_ods(as_ods)), opened(read_xlsx(as_xlsx))
    assert said(ods) == said(xlsx)
    assert said(ods, 1) == said(xlsx, 1)
    assert ods.sheets[0].merged == xlsx.sheets[0].merged == (Area(4, 2, 5, 4),)
    assert [s.is_hidden for s in ods.sheets] == [s.is_hidden for s in xlsx.sheets] == [False, True]
    assert ods.day_zero == xlsx.day_zero
    calculated, typed = said(xlsx), said(read_xlsx(original))
    assert {a: c for a, c in calculated.items() if not c[2]} == {
        a: c for a, c in typed.items() if not c[2]
    }
    assert calculated["A10"] == (NUMBER, Decimal(2), True)
    assert "A11" not in calculated
    assert calculated["A13"] == (CellKind.ERROR, "#DIV/0!", True)
    assert calculated["B2"] == (CellKind.PERCENT, Decimal("0.5"), True)


@needs_libreoffice
def test_a_form_saved_as_opendocument_says_what_it_said_before() -> None:
    original = form(kids(female=3, male=4), docs(5))
    saved = saved_by_libreoffice({"north.xlsx": original}, "ods")["north"]
    reading, before = read(saved, "north.ods"), read(original)
    assert reading.problems == before.problems == ()
    assert reading.cover == before.cover
    assert [(v.cell, v.value) for v in reading.outputs] == [
        (v.cell, v.value) for v in before.outputs
    ]
