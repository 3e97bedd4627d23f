"""Numbers are read by the declared format, and never guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.programme.codes import ValueState
from schemas.submission import NumberFormat
from submissions.doors.grid import Cell, CellKind, Content, text_cell
from submissions.values.misreads import Misread
from submissions.values.number_formats import readings_of
from submissions.values.numbers import Number, read_number

POINT = NumberFormat.POINT
COMMA = NumberFormat.COMMA
COMMA_POINT = NumberFormat.COMMA_POINT
POINT_COMMA = NumberFormat.POINT_COMMA
SPACE_COMMA = NumberFormat.SPACE_COMMA

MARKS = {
    POINT: ("", "."),
    COMMA: ("", ","),
    COMMA_POINT: (",", "."),
    POINT_COMMA: (".", ","),
    SPACE_COMMA: (" ", ","),
}


def number(text: str, declared: NumberFormat | None, decimals: int = 2) -> Decimal | str | None:
    """The value, or the code of what is wrong."""
    result = read_number(text_cell(1, 1, text), declared, decimals)
    return result.code if isinstance(result, Misread) else result.value


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("1234", POINT, Decimal(1234)),
        (" 7 ", COMMA, Decimal(7)),
        ("1234.5", POINT, Decimal("1234.5")),
        ("1234,5", COMMA, Decimal("1234.5")),
        ("1,234", COMMA_POINT, Decimal(1234)),
        ("1.234", POINT_COMMA, Decimal(1234)),
        ("1,234.50", COMMA_POINT, Decimal("1234.5")),
        ("1.234.567,25", POINT_COMMA, Decimal("1234567.25")),
        ("1 234,5", SPACE_COMMA, Decimal("1234.5")),
        ("1\u00a0234", SPACE_COMMA, Decimal(1234)),
        ("1\u202f234", SPACE_COMMA, Decimal(1234)),
        ("0", POINT, Decimal(0)),
        ("007", POINT, Decimal(7)),
        ("12", None, Decimal(12)),
        ("+5", POINT, Decimal(5)),
        ("'45", POINT, Decimal(45)),
        ("1'234", COMMA, Decimal(1234)),
        ("1\u2019234\u2019567.5", COMMA_POINT, Decimal("1234567.5")),
        ("1\u2009234", SPACE_COMMA, Decimal(1234)),
        ("12,34,567", COMMA_POINT, Decimal(1234567)),
        ("\u200e45\u200f", POINT, Decimal(45)),
        ("\ufeff45", POINT, Decimal(45)),
    ],
)
def test_text_is_read_by_the_declared_format(
    text: str, declared: NumberFormat | None, expected: Decimal
) -> None:
    assert number(text, declared) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u0664\u0665", Decimal(45)),  # Arabic-Indic
        ("\u06f4\u06f5", Decimal(45)),  # Extended Arabic-Indic
        ("\u0e54\u0e55", Decimal(45)),  # Thai
        ("\u09ea\u09eb", Decimal(45)),  # Bengali
        ("\u096a\u096b", Decimal(45)),  # Devanagari
        ("\uff14\uff15", Decimal(45)),  # full-width
        ("\u0661\u066c\u0662\u0663\u0664\u066b\u0665", Decimal("1234.5")),  # Arabic marks
        ("\u0661\u066b\u0662\u0663\u0664", Decimal("1.234")),
        ("\u0e51.\u0e52\u0e53\u0e54", "ambiguous-number"),
        ("4\u0665", "not-a-number"),
        ("\u0664\u06f5", "not-a-number"),
        ("\u0664\u0665 (45)", "not-a-number"),
        ("12\u202e34", "more-than-one-number"),  # shown as 1243
        ("45\u00b2", "not-a-number"),  # a footnote
        ("45\u00bd", "not-a-number"),
    ],
)
def test_digits_of_every_script_are_read_but_never_two_in_one_number(
    text: str, expected: Decimal | str
) -> None:
    assert number(text, POINT, 3) == expected


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("1.234", POINT),
        ("1.234", COMMA),
        ("1.234", COMMA_POINT),
        ("1.234", SPACE_COMMA),
        ("1,234", POINT),
        ("1,234", COMMA),
        ("1,234", POINT_COMMA),
        ("1,234", SPACE_COMMA),
        ("1.234", None),
    ],
)
def test_a_number_with_two_readings_is_asked_about(
    text: str, declared: NumberFormat | None
) -> None:
    assert number(text, declared) == "ambiguous-number"


@pytest.mark.parametrize(
    ("text", "declared", "code"),
    [
        ("1,234.5", POINT_COMMA, "other-number-format"),
        ("12.5", COMMA, "other-number-format"),
        ("12.34", POINT_COMMA, "other-number-format"),
        ("1 234", POINT, "other-number-format"),
        ("12,34,567", POINT, "other-number-format"),
        ("12,34,5678", COMMA_POINT, "not-a-number"),
        ("1'23", POINT, "not-a-number"),
        ("1'234.5", COMMA, "other-number-format"),
        ("about children", POINT, "not-a-number"),
        ("45*", POINT, "not-a-number"),
        ("45.", POINT, "not-a-number"),
        ("(45)", POINT, "not-a-number"),
        ("12 5", POINT, "more-than-one-number"),
        ("1E3", POINT, "not-a-number"),
        ("--5", POINT, "not-a-number"),
        ("-5", POINT, "negative-number"),
        ("\u22125", POINT, "negative-number"),
        ("\uff0d5", POINT, "negative-number"),
        ("- 5", POINT, "negative-number"),
        ("50%", POINT, "percent"),
        ("50 \u066a", POINT, "percent"),
        ("%", POINT, "not-a-number"),
        ("=1+1", POINT, "formula"),
        ("#REF!", POINT, "error-cell"),
        ("#div/0!", POINT, "error-cell"),
        ("1234567890123", POINT, "number-too-large"),
        ("9" * 5000, POINT, "number-too-large"),
        ("1.2345", POINT, "too-many-decimals"),
    ],
)
def test_what_is_no_number_is_named_for_what_it_is(
    text: str, declared: NumberFormat, code: str
) -> None:
    assert number(text, declared) == code


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        (CellKind.FORMULA, None, "formula"),
        (CellKind.ERROR, "#REF!", "error-cell"),
        (CellKind.BOOLEAN, True, "boolean-cell"),
        (CellKind.DATE, None, "date-cell"),
        (CellKind.PERCENT, Decimal("0.5"), "percent"),
        (CellKind.NUMBER, Decimal(-1), "negative-number"),
        (CellKind.NUMBER, Decimal("2.5"), "fraction"),
        (CellKind.NUMBER, Decimal("1e13"), "number-too-large"),
        (CellKind.NUMBER, Decimal("Infinity"), "number-too-large"),
        (CellKind.NUMBER, Decimal("NaN"), "number-too-large"),
    ],
)
def test_cells_that_hold_no_count_are_refused(kind: CellKind, content: Content, code: str) -> None:
    result = read_number(Cell(1, 1, kind, content), POINT)
    assert isinstance(result, Misread)
    assert result.code == code


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("11.999999999999998", Decimal(12)),
        ("12.000000000000002", Decimal(12)),
        ("11.9999999999999", "fraction"),
        ("0", Decimal(0)),
        ("NaN", "number-too-large"),
        ("Infinity", "number-too-large"),
    ],
)
def test_what_a_formula_gave_is_read_to_the_15_digits_that_a_spreadsheet_shows(
    content: str, expected: Decimal | str
) -> None:
    cell = Cell(1, 1, CellKind.NUMBER, Decimal(content), is_formula=True)
    result = read_number(cell, POINT)
    assert (result.code if isinstance(result, Misread) else result.value) == expected


def test_what_was_typed_is_read_to_its_last_digit() -> None:
    cell = Cell(1, 1, CellKind.NUMBER, Decimal("11.999999999999998"))
    assert read_number(cell, POINT) == Misread("fraction")


@pytest.mark.parametrize(
    ("choice", "decimals", "expected"),
    [
        ("mark-of-thousands", 0, Decimal(1234)),
        ("mark-of-decimals", 3, Decimal("1.234")),
        ("mark-of-decimals", 0, "fraction"),
        ("mark-of-decimals", 2, "too-many-decimals"),
    ],
)
@pytest.mark.parametrize("text", ["1.234", "1,234"])
def test_an_ambiguous_number_is_read_as_it_was_said_to_be_meant(
    text: str, choice: str, decimals: int, expected: Decimal | str
) -> None:
    result = read_number(text_cell(1, 1, text), POINT, decimals, choose=lambda _: choice)
    assert (result.code if isinstance(result, Misread) else result.value) == expected


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\t", "\u200b", "\u200e \u200f"])
def test_an_empty_cell_is_not_reported_and_never_zero(text: str) -> None:
    assert read_number(text_cell(1, 1, text), POINT) == Number(ValueState.NOT_REPORTED, None)


def test_a_zero_is_a_reported_zero() -> None:
    zero = Cell(1, 1, CellKind.NUMBER, Decimal("-0"))
    assert read_number(zero, POINT) == Number(ValueState.REPORTED_ZERO, Decimal(0))


def test_a_number_cell_needs_no_format() -> None:
    cell = Cell(1, 1, CellKind.NUMBER, Decimal("1234.56"))
    for declared in (*NumberFormat, None):
        assert read_number(cell, declared, 2) == Number(ValueState.REPORTED, Decimal("1234.56"))


ZEROS = ("0", "\u0660", "\u06f0", "\u0e50", "\u09e6", "\u0966", "\uff10")
"""The zero of Latin, Arabic, Persian, Thai, Bengali, Devanagari and full-width digits."""


def written(value: Decimal, declared: NumberFormat, grouped: bool, zero: str) -> str:
    """How a person who uses this format and these digits writes the value."""
    thousands, decimal_mark = MARKS[declared]
    whole, _, part = f"{value:f}".partition(".")
    if grouped:
        whole = f"{int(whole):,}".replace(",", thousands)
    latin = f"{whole}{decimal_mark}{part}" if part else whole
    return latin.translate({ord("0") + n: chr(ord(zero) + n) for n in range(10)})


@given(
    value=st.one_of(st.decimals(0, 10**9, places=2), st.integers(0, 10**12).map(Decimal)),
    declared=st.sampled_from(NumberFormat),
    grouped=st.booleans(),
    zero=st.sampled_from(ZEROS),
)
def test_a_number_written_in_a_format_is_read_back_exactly_in_every_script(
    value: Decimal, declared: NumberFormat, grouped: bool, zero: str
) -> None:
    assert number(written(value, declared, grouped, zero), declared) == value


@given(
    text=st.text(alphabet="0123456789.,'- \u00a0%\u066b", max_size=12),
    declared=st.sampled_from([*NumberFormat, None]),
)
def test_text_gives_the_same_number_under_every_format_or_is_judged_by_its_marks(
    text: str, declared: NumberFormat | None
) -> None:
    result = read_number(text_cell(1, 1, text), declared, 2)
    if isinstance(result, Misread) or result.value is None:
        return
    digits = text.replace("\u00a0", " ").strip().removeprefix("'").lstrip(" -")
    readings = readings_of(digits)
    thousands = MARKS[declared][0] if declared else ""
    assert set(readings.values()) == {result.value} or (
        declared is not None and thousands in digits and readings[declared] == result.value
    )


@given(
    text=st.one_of(
        st.text(max_size=30),
        st.text(alphabet="09\u0661\u0e52,.'-+~()/ abE%\u20ac\u200f\u00b2", max_size=20),
    ),
    declared=st.sampled_from([*NumberFormat, None]),
    choice=st.none() | st.just("mark-of-decimals"),
)
def test_no_text_ever_fails_to_be_judged(
    text: str, declared: NumberFormat | None, choice: str | None
) -> None:
    def choose(question: str) -> str | None:
        return choice if question == "ambiguous-number" else None

    result = read_number(text_cell(1, 1, text), declared, 2, choose=choose)
    if isinstance(result, Number) and result.value is not None:
        assert result.value >= 0
        assert any(char.isdecimal() for char in text)
