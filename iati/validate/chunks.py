"""Chunks of a document: some of its records with where they stand, to be judged by themselves.

A chunk is plain data, so that it can be judged in another process. How files are cut into chunks
belongs in `reading`; judging records belongs elsewhere.
"""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from iati.validate.document import IDENTIFIER_TAGS, Opening, Position, Record, text_of
from iati.validate.findings import Finding, finding_of
from iati.validate.places import Paths, start_places
from iati.validate.syntax import explain_syntax_error
from schemas.iati_standard import load_file_rules

STRAY_RULE = "0.3.1"
MALFORMED_RULE = "0.1.1"
TOO_LONG_RULE = "file:record-too-long"
MOST_ATTRIBUTES = 1000
"""The most attributes of an element: finding each one means looking at all before it."""
_IS_TOO_WIDE: Any = etree.XPath(f"boolean(//@*[{MOST_ATTRIBUTES + 1}])")
# libxml2 keeps an element's line in 16 bits.
_COUNTABLE = 65_535
_SPACES = bytes.maketrans(b"\r\n", b"  ")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Content of the outermost element, from `start` in the file on, in UTF-8.

    `first_number` is the number of its first record. The last chunk of a document has the end
    tag of the outermost element, and what follows it.
    """

    opening: Opening
    content: bytes
    start: Position
    first_number: int
    is_last: bool


def parser_options() -> dict[str, Any]:
    """How XML is parsed wherever it comes from outside: nothing fetched, nothing expanded."""
    return {
        "load_dtd": False,
        "no_network": True,
        "resolve_entities": False,
        "huge_tree": False,
        "encoding": "utf-8",
    }


def read_chunk(chunk: Chunk) -> Iterator[Record | Finding]:
    """The records of a chunk, and what is wrong between them or with its XML.

    Records before a fault in the XML are given all the same. Never raises on the content.
    """
    page = _Page(chunk)
    try:
        root = etree.fromstring(page.text, etree.XMLParser(**parser_options()))
    except etree.XMLSyntaxError as error:
        yield from _before_fault(page)
        yield page.fault(error)
        return
    if _IS_TOO_WIDE(root):
        yield finding_of(
            load_file_rules()[TOO_LONG_RULE],
            chunk.opening.file,
            line=chunk.start.line,
            detail=f"An element has more than {MOST_ATTRIBUTES} attributes.",
        )
        return
    yield from _records(root, page)


def _on_one_line(start_tag: bytes) -> bytes:
    """The outermost start tag as one that has something between it and its end.

    The parser reads an end of line in an attribute as a space anyway.
    """
    line = start_tag.replace(b"\r\n", b" ").translate(_SPACES)
    return line[:-2] + b">" if line.endswith(b"/>") else line


class _Page:
    """A chunk as a document of its own, and the places of its elements in the file."""

    def __init__(self, chunk: Chunk) -> None:
        self.chunk = chunk
        prefix = _on_one_line(chunk.opening.start_tag)
        suffix = b"" if chunk.is_last else f"</{chunk.opening.tag}>".encode()
        self.text = prefix + chunk.content + suffix
        # Characters, not bytes, that stand before the content on its first line.
        self._shift = len(prefix.decode())
        self._root: etree._Element | None = None
        self.paths = Paths()

    def remember(self, root: etree._Element) -> None:
        """The tree whose elements will be asked for."""
        self._root = root

    def place(self, line: int, column: int) -> Position:
        """The place in the file of a line (from 1) and column (from 0) of this document."""
        start = self.chunk.start
        if line == 1:
            return Position(start.line, max(1, start.column + column - self._shift))
        return Position(start.line + line - 1, column + 1)

    def line_of(self, element: etree._Element) -> int:
        """The line in the file of an element; as the parser counts them, where it can count."""
        line: Any = element.sourceline
        if line and line < _COUNTABLE:
            return self.place(line, 0).line
        return self.position_of(element).line

    def position_of(self, element: etree._Element) -> Position:
        """The place in the file of an element of the remembered tree."""
        return self._positions.get(element, Position(0, 0))

    @cached_property
    def _positions(self) -> Mapping[etree._Element, Position]:
        # What is behind a fault is never looked at: all these elements begin before it.
        elements = () if self._root is None else self._root.iter(etree.Element)
        places = start_places(self.text)
        return {
            element: self.place(*place) for element, place in zip(elements, places, strict=False)
        }

    def fault(self, error: etree.XMLSyntaxError) -> Finding:
        """What the parser complains about, as a finding."""
        line, column = error.position
        place = self.place(max(1, line), max(0, column - 1))
        return finding_of(
            load_file_rules()[MALFORMED_RULE],
            self.chunk.opening.file,
            line=place.line,
            column=place.column,
            detail=explain_syntax_error(error),
        )


def _before_fault(page: _Page) -> Iterator[Record | Finding]:
    """The records that end before the fault in a page that cannot be read whole."""
    tag = page.chunk.opening.record_tag
    parser = etree.XMLPullParser(events=("end",), tag=tag, **parser_options())
    with contextlib.suppress(etree.XMLSyntaxError):
        parser.feed(page.text)
    events: Any = parser.read_events()
    found = [element for _, element in events]
    if not found:
        return
    root = found[0].getroottree().getroot()
    page.remember(root)
    records = [element for element in found if element.getparent() is root]
    for number, element in enumerate(records, page.chunk.first_number):
        yield _record(element, page, number)


def _records(root: etree._Element, page: _Page) -> Iterator[Record | Finding]:
    chunk = page.chunk
    page.remember(root)
    if (root.text or "").strip():
        yield _stray_text(page, chunk.start, root.text)
    number = chunk.first_number
    last = next((c for c in root.iterchildren(chunk.opening.record_tag, reversed=True)), None)
    is_behind = chunk.is_last and last is None
    for child in root:
        if child.tag == chunk.opening.record_tag:
            yield _record(child, page, number)
            number += 1
            is_behind = chunk.is_last and child is last
        elif isinstance(child.tag, str) and not (is_behind and "{" in child.tag):
            # The schema lets elements of other namespaces follow the last record.
            yield _stray_element(page, child)
        if (child.tail or "").strip():
            yield _stray_text(page, page.position_of(child), child.tail)
    if chunk.is_last and not number:
        yield finding_of(
            load_file_rules()[STRAY_RULE],
            chunk.opening.file,
            line=chunk.opening.position.line,
            column=chunk.opening.position.column,
            detail=f"It holds no {chunk.opening.record_tag} element.",
        )


def _record(element: etree._Element, page: _Page, number: int) -> Record:
    opening = page.chunk.opening
    identifier = element.find(IDENTIFIER_TAGS[opening.standard])
    return Record(
        file=opening.file,
        standard=opening.standard,
        version=opening.version,
        identifier="" if identifier is None else text_of(identifier).strip(),
        element=element,
        number=number,
        line=page.line_of(element),
        position_of=page.position_of,
        paths=page.paths,
        most_bytes=len(page.chunk.content),
    )


def _stray_element(page: _Page, element: etree._Element) -> Finding:
    opening, position = page.chunk.opening, page.position_of(element)
    tag = opening.record_tag
    return finding_of(
        load_file_rules()[STRAY_RULE],
        opening.file,
        line=position.line,
        column=position.column,
        path=str(element.tag),
        detail=f"The element {element.tag} stands where only {tag} elements may stand.",
        remedy=f"Remove it, or move it into the {tag} element it belongs to.",
    )


def _stray_text(page: _Page, position: Position, text: str | None) -> Finding:
    opening = page.chunk.opening
    return finding_of(
        load_file_rules()[STRAY_RULE],
        opening.file,
        line=position.line,
        column=position.column,
        value=(text or "").strip(),
        detail=f"Text stands where only {opening.record_tag} elements may stand.",
        remedy="Remove the text.",
    )
