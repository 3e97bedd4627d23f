"""CSV in every way that spreadsheet programs write it, and never a guess at how that was."""

import csv
import io
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submissions.doors.csv_file import read_csv
from submissions.doors.csv_text import DELIMITERS, ENCODINGS
from submissions.doors.grid import MAX_COLUMNS, Grid
from tests.submissions.doors.made_workbooks import opened, refused

LINE_ENDS = ("\r\n", "\n", "\r")
TABLE = [["código", "niñas", "niños"], ["DOCS", "1,5", "2"], ["", "", ""], ["KIDS", "7", ""]]


def table(
    rows: list[list[str]], delimiter: str = ",", line_end: str = "\r\n", *, quoted: bool = False
) -> str:
    """Rows as a spreadsheet program writes them; `quoted`: every field."""
    text = io.StringIO(newline="")
    quoting: Literal[0, 1] = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerows(rows)
    return text.getvalue()


def texts(grid: Grid) -> dict[str, dict[str, object]]:
    """What the cells hold, by address, of each sheet."""
    return {
        sheet.title: {c.address: c.content for row in sheet.rows for c in row.cells.values()}
        for sheet in grid.sheets
    }


def read(
    text: str, written_in: str = "utf-8", encoding: str = "", delimiter: str = ""
) -> dict[str, dict[str, object]]:
    """Text written in an encoding, and read with what is declared of it."""
    return texts(opened(read_csv(text.encode(written_in), encoding, delimiter)))


@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("line_end", LINE_ENDS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("quoted", [False, True])
def test_a_table_is_read_however_it_was_saved(
    delimiter: str, line_end: str, encoding: str, quoted: bool
) -> None:
    assert read(table(TABLE, delimiter, line_end, quoted=quoted), encoding) == {
        "": {
            "A1": "código",
            "B1": "niñas",
            "C1": "niños",
            "A2": "DOCS",
            "B2": "1,5",
            "C2": "2",
            "A4": "KIDS",
            "B4": "7",
        }
    }


def test_tables_of_the_form_are_sheets_and_what_stands_before_them_is_another() -> None:
    text = "title of mine\n#sheet,cover,,\nkey,label,x\n#sheet,outputs\n#sheet,signs\na,b\n"
    assert read(text) == {
        "": {"A1": "title of mine"},
        "cover": {"A3": "key", "B3": "label", "C3": "x"},
        "outputs": {},
        "signs": {"A6": "a", "B6": "b"},
    }


def test_addresses_are_lines_of_the_file() -> None:
    text = 'a,"two\nlines",c\nd,e,f\n'
    assert list(read(text)[""]) == ["A1", "B1", "C1", "A3", "B3", "C3"]


@pytest.mark.parametrize("line", ["sep=;", '"sep=;"', "SEP=;;;", "sep=^", "sep=\t"])
def test_a_line_that_names_the_mark_is_believed(line: str) -> None:
    mark = line.strip('"')[4]
    text = f"{line}\r\na{mark}1,5\r\nb{mark}2,5\r\n"
    assert read(text) == {"": {"A2": "a", "B2": "1,5", "A3": "b", "B3": "2,5"}}
    assert read(text, delimiter=",") == read(text)


def test_the_first_sheet_line_names_the_mark() -> None:
    text = "#sheet;outputs\na;1,5\nb;2,5\n"
    assert read(text, delimiter=",") == {
        "outputs": {"A2": "a", "B2": "1,5", "A3": "b", "B3": "2,5"}
    }


def test_decimal_commas_do_not_hide_the_semicolons() -> None:
    text = "name;planned;realised\nx;1,5;2,5\ny;1,0;3,5\n"
    assert read(text)[""]["B2"] == "1,5"


def test_a_title_above_the_table_does_not_hide_the_mark() -> None:
    text = "Report; of 2017\n\na,b,c\n1,2,3\n4,5,6\n7,8,9\n"
    assert read(text)[""]["C4"] == "3"


def test_a_mark_that_stands_in_texts_only_is_no_mark() -> None:
    text = 'a,b\n"x; y",1\nz; w,2\n"p|q",3\n'
    assert read(text)[""]["A3"] == "z; w"


def test_one_column_needs_no_mark() -> None:
    assert read("a\nb\n") == {"": {"A1": "a", "A2": "b"}}


@pytest.mark.parametrize(
    "text", ["1,5;2\n3,5;4\n", "a,b;c,d\n", "a,b\nc;d\n", "one\n\ttwo\n|\n,\n"]
)
def test_two_marks_that_fit_alike_are_asked_about(text: str) -> None:
    assert refused(read_csv(text.encode())) == "ambiguous-delimiter"
    assert texts(opened(read_csv(text.encode(), delimiter=";")))


@pytest.mark.parametrize("encoding", sorted(set(ENCODINGS) - {"utf-8", "windows-874"}))
def test_an_encoding_is_declared_and_never_guessed(encoding: str) -> None:
    text = "a,b\nŽižka é,2\n" if encoding in {"windows-1250", "iso-8859-2"} else "a,b\nÉ x,2\n"
    if encoding == "windows-1251":
        text = "a,b\n\u0434\u0435\u0442\u0438,2\n"
    content = text.encode(ENCODINGS[encoding])
    assert refused(read_csv(content)) == "encoding"
    assert texts(opened(read_csv(content, encoding))) == read(text)


def test_thai_is_read_as_declared() -> None:
    text = "ชื่อ,จำนวน\nเด็กหญิง,5\n"
    content = text.encode("cp874")
    assert refused(read_csv(content)) == "encoding"
    assert texts(opened(read_csv(content, "windows-874"))) == read(text)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_what_the_bytes_show_themselves_needs_no_declaration(encoding: str) -> None:
    assert read("a,b\nniña,2\n", encoding, encoding="windows-1252") == read("a,b\nniña,2\n")


def test_plain_letters_are_alike_in_every_encoding() -> None:
    assert read("a,b\nc,2\n", "ascii", encoding="windows-874") == read("a,b\nc,2\n")


def test_bytes_that_two_encodings_can_read_are_asked_about() -> None:
    content = "a,b\nniña,2\n".encode()
    assert refused(read_csv(content, "windows-1252")) == "encoding"
    assert texts(opened(read_csv(content, "utf-8"))) == read("a,b\nniña,2\n")


@pytest.mark.parametrize(
    "content",
    [
        b"a,b\nc\0d,2\n",
        b"\xff\xfea\0,\0b",
        b"\xef\xbb\xbfni\xf1a",
        b"a,b\n\x81,2\n",
        "a,b".encode("utf-32"),
        b"\0\0\0\0",
    ],
)
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    assert refused(read_csv(content, "windows-1252")) == "encoding"


@pytest.mark.parametrize("text", ['a,b\n"open,1\nc,2\n', 'a;b\nc;"x"y\n'])
def test_quotation_marks_that_do_not_close_are_told_by_line(text: str) -> None:
    found = read_csv(text.encode())
    assert refused(found) == "damaged-csv"
    assert dict(getattr(found, "facts", ())) == {"line": 2}


def test_only_filled_cells_count_for_the_bounds() -> None:
    assert read("," * 100_000 + "\na,b\n") == {"": {"A2": "a", "B2": "b"}}
    assert refused(read_csv(("a," * (MAX_COLUMNS + 1) + "\n").encode())) == "sheet-too-large"


FIELDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\r\n"), max_size=8
)


