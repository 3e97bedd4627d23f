"""Which layout a file follows, whose it is and for when: found in the file, never guessed."""

from typing import get_args

import pytest

from schemas.mappings.model import Encoding
from submissions.doors.csv_text import ENCODINGS
from tests.submissions.builders import codes, csv_form, docs, errors
from tests.submissions.mapping.builders import Rows, learned, numbers, read_by, workbook

ROWS: Rows = [["Informe 2017"], ["Producto", "Logrado"], ["Actas", 4]]

LAYOUT = """
    name: list
    period: {always: "2017"}
    sheets:
      - title: "*"
        kind: outputs
        header_rows: [2]
        says: {place: BO, kind: realised}
        columns:
          - {header: Producto, means: indicator, codes: {Actas: DOCS}}
          - {header: Logrado, means: number}
"""


def with_period(said: str) -> str:
    """The layout with another source of the period."""
    return LAYOUT.replace('{always: "2017"}', said)


def book(rows: Rows | None = None, title: str = "S") -> bytes:
    """The file, perhaps with other rows."""
    return workbook({title: rows or ROWS})


def test_a_file_that_nobody_explained_says_so_and_nothing_else() -> None:
    assert errors(read_by(book())) == [("no-layout", "", "")]
    assert errors(read_by(book([["a", "b"], [1, 2]]), learned(LAYOUT))) == [("no-layout", "", "")]


def test_a_form_is_read_as_one_whatever_has_been_learned() -> None:
    content = csv_form(docs(5)).encode()
    assert read_by(content, learned(LAYOUT), name="a.csv").counts


def test_a_header_that_is_gone_is_named_and_so_is_one_that_came_twice() -> None:
    layout = LAYOUT + "          - {header: Nuevo, means: number, says: {sex: female}}\n"
    layout = layout.replace("means: number}", "means: number, says: {sex: all}}")
    assert errors(read_by(book(), learned(layout))) == [("mapped-column-missing", "S", "")]
    twice: Rows = [["x"], ["Producto", "Logrado", "Logrado"], ["Actas", 4, 5]]
    assert ("mapped-column-twice", "S", "C2") in errors(read_by(book(twice), learned(LAYOUT)))


def test_columns_of_one_name_are_told_apart_by_their_order_once_that_was_said() -> None:
    layout = LAYOUT.replace("means: number}", "means: number, says: {sex: female}}")
    layout += "          - {header: Logrado (2), means: number, says: {sex: male}}\n"
    layout = layout.replace("DOCS", "STAFF")
    rows: Rows = [["x"], ["Producto", "Logrado", "Logrado"], ["Actas", 4, 5]]
    found = numbers(read_by(book(rows), learned(layout)))
    assert found["STAFF BO realised male"] == {"S!C3": 5}


def test_a_column_without_a_header_is_known_by_its_letter() -> None:
    rows: Rows = [["x"], [None, "Logrado"], ["Actas", 4]]
    layout = LAYOUT.replace("header: Producto", 'header: "(A)"')
    assert numbers(read_by(book(rows), learned(layout))) == {"DOCS BO realised": {"S!B3": 4}}


def test_files_that_look_alike_are_told_apart_by_what_is_said_of_them() -> None:
    ours, theirs = (
        learned(LAYOUT),
        learned(LAYOUT.replace("BO", "TH").replace("DOCS", "KIDS"), partner="south"),
    )
    assert errors(read_by(book(), ours, theirs)) == [("layout-ambiguous", "", "")]
    when = "    when: {file_name: 'sur*'}\n    period:"
    marked = learned(
        LAYOUT.replace("BO", "TH").replace("DOCS", "KIDS").replace("    period:", when),
        partner="south",
    )
    north = read_by(book(), ours, marked, name="norte.xlsx")
    assert north.cover is not None
    assert north.cover.partner == "north"
    south = read_by(book(), ours, marked, name="sur 1.xlsx")
    assert south.cover is not None
    assert south.cover.partner == "south"
    by_cell = learned(
        LAYOUT.replace("    period:", "    when: {cell: S!A1, text: 'Informe*'}\n    period:")
    )
    assert read_by(book(), by_cell).counts
    assert errors(read_by(book([["Otro"], *ROWS[1:]]), by_cell)) == [("no-layout", "", "")]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("{file_name: true}", "informe-2017-v3.xlsx"),
        ("{file_name: true, codes: {FY2: '2017'}}", "FY2 north.xlsx"),
        ("{file_name: true, pattern: 'para (20..)'}", "2018 para 2017.xlsx"),
        ("{cell: A1}", "x.xlsx"),
        ("{cell: S!A1, codes: {informe 2017: '2017'}}", "x.xlsx"),
    ],
)
def test_the_period_is_found_where_the_layout_says(said: str, name: str) -> None:
    reading = read_by(book(), learned(with_period(said)), name=name)
    assert reading.cover is not None, reading.problems
    assert reading.cover.period == "2017"


