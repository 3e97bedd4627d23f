"""A partner gets back the own file, marked; corrected and sent in again it counts."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from submissions.wording import languages
from tests.submissions.builders import Spoiled, at, codes, csv_form, docs, errors, form, kids, read
from tests.submissions.corrections.corrected import (
    BLUE,
    RED,
    YELLOW,
    colours,
    correct,
    lines_of,
    list_of,
    said,
)


def spoiled_form() -> Spoiled:
    """A form with two mistakes and a question, on two sheets."""
    spoiled = Spoiled(form(docs(5), kids(all=9, female=4, male=5), revision=2))
    row = spoiled.row_of("DOCS", "BO")
    spoiled.set({"realised_total": "n/a", "place": "XX"}, row)
    return spoiled.cover("language", "xx")


def test_exactly_the_failing_cells_are_marked_and_explained(tmp_path: Path) -> None:
    path, reading = correct(spoiled_form().save(), tmp_path)
    assert path == tmp_path / "north.corrections.xlsx"
    book = load_workbook(path)
    row = spoiled_form().row_of("DOCS", "XX")
    assert colours(book) == {
        ("Cover", "C9"): RED,
        ("Outputs", at("place", row)): RED,
        ("Outputs", at("realised_total", row)): BLUE,
    }
    assert colours(book).keys() == {(sheet, cell) for _, sheet, cell in errors(reading)}
    for found in reading.problems:
        comment = book[found.sheet][found.cell].comment
        assert comment is not None
        assert found.message in comment.text
        assert found.remedy in comment.text


def test_the_first_sheet_lists_every_problem_by_its_kind_with_a_link(tmp_path: Path) -> None:
    path, reading = correct(spoiled_form().save(), tmp_path)
    book = load_workbook(path)
    sheet = list_of(book)
    assert book.active is sheet
    assert [bool(s.sheet_view.tabSelected) for s in book.worksheets] == [True] + [False] * 6
    questions_first = sorted(reading.problems, key=lambda p: p.severity != "question")
    assert [line[:4] for line in lines_of(sheet)] == [
        (p.sheet, p.cell, p.message, p.remedy) for p in questions_first
    ]
    links = {
        sheet.cell(link[0].row, 2).value: link[0].hyperlink.location
        for link in sheet["B1:B40"]
        if link[0].hyperlink
    }
    assert links == {p.cell: f"'{p.sheet}'!{p.cell}" for p in reading.problems}


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
    for sheet in before.worksheets:
        rules = sheet.data_validations.dataValidation
        assert len(after[sheet.title].data_validations.dataValidation) == len(rules)


def test_marked_cells_and_answers_can_be_changed_on_protected_sheets(tmp_path: Path) -> None:
    content = spoiled_form().save()
    path, _ = correct(content, tmp_path)
    before, after = load_workbook(io.BytesIO(content)), load_workbook(path)
    row = spoiled_form().row_of("DOCS", "XX")
    assert before["Outputs"][at("place", row)].protection.locked
    for title, cell in colours(after):
        assert after[title].protection.sheet
        assert not after[title][cell].protection.locked
    assert after["Outputs"][at("place", row + 1)].protection.locked
    sheet = list_of(after)
    rules = sheet.data_validations.dataValidation
    answers = [cell for rule in rules for cell in str(rule.sqref).split()]
    assert sheet.protection.sheet
    assert len(answers) == 1
    assert not any(sheet[cell].protection.locked for cell in answers)


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
    returned.set({"place": "BO", "realised_total": "many"}, row).cover("language", "en")
    again, reading = correct(returned.save(), tmp_path, path.name)
    assert again == path
    book = load_workbook(again)
    assert [code for code, _, _ in errors(reading)] == ["not-a-number"]
    assert colours(book) == {("Outputs", at("realised_total", row)): RED}
    assert book.sheetnames.count("Corrections") == 1
    commented = {c.coordinate for s in book for line in s.iter_rows() for c in line if c.comment}
    assert commented == {at("realised_total", row)}


def test_marked_again_without_a_change_a_file_says_the_same(tmp_path: Path) -> None:
    first, reading = correct(spoiled_form().save(), tmp_path / "first")
    second, again = correct(first.read_bytes(), tmp_path / "second", first.name)
    assert said(again) == said(reading)
    books = [load_workbook(path) for path in (first, second)]
    assert colours(books[0]) == colours(books[1])
    assert lines_of(list_of(books[0])) == lines_of(list_of(books[1]))


def test_a_remark_of_the_partner_is_kept_beside_ours_and_after_it(tmp_path: Path) -> None:
    spoiled = spoiled_form()
    cell = spoiled.cell("realised_total", spoiled.row_of("DOCS", "XX"))
    cell.comment = Comment("ask Ana", "me")
    path, _ = correct(spoiled.save(), tmp_path)
    returned = Spoiled(path.read_bytes())
    marked = returned.book["Outputs"][cell.coordinate]
    assert marked.comment is not None
    assert "It may mean" not in marked.comment.text.split("▲")[1]
    assert marked.comment.text.endswith("\nask Ana")
    marked.value = 5
    again, _ = correct(returned.save(), tmp_path, path.name)
    comment = load_workbook(again)["Outputs"][cell.coordinate].comment
    assert comment is not None
    assert comment.text == "ask Ana"


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
    spoiled.set({"realised_total": "many", "place": None}, row)
    spoiled.book["Outputs"].merge_cells(f"B{row}:C{row}")
    path, _ = correct(spoiled.save(), tmp_path)
    assert colours(load_workbook(path)).keys() == {
        ("Outputs", f"B{row}"),
        ("Outputs", at("realised_total", row)),
    }


def test_warnings_alone_are_marked_in_another_colour(tmp_path: Path) -> None:
    path, reading = correct(form(kids(all=9), docs(5)), tmp_path)
    assert [p.code for p in reading.problems] == ["minimum-disaggregation"]
    assert colours(load_workbook(path)) == {("Outputs", reading.problems[0].cell): YELLOW}


def test_a_cell_with_an_error_and_a_warning_is_red_and_says_both(tmp_path: Path) -> None:
    path, reading = correct(form(kids(all=9), kids("0-11", all=20)), tmp_path)
    assert codes(reading) == {"age-groups-exceed-total", "minimum-disaggregation"}
    book = load_workbook(path)
    ((sheet, cell),) = colours(book)
    assert colours(book)[sheet, cell] == RED
    comment = book[sheet][cell].comment
    assert comment is not None
    assert all(found.message in comment.text for found in reading.problems)


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
        (b"not a workbook", "north.xlsx"),
        (b"", "north.corrections.csv"),
        (csv_form(docs(5)).encode() + b'"', "north.csv"),
    ],
)
def test_what_cannot_be_opened_gets_a_text_in_every_language(
    tmp_path: Path, content: bytes, name: str
) -> None:
    path, reading = correct(content, tmp_path, name)
    assert path == tmp_path / "north.corrections.txt"
    text = path.read_text(encoding="utf-8")
    (found,) = reading.problems
    assert found.message in text
    assert found.remedy in text
    assert text.count(name) == len({"en", "es"} & set(languages()))


def test_a_very_long_name_still_fits(tmp_path: Path) -> None:
    path, _ = correct(b"x", tmp_path, "é" * 123 + ".xlsx")
    assert path.name.endswith("é.corrections.txt")
