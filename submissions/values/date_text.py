"""Text to the dates that it may mean, as written: year first or last, figures or names of months.

Which of them is meant, and whether it exists, belongs to `dates`.
"""

import re
from dataclasses import dataclass

from submissions.values.misreads import Misread
from submissions.values.words import compact, folded, grouped, listed

NOT_READ = Misread("date-not-read")
_YEAR_TOO_SHORT = Misread("date-two-digit-year")

_TIME = re.compile(
    r"(?<=\d)(?:t| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:z|[-+]\d{2}:?\d{2}|[ap]\.?m\.?)?$"
)
_AROUND_MARKS = re.compile(r" ?([-/.]) ?")
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/. ])(\d{1,2})(?:\2(\d{1,2}))?)?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/. ])(?:(\d{1,2})\2)?(\d{4})", re.ASCII)
_NO_FULL_YEAR = re.compile(r"\d{1,2}([-/. ])\d{1,2}(?:\1\d{2})?", re.ASCII)

_POINT_OF_WORD = re.compile(r"(?<=[^\d\s])\.")
_POINT_OF_ORDINAL = re.compile(r"(?<=\d)\.(?=[ºª°])")
_QUARTERS_IN_LETTERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_WORD_MEETS_FIGURE = re.compile(r"(?<=\d)(?=[^\d\s])|(?<=[^\d\s])(?=\d)")


@dataclass(frozen=True)
class Written:
    """A date as written; without a month it is a whole year, without a day a whole month, or so
    many months from that one on."""

    year: int
    month: int | None = None
    day: int | None = None
    months: int = 1


def possible_dates(text: str) -> tuple[Written, ...] | Misread:
    """What the text may mean; of two dates the first has its day before its month."""
    text = _TIME.sub("", folded(text)).strip(" .")
    figures = _AROUND_MARKS.sub(r"\1", text)
    found = _YEAR_FIRST.fullmatch(figures)
    if found:
        year, _, month, day = found.groups()
        return (Written(int(year), _number(month), _number(day)),)
    found = _YEAR_LAST.fullmatch(figures)
    if found:
        return _year_last(found)
    return _YEAR_TOO_SHORT if _NO_FULL_YEAR.fullmatch(figures) else _in_words(text)


def _year_last(found: re.Match[str]) -> tuple[Written, ...]:
    first, _, second, year = found.groups()
    if second is None:
        return (Written(int(year), int(first)),)
    day_first = Written(int(year), int(second), int(first))
    return day_first, Written(int(year), int(first), int(second))


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _in_words(text: str) -> tuple[Written, ...] | Misread:
    """30 June 2017 and June 2017 in any order and language; Q3 2017; the year 2017."""
    words = _telling_words(text)
    figures = [word for word in words if word.isdecimal()]
    names = [word for word in words if not word.isdecimal()]
    years = [int(f) for f in figures if len(f) == 4]
    others = [int(f) for f in figures if len(f) <= 2]
    if len(names) > 1 or len(years) + len(others) != len(figures) or len(years) > 1:
        return NOT_READ
    if not names:
        return (Written(years[0]),) if years and not others else NOT_READ
    months = grouped("months", compact).get(names[0], frozenset())
    if not months:
        is_quarter = names[0] in listed("quarters", compact)
        return _quarter(years, others) if is_quarter else NOT_READ
    if not years:
        return _YEAR_TOO_SHORT if others else NOT_READ
    if len(others) > 1:
        return NOT_READ
    return tuple(Written(years[0], int(m), others[0] if others else None) for m in months)


def _telling_words(text: str) -> list[str]:
    """The words and figures without those that say nothing; a quarter may be counted in letters."""
    text = _POINT_OF_WORD.sub("", _POINT_OF_ORDINAL.sub("", text))
    apart = _WORD_MEETS_FIGURE.sub(" ", re.sub(r"[-/,']", " ", text))
    words = [word for word in apart.split() if word not in listed("date fillers", compact)]
    if listed("quarters", compact).isdisjoint(words):
        return words
    return [_QUARTERS_IN_LETTERS.get(word, word) for word in words]


def _quarter(years: list[int], others: list[int]) -> tuple[Written, ...] | Misread:
    if len(years) != 1 or len(others) != 1 or others[0] not in range(1, 5):
        return NOT_READ
    return (Written(years[0], 3 * others[0] - 2, months=3),)
