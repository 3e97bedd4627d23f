"""A text as the finders read it: one kind of digit, dash, quote and blank, nothing invisible.

For looking only: what is made here is never kept or shown. What to look for does not belong here.
"""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = (
    *(0xAD, 0x61C, 0x180E, 0xFEFF),
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x206A),
)

_TABLE: dict[int, str | None] = {
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys(range(0x2010, 0x2016), "-"),
    **dict.fromkeys(map(ord, "\u2212\ufe58\ufe63\uff0d"), "-"),
    # Before compatibility forms make letters and accents of them.
    **dict.fromkeys(map(ord, "\u00ba\u02da\u00b0"), "\u00b0"),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201b\u2032\u00b4\u02bc"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u2033\u00ab\u00bb"), '"'),
}
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


def plain(text: str) -> str:
    """The text in ASCII digits and compatibility forms: full-width letters, Arabic-Indic, Thai or
    Bengali digits, non-breaking blanks and the many dashes and quotes read alike."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text.translate(_TABLE))
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word without capitals and accents: José and JOSE read alike."""
    return fold(word)


def fold(text: str) -> str:
    """A text without capitals and accents."""
    text = text.casefold()
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part))
