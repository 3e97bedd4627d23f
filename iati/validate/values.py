"""Reading the dates, numbers and identifiers of a document so that rules can compare them.

Nothing here judges: a text that is no date or number is None, and the schema reports it.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache

_DATE = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)(T.*|Z|[+-]\d\d:\d\d)?", re.ASCII)
# Longer numbers than this are no amounts or shares, and slow to calculate with.
_DECIMAL = re.compile(r"(?=.{1,60}$)[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)


# Longer texts are read each time, so that they are not kept for long.
_KEPT_CHARACTERS = 40


def parse_date(text: str) -> datetime.date | None:
    """The day of an xs:date or xs:dateTime as written, whatever its time zone.

    Years outside Python's calendar become its first or last day, so that they still compare.
    """
    return _parse_date(text) if len(text) > _KEPT_CHARACTERS else _parse_short_date(text)


@lru_cache(maxsize=4096)
def _parse_short_date(text: str) -> datetime.date | None:
    return _parse_date(text)


def _parse_date(text: str) -> datetime.date | None:
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    year = int(found[1][:9])
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return datetime.date.min if year < datetime.MINYEAR else datetime.date.max
    try:
        return datetime.date(year, int(found[2]), int(found[3]))
    except ValueError:
        return None


def is_after(text: str, today: datetime.date) -> bool:
    """Whether an xs:date or xs:dateTime is later than `today` wherever on earth one stands.

    A moment counts as later only where both its own day and its day in UTC are later.
    """
    day = parse_date(text)
    if day is None or day <= today:
        return False
    moment = _parse_moment(text)
    if moment is None or moment.tzinfo is None:
        return True
    try:
        return moment.astimezone(datetime.UTC).date() > today
    except OverflowError:
        return True


def _parse_moment(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text.strip())
    except ValueError:
        return None


def parse_decimal(text: str) -> Decimal | None:
    """The number of an xs:decimal; None for anything else, such as 1e3, 1,000 or 5%."""
    stripped = text.strip()
    return Decimal(stripped) if _DECIMAL.fullmatch(stripped) else None


def begins_with(starts: Iterable[str]) -> Callable[[str], bool]:
    """A function from a text to whether it is one of `starts` and something of its own."""
    # One that begins with another is of no use; of the others, only one may come just before.
    shortest: list[str] = []
    for start in sorted(starts):
        if not shortest or not start.startswith(shortest[-1]):
            shortest.append(start)

    def begins(text: str) -> bool:
        place = bisect_right(shortest, text)
        start = shortest[place - 1] if place else text
        return text != start and text.startswith(start)

    return begins


def begins_with_listed(identifier: str, listed: frozenset[str]) -> bool:
    """Whether an identifier is one of `listed`, a hyphen, and something of its own."""
    beginning = identifier[: min(_longest(listed) + 1, len(identifier) - 1)]
    return any(
        identifier[:position] in listed for position, sign in enumerate(beginning) if sign == "-"
    )


@lru_cache
def _longest(listed: frozenset[str]) -> int:
    return max(map(len, listed), default=0)
