"""Cutting a stream of XML between its records, without reading what is inside them.

Only finding out where to cut goes here. Where the XML is not well-formed the cuts may be
anywhere: whoever reads the pieces finds the fault, since content is well-formed if and only if
all the pieces of it are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

PIECE_BYTES = 128 * 1024
"""A piece is cut at the end of the first record behind this many bytes."""
MOST_BYTES = 64 * 1024 * 1024
"""The longest piece there may be; a record longer than the largest file that the public
validator takes (60 MiB) could only be judged in unbounded memory."""
MOST_MARKS = 2_000_000
"""The most tags and attributes of a piece; the tree of it takes some hundred bytes for each."""
LONGEST_WORDS = f"The limit is {MOST_BYTES >> 20} MB."
_READ = 256 * 1024
# What may hide something that looks like a tag runs to its own end.
_HIDDEN = {b"<!--": b"-->", b"<![CDATA[": b"]]>", b"<?": b"?>"}
# Any tag, or what may hide one.
_ANY = re.compile(rb"<(?:!--|!\[CDATA\[|\?|/?(?=[^\s!?/>]))")
_START_TAG = re.compile(rb"""<[^\s/>]+(?:[^"'>]++|"[^"]*"|'[^']*')*+>""")


class Reader(Protocol):
    """The one method of a stream that is needed here."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes; none at the end."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Content of the outermost element: whole records and what stands around them.

    `record_count` counts the records that end in it. The last piece of a document has
    everything behind the last record, the end of the outermost element included.
    """

    content: bytes
    record_count: int
    is_last: bool


class TooLongError(Exception):
    """A record, or what stands between two, is too long; the message says what the limit is."""


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag that was found: `change` is 1 behind a start tag, -1 behind an end, 0 if empty."""

    change: int
    is_record: bool


class Cutter:
    """Reads ahead in a stream, and knows how far it has been looked through."""

    def __init__(self, stream: Reader, record_tag: str, rest: bytes = b"") -> None:
        self._stream = stream
        self._buffer = bytearray(rest)
        self._position = 0
        tag = record_tag.encode()
        self._record = re.compile(rb"</?" + tag + rb"(?=[\s/>])")
        # Inside a record, only tags of records are of interest.
        self._inside = re.compile(rb"<(?:!--|!\[CDATA\[|\?|/?" + tag + rb"(?=[\s/>]))")
        # The longest mark, with the character behind it: it may be cut off at the end.
        self._longest_mark = len(tag) + 3

    def pieces(self) -> Iterator[Piece]:
        """The content piece by piece. Raises `TooLongError`, and what reading raises."""
        depth = count = 0
        is_record = False
        while (tag := self._next_tag(self._inside if is_record else _ANY)) is not None:
            is_record = is_record if depth else tag.is_record
            depth = max(0, depth + tag.change)
            if depth:
                continue
            count += is_record
            if is_record and self._position >= PIECE_BYTES:
                yield self._cut(self._position, count, is_last=False)
                count = 0
            is_record = False
        yield self._cut(len(self._buffer), count, is_last=True)

    def _cut(self, end: int, count: int, *, is_last: bool) -> Piece:
        if end > MOST_BYTES:
            raise TooLongError(LONGEST_WORDS)
        content = bytes(self._buffer[:end])
        # Counting takes time, and what is shorter cannot have so many.
        if len(content) > MOST_MARKS and content.count(b"<") + content.count(b"=") > MOST_MARKS:
            raise TooLongError(f"The limit is {MOST_MARKS:,} tags and attributes.")
        del self._buffer[:end]
        self._position = 0
        return Piece(content, count, is_last)

    def _next_tag(self, marks: re.Pattern[bytes]) -> _Tag | None:
        """The next tag among `marks`; None at the end of the stream."""
        while True:
            found = marks.search(self._buffer, self._position)
            # At the very end of what was read, only the beginning of a mark may be there.
            sure = len(self._buffer) - self._longest_mark
            if (found is None or found.start() > sure) and self._refill():
                self._position = max(self._position, sure) if found is None else found.start()
                continue
            if found is None:
                return None
            mark, start = found[0], found.start()
            if mark in _HIDDEN:
                if not self._skip(start, len(mark), _HIDDEN[mark]):
                    return None
                continue
            return self._tag(start)

    def _skip(self, start: int, length: int, end: bytes) -> bool:
        """Move behind `end`; False where the stream has none."""
        looked = start + length
        while (found := self._buffer.find(end, looked)) < 0:
            looked = max(looked, len(self._buffer) - len(end) + 1)
            if not self._refill():
                return False
        self._position = found + len(end)
        return True

    def _tag(self, start: int) -> _Tag | None:
        is_record = self._record.match(self._buffer, start) is not None
        is_end = self._buffer[start + 1 : start + 2] == b"/"
        while True:
            end = (
                self._buffer.find(b">", start) + 1
                if is_end
                else getattr(_START_TAG.match(self._buffer, start), "end", int)()
            )
            if end:
                break
            if not self._refill():
                return None
        self._position = end
        is_empty = self._buffer[end - 2 : end] == b"/>"
        return _Tag(-1 if is_end else 0 if is_empty else 1, is_record)

    def _refill(self) -> bool:
        """Read on, as much again, so that long records cost no more; False at the end."""
        if len(self._buffer) > MOST_BYTES:
            raise TooLongError(LONGEST_WORDS)
        more = self._stream.read(max(_READ, len(self._buffer)))
        self._buffer += more
        return bool(more)


def start_tag_end(head: bytes, start: int) -> int | None:
    """The position behind the start tag that begins at `start`; None where it does not end."""
    found = _START_TAG.match(head, start)
    return None if found is None else found.end()
