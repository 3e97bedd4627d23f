"""Identity numbers in a text: beside their label, or alone where a checksum proves them.

Which numbers there are is said by `identity_table`.
"""

import re
from collections.abc import Mapping
from functools import cache

from submissions.privacy.figures import is_figure, is_time
from submissions.privacy.identity_table import TABLE, IdentityNumber
from submissions.privacy.plain import fold, folded, plain

_WORTH_LOOKING = re.compile(r"\d(?:[ .\-]?\d){4}|[A-Z]\d{4}[A-Z]", re.IGNORECASE)
_LETTER = r"[^\W\d_]"
_BETWEEN = re.compile(
    r"\s?(?:(?:number|no|nro|nr|num|n[uú]mero|nomor|nomer|n\u00b0|card|#)[.:]?\s?){0,2}[\s:.#=\-]{0,4}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z']+|[\u0900-\u0e7f]")
_DOTTED = re.compile(r"(?<![A-Za-z])([A-Za-z])\.")
_END = r"(?!\w|[.,\-]\d)"
_MARKS = re.compile(r"[ .\-]")


def has_identity_number(text: str, countries: tuple[str, ...]) -> bool:
    """Whether an identity number stands in a plain text.

    Labelled numbers are known for every country of the table; unlabelled ones for `countries`
    (ISO 3166-1 alpha-2) only, or for every country when none is given.
    """
    if not _WORTH_LOOKING.search(text):
        return False
    return _has_labelled(text) or _has_proved(text, countries)


def _has_labelled(text: str) -> bool:
    if _signs().isdisjoint(_WORD.findall(fold(_DOTTED.sub(r"\1", text)))):
        return False
    for label in _labels().finditer(text):
        between = _BETWEEN.match(text, label.end())
        start = between.end() if between else label.end()
        for number in _by_label().get(_key(label[0]), ()):
            found = _pattern(number).match(text, start)
            if found and not is_time(found[0]) and (not number.strict or _is_proved(number, found)):
                return True
    return False


def _has_proved(text: str, countries: tuple[str, ...]) -> bool:
    return any(
        _is_proved(number, found) and not is_figure(text, *found.span())
        for number in TABLE
        if number.alone and (not countries or number.country in countries)
        for found in _alone(number).finditer(text)
    )


def _is_proved(number: IdentityNumber, found: re.Match[str]) -> bool:
    return number.proof is not None and number.proof(_MARKS.sub("", found[0]))


@cache
def _pattern(number: IdentityNumber) -> re.Pattern[str]:
    return re.compile(rf"(?:{number.pattern}){_END}", re.IGNORECASE)


@cache
def _alone(number: IdentityNumber) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w+])(?<!\d[.,\-])(?:{number.pattern}){_END}")


@cache
def _labels() -> re.Pattern[str]:
    """Any label, the longest first; one in Latin letters does not begin within a word."""
    labels = sorted({label for number in TABLE for label in number.labels}, key=len, reverse=True)
    return re.compile("|".join(map(_written, labels)), re.IGNORECASE)


@cache
def _signs() -> frozenset[str]:
    """What a text with a label holds: its longest word, or its first letter where that is none
    of ours."""
    labels = (fold(plain(label)) for number in TABLE for label in number.labels)
    return frozenset(max(_WORD.findall(label), key=len) for label in labels)


def _written(label: str) -> str:
    """A label as people write it: DNI or D.N.I., accents or none."""
    if label.isupper():
        letters = r"\.?".join(map(re.escape, label))
        return rf"(?<!{_LETTER}){letters}\b\.?"
    variants = {re.escape(plain(label)), re.escape(folded(label))}
    written = "|".join(sorted(variants)).replace(r"\ ", r"\s")
    return rf"(?<!{_LETTER})(?:{written})" if folded(label).isascii() else rf"(?:{written})"


@cache
def _by_label() -> Mapping[str, tuple[IdentityNumber, ...]]:
    labels = {_key(label) for number in TABLE for label in number.labels}
    return {key: tuple(n for n in TABLE if key in map(_key, n.labels)) for key in labels}


def _key(label: str) -> str:
    return " ".join(folded(plain(label)).replace(".", "").split())
