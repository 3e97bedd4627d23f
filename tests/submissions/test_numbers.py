"""Numbers are read by the declared format, and never guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.programme.codes import ValueState
from schemas.submission import NumberFormat
from submissions.grid import Cell, CellKind, Content, text_cell
from submissions.numbers import Misread, Number, read_number

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
    ],
)
def test_text_is_read_by_the_declared_format(
    text: str, declared: NumberFormat | None, expected: Decimal
) -> None:
    assert number(text, declared) == expected


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
        ("12,34,567", COMMA_POINT, "not-a-number"),
        ("n/a", POINT, "not-a-number"),
        ("-", POINT, "not-a-number"),
        ("about 50", POINT, "not-a-number"),
        ("50 children", POINT, "not-a-number"),
        ("1E3", POINT, "not-a-number"),
        ("--5", POINT, "not-a-number"),
        ("-5", POINT, "negative-number"),
        ("\u22125", POINT, "negative-number"),
        ("50%", POINT, "percent"),
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


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\t"])
def test_an_empty_cell_is_not_reported_and_never_zero(text: str) -> None:
    assert read_number(text_cell(1, 1, text), POINT) == Number(ValueState.NOT_REPORTED, None)


def test_a_zero_is_a_reported_zero() -> None:
    zero = Cell(1, 1, CellKind.NUMBER, Decimal("-0"))
    assert read_number(zero, POINT) == Number(ValueState.REPORTED_ZERO, Decimal(0))


def test_a_number_cell_needs_no_format() -> None:
    cell = Cell(1, 1, CellKind.NUMBER, Decimal("1234.56"))
    for declared in (*NumberFormat, None):
        assert read_number(cell, declared, 2) == Number(ValueState.REPORTED, Decimal("1234.56"))


def written(value: Decimal, declared: NumberFormat, grouped: bool) -> str:
    """How a person who uses this format writes the value."""
    thousands, decimal_mark = MARKS[declared]
    whole, _, part = f"{value:f}".partition(".")
    if grouped:
        whole = f"{int(whole):,}".replace(",", thousands)
    return f"{whole}{decimal_mark}{part}" if part else whole


@given(
    value=st.decimals(0, 10**9, places=2),
    declared=st.sampled_from(NumberFormat),
    grouped=st.booleans(),
)
def test_an_amount_written_in_a_format_is_read_back_exactly(
    value: Decimal, declared: NumberFormat, grouped: bool
) -> None:
    assert number(written(value, declared, grouped), declared) == value


@given(value=st.integers(0, 10**9), declared=st.sampled_from(NumberFormat), grouped=st.booleans())
def test_a_count_written_in_a_format_is_read_back_exactly(
    value: int, declared: NumberFormat, grouped: bool
) -> None:
    assert number(written(Decimal(value), declared, grouped), declared, 0) == value


@given(
    text=st.text(alphabet="0123456789.,- '%", max_size=12), declared=st.sampled_from(NumberFormat)
)
def test_text_gives_the_same_number_under_every_format_or_is_judged_by_its_marks(
    text: str, declared: NumberFormat
) -> None:
    result = read_number(text_cell(1, 1, text), declared, 2)
    if isinstance(result, Misread) or result.value is None:
        return
    plain = text.strip().replace(MARKS[declared][0] or "\0", "").replace(MARKS[declared][1], ".")
    assert result.value == Decimal(plain)
