"""One cell to one number, by the number format that the cover declares; never by a guess.

Empty is not reported and never zero. Where a number stands, and whether it fits with others, does
not belong here.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from schemas.programme.codes import ValueState
from schemas.submission import NumberFormat
from submissions.grid import Cell, CellKind

LARGEST = Decimal(10) ** 12

ERROR_TEXTS = frozenset(
    {"#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!", "#CALC!"}
)
"""How spreadsheet programs write an error into a CSV file."""

_MARKS: dict[NumberFormat, tuple[str, str]] = {
    NumberFormat.POINT: ("", "."),
    NumberFormat.COMMA: ("", ","),
    NumberFormat.COMMA_POINT: (",", "."),
    NumberFormat.POINT_COMMA: (".", ","),
    NumberFormat.SPACE_COMMA: (" ", ","),
}
"""Thousands mark and decimal mark of each format."""

_SPACES = re.compile(r"(?<=\d)[\u00a0\u2009\u202f](?=\d)")
_MINUS = re.compile(r"[-\u2212\u2013]\s*(?=\d)")


@dataclass(frozen=True)
class Number:
    """A number with its state; `value` is None exactly when the state is `not reported`."""

    state: ValueState
    value: Decimal | None = None

    @staticmethod
    def of(value: Decimal) -> "Number":
        """A reported number."""
        return Number(ValueState.REPORTED if value else ValueState.REPORTED_ZERO, value)


@dataclass(frozen=True)
class Misread:
    """Why a cell is no number: a code of the catalogue and what its message needs."""

    code: str
    facts: dict[str, str | int] = field(default_factory=dict)


NOT_REPORTED = Number(ValueState.NOT_REPORTED)

_FRACTION = Misread("fraction")

_NOT_NUMBERS = {
    CellKind.FORMULA: "formula",
    CellKind.ERROR: "error-cell",
    CellKind.BOOLEAN: "boolean-cell",
    CellKind.DATE: "date-cell",
    CellKind.PERCENT: "percent",
}


def read_number(
    cell: Cell, number_format: NumberFormat | None, decimals: int = 0
) -> Number | Misread:
    """The cell as a number with at most so many decimals.

    Without a declared format only text that every format reads alike is a number.
    """
    if cell.is_empty:
        return NOT_REPORTED
    if cell.kind in _NOT_NUMBERS:
        return Misread(_NOT_NUMBERS[cell.kind])
    value = (
        cell.content
        if isinstance(cell.content, Decimal)
        else read_text(cell.raw.strip(), number_format)
    )
    return _within_bounds(value, decimals) if isinstance(value, Decimal) else value


def read_text(text: str, number_format: NumberFormat | None) -> Decimal | Misread:
    """Text as a number (below zero too) under the declared format."""
    if text.startswith("="):
        return Misread("formula")
    if text.upper() in ERROR_TEXTS:
        return Misread("error-cell")
    minus = _MINUS.match(text)
    digits = _SPACES.sub(" ", text[minus.end() :] if minus else text)
    if digits.endswith("%"):
        return Misread("percent" if _readings(digits[:-1].rstrip()) else "not-a-number")
    value = _settle(digits, number_format)
    return -value if minus and isinstance(value, Decimal) else value


def _settle(digits: str, declared: NumberFormat | None) -> Decimal | Misread:
    """Compare the declared reading with those of the other formats."""
    readings = _readings(digits)
    if not readings:
        return Misread("not-a-number")
    is_ambiguous = len(set(readings.values())) > 1
    if declared in readings:
        thousands = _MARKS[declared][0]
        if not is_ambiguous or (thousands and thousands in digits):
            return readings[declared]
    if is_ambiguous:
        mark = next(mark for mark in digits if not mark.isdigit())
        return Misread("ambiguous-number", {"mark": f"'{mark}'"})
    if declared is None:
        return next(iter(readings.values()))
    return Misread("other-number-format", {"declared": declared.value})


def _readings(digits: str) -> dict[NumberFormat, Decimal]:
    """What the digits say under each format that can read them."""
    readings: dict[NumberFormat, Decimal] = {}
    for number_format, (thousands, decimal_mark) in _MARKS.items():
        grouped = rf"|[1-9]\d{{0,2}}(?:{re.escape(thousands)}\d{{3}})+" if thousands else ""
        pattern = rf"(?:\d+{grouped})(?:{re.escape(decimal_mark)}\d+)?"
        if re.fullmatch(pattern, digits, re.ASCII):
            plain = digits.replace(thousands, "") if thousands else digits
            readings[number_format] = Decimal(plain.replace(decimal_mark, "."))
    return readings


def _within_bounds(value: Decimal, decimals: int) -> Number | Misread:
    if not value.is_finite() or abs(value) > LARGEST:
        return Misread("number-too-large")
    if value < 0:
        return Misread("negative-number")
    if value != round(value, decimals):
        return Misread("too-many-decimals", {"decimals": decimals}) if decimals else _FRACTION
    return Number.of(_plain(value))


def _plain(value: Decimal) -> Decimal:
    """The same number without exponent or idle zeros, so that equal values are written alike."""
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()
