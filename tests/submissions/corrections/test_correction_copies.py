"""What came through another door comes back as a workbook with the same cells."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from schemas.submission import SIGNS, Cover, Reading
from submissions.answers import day_zero_of, returned_revision
from submissions.corrections.copy import copy_of
from submissions.corrections.workbook import correction_workbook
from submissions.doors.grid import Area, Cell, CellKind, Grid, GridSheet, Row, text_cell
from submissions.doors.stored_values import DAY_ZERO_1900, DAY_ZERO_1904
from submissions.doors.xlsx import read_xlsx
from submissions.messages import problem
from submissions.read import open_grid
from submissions.wording import say
from tests.submissions.builders import (
    Spoiled,
    csv_form,
    docs,
    errors,
    programme,
    read,
    sheet_columns,
)
from tests.submissions.corrections.corrected import (
    BLUE,
    RED,
    answered,
    colours,
    correct,
    lines_of,
    list_of,
    said,
)

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)
CONTENTS = st.one_of(
    TEXTS.map(lambda text: (CellKind.TEXT, f"{text}.")),
    st.sampled_from(["=1+1", "#REF!", "_x0041_", "1.234", " 7"]).map(lambda t: (CellKind.TEXT, t)),
    st.integers(-(10**14), 10**14).map(lambda n: (CellKind.NUMBER, Decimal(n))),
    st.decimals(-1000, 1000, places=3).map(lambda n: (CellKind.PERCENT, n)),
    st.dates(dt.date(1904, 1, 2)).map(lambda day: (CellKind.DATE, day)),
    st.booleans().map(lambda yes: (CellKind.BOOLEAN, yes)),
    st.sampled_from(["#REF!", "#N/A"]).map(lambda text: (CellKind.ERROR, text)),
    st.just((CellKind.FORMULA, None)),
)
PLACES = st.tuples(st.integers(1, 40), st.integers(1, 30))
SHEETS = st.lists(st.dictionaries(PLACES, CONTENTS, min_size=1, max_size=12), max_size=3)


def sheet_of(title: str, contents: dict[tuple[int, int], tuple[CellKind, object]]) -> GridSheet:
    """A sheet that holds this at these rows and columns."""
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), (kind, content) in sorted(contents.items()):
        cell = Cell(row, column, kind, content)  # type: ignore[arg-type]
        rows.setdefault(row, {})[column] = cell
    return GridSheet(title, tuple(Row(number, cells) for number, cells in rows.items()))


def cells_of(grid: Grid) -> list[tuple[int, int, int, CellKind, object]]:
    """Every cell: which sheet, where, what."""
    return [
        (number, cell.row, cell.column, cell.kind, cell.content)
        for number, sheet in enumerate(grid.sheets)
        for row in sheet.rows
        for cell in row.cells.values()
    ]


@settings(max_examples=60, deadline=None)
@given(sheets=SHEETS, day_zero=st.sampled_from([DAY_ZERO_1900, DAY_ZERO_1904, None]))
def test_a_copy_holds_the_same_cells_at_the_same_places(
    sheets: list[dict[tuple[int, int], tuple[CellKind, object]]], day_zero: dt.date | None
) -> None:
    grid = Grid("ods", tuple(sheet_of("a/b?", sheet) for sheet in sheets), day_zero)
    content, titles = copy_of(grid, "x.ods")
    copy = read_xlsx(content)
    assert isinstance(copy, Grid)
    assert cells_of(copy) == cells_of(grid)
    assert len({sheet.title for sheet in copy.sheets}) == max(1, len(sheets))
    assert set(titles) <= {"a/b?"}


def test_a_copy_keeps_merged_areas_and_hides_what_was_hidden() -> None:
    area = Area(1, 1, 2, 3)
    sheet = sheet_of("x", {(1, 1): (CellKind.TEXT, "wide")})
    content, _ = copy_of(
        Grid("ods", (sheet, replace(sheet, merged=(area,), is_hidden=True))), "x.ods"
    )
    copy = read_xlsx(content)
    assert isinstance(copy, Grid)
    assert [(s.merged, s.is_hidden) for s in copy.sheets] == [((), False), ((area,), True)]


def spoiled_csv() -> str:
    """A form as CSV with a mistake and a question."""
    return csv_form(docs(5), docs(6, "PE")).replace(",5,", ",many,").replace(",6,", ",1.234,")


def test_a_csv_comes_back_as_a_workbook_marked_at_its_lines(tmp_path: Path) -> None:
    path, reading = correct(spoiled_csv().encode(), tmp_path, "north.csv")
    assert path == tmp_path / "north.corrections.xlsx"
    book = load_workbook(path)
    by_code = {p.code: (p.sheet, p.cell) for p in reading.problems}
    assert colours(book) == {by_code["not-a-number"]: RED, by_code["ambiguous-number"]: BLUE}
    assert say("en", "corrections-copied") in [row[0] for row in list_of(book).values]
    assert [line[4] for line in lines_of(list_of(book))] == ["1.234", None]


def test_a_csv_returned_as_that_workbook_is_its_next_version(tmp_path: Path) -> None:
    path, reading = correct(spoiled_csv().encode(), tmp_path, "north.csv")
    again = read(path.read_bytes(), path.name)
    assert said(again) == said(reading)
    assert again.cover is not None
    assert again.cover.revision == 2
    (asked,) = (p for p in reading.problems if p.choices)
    returned = answered(path.read_bytes(), {(asked.sheet, asked.cell): "mark-of-thousands"})
    mended = Spoiled(returned)
    (wrong,) = (p for p in reading.problems if not p.choices)
    mended.book[wrong.sheet][wrong.cell] = 5
    counted = read(mended.save(), path.name)
    assert counted.counts
    assert {v.value for v in counted.outputs if v.value} == {5, 1234}


def test_a_table_that_stands_twice_is_not_lost_in_the_copy(tmp_path: Path) -> None:
    text = spoiled_csv() + "#sheet,outputs\nindicator,place\nDOCS,BO\n"
    path, reading = correct(text.encode(), tmp_path, "north.csv")
    assert "sheet-twice" in {p.code for p in reading.problems}
    again = read(path.read_bytes(), path.name)
    assert sorted(code for code, *_ in errors(again)) == sorted(c for c, *_ in errors(reading))


def test_a_file_that_did_not_say_how_it_counts_days_is_still_asked(tmp_path: Path) -> None:
    line = {"pathway": "children", "place": "BO", "actor": "Council", "change": "A law"}
    said_of = {**line, "observed_on": "41424"}
    row = ",".join(said_of.get(key, "") for key in sheet_columns(SIGNS))
    text = csv_form(docs(5)).rstrip("\r\n") + f"\r\n{row}\r\n"
    path, reading = correct(text.encode(), tmp_path, "north.csv")
    assert [p.code for p in reading.problems] == ["date-serial"]
    assert said(read(path.read_bytes(), path.name)) == said(reading)
    (asked,) = reading.problems
    returned = answered(path.read_bytes(), {(asked.sheet, asked.cell): "from-1904"})
    (sign,) = read(returned, path.name).signs
    assert sign.observed_from == DAY_ZERO_1904 + dt.timedelta(41_424)
    again, _ = correct(path.read_bytes(), tmp_path / "again", path.name)
    grid = open_grid(again.read_bytes(), again.name)
    assert isinstance(grid, Grid)
    assert day_zero_of(grid) is None


def test_cells_with_names_of_their_own_are_listed_by_them_and_marked_where_they_stand() -> None:
    cells = {1: text_cell(1, 1, "what"), 2: replace(text_cell(1, 2, "x"), where="/rows/0/what")}
    grid = Grid("json", (GridSheet("rows", (Row(1, cells),)),))
    found = problem("not-a-number", "rows", "/rows/0/what")
    cover = Cover("TEST-1", "north", "2017", 3, "en", "1234.5")
    reading = Reading("north.json", "ab", cover, problems=(found,))
    content = correction_workbook(b"{}", grid, reading, programme())
    assert content is not None
    returned = read_xlsx(content)
    assert isinstance(returned, Grid)
    assert returned_revision(returned) == 4
    book = Spoiled(content).book
    assert colours(book) == {("rows", "B1"): RED}
    assert [line[:2] for line in lines_of(list_of(book))] == [("rows", "/rows/0/what")]


def test_what_no_workbook_can_hold_is_told_as_a_text(tmp_path: Path) -> None:
    text = csv_form(docs(5)).replace(",5,", f",{'x' * 40_000},")
    path, reading = correct(text.encode(), tmp_path, "north.csv")
    assert path.suffix == ".txt"
    assert reading.problems[0].message in path.read_text(encoding="utf-8")


def test_a_document_that_could_not_be_read_whole_is_not_copied_in_part(tmp_path: Path) -> None:
    path, reading = correct(b'{"partner": "north", "outputs": ["lost"]}', tmp_path, "north.json")
    assert path.suffix == ".txt"
    assert "json-object-expected" in {p.code for p in reading.problems}


@pytest.mark.parametrize("title", ["", "a" * 40, "'x'", "x:y/z"])
def test_titles_that_no_sheet_can_have_become_near_ones(title: str) -> None:
    sheet = sheet_of(title, {(2, 2): (CellKind.TEXT, "x")})
    content, titles = copy_of(Grid("csv", (sheet, sheet)), "figures.csv")
    copy = read_xlsx(content)
    assert isinstance(copy, Grid)
    assert titles == {title: copy.sheets[0].title}
    assert copy.sheets[1].title != copy.sheets[0].title
    assert title or copy.sheets[0].title == "figures"
