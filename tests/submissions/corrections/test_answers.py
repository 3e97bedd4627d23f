"""Questions are answered on the first sheet of a correction workbook, and asked until they are."""

import io
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from schemas.submission import Answer, Severity
from submissions.answers import day_zero_of, returned_revision
from submissions.doors.grid import Grid, GridSheet, Row, text_cell
from submissions.layout import CORRECTIONS_MARKER, is_form
from submissions.messages import QUESTIONS
from submissions.read import open_grid
from submissions.wording import languages, say
from tests.submissions.builders import (
    REALISED,
    Spoiled,
    at,
    codes,
    docs,
    errors,
    form,
    kids,
    read,
    reported,
)
from tests.submissions.corrections.corrected import (
    RED,
    answer_cells,
    answered,
    correct,
    lines_of,
    list_of,
    said,
)

TEXT = "1.234"


def asking() -> Spoiled:
    """A form that can be read in two ways in one cell."""
    spoiled = Spoiled(form(docs(5), kids(all=9, female=4, male=5)))
    spoiled.set({"realised_total": TEXT}, row_asked(spoiled))
    return spoiled


def row_asked(spoiled: Spoiled) -> int:
    return spoiled.row_of("DOCS", "BO")


def place_asked() -> tuple[str, str]:
    return "Outputs", at("realised_total", row_asked(asking()))


def value_of(content: bytes, name: str = "north.corrections.xlsx") -> Decimal | None:
    """What the cell that was asked about is read as."""
    found = reported(read(content, name)).get(("DOCS", "BO", "all", "all", REALISED))
    return found.value if found else None


def test_a_question_shows_what_the_cell_says_and_what_may_be_answered(tmp_path: Path) -> None:
    path, reading = correct(asking().save(), tmp_path)
    sheet = list_of(load_workbook(path))
    ((*_, shown, answer),) = lines_of(sheet)
    assert (shown, answer) == (TEXT, None)
    (rule,) = sheet.data_validations.dataValidation
    source = sheet[str(rule.formula1)][0]
    choices = [cell.value for cell in source]
    assert choices == [say("en", f"choice-{c}") for c in QUESTIONS["ambiguous-number"]]
    assert {str(area) for area in rule.sqref.ranges} == {c.address for c in answer_cells(sheet)}
    assert all(sheet.column_dimensions["G"].hidden for _ in source)
    assert TEXT not in " ".join(p.message + p.remedy + str(p.facts) for p in reading.problems)


@pytest.mark.parametrize(
    ("choice", "expected"), [("mark-of-thousands", Decimal(1234)), ("mark-of-decimals", None)]
)
@pytest.mark.parametrize("language", [*languages(), ""])
def test_an_answer_settles_the_question_in_any_language_or_by_its_code(
    tmp_path: Path, choice: str, expected: Decimal | None, language: str
) -> None:
    path, _ = correct(asking().save(), tmp_path)
    text = say(language, f"choice-{choice}") if language else choice
    returned = answered(path.read_bytes(), {place_asked(): text})
    reading = read(returned, path.name)
    assert "ambiguous-number" not in codes(reading)
    assert reading.answers == (Answer(*place_asked(), "ambiguous-number", choice, "partner"),)
    assert value_of(returned) == expected


def test_a_question_without_an_answer_is_asked_again(tmp_path: Path) -> None:
    path, reading = correct(asking().save(), tmp_path)
    assert said(read(path.read_bytes(), path.name)) == said(reading)


def test_correcting_the_cell_itself_needs_no_answer(tmp_path: Path) -> None:
    path, _ = correct(asking().save(), tmp_path)
    returned = Spoiled(path.read_bytes())
    returned.set({"realised_total": 1234}, row_asked(returned))
    assert read(returned.save(), path.name).problems == ()
    assert value_of(returned.save()) == 1234


def test_an_answer_does_not_hold_for_what_the_cell_says_later(tmp_path: Path) -> None:
    path, _ = correct(asking().save(), tmp_path)
    returned = Spoiled(answered(path.read_bytes(), {place_asked(): "mark-of-thousands"}))
    returned.set({"realised_total": "5.678"}, row_asked(returned))
    reading = read(returned.save(), path.name)
    assert [p.code for p in reading.problems] == ["ambiguous-number"]
    assert reading.answers == ()


def test_what_is_no_choice_is_an_error_at_the_answer(tmp_path: Path) -> None:
    path, _ = correct(asking().save(), tmp_path)
    returned = answered(path.read_bytes(), {place_asked(): "perhaps"})
    (cell,) = answer_cells(list_of(load_workbook(path)))
    assert sorted(errors(read(returned, path.name))) == [
        ("ambiguous-number", *place_asked()),
        ("answer-not-known", "Corrections", cell.address),
    ]


