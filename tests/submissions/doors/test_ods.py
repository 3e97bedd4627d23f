"""An OpenDocument spreadsheet becomes the same kind of grid as an Excel workbook."""

import datetime as dt
import tracemalloc
import zipfile
from decimal import Decimal
from itertools import groupby
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submissions.doors.grid import MAX_COLUMNS, MAX_ROWS, Area, CellKind, Content
from submissions.doors.ods import read_ods
from tests.submissions.doors.made_workbooks import (
    Said,
    ods_parts,
    ods_table,
    opened,
    refused,
    said,
    zipped,
)

NUMBER, TEXT = CellKind.NUMBER, CellKind.TEXT
FORMULA = 'table:formula="of:=1"'


def typed(kind: str, stored: str = "", inside: str = "", more: str = "") -> str:
    """The XML of a cell of a kind."""
    return (
        f'<table:table-cell office:value-type="{kind}" {stored} {more}>{inside}</table:table-cell>'
    )


def row(*cells: str, more: str = "") -> str:
    """The XML of a row."""
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def ods(*rows: str, **more: str) -> bytes:
    """A spreadsheet of one table."""
    return zipped(ods_parts(ods_table("".join(rows)), **more))


NOTE = "<office:annotation><text:p>a note</text:p></office:annotation>"
SHAPE = "<draw:frame><draw:text-box><text:p>a shape</text:p></draw:text-box></draw:frame>"
FIVE = typed("float", 'office:value="5"', "<text:p>5,00</text:p>")


@pytest.mark.parametrize(
    ("cell", "kind", "content"),
    [
        (FIVE, NUMBER, Decimal(5)),
        (typed("float", 'office:value="0.30000000000000004"'), NUMBER, Decimal("0.3")),
        (typed("currency", 'office:value="12.5" office:currency="EUR"'), NUMBER, Decimal("12.5")),
        (typed("percentage", 'office:value="0.25"'), CellKind.PERCENT, Decimal("0.25")),
        (typed("date", 'office:date-value="2017-06-30"'), CellKind.DATE, dt.date(2017, 6, 30)),
        (
            typed("date", 'office:date-value="2017-06-30T12:00:00"'),
            CellKind.DATE,
            dt.date(2017, 6, 30),
        ),
        (typed("time", 'office:time-value="PT12H30M00S"'), CellKind.DATE, None),
        (typed("boolean", 'office:boolean-value="false"'), CellKind.BOOLEAN, False),
        (typed("string", "", "<text:p>x</text:p>"), TEXT, "x"),
        (typed("string", 'office:string-value="y"', "<text:p>x</text:p>"), TEXT, "y"),
        (typed("float", "", "<text:p>1.234</text:p>"), TEXT, "1.234"),
        ("<table:table-cell><text:p>x</text:p></table:table-cell>", TEXT, "x"),
        (typed("string", "", "<text:p>#REF!</text:p>"), TEXT, "#REF!"),
    ],
)
def test_a_cell_is_what_it_stores(cell: str, kind: CellKind, content: Content) -> None:
    assert said(read_ods(ods(row(cell)))) == {"A1": (kind, content, False)}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (typed("float", 'office:value="2"', more=FORMULA), (NUMBER, Decimal(2), True)),
        (typed("string", "", "<text:p>x</text:p>", FORMULA), (TEXT, "x", True)),
        (typed("string", 'office:string-value=""', more=FORMULA), None),
        (f"<table:table-cell {FORMULA}><text:p/></table:table-cell>", None),
        (f"<table:table-cell {FORMULA}/>", (CellKind.FORMULA, None, True)),
        (typed("float", "", more=FORMULA), (CellKind.FORMULA, None, True)),
        (
            typed(
                "string",
                'office:string-value="" calcext:value-type="error"',
                "<text:p>#NAME?</text:p>",
                FORMULA,
            ),
            (CellKind.ERROR, "#NAME?", True),
        ),
        (
            typed("float", 'office:value="0"', "<text:p>#DIV/0!</text:p>", FORMULA),
            (CellKind.ERROR, "#DIV/0!", True),
        ),
        (
            typed("string", "", "<text:p>Err:502</text:p>", FORMULA),
            (CellKind.ERROR, "Err:502", True),
        ),
    ],
)
def test_a_formula_is_what_it_gave(cell: str, expected: Said | None) -> None:
    assert said(read_ods(ods(row(cell)))).get("A1") == expected


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<text:p>one</text:p><text:p>two</text:p>", "one\ntwo"),
        ("<text:p>a<text:s/>b<text:s text:c='3'/>c<text:tab/>d<text:line-break/>e</text:p>", None),
        ("<text:p>\n  spread \t over\n lines</text:p>\n", "spread over lines"),
        ("<text:p><text:span>in</text:span> <text:a>pieces</text:a></text:p>", "in pieces"),
        ("<text:p><text:s text:c='2'/>before</text:p>", "  before"),
        (f"{NOTE}<text:p>x</text:p>{SHAPE}", "x"),
    ],
)
def test_a_text_is_read_as_it_shows(inside: str, text: str | None) -> None:
    found = said(read_ods(ods(row(typed("string", "", inside)))))
    assert found["A1"] == (TEXT, text or "a b   c\td\ne", False)


