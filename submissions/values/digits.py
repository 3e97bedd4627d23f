"""Text of any script as it is compared: digits as 0-9, one kind of dash, blank and apostrophe.

What it says, as a number, a date or an age, belongs to others.
"""

import unicodedata

DECIMAL_MARK = "\u066b"
"""The Arabic decimal mark: it is never anything else."""

_BLANKS = "\u00a0\u2007\u2008\u2009\u200a\u202f\u205f"
"""Narrow ones, as between thousands. Wide ones, tabs and new lines stand between two things."""

_UNSEEN = (
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
# The Arabic thousands mark is one too: like the apostrophe it is never anything else.
_APOSTROPHES = "\u2018\u2019\u02bc\u2032\u0060\u00b4\uff07\u066c"
_OTHERS = {"\uff0b": "+", "\uff0c": ",", "\uff0e": ".", "\uff05": "%", "\u066a": "%"}

# Not among what is left out: marks that turn the order of digits around. What people see would
# be another number.
_SAME = str.maketrans(
    {
        **dict.fromkeys(_UNSEEN),
        **dict.fromkeys(_BLANKS, " "),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_APOSTROPHES, "'"),
        **_OTHERS,
    }
)

_RAISED = str.maketrans(
    "0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
)


def raised(text: str) -> str:
    """Text of smaller letters above or below the line, as a mark of a footnote: its figures are no
    digits of the number that they stand at."""
    return text.translate(_RAISED)


def plain(text: str) -> str | None:
    """The text without what nobody sees; None when its digits are of more than one script."""
    same = text.translate(_SAME).strip()
    if same.isascii():
        return same
    zeros = {ord(char) - unicodedata.decimal(char) for char in same if char.isdecimal()}
    if len(zeros) > 1:
        return None
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in same)
