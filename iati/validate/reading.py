"""Reading a file safely, in one pass: its opening, then its records chunk by chunk.

Everything that can be wrong with the file as a file is a finding here or in `chunks`. What is
inside a record is judged elsewhere.
"""

import codecs
import re
from collections.abc import Generator, Iterator, Mapping
from typing import Any, BinaryIO

from lxml import etree

from iati.validate.chunks import MALFORMED_RULE, TOO_LONG_RULE, Chunk, parser_options
from iati.validate.cutting import (
    Cutter,
    Piece,
    Reader,
    TooLongError,
    start_tag_end,
)
from iati.validate.document import Opening, Position
from iati.validate.findings import Finding, finding_of
from iati.validate.places import last_line_length, line_count
from iati.validate.syntax import explain_syntax_error
from schemas.iati_standard import VERSIONS, Standard, load_file_rules

_STANDARDS: Mapping[str, Standard] = {
    "iati-activities": "activities",
    "iati-organisations": "organisations",
}
_READABLE_AS_UTF8 = frozenset({"UTF-8", "UTF8", "ASCII", "US-ASCII"})
_BLOCK = 32 * 1024
_MOST_HEAD_BYTES = 1024 * 1024
# It is put before every chunk.
_MOST_START_TAG_BYTES = 64 * 1024
_DECLARED_ENCODING = re.compile(rb"""<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
# Marks at the beginning of a file, longest first, and the codec that reads it and takes them off.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
# What Python counts among the encodings of text, and nobody else does.
_NO_ENCODINGS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
_PROLOG = re.compile(rb"(?>\s++|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)


def read_document(file: str, stream: BinaryIO) -> Iterator[Opening | Chunk | Finding]:
    """The opening and the chunks of a file, and what is wrong with it as a file.

    `file` is what findings call it. Yields an `Opening` for an IATI file, and its chunks where it
    is of a version judged here. Raises what reading the stream raises, and nothing on its
    content; at most two chunks are in memory at a time.
    """
    try:
        yield from _read(file, stream)
    except etree.XMLSyntaxError as error:
        yield _malformed(file, error.lineno or 0, explain_syntax_error(error))
    except TooLongError as error:
        yield _finding(TOO_LONG_RULE, file, detail=str(error))
    except UnicodeError as error:
        encoding = getattr(error, "encoding", "the encoding that it declares")
        yield _malformed(file, 0, f"It has bytes that do not belong to {encoding}.")


def _finding(rule: str, file: str, **details: Any) -> Finding:
    return finding_of(load_file_rules()[rule], file, **details)


def _malformed(file: str, line: int, detail: str) -> Finding:
    return _finding(MALFORMED_RULE, file, line=line, detail=detail)


def _read(file: str, stream: BinaryIO) -> Iterator[Opening | Chunk | Finding]:
    first = stream.read(_BLOCK)
    if not first:
        yield _finding(MALFORMED_RULE, file, detail="It is empty.")
        return
    encoding, codec = _encoding(first)
    try:
        text = _utf8(first, stream, codec)
    except LookupError:
        yield _malformed(file, 1, "It declares an encoding that does not exist.")
        return
    head, root = _read_head(text)
    if root.getroottree().docinfo.doctype:
        yield _finding("file:doctype", file, line=1, column=1)
        return
    if encoding not in _READABLE_AS_UTF8:
        yield _finding("file:encoding", file, line=1, column=1, value=encoding)
    prolog, start_tag, rest = _divided(head)
    opening = yield from _judge_root(root, file, start_tag, _position_after(Position(1, 1), prolog))
    if opening is not None and opening.version in VERSIONS:
        begin = _position_after(opening.position, start_tag)
        yield from _read_chunks(opening, text, rest, begin)


def _encoding(first: bytes) -> tuple[str, str]:
    """What encoding a file says it is in, and the codec that reads it."""
    for mark, codec in _BYTE_ORDER_MARKS:
        if first.startswith(mark):
            return codec.upper().removesuffix("-SIG"), codec
    declared = _DECLARED_ENCODING.match(first)
    name = "UTF-8" if declared is None else declared[1].decode("ascii").upper()
    return name, "utf-8" if name in _READABLE_AS_UTF8 else name


def _utf8(first: bytes, stream: BinaryIO, codec: str) -> Reader:
    """The whole stream in UTF-8. Raises `LookupError` for a codec that does not exist."""
    if codec == "utf-8":
        return _Joined(first, stream)
    if codecs.lookup(codec).name in _NO_ENCODINGS:
        raise LookupError(codec)
    # Other codecs pack or encrypt; only those of text encode a space.
    " ".encode(codec)
    decoder = codecs.getincrementaldecoder(codec)()
    return _Recoded(_Joined(first, stream), decoder)


class _Joined:
    """What was read already, and then the rest of a stream."""

    def __init__(self, first: bytes, stream: Reader) -> None:
        self._first, self._stream = first, stream

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes, or what was read already; none at the end."""
        first, self._first = self._first, b""
        return first or self._stream.read(size)


class _Recoded:
    """A stream read with another codec, given out in UTF-8."""

    def __init__(self, stream: Reader, decoder: codecs.IncrementalDecoder) -> None:
        self._stream, self._decoder = stream, decoder

    def read(self, size: int = -1, /) -> bytes:
        """About `size` bytes; none at the end. Raises `UnicodeDecodeError`."""
        while True:
            more = self._stream.read(size)
            text = self._decoder.decode(more, final=not more)
            if text or not more:
                return text.encode("utf-8", "surrogatepass")


def _read_head(text: Reader) -> tuple[bytes, Any]:
    """The beginning of a document as far as it was read, and its outermost element.

    Raises `XMLSyntaxError`, and `TooLongError` where that element does not come.
    """
    parser = etree.XMLPullParser(events=("start",), **parser_options())
    head = bytearray()
    while len(head) < _MOST_HEAD_BYTES:
        more = text.read(_BLOCK)
        head += more
        try:
            parser.feed(more) if more else parser.close()
        except etree.XMLSyntaxError:
            # A fault behind the outermost start tag is found again, in its chunk.
            for _, root in parser.read_events():
                return bytes(head), root
            raise
        for _, root in parser.read_events():
            return bytes(head), root
    limit = f"{_MOST_HEAD_BYTES >> 20} MB"
    raise TooLongError(f"The tag of the outermost element does not end in the first {limit}.")


def _divided(head: bytes) -> tuple[bytes, bytes, bytes]:
    """What stands before the outermost start tag, the tag itself, and what follows it.

    Raises `XMLSyntaxError` where there is a fault in the first two, and `TooLongError`.
    """
    start = _PROLOG.match(head)
    begin = 0 if start is None else start.end()
    end = start_tag_end(head, begin) or len(head)
    if end - begin > _MOST_START_TAG_BYTES:
        limit = f"{_MOST_START_TAG_BYTES >> 10} KB"
        raise TooLongError(f"The tag of the outermost element has more than {limit}.")
    prolog, start_tag, rest = head[:begin], head[begin:end], head[end:]
    # The parser gives an element in spite of faults with namespaces and the XML declaration.
    name = start_tag[1:].split(None, 1)[0].rstrip(b"/>")
    end_tag = b"" if start_tag.endswith(b"/>") else b"</" + name + b">"
    etree.fromstring(prolog + start_tag + end_tag, etree.XMLParser(**parser_options()))
    return prolog, start_tag, rest


def _judge_root(
    root: etree._Element, file: str, start_tag: bytes, position: Position
) -> Generator[Opening | Finding, None, Opening | None]:
    tag = str(root.tag)
    where = {"line": position.line, "column": position.column}
    if tag not in _STANDARDS:
        yield _finding("0.2.1", file, **where, path=tag, value=tag)
        return None
    version = root.get("version", "")
    if version not in VERSIONS:
        yield _finding(
            "0.6.1",
            file,
            **where,
            path=f"{tag}/@version",
            value=version,
            detail=_explain_version(version),
        )
    attributes = {str(name): str(value) for name, value in root.attrib.items()}
    opening = Opening(file, _STANDARDS[tag], attributes, start_tag, position)
    yield opening
    return opening


def _explain_version(version: str) -> str:
    if not version:
        return "It names no version at all."
    if version.startswith("1."):
        return f"Version {version} has been withdrawn."
    return f"It says {version}; only {', '.join(VERSIONS)} are judged here."


def _read_chunks(
    opening: Opening, text: Reader, rest: bytes, position: Position
) -> Iterator[Chunk]:
    # An empty element ends where it begins: its end is put behind it for the last chunk to have.
    is_empty = opening.start_tag.endswith(b"/>")
    rest = f"</{opening.tag}>".encode() + rest if is_empty else rest
    number = 0
    for piece in Cutter(text, opening.record_tag, rest).pieces():
        yield _chunk(opening, piece, position, number)
        position = _position_after(position, piece.content)
        number += piece.record_count


def _chunk(opening: Opening, piece: Piece, position: Position, number: int) -> Chunk:
    return Chunk(opening, piece.content, position, number, piece.is_last)


def _position_after(start: Position, content: bytes) -> Position:
    """The place behind `content`, which begins at `start`."""
    lines = line_count(content)
    tail = last_line_length(content)
    return Position(start.line + lines, tail + 1 if lines else start.column + tail)
