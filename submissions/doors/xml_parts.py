"""XML parts of a zipped workbook, each read in one pass and in little memory.

Which elements matter, and what they mean, belongs to the doors of each kind of workbook.
"""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import IO, TypeVar
from xml.parsers import expat

CHUNK_BYTES = 64 * 1024
MAX_DEPTH = 256
MAX_MARKUP_BYTES = 1024 * 1024
"""The longest tag or comment: expat would read a longer one again with each chunk of it."""

Attributes = dict[str, str]

_HandlerT = TypeVar("_HandlerT")


class DamagedError(Exception):
    """A part is missing, or does not say what its kind of workbook has to say."""


ZIP_DAMAGE = (
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What zipfile lets through when an archive is damaged."""

DAMAGE = (DamagedError, expat.ExpatError, *ZIP_DAMAGE)
"""What reading the parts of a damaged workbook ends in."""


class Parts:
    """The parts of an archive by name. As in Windows, where some of them were packed, capitals
    do not matter, and a backslash is a slash."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._entries = {part_key(entry.filename): entry for entry in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return part_key(name) in self._entries

    def open(self, name: str) -> IO[bytes]:
        """The part as a stream. Raises DamagedError."""
        entry = self._entries.get(part_key(name))
        if entry is None:
            raise DamagedError(name)
        return self._archive.open(entry)


def part_key(name: str) -> str:
    """The name by which a part is known."""
    return name.replace("\\", "/").removeprefix("/").casefold()


@dataclass(frozen=True)
class Watch:
    """What to do where a watched element starts and ends, and with the whole text of elements that
    hold nothing but text; or, where text stands between elements, with each piece of it.

    Elements are named as expat does: namespace, space, local name. Inside `asides` nothing is
    watched.
    """

    starts: Mapping[str, Callable[[Attributes], None]] = field(default_factory=dict)
    ends: Mapping[str, Callable[[], None]] = field(default_factory=dict)
    texts: Mapping[str, Callable[[str], None]] = field(default_factory=dict)
    pieces_of_text: Callable[[str], None] | None = None
    asides: frozenset[str] = frozenset()


def in_namespaces(
    namespaces: Iterable[str], handlers: Mapping[str, _HandlerT]
) -> dict[str, _HandlerT]:
    """The same handlers for the elements of each of these namespaces."""
    return {f"{uri} {name}": handler for uri in namespaces for name, handler in handlers.items()}


def parse(part: IO[bytes], watch: Watch) -> None:
    """Read a part to its end. Raises one of DAMAGE, and what the handlers raise."""
    parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
    parser.buffer_text = True
    watching = _Watching(parser, watch)
    parser.StartElementHandler = watching.start
    parser.EndElementHandler = watching.end
    parser.StartDoctypeDeclHandler = _refuse_doctype
    with part:
        feed(parser, part)


class _Watching:
    """How deep in the part the reading is. Called for each element: kept short."""

    def __init__(self, parser: expat.XMLParserType, watch: Watch) -> None:
        self._parser = parser
        self._starts, self._ends, self._texts = watch.starts, watch.ends, watch.texts
        self._asides = watch.asides
        self._depth = 0
        self._aside_depth = 0
        self._pieces: list[str] = []
        self._on_text = watch.pieces_of_text or self._pieces.append
        parser.CharacterDataHandler = self._on_text

    def start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise DamagedError("depth")
        if self._aside_depth:
            return
        if handler := self._starts.get(name):
            handler(attributes)
        elif name in self._texts:
            self._pieces.clear()
        elif name in self._asides:
            self._aside_depth = self._depth
            self._parser.CharacterDataHandler = None

    def end(self, name: str) -> None:
        if not self._aside_depth:
            if handler := self._ends.get(name):
                handler()
            elif take := self._texts.get(name):
                take("".join(self._pieces))
        elif self._aside_depth == self._depth:
            self._aside_depth = 0
            self._parser.CharacterDataHandler = self._on_text
        self._depth -= 1


def feed(parser: expat.XMLParserType, part: IO[bytes], head: bytes = b"") -> None:
    """Give a parser all of a part, in chunks; `head` was already read from it."""
    fed = 0
    chunk = head or part.read(CHUNK_BYTES)
    while chunk:
        parser.Parse(chunk, False)
        fed += len(chunk)
        if fed - parser.CurrentByteIndex > MAX_MARKUP_BYTES:
            raise DamagedError("markup without end")
        chunk = part.read(CHUNK_BYTES)
    parser.Parse(b"", True)


def _refuse_doctype(_name: str, _system: str | None, _public: str | None, _internal: int) -> None:
    raise DamagedError("DOCTYPE")
