"""Files that are no submission at all end in one clear problem, quickly and in little memory."""

import io
import time
import tracemalloc
import warnings
import zipfile
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from submissions import read_submission
from submissions.doors.grid import MAX_FILE_BYTES
from tests.submissions.builders import (
    TODAY,
    Spoiled,
    codes,
    csv_form,
    docs,
    errors,
    form,
    part_of,
    programme,
    read,
    reported,
    with_part,
)

SHEET_PART = "xl/worksheets/sheet2.xml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@cache
def small_form() -> bytes:
    """One form, made once."""
    return form(docs(3))


def only_code(content: bytes, name: str = "north.xlsx") -> str:
    """The code of the one problem of a file that cannot be opened."""
    reading = read(content, name)
    assert reading.cover is None
    assert reading.outputs == ()
    assert not reading.counts
    (found,) = reading.problems
    return found.code


@pytest.mark.parametrize("content", [b"", b"  \n"])
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_an_empty_file_is_said_to_be_empty(content: bytes, name: str) -> None:
    assert only_code(content, name) == "empty-file"


@pytest.mark.parametrize("content", [b"hello", b"%PDF-1.7 x", b"\x00" * 50])
def test_something_else_named_xlsx_is_not_a_workbook(content: bytes) -> None:
    assert only_code(content) == "not-a-workbook"


def test_another_kind_of_zip_is_not_a_workbook() -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert only_code(other.getvalue()) == "not-a-workbook"


def test_a_kind_of_file_we_do_not_read_is_named() -> None:
    assert only_code(form(docs(1)), "north.pdf") == "unknown-kind"


@pytest.mark.parametrize("name", ["a.XLSX", "a.xlsm", "a.ods", "a.csv", "a.tsv", "a.txt", "a.json"])
def test_a_file_that_is_not_what_its_name_says_is_refused(name: str) -> None:
    assert only_code(b"\xff\x81 nothing of the kind", name) in {
        "not-a-workbook",
        "encoding",
        "json-encoding",
    }


def test_a_workbook_with_macros_is_read_like_any_other() -> None:
    assert read(form(docs(1)), "north.xlsm").counts


def test_a_password_is_named() -> None:
    content = OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    assert only_code(content) == "encrypted"


def test_a_password_of_the_zip_is_named() -> None:
    content = bytearray(form(docs(1)))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 8] |= 1
    assert only_code(bytes(content)) == "encrypted"


def test_the_old_format_of_excel_is_named() -> None:
    assert only_code(OLE + b"\0" * 2000) == "old-format"


def test_a_cut_off_workbook_is_damaged() -> None:
    content = form(docs(1))
    assert only_code(content[: len(content) // 2]) == "damaged"


def test_a_cell_that_is_no_xml_is_damaged() -> None:
    content = form(docs(1))
    broken = part_of(content, SHEET_PART).replace(b"</row>", b"</wor>", 1)
    assert only_code(with_part(content, SHEET_PART, broken)) == "damaged"


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        f"<!--{'x' * 200_000}--><!DOCTYPE x>",
    ],
)
@pytest.mark.parametrize("part", [SHEET_PART, "xl/sharedStrings.xml", "docProps/extra.bin"])
def test_entities_are_refused_in_any_part(prolog: str, part: str) -> None:
    content = form(docs(1))
    for start in ('<?xml version="1.0"?>', " " * 200_000, "\ufeff"):
        spoiled = with_part(content, part, f"{start}{prolog}<x/>".encode())
        assert only_code(spoiled) == "xml-entities"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32-be"])
def test_entities_cannot_hide_in_another_encoding(encoding: str) -> None:
    hidden = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x/>'.encode(encoding)
    assert only_code(with_part(form(docs(1)), SHEET_PART, hidden)) == "xml-encoding"


def test_a_declared_encoding_other_than_utf_8_is_refused() -> None:
    part = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-<x/>'
    assert only_code(with_part(form(docs(1)), SHEET_PART, part)) == "xml-encoding"