@settings(max_examples=100, deadline=None)
@given(
    rows=st.lists(st.lists(FIELDS, min_size=2, max_size=5), min_size=1, max_size=6),
    delimiter=st.sampled_from(DELIMITERS),
    line_end=st.sampled_from(LINE_ENDS),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_fields_are_read_back_as_they_were_written(
    rows: list[list[str]], delimiter: str, line_end: str, encoding: str
) -> None:
    text = f"sep={delimiter}{line_end}{table(rows, delimiter, line_end, quoted=True)}"
    grid = opened(read_csv(text.encode(encoding)))
    found = [
        {cell.column: cell.content for cell in row.cells.values()} for row in grid.sheets[0].rows
    ]
    expected = [
        {column: field for column, field in enumerate(row, start=1) if field.strip()}
        for row in rows
    ]
    assert found == [row for row in expected if row]


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=200), encoding=st.sampled_from(["", *ENCODINGS]))
def test_no_bytes_ever_raise(content: bytes, encoding: str) -> None:
    read_csv(content, encoding)


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(
        st.lists(st.text("1ab,;|\t\n ", max_size=6), min_size=3, max_size=3), min_size=1, max_size=5
    ),
    delimiter=st.sampled_from(DELIMITERS),
)
def test_an_even_table_is_read_by_its_mark_or_asked_about(
    rows: list[list[str]], delimiter: str
) -> None:
    content = table(rows, delimiter).encode()
    found = read_csv(content)
    assert found == read_csv(content, delimiter=delimiter) or refused(found) == (
        "ambiguous-delimiter"
    )
