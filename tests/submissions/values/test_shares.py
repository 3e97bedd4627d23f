"""A share makes a count only where it is certain and makes a whole number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.submission import NumberFormat
from submissions.doors.grid import Cell, CellKind, text_cell
from submissions.values.misreads import Misread, undecided
from submissions.values.shares import count_of_share


def cell(content: str | Decimal, kind: CellKind = CellKind.NUMBER) -> Cell:
    """A cell of text, of a number or of a percentage."""
    if isinstance(content, Decimal):
        return Cell(1, 1, kind, content)
    return text_cell(1, 1, content)


def percent(content: str) -> Cell:
    """A number that the sheet shows as a percentage."""
    return Cell(1, 1, CellKind.PERCENT, Decimal(content))


def count(share: Cell, whole: int, choice: str | None = None) -> Decimal | str | None:
    """The count, or the code of what is wrong."""
    choose = {"percent-scale": choice}.get if choice else undecided
    result = count_of_share(share, Decimal(whole), NumberFormat.COMMA, choose)
    return result.code if isinstance(result, Misread) else result.value


@pytest.mark.parametrize(
    ("share", "whole", "expected"),
    [
        (percent("0.45"), 100, 45),
        (percent("0.333333333333333"), 3, 1),
        (percent("0"), 100, 0),
        (percent("1"), 7, 7),
        (cell("45%"), 100, 45),
        (cell("12,5 %"), 8, 1),
        (cell("1%"), 100, 1),
        (cell(Decimal(45)), 100, 45),
        (cell("45"), 100, 45),
        (cell(Decimal(0)), 100, 0),
    ],
)
def test_a_certain_share_is_a_count(share: Cell, whole: int, expected: int) -> None:
    assert count(share, whole) == expected


@pytest.mark.parametrize("share", [cell(Decimal("0.5")), cell(Decimal(1)), cell("0,5"), cell("1")])
def test_a_bare_share_of_one_or_less_is_asked_about(share: Cell) -> None:
    assert count(share, 200) == "percent-scale"


@pytest.mark.parametrize(
    ("choice", "expected"), [("percent-of-hundred", 1), ("percent-of-one", 100)]
)
def test_a_bare_share_is_read_as_it_was_said_to_be_meant(choice: str, expected: int) -> None:
    assert count(cell(Decimal("0.5")), 200, choice) == expected


@pytest.mark.parametrize(
    ("share", "code"),
    [
        (cell("33%"), "share-not-whole"),
        (percent("0.33"), "share-not-whole"),
        (percent("1.5"), "share-over-whole"),
        (cell(Decimal(450)), "share-over-whole"),
        (percent("-0.5"), "negative-number"),
        (cell("~45%"), "approximate-number"),
        (cell("half"), "not-a-number"),
        (cell("-"), "no-number-sign"),
        (cell(Decimal("NaN")), "number-too-large"),
        (Cell(1, 1, CellKind.FORMULA), "formula"),
        (cell("4.5%"), "other-number-format"),
    ],
)
def test_what_makes_no_count_is_named_for_what_it_is(share: Cell, code: str) -> None:
    assert count(share, 10) == code


def test_an_empty_share_is_not_reported() -> None:
    assert count(Cell(1, 1), 10) is None
    assert count(cell("unknown"), 10) is None


@given(part=st.integers(0, 10**6), rest=st.integers(0, 10**6))
def test_a_share_that_a_spreadsheet_worked_out_gives_its_count_back(part: int, rest: int) -> None:
    whole = part + rest
    if whole:
        share = percent(format(part / whole, ".15g"))
        assert count(share, whole) == part
