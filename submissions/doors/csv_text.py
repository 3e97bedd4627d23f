"""Bytes of a CSV file to text, and the mark between its fields. Neither is ever guessed.

What stands in the fields belongs to `csv_file`.
"""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Mapping

from schemas.submission import Problem
from submissions.messages import problem

SHEET_LINE = "#sheet"

ENCODINGS: Mapping[str, str] = {
    "utf-8": "utf-8",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "windows-1252": "cp1252",
    "windows-1257": "cp1257",
    "windows-874": "cp874",
    "iso-8859-1": "iso-8859-1",
    "iso-8859-2": "iso-8859-2",
    "iso-8859-15": "iso-8859-15",
    "macintosh": "mac-roman",
    "ibm850": "cp850",
}
"""What a partner's files may be declared to be written in, and what Python calls it."""

DELIMITERS = (",", ";", "\t", "|")

_NOTHING = ' \r\n"' + "".join(DELIMITERS)

_MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SEPARATOR_LINE = re.compile(r'"?sep=([^\w\s"\']|\t)"?[,;\t|]*(?:\r\n?|\n)', re.IGNORECASE)
_FIRST_SHEET_LINE = re.compile(rf'\s*"?{SHEET_LINE}"?([,;\t|])')


def decoded(content: bytes, declared: str = "") -> str | Problem:
    """The text, where the bytes can be read in one way only.

    UTF-8 and UTF-16 say themselves what they are. Any other encoding has to be declared, by a name
    of ENCODINGS; bytes that would be UTF-8 as well are then not certain either.
    """
    codec, start = _codec(content)
    text = _text(content[start:], codec)
    if declared and not start and codec == "utf-8" and not content.isascii():
        other = _text(content, ENCODINGS[declared])
        if text is None or declared == "utf-8":
            text = other
        elif other != text:
            text = None
    return problem("encoding") if text is None or "\0" in text else text


def _codec(content: bytes) -> tuple[str, int]:
    """The encoding that the bytes themselves show, and where the text begins: by a mark at the
    start, or by zeros as every other byte for the most part; else UTF-8 or none."""
    for mark, codec in _MARKED:
        if content.startswith(mark):
            return codec, len(mark)
    zeros_before, zeros_after = content[0::2].count(0), content[1::2].count(0)
    if zeros_after > len(content) // 4 and not zeros_before:
        return "utf-16-le", 0
    if zeros_before > len(content) // 4 and not zeros_after:
        return "utf-16-be", 0
    return "utf-8", 0


def _text(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return None


def stated_delimiter(text: str) -> tuple[str, bool]:
    """The mark that the file itself names, if any, and whether its first line does nothing else:
    a line `sep=;` as Excel writes it, or the first `#sheet` line."""
    line = _SEPARATOR_LINE.match(text)
    if line:
        return line[1], True
    line = _FIRST_SHEET_LINE.match(text)
    return (line[1] if line else ""), False


def find_delimiter(text: str) -> str | Problem:
    """The one mark by which the text is a table; a problem where there are several, or none."""
    candidates = [mark for mark in DELIMITERS if mark in text]
    if len(candidates) < 2:
        return candidates[0] if candidates else DELIMITERS[0]
    widths = {mark: _widths(text, mark) for mark in candidates}
    readable = {mark: counts for mark, counts in widths.items() if counts is not None}
    if not readable:
        return candidates[0]  # reading it ends at the fault, and names the line
    even = [mark for mark, counts in readable.items() if _is_even(counts)]
    fitting = even or [mark for mark, counts in readable.items() if _is_mostly_even(counts)]
    if len(fitting) == 1:
        return fitting[0]
    return problem("ambiguous-delimiter", marks=" ".join(map(_shown, fitting or candidates)))


def _widths(text: str, mark: str) -> Counter[int] | None:
    """How many records have how many fields, not counting those in which nothing but marks stands;
    None where it cannot be read with this mark."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        return Counter(len(fields) for fields in reader if "".join(fields).strip(_NOTHING))
    except csv.Error:
        return None


def _is_even(widths: Counter[int]) -> bool:
    return len(widths) == 1 and min(widths) > 1


def _is_mostly_even(widths: Counter[int]) -> bool:
    """Whether more than half of the records have the same number of fields, two or more."""
    several = [count for width, count in widths.items() if width > 1]
    return bool(several) and max(several) * 2 > widths.total()


def _shown(mark: str) -> str:
    return "TAB" if mark == "\t" else f"'{mark}'"
