"""A partner gets back the own file, marked; corrected and sent in again it counts."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from schemas.submission import Reading
from submissions import read_submission, write_correction
from tests.submissions.builders import (
    TODAY,
    Spoiled,
    csv_form,
    docs,
    errors,
    form,
    kids,
    programme,
    read,
)

RED = "00F8B4B4"


def spoiled_form() -> Spoiled:
    """A form with three mistakes on two sheets."""
    spoiled = Spoiled(form(docs(5), kids(all=9, female=4, male=5), revision=2))
    row = spoiled.row_of("DOCS", "BO")
    spoiled.set({"realised_total": "n/a", "place": "XX"}, row)
    return spoiled.cover("language", "xx")


def correct(content: bytes, folder: Path, name: str = "north.xlsx") -> tuple[Path, Reading]:
    """Read a file and write its correction."""
    reading = read_submission(content, name, programme(), TODAY)
    return write_correction(content, reading, folder), reading


def marked(book: Workbook) -> set[tuple[str, str]]:
    """Sheet and cell of everything red."""
    return {
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.fgColor.rgb == RED
    }


def test_exactly_the_failing_cells_are_marked_and_explained(tmp_path: Path) -> None:
    path, reading = correct(spoiled_form().save(), tmp_path)
    assert path == tmp_path / "north.corrections.xlsx"
    book = load_workbook(path)
    assert marked(book) == {(sheet, cell) for _, sheet, cell in errors(reading)}
    assert len(marked(book)) == 3
    for found in reading.problems:
        comment = book[found.sheet][found.cell].comment
        assert comment is not None
        assert found.message in comment.text
        assert found.remedy in comment.text


def test_the_first_sheet_lists_every_problem_with_a_link(tmp_path: Path) -> None:
    path, reading = correct(spoiled_form().save(), tmp_path)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    assert sheet.title == "Corrections"
    assert book.active is sheet
    listed = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=6)]
    assert listed == [
        (p.sheet, p.cell, p.severity.value, p.message, p.remedy) for p in reading.problems
    ]
    link = sheet["B6"].hyperlink
    assert link is not None
    assert link.location == f"'{reading.problems[0].sheet}'!{reading.problems[0].cell}"


def test_everything_else_stays_and_the_revision_is_raised(tmp_path: Path) -> None:
    content = spoiled_form().save()
    path, _ = correct(content, tmp_path)
    before, after = load_workbook(io.BytesIO(content)), load_workbook(path)
    changed = {
        (sheet.title, cell.coordinate, cell.value, after[sheet.title][cell.coordinate].value)
        for sheet in before.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value != after[sheet.title][cell.coordinate].value
    }
    assert changed == {("Cover", "C8", 2, 3)}
    assert after["Outputs"].protection.sheet
    assert len(after["Outputs"].data_validations.dataValidation) == 16


def test_once_corrected_it_is_accepted(tmp_path: Path) -> None:
    path, _ = correct(spoiled_form().save(), tmp_path)
    returned = Spoiled(path.read_bytes())
    row = returned.row_of("DOCS", "XX")
    returned.set({"realised_total": 5, "place": "BO"}, row).cover("language", "es")
    reading = read(returned.save(), path.name)
    assert reading.problems == ()
    assert reading.cover is not None
    assert reading.cover.revision == 3


def test_marks_of_an_earlier_correction_go_once_corrected(tmp_path: Path) -> None:
    path, _ = correct(spoiled_form().save(), tmp_path)
    returned = Spoiled(path.read_bytes())
    row = returned.row_of("DOCS", "XX")
    returned.set({"place": "BO"}, row).cover("language", "es")
    again, reading = correct(returned.save(), tmp_path, path.name)
    assert again == path
    book = load_workbook(again)
    assert [code for code, _, _ in errors(reading)] == ["not-a-number"]
    assert marked(book) == {("Outputs", f"K{row}")}
    assert book.sheetnames.count("Corrections") == 1
    assert book["Cover"]["C9"].comment is None


def test_a_remark_of_the_partner_is_kept_beside_ours(tmp_path: Path) -> None:
    spoiled = spoiled_form()
    cell = spoiled.cell("realised_total", spoiled.row_of("DOCS", "XX"))
    cell.comment = Comment("ask Ana", "me")
    path, _ = correct(spoiled.save(), tmp_path)
    comment = load_workbook(path)["Outputs"][cell.coordinate].comment
    assert comment is not None
    assert "ask Ana" in comment.text


def test_a_sheet_of_the_partner_with_our_title_is_kept(tmp_path: Path) -> None:
    spoiled = spoiled_form()
    spoiled.book.create_sheet("Corrections")["B2"] = "mine"
    path, _ = correct(spoiled.save(), tmp_path)
    book = load_workbook(path)
    assert book["Corrections"]["B2"].value == "mine"
    assert book.worksheets[0].title == "Corrections 2"


def test_a_problem_in_merged_cells_is_shown_where_they_begin(tmp_path: Path) -> None:
    spoiled = Spoiled(form(docs(5)))
    row = spoiled.row_of("DOCS", "BO")
    spoiled.set({"realised_total": "n/a", "place": None}, row)
    spoiled.book["Outputs"].merge_cells(f"B{row}:C{row}")
    path, _ = correct(spoiled.save(), tmp_path)
    assert marked(load_workbook(path)) == {("Outputs", f"B{row}"), ("Outputs", f"K{row}")}


def test_warnings_alone_are_marked_in_another_colour(tmp_path: Path) -> None:
    path, reading = correct(form(kids(all=9), docs(5)), tmp_path)
    assert [p.code for p in reading.problems] == ["minimum-disaggregation"]
    cell = load_workbook(path)["Outputs"][reading.problems[0].cell]
    assert cell.fill.fgColor.rgb == "00FDE9A9"


def test_the_same_correction_is_the_same_bytes_and_is_not_written_again(tmp_path: Path) -> None:
    content = spoiled_form().save()
    path, _ = correct(content, tmp_path)
    before = path.stat().st_mtime_ns, path.read_bytes()
    correct(content, tmp_path)
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    (other := tmp_path / "other").mkdir()
    again, _ = correct(content, other)
    assert again.read_bytes() == before[1]
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == [path.name]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (csv_form(docs(5)).replace(",5,", ",x,").encode(), "north.csv"),
        (b"not a workbook", "north.xlsx"),
        (b"", "north.corrections.csv"),
    ],
)
def test_what_is_no_workbook_gets_a_text(tmp_path: Path, content: bytes, name: str) -> None:
    path, reading = correct(content, tmp_path, name)
    assert path == tmp_path / "north.corrections.txt"
    text = path.read_text(encoding="utf-8")
    for found in reading.problems:
        assert found.message in text
        assert found.remedy in text
        assert found.cell in text


def test_a_very_long_name_still_fits(tmp_path: Path) -> None:
    path, _ = correct(b"x", tmp_path, "é" * 123 + ".xlsx")
    assert path.name.endswith("é.corrections.txt")
