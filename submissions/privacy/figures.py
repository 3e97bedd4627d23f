"""What digits in a report usually are: years, dates, amounts, counts, numbers of laws and files.

Says only that digits are such a figure. What else they may be belongs to the finders.
"""

import datetime as dt
import re

from submissions.privacy.word_lists import LETTER, any_of, lists

_AROUND = 24

_YEAR = r"(?:19|20)\d\d"
_TIME = re.compile(
    rf"{_YEAR}(?:[ ./-]{{1,3}}{_YEAR})+"  # 2016-2020
    rf"|{_YEAR}([./-])\d{{1,2}}\1\d{{1,2}}(?: \d{{1,4}})?"
    rf"|\d{{1,2}}([./-])\d{{1,2}}\2{_YEAR}(?: \d{{1,4}})?"
)
_AMOUNT = re.compile(
    r"\d{1,3}(?:\.\d{3})+|\d+\.\d+"  # 1.234.567 and decimals
    r"|\d{1,2}(?: \d{2,3})* 000|[1-9]\d*000"  # 12 500 000 and 70000000
    r"|\d{1,4}0 ?[-/] ?\d{1,4}0"  # 2500-2700
)
_DAY = re.compile(r"(\d{8})(?:\d{4}|\d{6})?")

_FIGURES = lists("figures")
_CURRENCY = rf"(?:[$\u20ac\u00a3\u20b9\u09f3\u0e3f\u20b1]|s/|{any_of(_FIGURES['currencies'])})"
_NUMBER = r"(?:(?:no|nos|nr|num|n\u00b0|n[u\u00fa]mero|nomor|#)\.?\s?)?"
_BEFORE = re.compile(
    rf"(?:{_CURRENCY}\.?\s?|{any_of(_FIGURES['references'])}\.?\s?{_NUMBER}:?\s?"
    r"|(?<!\d)\d{1,3},|[^\W_][-_/]|[#_=])\Z",  # 12,345 and PRJ-345
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\s?(?:{_CURRENCY}(?!{LETTER})|%|{any_of(_FIGURES['counted'])}(?!{LETTER}))|,\d{{1,3}}(?!\d)",
    re.IGNORECASE,
)


def is_figure(text: str, start: int, end: int) -> bool:
    """Whether the digits at this place of a plain text are an ordinary figure of a report."""
    return (
        has_shape_of_figure(text[start:end])
        or is_counted(text, end)
        or _BEFORE.search(text[max(0, start - _AROUND) : start]) is not None
    )


def has_shape_of_figure(written: str) -> bool:
    """Whether these digits are a time or an amount whatever stands around them."""
    written = written.strip(" ()")
    return is_time(written) or _AMOUNT.fullmatch(written) is not None


def is_counted(text: str, end: int) -> bool:
    """Whether what stands before this place is followed by what it counts or measures."""
    return _AFTER.match(text[end : end + _AROUND]) is not None


def is_time(written: str) -> bool:
    """Whether these are years, or a day with or without a time: 2016-2020, 20170630."""
    return _TIME.fullmatch(written) is not None or _is_day(written)


def _is_day(written: str) -> bool:
    found = _DAY.fullmatch(written)
    if found is None:
        return False
    eight = found[1]
    return any(
        1900 <= int(year) < 2100 and _exists(int(year), int(month), int(day))
        for year, month, day in (
            (eight[:4], eight[4:6], eight[6:]),
            (eight[4:], eight[2:4], eight[:2]),
            (eight[4:], eight[:2], eight[2:4]),
        )
    )


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
