"""Telephone numbers: written internationally, as in the partner's countries, or with a label.

Numbers are judged by Google's numbering plans (`phonenumbers`). What merely looks like a number
of some country - years, dates, amounts, counts, numbers of laws and files - is not taken for one.
"""

import re
from collections.abc import Iterator

from phonenumbers import PhoneNumberMatcher
from phonenumbers.phonenumberutil import SUPPORTED_REGIONS

from submissions.privacy.figures import has_shape_of_figure, is_counted, is_figure, is_time
from submissions.privacy.word_lists import any_of, lists

_RUN = re.compile(r"[+(]{0,2}\d(?:[ \t().\-/]{0,4}\d){6,}")
_LONGEST_RUN = 120
_LONGEST_NUMBER = 60
_LONGEST_LABEL = 40

_LABELS = lists("telephones")
_LABELLED = re.compile(
    rf"{any_of(_LABELS['labels'])}\.?(?: ?(?:{any_of(_LABELS['between'])}|n\u00b0))?"
    r"[ .:=\-#]{0,4}(?P<number>[+(]{0,2}\d(?:[ ().\-/]{0,3}\d){6,14})(?!\d)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:wa\.me/|whatsapp\.com/send/?\?phone=|\btel:|\bsms:)\+?\d{7,15}", re.IGNORECASE
)
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PREFIXED = re.compile(r"\+|00\d")


def has_telephone(text: str, countries: tuple[str, ...]) -> bool:
    """Whether a telephone number stands in a plain text.

    `countries` are ISO 3166-1 alpha-2 codes; numbers without a country code are looked for in
    their numbering plans only. Without countries they need a label, as do local numbers without
    their area code. Numbers of less than seven digits, as of helplines, are not looked for.
    """
    if not _RUN.search(text):
        return False
    if _LINK.search(text):
        return True
    text = _WEB.sub(" ", text)
    runs = [run for run in _RUN.finditer(text) if not is_time(run[0])]
    return any(_has_label(text, run) or _holds_number(text, run, countries) for run in runs)


def _has_label(text: str, run: re.Match[str]) -> bool:
    """Whether a label stands before the run or within its first digits."""
    first = max(0, run.start() - _LONGEST_LABEL)
    around = text[first : min(run.end(), run.start() + _LONGEST_NUMBER) + 1]
    return any(
        not is_time(found["number"]) and not is_counted(text, first + found.end())
        for found in _LABELLED.finditer(around)
    )


def _holds_number(text: str, run: re.Match[str], countries: tuple[str, ...]) -> bool:
    """Whether a number of one of the countries, or an international one, stands in the run."""
    if has_shape_of_figure(run[0]):
        return False
    regions = [country for country in countries if country in SUPPORTED_REGIONS]
    for start, end in _pieces(run):
        for region in regions or (None,):
            for match in PhoneNumberMatcher(text[start:end], region):
                found = (start + match.start, start + match.end)
                if _PREFIXED.match(match.raw_string) or not is_figure(text, *found):
                    return True
    return False


def _pieces(run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The run in pieces of bounded length that overlap, so that long texts cost their length."""
    for start in range(run.start(), run.end(), _LONGEST_RUN // 2):
        yield start, min(run.end(), start + _LONGEST_RUN)
        if start + _LONGEST_RUN >= run.end():
            break