def test_a_zip_bomb_is_refused_in_little_time_and_memory() -> None:
    bomb = io.BytesIO(form(docs(1)))
    chunk = b"<row/>" * 200_000
    with (
        zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/media/big.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(900):
            part.write(chunk)
    content = bomb.getvalue()
    assert len(content) < MAX_FILE_BYTES
    tracemalloc.start()
    started = time.perf_counter()
    assert only_code(content) == "zip-bomb"
    seconds = time.perf_counter() - started
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert seconds < 1
    assert peak_bytes < 20_000_000


def test_a_bomb_that_lies_about_its_size_is_damaged() -> None:
    content = bytearray(with_part(form(docs(1)), SHEET_PART, b"<x>" + b" " * 5_000_000 + b"</x>"))
    entry = content.rindex(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (100).to_bytes(4, "little")
    assert only_code(bytes(content)) == "damaged"


def test_a_zip_of_thousands_of_parts_is_refused() -> None:
    many = io.BytesIO(form(docs(1)))
    with zipfile.ZipFile(many, "a") as archive:
        for number in range(2_500):
            archive.writestr(f"xl/p{number}.xml", "")
    assert only_code(many.getvalue()) == "zip-bomb"


def test_more_bytes_than_a_submission_can_have_are_refused() -> None:
    assert only_code(b"PK" + b"x" * MAX_FILE_BYTES) == "too-large"


def test_a_million_empty_rows_are_read_fast() -> None:
    spoiled = Spoiled(form(docs(12)))
    spoiled.book["Outputs"].row_dimensions[1_048_576].height = 20
    content = spoiled.save()
    sheet = part_of(content, SHEET_PART).replace(b"</sheetData>", b'<row r="1048576"/></sheetData>')
    started = time.perf_counter()
    reading = read(with_part(content, SHEET_PART, sheet))
    assert time.perf_counter() - started < 3
    assert reading.counts


def test_a_dimension_that_claims_too_little_loses_no_row() -> None:
    content = form(docs(12), docs(13, "PE"))
    sheet = part_of(content, SHEET_PART)
    start = sheet.index(b"<dimension")
    end = sheet.index(b"/>", start)
    claimed = sheet[:start] + b'<dimension ref="A1:B2"' + sheet[end:]
    assert len(reported(read(with_part(content, SHEET_PART, claimed)))) == 2


@pytest.mark.parametrize("cell", ["A200001", "GS20"])
def test_a_sheet_filled_beyond_its_bounds_is_too_large(cell: str) -> None:
    spoiled = Spoiled(form(docs(12)))
    spoiled.book["Outputs"][cell] = "x"
    assert only_code(spoiled.save()) == "sheet-too-large"


@pytest.mark.parametrize("row", ["999999999", "-5", "x"])
def test_impossible_row_numbers_end_at_once(row: str) -> None:
    content = form(docs(1))
    cell = f'<row r="{row}"><c r="A7"><v>1</v></c></row></sheetData>'.encode()
    sheet = part_of(content, SHEET_PART).replace(b"</sheetData>", cell)
    started = time.perf_counter()
    reading = read(with_part(content, SHEET_PART, sheet))
    assert time.perf_counter() - started < 3
    assert codes(reading) == {"damaged"}


def test_an_empty_workbook_is_no_form() -> None:
    saved = io.BytesIO()
    Workbook().save(saved)
    assert [code for code, _, _ in errors(read(saved.getvalue()))] == ["no-layout"]


def test_nothing_that_openpyxl_warns_of_reaches_the_log() -> None:
    content = form(docs(1))
    sheet = part_of(content, SHEET_PART).replace(
        b"</worksheet>", b'<extLst><ext uri="{secret}"/></extLst></worksheet>'
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read(with_part(content, SHEET_PART, sheet))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_damage_ever_raises(data: st.DataObject) -> None:
    content = bytearray(small_form())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    reading = read_submission(bytes(content), "north.xlsx", programme(), TODAY)
    assert reading.problems or reading.cover


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_damaged_part_ever_raises(data: st.DataObject) -> None:
    """As above, but behind an intact zip, so that the parsers meet it."""
    content = small_form()
    name = data.draw(
        st.sampled_from(
            [SHEET_PART, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"]
        )
    )
    part = bytearray(part_of(content, name))
    for _ in range(data.draw(st.integers(1, 4))):
        part[data.draw(st.integers(60, len(part) - 1))] = data.draw(st.sampled_from(b'09Ax<>/"=&'))
    reading = read(with_part(content, name, bytes(part)))
    assert reading.problems or reading.cover


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac-roman"])
def test_csv_in_another_encoding_is_asked_for_as_utf_8(encoding: str) -> None:
    text = csv_form(docs(3)).replace("Planned: other", "Prévu: otro")
    assert only_code(text.encode(encoding), "north.csv") == "encoding"


def test_a_quotation_mark_that_never_closes_swallows_no_rows() -> None:
    text = csv_form(docs(3)) + '"open,\n'
    assert only_code(text.encode(), "north.csv") == "damaged-csv"


def test_csv_with_too_many_columns_is_too_large() -> None:
    text = csv_form(docs(3)) + "," * 300 + "x\n"
    assert only_code(text.encode(), "north.csv") == "sheet-too-large"


@settings(max_examples=100, deadline=None)
@given(content=st.binary(max_size=300))
def test_no_bytes_ever_raise_as_csv(content: bytes) -> None:
    reading = read_submission(b"#sheet,outputs\n" + content, "a.csv", programme(), TODAY)
    assert reading.problems
