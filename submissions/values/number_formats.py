"""Digits and their marks as a number under the format that the cover declares, or as a question.

Signs, words and units beside the digits do not belong here.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from schemas.submission import NumberFormat
from submissions.values.digits import DECIMAL_MARK
from submissions.values.misreads import Choose, Misread

_MARKS: Mapping[NumberFormat, tuple[str, str]] = {
    NumberFormat.POINT: ("", "."),
    NumberFormat.COMMA: ("", ","),
    NumberFormat.COMMA_POINT: (",", "."),
    NumberFormat.POINT_COMMA: (".", ","),
    NumberFormat.SPACE_COMMA: (" ", ","),
}
"""Thousands mark and decimal mark of each format."""

APOSTROPHE = "'"
"""A thousands mark under every format, as no format uses it for decimals."""


def _pattern(thousands: str, decimal_mark: str) -> re.Pattern[str]:
    groups = [rf"[1-9]\d{{0,2}}(?:{re.escape(m)}\d{{3}})+" for m in (thousands, APOSTROPHE) if m]
    if thousands == ",":
        # As in India and Bangladesh: 12,34,567 holds the same digits as 1,234,567.
        groups.append(r"[1-9]\d?(?:,\d{2})+,\d{3}")
    whole = "|".join((r"\d+", *groups))
    return re.compile(rf"({whole})(?:[{re.escape(decimal_mark)}{DECIMAL_MARK}](\d+))?", re.ASCII)


_PATTERNS = {number_format: _pattern(*marks) for number_format, marks in _MARKS.items()}


def read_digits(digits: str, declared: NumberFormat | None, choose: Choose) -> Decimal | Misread:
    """The number under the declared format, unless it could be meant in another one.

    Without a declared format only what every format reads alike is a number.
    """
    readings = readings_of(digits)
    if not readings:
        return Misread("more-than-one-number" if " " in digits else "not-a-number")
    is_ambiguous = len(set(readings.values())) > 1
    if declared in readings:
        thousands = _MARKS[declared][0]
        if not is_ambiguous or (thousands and thousands in digits):
            return readings[declared]
    if is_ambiguous:
        return _settled(digits, readings, choose)
    if declared is None:
        return next(iter(readings.values()))
    return Misread("other-number-format", {"declared": declared.value})


def _settled(
    digits: str, readings: Mapping[NumberFormat, Decimal], choose: Choose
) -> Decimal | Misread:
    """The mark between thousands makes the larger number."""
    choice = choose("ambiguous-number")
    if choice is None:
        mark = next(mark for mark in digits if not mark.isdigit())
        return Misread("ambiguous-number", {"mark": f"'{mark}'"})
    values = readings.values()
    return max(values) if choice == "mark-of-thousands" else min(values)


def readings_of(digits: str) -> dict[NumberFormat, Decimal]:
    """What the digits say under each format that can read them."""
    readings: dict[NumberFormat, Decimal] = {}
    for number_format, pattern in _PATTERNS.items():
        found = pattern.fullmatch(digits)
        if found:
            whole = re.sub(r"\D", "", found.group(1))
            readings[number_format] = Decimal(f"{whole}.{found.group(2) or '0'}")
    return readings
