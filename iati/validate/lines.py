"""Exact line numbers in files with more lines than libxml2 can count.

Only finding out where elements begin goes here; reading the content belongs in `document`.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from xml.parsers import expat

from lxml import etree

# libxml2 keeps an element's line in 16 bits; from here on it guesses from the texts around it.
COUNTABLE = 65_535
_CHUNK = 32 * 1024
_RECORD_DEPTH = 2


def record_lines(path: Path, tag: str) -> Iterator[tuple[int, ...]]:
    """For each record of a file, the lines on which its elements begin, in document order.

    `tag` is the records' element name. Stops early, without a word, where the file is malformed.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0
    current: list[int] | None = None
    finished: list[tuple[int, ...]] = []

    def start(name: str, _attributes: object) -> None:
        nonlocal depth, current
        depth += 1
        if depth == _RECORD_DEPTH and name == tag:
            current = []
        if current is not None:
            current.append(parser.CurrentLineNumber)

    def end(_name: str) -> None:
        nonlocal depth, current
        if depth == _RECORD_DEPTH and current is not None:
            finished.append(tuple(current))
            current = None
        depth -= 1

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    with path.open("rb") as handle:
        while chunk := handle.read(_CHUNK):
            try:
                parser.Parse(chunk, False)
            except (expat.ExpatError, LookupError, ValueError):
                return
            yield from finished
            finished.clear()


class LineBook:
    """The exact lines of a file's records, read again in step with them where they are needed."""

    def __init__(self, path: Path, tag: str) -> None:
        self._pages = record_lines(path, tag)
        self._number = -1
        self._lines: dict[etree._Element, int] = {}

    def line(self, number: int, record: etree._Element, element: etree._Element) -> int | None:
        """The line of an element of the n-th record, from 0; None where it is not known.

        Records must be asked for in their order in the file.
        """
        if self._number < number:
            page = next(islice(self._pages, number - self._number - 1, None), ())
            self._number = number
            self._lines = dict(zip(record.iter(etree.Element), page, strict=False))
        return self._lines.get(element)
