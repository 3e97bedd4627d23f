"""An Excel workbook becomes a grid that says what the sheet shows, formula or not, and no more."""

import datetime as dt
import zipfile
from decimal import Decimal

import pytest

from submissions.doors.grid import Area, CellKind, Content
from submissions.doors.xlsx import read_xlsx
from tests.submissions.doors.made_workbooks import (
    PACKAGE,
    RELATIONS,
    SPREADSHEET,
    Said,
    opened,
    refused,
    said,
    xlsx_parts,
    zipped,
)

SHEET = "xl/worksheets/sheet1.xml"
STYLES = (
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="0.0%;[Red]\\-0.0%"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/>'
    '<xf numFmtId="71"/><xf numFmtId="67"/><xf numFmtId="46"/><xf numFmtId="20"/><xf/></cellXfs>'
    '<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs>'
)
"""Style 1: a day, 2 and 3: percentages, 4 and 5: a day and a percentage in Thai versions of Excel,
6: hours that go on beyond a day, 7: a time of day."""

NUMBER, TEXT, EMPTY = CellKind.NUMBER, CellKind.TEXT, CellKind.EMPTY
NO_RESULT: Said = (CellKind.FORMULA, None, True)


def one_cell(cell: str, **parts: str) -> Said | None:
    """What one cell says, given its XML without reference."""
    row = f'<row r="1">{cell}</row>'
    return said(read_xlsx(zipped(xlsx_parts(row, **parts)))).get("A1")


@pytest.mark.parametrize(
    ("cell", "kind", "content"),
    [
        ("<c><v>5</v></c>", NUMBER, Decimal(5)),
        ('<c t="n"><v>-0</v></c>', NUMBER, Decimal(0)),
        ("<c><v>0.30000000000000004</v></c>", NUMBER, Decimal("0.3")),
        ("<c><v>1.2E3</v></c>", NUMBER, Decimal(1200)),
        ("<c><v>123456789012345678</v></c>", NUMBER, Decimal(123456789012345678)),
        ('<c t="s"><v>0</v></c>', TEXT, "shared"),
        ('<c t="inlineStr"><is><t>in</t></is></c>', TEXT, "in"),
        ('<c t="b"><v>0</v></c>', CellKind.BOOLEAN, False),
        ('<c t="e"><v>#REF!</v></c>', CellKind.ERROR, "#REF!"),
        ('<c t="d"><v>2017-06-30T00:00:00</v></c>', CellKind.DATE, dt.date(2017, 6, 30)),
        ('<c s="1"><v>42916</v></c>', CellKind.DATE, dt.date(2017, 6, 30)),
        ('<c s="4"><v>42916.75</v></c>', CellKind.DATE, dt.date(2017, 6, 30)),
        ('<c s="1"><v>1</v></c>', CellKind.DATE, dt.date(1900, 1, 1)),
        ('<c s="1"><v>61</v></c>', CellKind.DATE, dt.date(1900, 3, 1)),
        ('<c s="1"><v>99999999</v></c>', CellKind.DATE, None),
        ('<c s="7"><v>0.5</v></c>', CellKind.DATE, None),
        ('<c s="6"><v>1.5</v></c>', CellKind.DATE, None),
        ('<c s="2"><v>0.25</v></c>', CellKind.PERCENT, Decimal("0.25")),
        ('<c s="3"><v>1</v></c>', CellKind.PERCENT, Decimal(1)),
        ('<c s="5"><v>0.5</v></c>', CellKind.PERCENT, Decimal("0.5")),
    ],
)
def test_a_cell_is_what_it_shows(cell: str, kind: CellKind, content: Content) -> None:
    found = one_cell(cell, styles=STYLES, texts="<si><t>shared</t></si>")
    assert found == (kind, content, False)


@pytest.mark.parametrize(
    "cell", ["<c/>", '<c s="1"/>', "<c><v></v></c>", '<c t="str"><v> </v></c>']
)
def test_a_cell_with_nothing_to_see_is_not_there(cell: str) -> None:
    assert one_cell(cell, styles=STYLES) is None


