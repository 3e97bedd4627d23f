"""Is this a workbook that can be opened safely? Looked up in the zip before any of it is parsed.

Only the container is judged here: size, number and kind of its parts, and passwords. What the
parts say belongs to the doors of each kind of workbook.
"""

import io
import zipfile
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

from schemas.submission import Problem
from submissions.doors.xml_parts import (
    CHUNK_BYTES,
    DAMAGE,
    ZIP_DAMAGE,
    Attributes,
    DamagedError,
    Parts,
    Watch,
    feed,
    parse,
    part_key,
)
from submissions.messages import problem

MAX_RATIO = 200
RATIO_MATTERS_FROM_BYTES = 10 * 1024 * 1024
MAX_ENTRIES = 2_000

_OLE_HEADER = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_WIDE_ENCODINGS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00")
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTION = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0 encryption-data"
"""Beside the name of each part that an OpenDocument program has encrypted."""


@dataclass(frozen=True)
class Container:
    """A kind of zipped workbook: the parts without which it is none, and how much all of its
    parts may be."""

    needed_parts: tuple[str, ...]
    max_unpacked_bytes: int


def check_container(content: bytes, kind: Container) -> Problem | None:
    """What keeps these bytes from being opened as a workbook of this kind, or None.

    Sizes come from the zip directory; Python's zipfile never unpacks more of an entry than the
    directory says, so that they bound what opening can cost.
    """
    if content.startswith(_OLE_HEADER):
        return problem("encrypted" if _ENCRYPTED_STREAM in content else "old-format")
    if not content.startswith(b"PK"):
        return problem("not-a-workbook")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            code = (
                _entries_problem(archive.infolist(), len(content), kind)
                or _manifest_problem(archive)
                or _parts_problem(archive)
            )
    except ZIP_DAMAGE:
        return problem("damaged")
    return problem(code) if code else None


def _entries_problem(
    entries: list[zipfile.ZipInfo], packed_bytes: int, kind: Container
) -> str | None:
    unpacked_bytes = sum(entry.file_size for entry in entries)
    ratio_is_high = (
        unpacked_bytes > RATIO_MATTERS_FROM_BYTES and unpacked_bytes > MAX_RATIO * packed_bytes
    )
    if len(entries) > MAX_ENTRIES or unpacked_bytes > kind.max_unpacked_bytes or ratio_is_high:
        return "zip-bomb"
    if any(entry.flag_bits & 0x1 for entry in entries):
        return "encrypted"
    names = {part_key(entry.filename) for entry in entries}
    # Of two parts with one name every program may choose another one.
    if len(names) < len(entries) or any(e.compress_type not in _PACKINGS for e in entries):
        return "damaged"
    return None if names.issuperset(map(part_key, kind.needed_parts)) else "not-a-workbook"


def _manifest_problem(archive: zipfile.ZipFile) -> str | None:
    """Encrypted parts are no XML: this is looked up before they are taken for damaged."""
    parts = Parts(archive)
    if _MANIFEST not in parts:
        return None
    try:
        parse(parts.open(_MANIFEST), Watch({_ENCRYPTION: _on_encryption}))
    except _StopError as stop:
        return str(stop)
    except DAMAGE:
        return None  # what is wrong with it is found with the other parts
    return None


def _on_encryption(_attributes: Attributes) -> None:
    raise _StopError("encrypted")


def _parts_problem(archive: zipfile.ZipFile) -> str | None:
    """Any part may be parsed, whatever its name: each that looks like XML is looked into."""
    for entry in archive.infolist():
        with archive.open(entry) as part:
            head = part.read(CHUNK_BYTES)
            code = _prolog_problem(head, part) if _is_xml(head) else None
        if code:
            return code
    return None


def _is_xml(head: bytes) -> bool:
    """Also when a chunk of nothing but white space may still be followed by it."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return bool(head) and (not start or start.startswith((b"<", *_WIDE_ENCODINGS)))


class _StopError(Exception):
    """Ends a parse early; carries the code of what was found, empty when the root was reached."""


def _prolog_problem(head: bytes, rest: IO[bytes]) -> str | None:
    """Parse up to the root element: only before it can a document declare entities."""
    if head.startswith(_WIDE_ENCODINGS):
        return "xml-encoding"
    parser = expat.ParserCreate()
    parser.XmlDeclHandler = _on_declaration
    parser.StartDoctypeDeclHandler = _on_doctype
    parser.StartElementHandler = _on_root
    try:
        feed(parser, rest, head)
    except _StopError as stop:
        return str(stop) or None
    except (DamagedError, expat.ExpatError):
        return "damaged"
    return "damaged"


def _on_declaration(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.lower() not in {"utf-8", "utf8", "us-ascii", "ascii"}:
        raise _StopError("xml-encoding")


def _on_doctype(_name: str, _system: str | None, _public: str | None, _internal: int) -> None:
    raise _StopError("xml-entities")


def _on_root(_name: str, _attributes: dict[str, str]) -> None:
    raise _StopError("")
