"""Is this a workbook that can be opened safely? Looked up in the zip before any of it is parsed.

Only the container is judged here: size, number and kind of its parts. Cells belong to `xlsx`.
"""

import io
import zipfile
import zlib
from typing import IO
from xml.parsers import expat

from schemas.submission import Problem
from submissions.messages import problem

MAX_UNPACKED_BYTES = 128 * 1024 * 1024
MAX_RATIO = 200
RATIO_MATTERS_FROM_BYTES = 10 * 1024 * 1024
MAX_ENTRIES = 2_000

_OLE_HEADER = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_NEEDED_PARTS = frozenset({"[Content_Types].xml", "xl/workbook.xml"})
_WIDE_ENCODINGS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00")
_CHUNK_BYTES = 64 * 1024


def check_container(content: bytes) -> Problem | None:
    """What keeps these bytes from being opened as a workbook, or None.

    Sizes come from the zip directory; Python's zipfile never unpacks more of an entry than the
    directory says, so that they bound what opening can cost.
    """
    if content.startswith(_OLE_HEADER):
        return problem("encrypted" if _ENCRYPTED_STREAM in content else "old-format")
    if not content.startswith(b"PK"):
        return problem("not-a-workbook")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _check_entries(archive, len(content)) or _check_parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        return problem("damaged")


def _check_entries(archive: zipfile.ZipFile, packed_bytes: int) -> Problem | None:
    entries = archive.infolist()
    unpacked_bytes = sum(entry.file_size for entry in entries)
    ratio_is_high = (
        unpacked_bytes > RATIO_MATTERS_FROM_BYTES and unpacked_bytes > MAX_RATIO * packed_bytes
    )
    if len(entries) > MAX_ENTRIES or unpacked_bytes > MAX_UNPACKED_BYTES or ratio_is_high:
        return problem("zip-bomb")
    if any(entry.flag_bits & 0x1 for entry in entries):
        return problem("encrypted")
    if not {entry.filename for entry in entries} >= _NEEDED_PARTS:
        return problem("not-a-workbook")
    return None


def _check_parts(archive: zipfile.ZipFile) -> Problem | None:
    """Any part may be parsed, whatever its name: each that looks like XML is looked into."""
    for entry in archive.infolist():
        with archive.open(entry) as part:
            head = part.read(_CHUNK_BYTES)
            code = _prolog_problem(head, part) if _is_xml(head) else None
        if code:
            return problem(code)
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
        while head:
            parser.Parse(head, False)
            head = rest.read(_CHUNK_BYTES)
    except _StopError as stop:
        return str(stop) or None
    except expat.ExpatError:
        return "damaged"
    return "damaged"


def _on_declaration(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding and encoding.lower() not in {"utf-8", "utf8", "us-ascii", "ascii"}:
        raise _StopError("xml-encoding")


def _on_doctype(_name: str, _system: str | None, _public: str | None, _internal: int) -> None:
    raise _StopError("xml-entities")


def _on_root(_name: str, _attributes: dict[str, str]) -> None:
    raise _StopError("")
