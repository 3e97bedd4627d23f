"""Sheets, columns and cover lines are found by key; what is missing or double is named."""

import pytest

from schemas.submission import SHEETS
from submissions.wording import sheet_label
from tests.submissions.builders import (
    FIRST_ROW,
    KEY_ROW,
    Spoiled,
    codes,
    csv_form,
    docs,
    errors,
    form,
    kids,
    read,
    reported,
)


@pytest.mark.parametrize("sheet", [sheet_label("en", sheet.key) for sheet in SHEETS])
def test_a_missing_sheet_is_named(sheet: str) -> None:
    spoiled = Spoiled(form(docs(5)))
    del spoiled.book[sheet]
    reading = read(spoiled.save())
    assert ("sheet-missing", "", "") in errors(reading)
    assert any(f"'{sheet}'" in found.message for found in reading.problems)


def test_a_renamed_sheet_is_known_by_its_marker() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book["Outputs"].title = "Resultados"
    assert read(spoiled.save()).counts


def test_a_sheet_without_marker_is_known_by_its_title() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book["Outputs"]["A1"] = None
    spoiled.book["Outputs"].title = "other"
    spoiled.book["other"].title = "OUTPUTS"
    assert read(spoiled.save()).counts


def test_moved_sheets_change_nothing() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book.move_sheet("Cover", 3)
    assert read(spoiled.save()).counts


def test_a_copied_sheet_is_refused_rather_than_chosen_from() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book.copy_worksheet(spoiled.book["Outputs"])
    assert errors(read(spoiled.save())) == [("sheet-twice", "Outputs Copy", "A1")]


def test_a_sheet_of_the_partner_is_left_alone_and_mentioned() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book.create_sheet("Workings")["B2"] = 77
    spoiled.book.create_sheet("Empty")
    reading = read(spoiled.save())
    assert reading.counts
    assert [(p.code, p.sheet) for p in reading.problems] == [("unknown-sheet", "Workings")]


def test_a_moved_column_changes_nothing() -> None:
    original = read(form(kids(female=3, male=4)))
    spoiled = Spoiled(form(kids(female=3, male=4)))
    sheet = spoiled.book["Outputs"]
    last = sheet.max_column
    for row in range(1, sheet.max_row + 1):
        if row > 2:
            sheet.cell(row, last + 2).value = sheet.cell(row, 3).value
            sheet.cell(row, 3).value = None
    moved = read(spoiled.save())
    assert moved.counts
    assert reported(moved) == reported(original)


def test_translated_labels_change_nothing() -> None:
    spoiled = Spoiled(form(docs(5)))
    for cell in spoiled.book["Outputs"][KEY_ROW - 1]:
        cell.value = "Etiqueta"
    assert read(spoiled.save()).counts


def test_inserted_rows_above_the_keys_change_nothing() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book["Outputs"].insert_rows(2, 3)
    assert read(spoiled.save()).counts


@pytest.mark.parametrize("key", ["indicator", "place", "realised_total", "realised_other", "note"])
def test_a_missing_column_is_named(key: str) -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book["Outputs"].delete_cols(spoiled.column("Outputs", key))
    reading = read(spoiled.save())
    assert ("column-missing", "Outputs", f"A{KEY_ROW}") in errors(reading)
    assert any(f"key {key}" in found.message for found in reading.problems)


def test_the_title_column_may_go() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book["Outputs"].delete_cols(spoiled.column("Outputs", "indicator_title"))
    assert read(spoiled.save()).counts


def test_a_renamed_key_is_a_missing_column_and_an_unknown_one() -> None:
    spoiled = Spoiled(form(docs(5)))
    cell = spoiled.cell("note", KEY_ROW)
    cell.value = "remarks"
    assert codes(read(spoiled.save())) == {"column-missing", "unknown-column"}


def test_two_columns_with_one_key_are_refused() -> None:
    spoiled = Spoiled(form(docs(5)))
    cell = spoiled.cell("realised_other", KEY_ROW)
    cell.value = "realised_total"
    assert ("column-twice", "Outputs", cell.coordinate) in errors(read(spoiled.save()))


def test_an_extra_column_is_mentioned_once() -> None:
    spoiled = Spoiled(form(docs(5)))
    sheet = spoiled.book["Outputs"]
    for row in range(FIRST_ROW, FIRST_ROW + 3):
        sheet.cell(row, 40).value = 99
    reading = read(spoiled.save())
    assert reading.counts
    assert [(p.code, p.cell) for p in reading.problems] == [("unknown-column", f"AN{FIRST_ROW}")]


def test_a_sheet_without_keys_cannot_be_read_and_says_so() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book["Outputs"].delete_rows(KEY_ROW)
    assert errors(read(spoiled.save())) == [("key-row-missing", "Outputs", "")]


def test_a_missing_cover_line_is_named() -> None:
    spoiled = Spoiled(form(docs(5)))
    spoiled.book["Cover"].delete_rows(6)
    assert errors(read(spoiled.save())) == [("cover-line-missing", "Cover", "")]


def test_a_double_cover_line_is_named() -> None:
    spoiled = Spoiled(form(docs(5)))
    for column, value in enumerate(["partner", "Partner", "south"], start=1):
        spoiled.book["Cover"].cell(30, column).value = value
    assert errors(read(spoiled.save())) == [("cover-line-twice", "Cover", "A30")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_csv_is_read_with_any_delimiter_and_line_end(
    delimiter: str, line_end: str, bom: str
) -> None:
    text = csv_form(kids(female=3, male=4)).replace(",", delimiter).replace("\r\n", line_end)
    reading = read(bom + text)
    assert reading.problems == ()
    original = read(form(kids(female=3, male=4)))
    assert [(k, v.value) for k, v in reported(reading).items()] == [
        (k, v.value) for k, v in reported(original).items()
    ]


def test_csv_addresses_are_those_of_the_file() -> None:
    text = csv_form(docs(5)).replace(",5,", ",x,")
    (line,) = [n for n, row in enumerate(text.split("\r\n"), start=1) if ",x," in row]
    assert errors(read(text)) == [("not-a-number", "outputs", f"K{line}")]


def test_a_missing_table_of_a_csv_is_named() -> None:
    text = csv_form(docs(5))
    assert errors(read(text[: text.index("#sheet,signs")])) == [("sheet-missing", "", "")]