@pytest.mark.parametrize(
    ("cell", "kind", "content"),
    [
        ("<c><f>1+1</f><v>2</v></c>", NUMBER, Decimal(2)),
        ('<c t="str"><f>A9</f><v>x</v></c>', TEXT, "x"),
        ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', CellKind.ERROR, "#DIV/0!"),
        ('<c t="b"><f>TRUE()</f><v>1</v></c>', CellKind.BOOLEAN, True),
        ('<c s="1"><f>B1</f><v>42916</v></c>', CellKind.DATE, dt.date(2017, 6, 30)),
        ('<c s="3"><f>B1</f><v>0.5</v></c>', CellKind.PERCENT, Decimal("0.5")),
        ('<c><f t="shared" si="0"/><v>3</v></c>', NUMBER, Decimal(3)),
    ],
)
def test_a_formula_is_what_it_gave(cell: str, kind: CellKind, content: Content) -> None:
    assert one_cell(cell, styles=STYLES) == (kind, content, True)


def test_a_formula_that_gave_an_empty_text_is_an_empty_cell() -> None:
    assert one_cell('<c t="str"><f>""</f><v></v></c>') is None


@pytest.mark.parametrize(
    "cell", ["<c><f>1+1</f></c>", "<c><f>1+1</f><v></v></c>", '<c t="e"><f/></c>']
)
def test_a_formula_with_nothing_stored_has_no_result(cell: str) -> None:
    assert one_cell(cell) == NO_RESULT


def test_results_that_the_workbook_calls_out_of_date_are_none() -> None:
    """Libraries that write formulas store 0 beside them, or nothing, and ask for this."""
    cell = "<c><f>1+1</f><v>0</v></c>"
    assert one_cell(cell, calculation='<calcPr fullCalcOnLoad="1"/>') == NO_RESULT
    assert one_cell("<c><v>0</v></c>", calculation='<calcPr fullCalcOnLoad="1"/>') is not None


def test_days_are_counted_as_the_workbook_says() -> None:
    parts = xlsx_parts(
        '<row r="1"><c s="1"><v>1</v></c></row>',
        styles=STYLES,
        properties='<workbookPr date1904="true"/>',
    )
    grid = opened(read_xlsx(zipped(parts)))
    assert grid.day_zero == dt.date(1904, 1, 1)
    assert said(grid)["A1"][1] == dt.date(1904, 1, 2)
    assert opened(read_xlsx(zipped(xlsx_parts("")))).day_zero == dt.date(1899, 12, 30)


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ("<r><t>a </t></r><r><rPr><b/></rPr><t>b</t></r>", "a b"),
        ("<t>kanji</t><rPh sb='0' eb='1'><t>sound</t></rPh>", "kanji"),
        ("<t>two_x000D_\nlines</t>", "two\r\nlines"),
        ("<t>_x005F_x000D_</t>", "_x000D_"),
        ("<t>_x0007_</t>", "_x0007_"),
        ("<t>&lt;&amp;</t>", "<&"),
    ],
)
def test_a_text_is_read_as_it_shows(item: str, text: str) -> None:
    assert one_cell('<c t="s"><v>0</v></c>', texts=f"<si>{item}</si>") == (TEXT, text, False)
    assert one_cell(f'<c t="inlineStr"><is>{item}</is></c>') == (TEXT, text, False)


def test_cells_without_reference_stand_beside_each_other() -> None:
    rows = (
        "<row><c><v>1</v></c><c/><c><v>2</v></c></row>"
        '<row r="9"><c r="C9"><v>3</v></c><c><v>4</v></c></row>'
    )
    found = said(read_xlsx(zipped(xlsx_parts(rows))))
    assert {address: content for address, (_, content, _) in found.items()} == {
        "A1": 1,
        "C1": 2,
        "C9": 3,
        "D9": 4,
    }


def test_merged_areas_that_hold_something_are_told() -> None:
    rows = '<row r="2"><c r="B2"><v>1</v></c></row>'
    merged = '<mergeCells><mergeCell ref="B2:D3"/><mergeCell ref="F1:G9"/></mergeCells>'
    (sheet,) = opened(read_xlsx(zipped(xlsx_parts(rows, after=merged)))).sheets
    assert sheet.merged == (Area(2, 2, 3, 4),)


