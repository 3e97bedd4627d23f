"""Numbers and days as workbooks store them, independent of how they show them.

How people write numbers and days in text belongs to other modules.
"""

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache

from submissions.doors.xml_parts import DamagedError

DAY_ZERO_1900 = dt.date(1899, 12, 30)
"""What the number 0 stands for, so that all days from March 1900 on are right in Excel too: it
counts a 29 February 1900."""

DAY_ZERO_1904 = dt.date(1904, 1, 1)

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_MAX_EXACT_DIGITS = 30
_LEAP_DAY_OF_EXCEL = 60
_SECONDS_OF_A_DAY = 86_400


@lru_cache(maxsize=4096)
def stored_number(text: str) -> Decimal:
    """Exact for whole numbers; else to 15 digits, all that a spreadsheet keeps and shows.

    Raises DamagedError.
    """
    if text.isascii() and text.isdecimal() and len(text) <= _MAX_EXACT_DIGITS:
        return Decimal(text)
    if not _NUMBER.fullmatch(text.strip()):
        raise DamagedError("number")
    number = Decimal(format(float(text), ".15g"))
    if not number.is_finite():
        raise DamagedError("number")
    return number or Decimal(0)


def day_of(serial: Decimal, day_zero: dt.date) -> dt.date | None:
    """The day of a date stored as a number; None for a time without a date, and for what is
    beyond the calendar."""
    if 0 <= serial < 1:
        return None
    days = int(round(serial * _SECONDS_OF_A_DAY) // _SECONDS_OF_A_DAY)
    if day_zero == DAY_ZERO_1900 and 0 < days < _LEAP_DAY_OF_EXCEL:
        days += 1
    try:
        return day_zero + dt.timedelta(days=days)
    except OverflowError:
        return None


def day_in(text: str) -> dt.date | None:
    """The day of a date stored as 2017-06-30 or 2017-06-30T12:00:00; None for a time without a
    date, and for what is no day."""
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
