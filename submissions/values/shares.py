"""A share of a whole to a count, where a column holds percentages instead of numbers.

Only a share that makes a whole number of the whole is a count. What is counted, and which column
is the whole, belongs to the layout that says so.
"""

from decimal import Context, Decimal

from schemas.submission import NumberFormat
from submissions.doors.grid import Cell, CellKind
from submissions.values.digits import plain
from submissions.values.misreads import Choose, Misread, undecided
from submissions.values.numbers import NOT_REPORTED, Number, read_number, read_text
from submissions.values.units import ANYTHING

_HUNDRED = Decimal(100)

_DECIMALS = 15
_NOT_WHOLE = Misread("share-not-whole")

_CALCULATED = Context(prec=13)
"""A third is 0.333333333333333 in a spreadsheet: so many digits hold once it is multiplied."""


def count_of_share(
    share: Cell,
    whole: Decimal,
    number_format: NumberFormat | None = None,
    choose: Choose = undecided,
) -> Number | Misread:
    """How many of the whole a share is.

    A percent cell and 45% are certain, so is a bare number above 1; 1 and less may be of hundred
    or of one, which `choose` settles.
    """
    if share.is_empty:
        return NOT_REPORTED
    fraction = _fraction(share, number_format, choose)
    if not isinstance(fraction, Decimal):
        return fraction
    if fraction < 0:
        return Misread("negative-number")
    if fraction > 1:
        return Misread("share-over-whole")
    is_text = share.kind is CellKind.TEXT
    count = whole * fraction if is_text else _CALCULATED.multiply(whole, fraction)
    return Number.of(count.quantize(Decimal(1))) if count == count.to_integral() else _NOT_WHOLE


def _fraction(
    share: Cell, number_format: NumberFormat | None, choose: Choose
) -> Decimal | Number | Misread:
    """The share as a part of one; a number without value where there is none."""
    if isinstance(share.content, Decimal):
        if not share.content.is_finite():
            return Misread("number-too-large")
        is_percent = share.kind is CellKind.PERCENT
        return share.content if is_percent else _scaled(share.content, choose)
    text = plain(share.raw) if share.kind is CellKind.TEXT else None
    if text is None or not text.endswith("%"):
        number = read_number(share, number_format, _DECIMALS, choose=choose)
        if isinstance(number, Misread) or number.value is None:
            return number
        return _scaled(number.value, choose)
    percents = read_text(text.removesuffix("%"), number_format, ANYTHING, choose)
    return percents / _HUNDRED if isinstance(percents, Decimal) else percents


def _scaled(number: Decimal, choose: Choose) -> Decimal | Misread:
    if number > 1 or number <= 0:
        return number / _HUNDRED
    choice = choose("percent-scale")
    if choice is None:
        return Misread("percent-scale")
    return number if choice == "percent-of-one" else number / _HUNDRED