def test_repeated_cells_and_rows_stand_for_many() -> None:
    twice = '<table:table-cell table:number-columns-repeated="2"/>'
    grid = read_ods(
        ods(
            row(twice, FIVE),
            row(twice, more='table:number-rows-repeated="7"'),
            row(
                typed("float", 'office:value="1"', more='table:number-columns-repeated="2"'),
                more='table:number-rows-repeated="2"',
            ),
            row(FIVE),
        )
    )
    assert list(said(grid)) == ["C1", "A9", "B9", "A10", "B10", "A11"]


def test_rows_in_groups_and_headers_are_rows() -> None:
    rows = (
        f"<table:table-header-rows>{row(FIVE)}</table:table-header-rows>"
        f"<table:table-row-group>{row(FIVE)}</table:table-row-group>{row(FIVE)}"
    )
    assert list(said(read_ods(ods(rows)))) == ["A1", "A2", "A3"]


def test_a_billion_empty_cells_cost_nothing() -> None:
    many = '<table:table-cell table:number-columns-repeated="999999999"/>'
    content = ods(row(many, more='table:number-rows-repeated="999999999"') * 1000, row(FIVE))
    tracemalloc.start()
    code = refused(read_ods(content))
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code == "sheet-too-large"  # by the one filled cell, so far down
    assert peak_bytes < 5_000_000
    assert said(read_ods(ods(row(FIVE), row(many, more='table:number-rows-repeated="9"')))) == {
        "A1": (NUMBER, Decimal(5), False)
    }


@pytest.mark.parametrize(
    ("columns", "rows"), [(MAX_COLUMNS, 10**9), (10**9, 1), (MAX_COLUMNS + 1, 1), (1, MAX_ROWS + 1)]
)
def test_filled_cells_are_not_repeated_beyond_the_bounds(columns: int, rows: int) -> None:
    spread = f'table:number-columns-repeated="{columns}" table:number-columns-spanned="2"'
    cell = typed("float", 'office:value="5"', more=spread)
    content = ods(row(cell, more=f'table:number-rows-repeated="{rows}"'))
    assert refused(read_ods(content)) == "sheet-too-large"


def test_hidden_sheets_and_merged_areas_are_told() -> None:
    merged = 'table:number-columns-spanned="3" table:number-rows-spanned="2"'
    covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    empty = f"<table:table-cell {merged}/>"
    rows = row(typed("float", 'office:value="5"', more=merged), covered, FIVE) + row(empty)
    styles = (
        '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>'
        '<style:style style:name="ta2"><style:table-properties table:display="false"/>'
        "</style:style>"
    )
    tables = ods_table(rows) + ods_table(row(FIVE), "H", "ta2")
    shown, hidden = opened(read_ods(zipped(ods_parts(tables, styles=styles)))).sheets
    assert shown.merged == (Area(1, 1, 2, 3),)
    assert [cell.address for cell in shown.rows[0].cells.values()] == ["A1", "D1"]
    assert (shown.title, shown.is_hidden) == ("S", False)
    assert (hidden.title, hidden.is_hidden) == ("H", True)


def test_the_first_day_is_the_one_that_the_file_names() -> None:
    before = (
        "<table:calculation-settings><table:null-date table:date-value='1904-01-01'/>"
        "</table:calculation-settings>"
    )
    assert opened(read_ods(ods(row(FIVE), before=before))).day_zero == dt.date(1904, 1, 1)
    assert opened(read_ods(ods(row(FIVE)))).day_zero == dt.date(1899, 12, 30)


def test_what_stands_in_no_cell_is_not_read() -> None:
    shapes = f"<table:shapes>{SHAPE}</table:shapes>"
    far = '<table:table-cell table:number-columns-repeated="500"/>'
    kept = ods_table(row(far, FIVE), "'file:///x.ods'#$S", "ta_extref")
    changes = "<table:tracked-changes><text:p>was</text:p></table:tracked-changes>"
    tables = ods_table(shapes + row(FIVE)) + kept
    grid = opened(read_ods(zipped(ods_parts(tables, before=changes))))
    assert [sheet.title for sheet in grid.sheets] == ["S"]
    assert list(said(grid)) == ["A1"]


