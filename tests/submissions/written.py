"""Numbers and dates as people may write them, in any script, with any mark, word and language that
leaves no doubt of what is meant.

What is written stands in forms of `filled_forms`.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping
from decimal import Decimal

from hypothesis import strategies as st

from schemas.programme import Unit
from schemas.submission import NumberFormat
from submissions.values.words import grouped

MARKS: Mapping[NumberFormat, tuple[str, str]] = {
    NumberFormat.POINT: ("", "."),
    NumberFormat.COMMA: ("", ","),
    NumberFormat.COMMA_POINT: (",", "."),
    NumberFormat.POINT_COMMA: (".", ","),
    NumberFormat.SPACE_COMMA: (" ", ","),
}
SPACES = (" ", "\u00a0", "\u202f", "\u2009")
APOSTROPHES = ("'", "\u2019")
ZEROS = "0\u0e50\u09e6\u0966\u0660\uff10"
"""The digit zero of six scripts, Latin first; the others follow it."""

AROUND = ("", "", "", " ", "\u00a0", "\u200b", "\u200f")

Span = tuple[dt.date, dt.date]


def numbers(
    value: Decimal, declared: NumberFormat, units: tuple[str, ...]
) -> st.SearchStrategy[str]:
    """This number as text under the declared format, perhaps with one of these units."""

    @st.composite
    def written(draw: st.DrawFn) -> str:
        thousands, decimal_mark = MARKS[declared]
        whole, _, fraction = f"{value:f}".partition(".")
        marks = ["", *APOSTROPHES, *(SPACES if thousands == " " else filter(None, [thousands]))]
        text = _grouped(whole, draw(st.sampled_from(marks)), draw(st.booleans()))
        text = f"{text}{decimal_mark}{fraction}" if fraction else text
        text = _in_script(text, draw(st.sampled_from(ZEROS)))
        unit = draw(st.sampled_from(("", *units)))
        if unit:
            text = f"{text} {unit}" if draw(st.booleans()) else f"{unit} {text}"
        return f"{draw(st.sampled_from(AROUND))}{text}{draw(st.sampled_from(AROUND))}"

    return written()


def _grouped(whole: str, mark: str, by_lakh: bool) -> str:
    """Digits in threes from the right; with a comma perhaps in twos beyond the first three."""
    if not mark or len(whole) <= 3:
        return whole
    size = 2 if by_lakh and mark == "," else 3
    groups, rest = [whole[-3:]], whole[:-3]
    while rest:
        groups.insert(0, rest[-size:])
        rest = rest[:-size]
    return mark.join(groups)


def _in_script(text: str, zero: str) -> str:
    return text.translate({ord("0") + n: chr(ord(zero) + n) for n in range(10)})


def units_of(unit: Unit) -> tuple[str, ...]:
    """All words for what is counted."""
    return tuple(sorted(word for word, meant in grouped("units").items() if unit in meant))


def signs_of_money(currency: str) -> tuple[str, ...]:
    """The code, and all signs and words that may stand for it."""
    known = (word for word, codes in grouped("currencies").items() if currency in codes)
    return (currency, *sorted(known))


@st.composite
def dates(draw: st.DrawFn, last: dt.date) -> tuple[object, Span]:
    """A day, month, quarter or year up to this day, as a cell may hold it, and its days."""
    day = draw(st.dates(dt.date(2016, 1, 1), last))
    kind = draw(st.sampled_from(("date", "figures", "words", "month", "quarter", "year")))
    month = draw(st.sampled_from(_month_names()[day.month]))
    match kind:
        case "date":
            return day, (day, day)
        case "figures":
            return draw(st.sampled_from(_in_figures(day))), (day, day)
        case "words":
            order = (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}")
            return draw(st.sampled_from(order)), (day, day)
        case "month":
            text = draw(st.sampled_from((f"{month} {day.year}", f"{day:%Y-%m}", f"{day:%m/%Y}")))
            return text, _months(day.year, day.month, 1)
        case "quarter":
            quarter = (day.month + 2) // 3
            return f"Q{quarter} {day.year}", _months(day.year, 3 * quarter - 2, 3)
    return draw(st.sampled_from((day.year, str(day.year)))), _months(day.year, 1, 12)


def _in_figures(day: dt.date) -> list[str]:
    """With the day before the month only where it cannot be taken for one."""
    sure = [day.isoformat(), f"{day:%Y/%m/%d}", _in_script(day.isoformat(), ZEROS[1])]
    if day.day > 12 or day.day == day.month:
        sure += [f"{day:%d/%m/%Y}", f"{day.day}.{day.month}.{day.year}", f"{day:%d - %m - %Y}"]
    return sure


def _months(year: int, first: int, count: int) -> Span:
    last = first + count - 1
    return dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1])


def _month_names() -> Mapping[int, list[str]]:
    """The names of each month in every language."""
    names: dict[int, list[str]] = {month: [] for month in range(1, 13)}
    for name, months in sorted(grouped("months").items()):
        if len(months) == 1:
            names[int(next(iter(months)))].append(name)
    return names