@pytest.mark.parametrize(
    ("said", "name", "place"),
    [
        ("{file_name: true}", "20170301.xlsx", ("", "")),
        ("{file_name: true}", "2017 y 2018.xlsx", ("", "")),
        ("{cell: A1, pattern: 'de (20..)'}", "x.xlsx", ("S", "A1")),
        ("{cell: Z9}", "x.xlsx", ("", "")),
    ],
)
def test_a_period_that_is_not_there_once_is_never_guessed(
    said: str, name: str, place: tuple[str, str]
) -> None:
    reading = read_by(book(), learned(with_period(said)), name=name)
    assert errors(reading) == [("period-not-found", *place)]
    assert reading.cover is None


def test_the_period_of_rows_must_be_one() -> None:
    layout = with_period("{rows: true}") + "          - {header: Año, means: period}\n"
    rows: Rows = [["x"], ["Producto", "Logrado", "Año"], ["Actas", 4, 2017]]
    reading = read_by(book(rows), learned(layout))
    assert reading.cover is not None
    assert reading.cover.period == "2017"
    found = errors(read_by(book([*rows, ["DOCS", 5, 2018]]), learned(layout)))
    assert ("several-periods", "S", "C4") in found


def test_a_header_with_the_period_is_that_of_the_period() -> None:
    layout = with_period("{file_name: true}").replace(
        "header: Logrado", 'header: "Logrado {period}"'
    )
    layout += '          - {header: "Logrado *", means: ignore}\n'
    rows: Rows = [
        ["x"],
        ["Producto", "Logrado 2017", "Logrado 2018"],
        ["Actas", 4, 5],
    ]
    of_2018 = read_by(book(rows), learned(layout), name="2018.xlsx")
    assert numbers(of_2018) == {"DOCS BO realised": {"S!C3": 5}}
    assert of_2018.problems == ()
    assert numbers(read_by(book(rows), learned(layout), name="2017.xlsx")) == {
        "DOCS BO realised": {"S!B3": 4}
    }


@pytest.mark.parametrize(
    ("said", "name", "revision"),
    [
        ("", "informe.xlsx", 1),
        ("", "informe-r3.xlsx", 3),
        ("", "informe r2.corrections.xlsx", 2),
        ("    revision: {cell: B1}\n", "informe-r3.xlsx", 7),
        ("    revision: {file_name: true, pattern: 'v(\\d)'}\n", "informe v4.xlsx", 4),
    ],
)
def test_the_revision_is_what_the_file_says(said: str, name: str, revision: int) -> None:
    layout = LAYOUT.replace("    sheets:", f"{said}    sheets:")
    reading = read_by(book([["Informe", 7], *ROWS[1:]]), learned(layout), name=name)
    assert reading.cover is not None, reading.problems
    assert reading.cover.revision == revision


def test_a_revision_that_is_not_there_is_asked_for() -> None:
    layout = LAYOUT.replace("    sheets:", "    revision: {cell: Z1}\n    sheets:")
    assert errors(read_by(book(), learned(layout))) == [("bad-revision", "", "")]


CSV = "Producto;Logrado\nActas;1.234\nAño;5\n"


def test_a_csv_file_is_read_as_its_layout_declares_it() -> None:
    layout = LAYOUT.replace("Actas: DOCS", "Actas: DOCS, Año: STAFF").replace("[2]", "[1]")
    declared = layout.replace(
        "    sheets:", "    encoding: windows-1252\n    number_format: '1.234,5'\n    sheets:"
    )
    content = CSV.encode("cp1252")
    assert codes(read_by(content, learned(layout), name="a.csv")) == {"encoding"}
    reading = read_by(content, learned(declared), name="a.csv")
    assert reading.problems == ()
    assert numbers(reading) == {
        "DOCS BO realised": {"!B2": 1234},
        "STAFF BO realised": {"!B3": 5},
    }
    assert codes(read_by(CSV.encode(), learned(layout), name="a.csv")) == {"ambiguous-number"}


def test_the_mark_between_fields_may_be_declared() -> None:
    content = b"Producto;Logrado\nActas,x;4\nActas,y;5\n"
    layout = LAYOUT.replace("Actas: DOCS", '"Actas,x": DOCS, "Actas,y": STAFF').replace(
        "[2]", "[1]"
    )
    declared = layout.replace("    sheets:", "    delimiter: ';'\n    sheets:")
    reading = read_by(content, learned(declared), name="a.csv")
    assert numbers(reading)["STAFF BO realised"] == {"!B3": 5}


def test_every_encoding_that_can_be_opened_can_be_declared() -> None:
    assert set(get_args(Encoding)) == set(ENCODINGS)


def test_what_was_decided_for_a_partner_holds_for_its_forms_too() -> None:
    text = csv_form(docs(5)).replace("1234.5", "").replace(",5,", ",1.234,", 1)
    said = "question: ambiguous-number, choice: mark-of-thousands, who: M, why: w"
    decision = f"  - {{{said}, date: 2018-01-15}}"
    decided = learned(LAYOUT, decided=decision)
    assert "ambiguous-number" in codes(read_by(text.encode(), name="a.csv"))
    reading = read_by(text.encode(), decided, name="a.csv")
    assert "ambiguous-number" not in codes(reading)
    assert [(a.question, a.by) for a in reading.answers] == [("ambiguous-number", "M")]
