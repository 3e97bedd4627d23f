"""One cell to a day, month, quarter or year, as its first and last day; never by a guess.

Whether the date makes sense where it stands does not belong here.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from submissions.doors.grid import Cell, CellKind
from submissions.values.date_text import NOT_READ, Written, possible_dates
from submissions.values.digits import plain
from submissions.values.misreads import Choose, Misread, undecided
from submissions.values.numbers import ERROR_TEXTS

Span = tuple[dt.date, dt.date]
"""First and last day."""

EARLIEST_YEAR = 1900
BUDDHIST_YEARS = range(2400, 2700)
BUDDHIST_OFFSET = 543
"""The year 2017 is 2560 in the calendar of Thailand."""

_SERIALS = range(20_000, 80_001)
"""Days counted by a spreadsheet: of the years 1954 to 2123, far from any number of a year."""

_AFTER_YEARS = 10_000
_FIVE_DIGITS = re.compile(r"\d{5}", re.ASCII)

_DAY_ZEROS: Mapping[str | None, dt.date] = {
    "from-1900": dt.date(1899, 12, 30),
    "from-1904": dt.date(1904, 1, 1),
}
_NO_DATES = {
    CellKind.FORMULA: "formula",
    CellKind.ERROR: "error-cell",
    CellKind.BOOLEAN: "boolean-cell",
    CellKind.PERCENT: "date-not-read",
}


def read_date(
    cell: Cell, day_zero: dt.date | None = None, choose: Choose = undecided
) -> Span | Misread:
    """The days that a filled cell stands for.

    `day_zero` is the day that a date written as the number 0 stands for; `choose` settles what
    could be meant in two ways.
    """
    if cell.kind in _NO_DATES:
        return Misread(_NO_DATES[cell.kind])
    if isinstance(cell.content, dt.date):
        day = cell.content
        return _settled((Written(day.year, day.month, day.day),), choose)
    if isinstance(cell.content, Decimal):
        return _read_number(cell.content, day_zero, choose)
    text = plain(cell.raw)
    if not text or cell.kind is CellKind.DATE:
        return NOT_READ
    if text.startswith("="):
        return Misread("formula")
    if text.upper() in ERROR_TEXTS:
        return Misread("error-cell")
    if _FIVE_DIGITS.fullmatch(text):
        return _read_number(Decimal(text), day_zero, choose)
    possible = possible_dates(text)
    return possible if isinstance(possible, Misread) else _settled(possible, choose)


def _read_number(number: Decimal, day_zero: dt.date | None, choose: Choose) -> Span | Misread:
    """A year, or the days that a spreadsheet counted, with a time of day or without."""
    if not number.is_finite() or not EARLIEST_YEAR <= number < _SERIALS.stop:
        return NOT_READ
    if int(number) in _SERIALS:
        return _from_serial(int(number), day_zero, choose)
    # 2017.1 may be October: a number keeps no zero at its end
    is_year = number == int(number) and number < _AFTER_YEARS
    return _settled((Written(int(number)),), choose) if is_year else NOT_READ


def _from_serial(days: int, day_zero: dt.date | None, choose: Choose) -> Span | Misread:
    zero = day_zero or _DAY_ZEROS.get(choose("date-serial"))
    if zero is None:
        return Misread("date-serial")
    day = zero + dt.timedelta(days)
    return day, day


def _settled(possible: tuple[Written, ...], choose: Choose) -> Span | Misread:
    """The one date that is meant; several doubts about one cell are not asked one by one."""
    is_buddhist = possible[0].year in BUDDHIST_YEARS
    shift = BUDDHIST_OFFSET if is_buddhist else 0
    spans = [span for w in possible if (span := _span(replace(w, year=w.year - shift)))]
    distinct = list(dict.fromkeys(spans))
    if not distinct:
        return NOT_READ
    doubts = ["ambiguous-date"] * (len(distinct) > 1) + ["buddhist-year"] * is_buddhist
    settled = {question: choose(question) for question in doubts}
    still_open = [question for question, choice in settled.items() if choice is None]
    if still_open:
        return Misread(still_open[0]) if len(still_open) == 1 else NOT_READ
    if settled.get("buddhist-year") == "as-written":
        return Misread("date-in-future")
    return distinct[1 if settled.get("ambiguous-date") == "month-first" else 0]


def _span(written: Written) -> Span | None:
    """None where there is no such date."""
    if written.year < EARLIEST_YEAR:
        return None
    try:
        if written.month is not None and written.day is not None:
            return (dt.date(written.year, written.month, written.day),) * 2
        first_month = 1 if written.month is None else written.month
        last_month = 12 if written.month is None else first_month + written.months - 1
        last_day = monthrange(written.year, last_month)[1]
        return dt.date(written.year, first_month, 1), dt.date(written.year, last_month, last_day)
    except ValueError:
        return None