def test_prefixed_and_strict_elements_are_known() -> None:
    rows = '<row r="1"><c r="A1"><f>1</f><v>5</v></c></row>'
    plain = said(read_xlsx(zipped(xlsx_parts(rows))))
    prefixed = xlsx_parts("")
    prefixed[SHEET] = (
        f'<x:worksheet xmlns:x="{SPREADSHEET}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1</x:f>'
        "<x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    )
    assert said(read_xlsx(zipped(prefixed))) == plain
    strict = {
        name: str(part)
        .replace(SPREADSHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, part in xlsx_parts(rows).items()
    }
    assert said(read_xlsx(zipped(strict))) == plain


def test_parts_are_found_by_what_refers_to_them() -> None:
    parts = xlsx_parts('<row r="1"><c r="A1"><v>5</v></c></row>')
    moved = {
        name.replace("workbook", "book7").replace("/", "\\"): str(part).replace(
            "xl/workbook.xml", "XL/book7.xml"
        )
        for name, part in parts.items()
    }
    assert said(read_xlsx(zipped(moved))) == said(read_xlsx(zipped(parts)))


def test_a_sheet_of_a_chart_has_no_cells() -> None:
    parts = xlsx_parts("")
    sheets = '<sheet name="S" r:id="r1"/><sheet name="Chart" r:id="r9"/>'
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace(
        '<sheet name="S" sheetId="1" r:id="r1"/>', sheets
    )
    parts["xl/_rels/workbook.xml.rels"] = str(parts["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        f'<Relationship Id="r9" Type="{RELATIONS}/chartsheet" Target="c.xml"/></Relationships>',
    )
    assert [sheet.title for sheet in opened(read_xlsx(zipped(parts))).sheets] == ["S"]


def test_the_macros_of_a_workbook_are_left_alone() -> None:
    parts = xlsx_parts('<row r="1"><c r="A1"><v>5</v></c></row>')
    parts["xl/vbaProject.bin"] = bytes(range(256))
    assert said(read_xlsx(zipped(parts)))["A1"][1] == 5


@pytest.mark.parametrize(
    "row",
    [
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A2"><v>1</v></c></row>',
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
        '<row r="0"><c><v>1</v></c></row>',
        '<row r="1"><c t="s"><v>7</v></c></row>',
        '<row r="1"><c t="s"><v>-1</v></c></row>',
        '<row r="1"><c t="z"><v>1</v></c></row>',
        '<row r="1"><c t="b"><v>2</v></c></row>',
        '<row r="1"><c s="99"><v>1</v></c></row>',
        '<row r="1"><c><v>1_000</v></c></row>',
        '<row r="1"><c><v>NaN</v></c></row>',
        '<row r="1"><c><v>1e999</v></c></row>',
        '<row r="1"><c><v>\u0665</v></c></row>',
        f'<row r="1">{"<x>" * 300}{"</x>" * 300}</row>',
        f'<row r="1"><c{" " * 3_000_000}/></row>',
    ],
)
def test_what_no_program_writes_is_damage(row: str) -> None:
    parts = xlsx_parts(row, styles=STYLES, texts="<si><t>x</t></si>")
    assert refused(read_xlsx(zipped(parts))) == "damaged"


def test_two_sheets_in_one_part_are_damage() -> None:
    parts = xlsx_parts("")
    twice = '<sheet name="A" r:id="r1"/><sheet name="B" r:id="r1"/></sheets>'
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace("</sheets>", twice)
    assert refused(read_xlsx(zipped(parts))) == "damaged"


@pytest.mark.parametrize("missing", [SHEET, "xl/styles.xml", "xl/workbook.xml"])
def test_a_part_that_is_referred_to_and_missing_is_damage(missing: str) -> None:
    parts = xlsx_parts("")
    del parts[missing]
    assert refused(read_xlsx(zipped(parts))) == "damaged"


def test_two_parts_that_differ_in_capitals_only_are_damage() -> None:
    parts = xlsx_parts("")
    parts["XL/Workbook.xml"] = parts["xl/workbook.xml"]
    assert refused(read_xlsx(zipped(parts))) == "damaged"


def test_a_packing_that_no_spreadsheet_program_uses_is_damage() -> None:
    assert refused(read_xlsx(zipped(xlsx_parts(""), zipfile.ZIP_BZIP2))) == "damaged"


def test_another_kind_of_office_document_is_not_a_workbook() -> None:
    parts = xlsx_parts("")
    parts["xl/workbook.xml"] = "<document/>"
    assert refused(read_xlsx(zipped(parts))) == "not-a-workbook"
    parts["_rels/.rels"] = f'<Relationships xmlns="{PACKAGE}"/>'
    assert refused(read_xlsx(zipped(parts))) == "not-a-workbook"
