"""What stands beside a number, and whether it is what the column counts.

Only known words that fit are taken; everything else sends the cell back. The number itself
belongs to `numbers`.
"""

import re
from dataclasses import dataclass

from schemas.programme import Unit
from schemas.submission import ALL
from submissions.values.misreads import Misread
from submissions.values.words import folded, grouped, listed

_AROUND = " .:()[]"
_NO_CENTS = re.compile(r"[.,]-+(?!\S)")
"""How whole amounts end in some countries: 1.000,-"""


@dataclass(frozen=True)
class Counted:
    """What the numbers of a column are: things of a unit, of one sex where the column is for one,
    or money. Without unit and currency nothing is known of it. `is_sum`: it adds up others, and
    may say any unit that is known."""

    unit: Unit | None = None
    sex: str = ALL
    currency: str = ""
    is_sum: bool = False


ANYTHING = Counted()
SUM = Counted(is_sum=True)
"""In a row or column that is checked only and never counted."""


def misfit(before: str, after: str, counted: Counted) -> Misread | None:
    """Why a number with this before and after it is not certain; None where it is."""
    if counted.currency or counted.is_sum:
        after = _NO_CENTS.sub("", after, count=1)
    sides = [side.strip() for side in (before, after) if side.strip()]
    words = [folded(side.strip(_AROUND)) for side in sides]
    if any(map(_is_approximate, words)):
        return Misread("approximate-number")
    if "%" in words:
        return Misread("percent")
    codes = (_misfit(word, counted) for word in words)
    return next((Misread(code) for code in codes if code), None)


def _is_approximate(word: str) -> bool:
    known = listed("approximate")
    return (
        word in known
        or any(char in known for char in word if not char.isalpha())
        or any(word.startswith(f"{w} ") or word.endswith(f" {w}") for w in known)
    )


def _misfit(word: str, counted: Counted) -> str | None:
    """Why this is not what the column counts; None where it is."""
    units = grouped("units").get(word, frozenset())
    sexes = grouped("sexes").get(word, frozenset())
    currencies = _currencies(word, counted.currency)
    if not (units or sexes or currencies):
        has_word = any(char.isalpha() for char in word)
        return "unit-in-cell" if has_word else "not-a-number"
    if counted.is_sum:
        return None
    if counted == ANYTHING:
        return "unit-in-cell"
    fits = (
        counted.unit in units
        or (counted.unit is Unit.PEOPLE and counted.sex in sexes)
        or (counted.currency in currencies)
    )
    return None if fits else "unit-contradicts-column"


def _currencies(word: str, own: str) -> frozenset[str]:
    """The codes that a sign, a word or a code of money may stand for."""
    signs = grouped("currencies")
    known = frozenset({own} - {""}).union(*signs.values())
    return signs.get(word, frozenset()) | (known & {word.upper()})