def test_a_wrong_answer_comes_back_red_in_its_place_and_can_be_mended(tmp_path: Path) -> None:
    path, _ = correct(asking().save(), tmp_path)
    returned = answered(path.read_bytes(), {place_asked(): "perhaps"})
    again, reading = correct(returned, tmp_path, path.name)
    sheet = list_of(load_workbook(again))
    (cell,) = answer_cells(sheet)
    assert sheet[cell.address].value == "perhaps"
    assert sheet[cell.address].fill.fgColor.rgb == RED
    assert ("Corrections", cell.address) in {line[:2] for line in lines_of(sheet)}
    assert said(read(again.read_bytes(), path.name)) == said(reading)
    mended = answered(again.read_bytes(), {place_asked(): "mark-of-thousands"})
    assert value_of(mended) == 1234


def test_answers_persist_while_the_file_goes_to_and_fro(tmp_path: Path) -> None:
    spoiled = asking()
    spoiled.set({"place": "XX"}, spoiled.row_of("KIDS", "PE"))
    spoiled.set({"realised_total": 1}, spoiled.row_of("KIDS", "XX"))
    path, _ = correct(spoiled.save(), tmp_path)
    returned = answered(path.read_bytes(), {place_asked(): "mark-of-thousands"})
    again, reading = correct(returned, tmp_path, path.name)
    assert [p.code for p in reading.problems] == ["place-not-allowed"]
    sheet = list_of(load_workbook(again))
    thousands = say("en", "choice-mark-of-thousands")
    assert [line[4:] for line in lines_of(sheet)] == [(None, None), (TEXT, thousands)]
    mended = Spoiled(again.read_bytes())
    mended.set({"place": "PE"}, mended.row_of("KIDS", "XX"))
    assert value_of(mended.save()) == 1234


def test_a_given_answer_can_be_changed_in_a_later_round(tmp_path: Path) -> None:
    path, _ = correct(asking().cover("language", "xx").save(), tmp_path)
    returned = answered(path.read_bytes(), {place_asked(): "mark-of-thousands"})
    again, _ = correct(returned, tmp_path, path.name)
    changed = answered(again.read_bytes(), {place_asked(): "mark-of-decimals"})
    assert {a.choice for a in read(changed, path.name).answers} == {"mark-of-decimals"}


def test_columns_of_the_list_may_be_moved(tmp_path: Path) -> None:
    path, _ = correct(asking().save(), tmp_path)
    returned = answered(path.read_bytes(), {place_asked(): "mark-of-thousands"})
    book = load_workbook(io.BytesIO(returned))
    sheet = list_of(book)
    sheet.move_range(f"F1:F{sheet.max_row}", cols=20)
    saved = io.BytesIO()
    book.save(saved)
    assert value_of(saved.getvalue()) == 1234


def test_two_copies_of_the_list_that_contradict_each_other_answer_nothing(tmp_path: Path) -> None:
    path, _ = correct(asking().save(), tmp_path)
    book = load_workbook(io.BytesIO(path.read_bytes()))
    first = list_of(book)
    second = book.copy_worksheet(first)
    (cell,) = answer_cells(first)
    first[cell.address], second[cell.address] = "mark-of-thousands", "mark-of-decimals"
    saved = io.BytesIO()
    book.save(saved)
    reading = read(saved.getvalue(), path.name)
    assert [p.code for p in reading.problems] == ["ambiguous-number"]
    again, _ = correct(saved.getvalue(), tmp_path, path.name)
    assert list_of(load_workbook(again)).title == "Corrections"


def test_an_answer_that_settles_all_lets_the_file_count(tmp_path: Path) -> None:
    path, reading = correct(asking().save(), tmp_path)
    assert {p.severity for p in reading.problems} == {Severity.QUESTION}
    assert not reading.counts
    returned = answered(path.read_bytes(), {place_asked(): "mark-of-thousands"})
    assert read(returned, path.name).counts


def carrying(*texts: str) -> Grid:
    """A file that came back with these texts beside the mark of its list."""
    cells = {n: text_cell(1, n, text) for n, text in enumerate((CORRECTIONS_MARKER, *texts), 1)}
    return Grid("xlsx", (GridSheet("Korrekturen", (Row(1, cells),)),))


def test_a_file_without_a_cover_carries_its_next_revision() -> None:
    assert returned_revision(carrying("", "revision", "4")) == 4
    assert returned_revision(carrying("", "revision", "x")) is None
    assert returned_revision(carrying()) is None


def test_a_form_needs_no_revision_beside_that_of_its_cover(tmp_path: Path) -> None:
    path, _ = correct(asking().save(), tmp_path)
    grid = open_grid(path.read_bytes(), path.name)
    assert isinstance(grid, Grid)
    assert returned_revision(grid) is None
    assert day_zero_of(grid) == grid.day_zero


def test_the_list_alone_does_not_make_a_file_a_form() -> None:
    assert not is_form(carrying("", "revision", "4"))
