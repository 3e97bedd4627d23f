"""One cell to one number, by the number format that the cover declares; never by a guess.

Empty is not reported and never zero. Where a number stands, and whether it fits with others, does
not belong here.
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal

from schemas.programme.codes import ValueState
from schemas.submission import NumberFormat
from submissions.doors.grid import Cell, CellKind
from submissions.values.digits import plain
from submissions.values.misreads import Choose, Misread, undecided
from submissions.values.number_formats import read_digits
from submissions.values.signs import state_of
from submissions.values.units import ANYTHING, Counted, misfit
from submissions.values.words import folded, listed

LARGEST = Decimal(10) ** 12

ERROR_TEXTS = frozenset(
    {"#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!"}
)
"""How spreadsheet programs write an error into a CSV file."""

_SPREADSHEET = Context(prec=15)
"""All the digits that a spreadsheet keeps and shows: what a formula gave has no more."""

_DIGITS = re.compile(r"\d+(?:[., '\u066b]\d+)*", re.ASCII)
_SIGN = re.compile(r"([-+])\s*$")
_POWER_OF_TEN = re.compile(r"\d[eE][-+]?\d", re.ASCII)


@dataclass(frozen=True)
class Number:
    """A number with its state; `value` is None exactly when the state is neither `reported` nor
    `reported zero`."""

    state: ValueState
    value: Decimal | None = None

    @staticmethod
    def of(value: Decimal) -> "Number":
        """A reported number."""
        return Number(ValueState.REPORTED if value else ValueState.REPORTED_ZERO, value)


NOT_REPORTED = Number(ValueState.NOT_REPORTED)

NOT_NUMBERS = {
    CellKind.FORMULA: "formula",
    CellKind.ERROR: "error-cell",
    CellKind.BOOLEAN: "boolean-cell",
    CellKind.DATE: "date-cell",
    CellKind.PERCENT: "percent",
}


def read_number(
    cell: Cell,
    number_format: NumberFormat | None,
    decimals: int = 0,
    counted: Counted = ANYTHING,
    choose: Choose = undecided,
) -> Number | Misread:
    """The cell as a number with at most so many decimals.

    Without a declared format only text that every format reads alike is a number. A unit beside
    the number must be what is counted. `choose` settles what could be meant in two ways.
    """
    if cell.is_empty:
        return NOT_REPORTED
    if cell.kind in NOT_NUMBERS:
        return Misread(NOT_NUMBERS[cell.kind])
    if isinstance(cell.content, Decimal):
        return within_bounds(exact(cell.content, cell.is_formula), decimals)
    text = plain(cell.raw)
    if text == "":
        return NOT_REPORTED
    if text and text.isascii() and text.isdigit():
        return within_bounds(Decimal(text), decimals)
    state = state_of(text, choose) if text else None
    if isinstance(state, ValueState):
        return Number(state, Decimal(0) if state is ValueState.REPORTED_ZERO else None)
    value = state or read_text(text, number_format, counted, choose)
    return within_bounds(value, decimals) if isinstance(value, Decimal) else value


def exact(content: Decimal, is_formula: bool) -> Decimal:
    """A number cell as its spreadsheet shows it: 11.999999999999998, calculated, is 12."""
    return _SPREADSHEET.plus(content) if is_formula and content.is_finite() else content


def read_text(
    text: str | None, number_format: NumberFormat | None, counted: Counted, choose: Choose
) -> Decimal | Misread:
    """Plain text (None: digits of two scripts) as a number, below zero too."""
    if text is None:
        return Misread("not-a-number")
    if text.startswith("="):
        return Misread("formula")
    if text.upper() in ERROR_TEXTS:
        return Misread("error-cell")
    numbers = list(_DIGITS.finditer(text))
    if not numbers or _POWER_OF_TEN.search(text):
        return Misread("not-a-number")
    if len(numbers) > 1:
        return _several(text, numbers)
    (number,) = numbers
    sign = _SIGN.search(text, endpos=number.start())
    before = text[: sign.start() if sign else number.start()].removeprefix("'")
    wrong = misfit(before, text[number.end() :], counted)
    if wrong:
        return wrong
    value = read_digits(number.group(), number_format, choose)
    return -value if sign and sign.group(1) == "-" and isinstance(value, Decimal) else value


def _several(text: str, numbers: list[re.Match[str]]) -> Misread:
    """The two ends of a range, or numbers of which nobody knows which counts."""
    first, second = numbers[:2]
    between = folded(text[first.end() : second.start()])
    is_range = len(numbers) == 2 and between in listed("ranges")
    return Misread("approximate-number" if is_range else "more-than-one-number")


def within_bounds(value: Decimal, decimals: int) -> Number | Misread:
    """A number that can be counted or paid, with at most so many decimals."""
    if not value.is_finite() or abs(value) > LARGEST:
        return Misread("number-too-large")
    if value < 0:
        return Misread("negative-number")
    if value != round(value, decimals):
        fraction = Misread("fraction")
        return Misread("too-many-decimals", {"decimals": decimals}) if decimals else fraction
    return Number.of(_plain(value))


def _plain(value: Decimal) -> Decimal:
    """The same number without exponent or idle zeros, so that equal values are written alike."""
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()
