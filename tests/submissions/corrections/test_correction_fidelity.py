"""What goes back is the partner's own workbook: nothing of it is lost by being marked."""

import io
import re
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName

from submissions.doors.grid import Grid
from submissions.doors.xlsx import read_xlsx
from submissions.layout import CORRECTIONS_MARKER, marker_of
from submissions.wording import say
from tests.submissions.builders import (
    REALISED,
    Spoiled,
    at,
    docs,
    form,
    part_of,
    read,
    reported,
    with_part,
)
from tests.submissions.corrections.corrected import RED, answered, colours, correct, list_of, said
from tests.submissions.form.libreoffice import needs_libreoffice, saved_by_libreoffice

OUTPUTS_PART = "xl/worksheets/sheet2.xml"
LISTS_OF_EXCEL = (
    b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    b'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    b'<x14:dataValidations count="0"/></ext></extLst>'
)
"""How Excel saves lists that stand on another sheet: openpyxl would drop them."""

MACRO_TYPE = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
VBA = (
    b'<Relationship Id="vba" Target="vbaProject.bin" '
    b'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/></Relationships>'
)
VBA_TYPE = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'


def wrong_form() -> Spoiled:
    """A form with one mistake."""
    spoiled = Spoiled(form(docs(5)))
    return spoiled.set({"realised_total": "many"}, spoiled.row_of("DOCS", "BO"))