def test_a_password_is_named() -> None:
    parts = ods_parts("")
    parts["META-INF/manifest.xml"] = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
    )
    parts["content.xml"] = b"<\x00\xff\x17" * 50
    assert refused(read_ods(zipped(parts))) == "encrypted"


def test_entities_are_refused() -> None:
    parts = ods_parts("")
    parts["content.xml"] = f'<!DOCTYPE x [<!ENTITY a "aaa">]>{parts["content.xml"]!s}'
    assert refused(read_ods(zipped(parts))) == "xml-entities"


def test_a_text_document_is_not_a_workbook() -> None:
    parts = ods_parts("")
    parts["content.xml"] = str(parts["content.xml"]).replace("office:spreadsheet", "office:text")
    assert refused(read_ods(zipped(parts))) == "not-a-workbook"


def test_an_excel_workbook_by_this_name_is_not_one_of_these() -> None:
    parts: dict[str, str | bytes] = {"[Content_Types].xml": "<x/>", "_rels/.rels": "<x/>"}
    assert refused(read_ods(zipped(parts))) == "not-a-workbook"


@pytest.mark.parametrize(
    "rows",
    [
        row(typed("float", 'office:value="1,5"')),
        row(typed("boolean", 'office:boolean-value="maybe"')),
        row('<table:table-cell table:number-columns-repeated="-1"/>'),
        row('<table:table-cell table:number-columns-repeated="0"/>'),
        row(f'<table:table-cell table:number-columns-repeated="{"9" * 5000}"/>'),
        row(typed("string", "", '<text:p><text:s text:c="999999999"/></text:p>')),
        row(f"<table:table-cell>{ods_table('')}</table:table-cell>"),
        row("<table:table-cell>"),
    ],
)
def test_what_no_program_writes_is_damage(rows: str) -> None:
    assert refused(read_ods(ods(rows))) == "damaged"


def test_a_cut_off_file_is_damage() -> None:
    content = ods(row(FIVE))
    assert refused(read_ods(content[: len(content) // 2])) == "damaged"
    assert refused(read_ods(zipped(ods_parts(""), zipfile.ZIP_LZMA))) == "damaged"


VALUES = st.none() | st.integers(0, 3) | st.sampled_from(["a", "b  c", " d", "<&>\n\te"])
ROWS = st.lists(st.lists(VALUES, max_size=12), max_size=12)


def _cell_of(value: int | str | None, repeated: int) -> str:
    more = f'table:number-columns-repeated="{repeated}"'
    if value is None:
        return f"<table:table-cell {more}/>"
    if isinstance(value, int):
        return typed("float", f'office:value="{value}"', more=more)
    marks = {" ": "<text:s/>", "\n": "</text:p><text:p>", "\t": "<text:tab/>"}
    text = "".join(marks.get(character, escape(character)) for character in value)
    return typed("string", "", f"<text:p>{text}</text:p>", more)


@settings(max_examples=60, deadline=None)
@given(rows=ROWS)
def test_a_table_is_read_back_as_it_was_written(rows: list[list[int | str | None]]) -> None:
    """Written as LibreOffice does: what is equal stands once, with how often it is repeated."""
    written = "".join(
        row(
            *(_cell_of(value, len(list(same))) for value, same in groupby(values)),
            more=f'table:number-rows-repeated="{len(list(equal))}"',
        )
        for values, equal in groupby(rows)
    )
    found = {
        (cell.row, cell.column): cell.content
        for filled in opened(read_ods(ods(written))).sheets[0].rows
        for cell in filled.cells.values()
    }
    assert found == {
        (number, column): value
        for number, values in enumerate(rows, start=1)
        for column, value in enumerate(values, start=1)
        if value is not None
    }


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_damaged_part_ever_raises(data: st.DataObject) -> None:
    """Behind an intact zip, so that the parser meets it."""
    parts = ods_parts(
        ods_table(row(FIVE, typed("string", "", f"{NOTE}<text:p>x<text:s/></text:p>")))
    )
    part = bytearray(str(parts["content.xml"]).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        part[data.draw(st.integers(0, len(part) - 1))] = data.draw(st.sampled_from(b'09Ax<>/"=&'))
    read_ods(zipped({**parts, "content.xml": bytes(part)}))