def replaced(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The same workbook with other bytes in one of its parts."""
    before = part_of(content, part)
    assert old in before
    return with_part(content, part, before.replace(old, new, 1))


def with_result(content: bytes, formula: bytes, result: bytes) -> bytes:
    """As Excel saves a formula, with what it gave."""
    content = replaced(content, "xl/workbook.xml", b' fullCalcOnLoad="1"', b"")
    unsaved = b"<f>" + formula + b"</f><v></v>"
    saved = b"<f>" + formula + b"</f><v>" + result + b"</v>"
    if unsaved not in part_of(content, OUTPUTS_PART):
        unsaved = b"<f>" + formula + b"</f><v/>"
    return replaced(content, OUTPUTS_PART, unsaved, saved)


def test_results_of_formulas_are_there_without_anybody_calculating_them(tmp_path: Path) -> None:
    spoiled = wrong_form()
    row = spoiled.row_of("DOCS", "PE")
    spoiled.set({"realised_total": "=2017-1975"}, row)
    path, _ = correct(with_result(spoiled.save(), b"2017-1975", b"42"), tmp_path)
    assert b"<f>2017-1975</f><v>42</v>" in part_of(path.read_bytes(), OUTPUTS_PART)
    value = reported(read(path.read_bytes(), path.name))["DOCS", "PE", "all", "all", REALISED]
    assert value.value == 42


def test_parts_that_have_nothing_to_do_with_it_stay_as_they_are(tmp_path: Path) -> None:
    content = with_part(wrong_form().save(), "xl/media/image1.png", b"\x89PNG of the partner")
    content = replaced(content, OUTPUTS_PART, b"</worksheet>", LISTS_OF_EXCEL + b"</worksheet>")
    path, _ = correct(content, tmp_path)
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(path) as new:
        changed = {
            n for n in old.namelist() if n not in new.namelist() or old.read(n) != new.read(n)
        }
    assert changed == {
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        OUTPUTS_PART,
    }
    assert LISTS_OF_EXCEL in part_of(path.read_bytes(), OUTPUTS_PART)


def test_looks_and_rules_of_the_partner_stay_and_ours_go_first(tmp_path: Path) -> None:
    spoiled = wrong_form()
    cell = at("realised_total", spoiled.row_of("DOCS", "BO"))
    sheet = spoiled.book["Outputs"]
    sheet[cell].fill = PatternFill("solid", fgColor="FF00FF00")
    blue = DifferentialStyle(fill=PatternFill("solid", bgColor="FF0000FF"))
    rule = Rule("cellIs", operator="greaterThan", formula=["7"], dxf=blue)
    sheet.conditional_formatting.add("A1:Z90", rule)
    before = {area.sqref for area in sheet.conditional_formatting}
    path, _ = correct(spoiled.save(), tmp_path)
    marked = load_workbook(path)["Outputs"]
    assert marked[cell].fill.fgColor.rgb == "FF00FF00"
    areas = list(marked.conditional_formatting)
    assert str(areas[0].sqref) == cell
    assert {area.sqref for area in areas[1:]} == before
    priorities = [rule.priority for area in areas for rule in area.rules]
    assert priorities[0] == 1
    assert len(set(priorities)) == len(priorities)


def test_names_of_a_sheet_still_belong_to_it(tmp_path: Path) -> None:
    spoiled = wrong_form()
    name = DefinedName("mine", attr_text="'Outputs'!$A$1:$B$9")
    spoiled.book["Outputs"].defined_names["mine"] = name
    path, _ = correct(spoiled.save(), tmp_path)
    assert "mine" in load_workbook(path)["Outputs"].defined_names
    again, _ = correct(path.read_bytes(), tmp_path / "again", path.name)
    assert "mine" in load_workbook(again)["Outputs"].defined_names


def test_a_locked_cell_that_is_not_there_can_be_filled_in_once_marked(tmp_path: Path) -> None:
    spoiled = wrong_form()
    spoiled.set({"indicator": "DOCS", "realised_total": 1}, 300)
    path, reading = correct(spoiled.save(), tmp_path)
    missing = {p.cell for p in reading.problems if p.code == "value-missing"}
    assert missing == {at("place", 300)}
    sheet = load_workbook(path)["Outputs"]
    assert not sheet[at("place", 300)].protection.locked
    assert sheet[at("note", 300)].protection.locked


def test_names_of_elements_with_a_prefix_are_written_with_it(tmp_path: Path) -> None:
    content = wrong_form().save()
    sheet = re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", part_of(content, OUTPUTS_PART))
    prefixed = with_part(content, OUTPUTS_PART, sheet.replace(b"xmlns=", b"xmlns:x=", 1))
    path, reading = correct(prefixed, tmp_path)
    assert set(colours(load_workbook(path)).values()) == {RED}
    assert said(read(path.read_bytes(), path.name)) == said(reading)


def test_macros_never_go_back_and_the_partner_is_told(tmp_path: Path) -> None:
    content = with_part(wrong_form().save(), "xl/vbaProject.bin", b"Sub Auto_Open")
    content = replaced(content, "xl/_rels/workbook.xml.rels", b"</Relationships>", VBA)
    content = replaced(content, "[Content_Types].xml", PLAIN_TYPE, MACRO_TYPE)
    content = replaced(content, "[Content_Types].xml", b"</Types>", VBA_TYPE)
    path, reading = correct(content, tmp_path, "north.xlsm")
    assert path == tmp_path / "north.corrections.xlsx"
    with zipfile.ZipFile(path) as archive:
        every = b"".join(archive.read(name) for name in archive.namelist())
        assert "xl/vbaProject.bin" not in archive.namelist()
    assert b"macroEnabled" not in every
    assert b"vba" not in every
    notes = [row[0] for row in list_of(load_workbook(path)).values]
    assert say("en", "corrections-without-macros") in notes
    assert said(read(path.read_bytes(), path.name)) == said(reading)


def test_a_workbook_that_cannot_be_marked_in_place_comes_back_as_a_copy(tmp_path: Path) -> None:
    """Strict Office Open XML, which can be read but is not known to be marked."""
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    usual = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    content = replaced(wrong_form().save(), "xl/workbook.xml", usual, strict)
    path, reading = correct(content, tmp_path)
    assert [p.code for p in reading.problems] == ["not-a-number"]
    book = load_workbook(path)
    assert colours(book) == {("Outputs", reading.problems[0].cell): RED}
    assert said(read(path.read_bytes(), path.name)) == said(reading)


@pytest.fixture(scope="module")
def through_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A correction with an error and a question, and what LibreOffice saves it as."""
    spoiled = wrong_form()
    spoiled.set({"realised_total": "1.234"}, spoiled.row_of("DOCS", "PE"))
    path, _ = correct(spoiled.save(), tmp_path_factory.mktemp("sent"))
    sent = path.read_bytes()
    files = {"sent": sent}
    for kind in ("xlsx", "ods"):
        (files[kind],) = saved_by_libreoffice({path.name: sent}, kind).values()
    return files


@needs_libreoffice
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_saved_by_libreoffice_it_says_the_same(
    through_libreoffice: dict[str, bytes], kind: str
) -> None:
    sent = read(through_libreoffice["sent"])
    assert said(read(through_libreoffice[kind], f"north.{kind}")) == said(sent)


@needs_libreoffice
def test_marks_are_known_again_after_libreoffice(
    through_libreoffice: dict[str, bytes], tmp_path: Path
) -> None:
    saved = through_libreoffice["xlsx"]
    books = [load_workbook(io.BytesIO(content)) for content in (saved, through_libreoffice["sent"])]
    assert colours(books[0]) == colours(books[1])
    mended = Spoiled(saved)
    mended.set({"realised_total": 4}, mended.row_of("DOCS", "BO"))
    place = ("Outputs", at("realised_total", mended.row_of("DOCS", "PE")))
    returned = answered(mended.cover("language", "xx").save(), {place: "mark-of-thousands"})
    path, _ = correct(returned, tmp_path)
    book = load_workbook(path)
    assert colours(book) == {("Cover", "C9"): RED}
    commented = {c.coordinate for s in book for row in s.iter_rows() for c in row if c.comment}
    assert commented == {"C9"}


PARTS = [
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/worksheets/_rels/sheet2.xml.rels",
    "xl/comments/corrections1.xml",
    "xl/drawings/corrections1.vml",
    OUTPUTS_PART,
]


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_whatever_is_damaged_in_a_workbook_it_is_told_what_is_wrong(data: st.DataObject) -> None:
    """What was marked before, and then damaged in a part."""
    with TemporaryDirectory() as folder:
        sent, _ = correct(wrong_form().save(), Path(folder))
        content = sent.read_bytes()
        name = data.draw(st.sampled_from(PARTS))
        part = bytearray(part_of(content, name))
        for _ in range(data.draw(st.integers(1, 4))):
            place = data.draw(st.integers(60, len(part) - 1))
            part[place] = data.draw(st.sampled_from(b'09Ax<>/"=&:'))
        path, reading = correct(with_part(content, name, bytes(part)), Path(folder))
        returned = path.read_bytes()
    assert reading.problems
    if path.suffix == ".xlsx":
        assert said(read(returned, path.name)) == said(reading)
        grid = read_xlsx(returned)
        assert isinstance(grid, Grid)
        assert marker_of(grid.sheets[0]) == CORRECTIONS_MARKER
        texts = {cell.raw for row in grid.sheets[0].rows for cell in row.cells.values()}
        assert {found.message for found in reading.problems} <= texts
