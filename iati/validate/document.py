"""Reading an IATI file safely, one record at a time: its opening, then each record.

Everything that can be wrong with the file as a file is a finding here. What is inside a record
is judged elsewhere.
"""

import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from lxml import etree

from iati.validate.findings import Finding, finding_of
from iati.validate.lines import COUNTABLE, LineBook
from iati.validate.syntax import explain_syntax_error
from schemas.iati_standard import Standard, load_file_rules

VERSION = "2.03"
RECORD_TAGS: Mapping[Standard, str] = {
    "activities": "iati-activity",
    "organisations": "iati-organisation",
}
_IDENTIFIER_TAGS: Mapping[Standard, str] = {
    "activities": "iati-identifier",
    "organisations": "organisation-identifier",
}
_STANDARDS: Mapping[str, Standard] = {
    "iati-activities": "activities",
    "iati-organisations": "organisations",
}
_READABLE_AS_UTF8 = frozenset({"UTF-8", "ASCII", "US-ASCII"})
_HEAD = 200
_DECLARED_ENCODING = re.compile(rb"""<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_STRING = etree.XPath("string()")


def line_of(element: Any) -> int:
    """The line on which an element begins, 0 where it is not known; a guess from COUNTABLE on."""
    return element.sourceline or 0


@dataclass(frozen=True, slots=True)
class Opening:
    """The outermost element of an IATI file, with its attributes."""

    file: str
    standard: Standard
    attributes: Mapping[str, str]
    line: int

    @property
    def version(self) -> str:
        """The version of the standard that the file declares, empty where it declares none."""
        return self.attributes.get("version", "")


@dataclass(frozen=True, slots=True)
class Record:
    """One activity or organisation. `element` is only valid until the next record is read."""

    file: str
    standard: Standard
    identifier: str
    element: etree._Element
    number: int
    lines: LineBook

    def line_of(self, element: etree._Element) -> int:
        """The line of the file on which an element of this record begins."""
        line = line_of(element)
        if line < COUNTABLE:
            return line
        return self.lines.line(self.number, self.element, element) or line

    def path_of(self, element: etree._Element, attribute: str = "") -> str:
        """The path of an element or attribute of this record, as findings give it."""
        steps = element.getroottree().getpath(element).split("/")[3:]
        return "/".join([str(self.element.tag), *steps, *([f"@{attribute}"] if attribute else [])])


def text_of(element: etree._Element) -> str:
    """All text inside an element, as XPath's string() gives it."""
    return str(_STRING(element))


def read_document(path: Path) -> Iterator[Opening | Record | Finding]:
    """The opening and the records of a file, and what is wrong with it as a file.

    Yields an `Opening` for an IATI file, and its records where it is of the version judged here;
    never raises on the content of the file. One record is held in memory at a time.
    """
    file = str(path)
    try:
        with path.open("rb") as handle:
            opening = yield from _read_opening(handle, file)
            if opening is not None:
                yield opening
            if opening is not None and opening.version == VERSION:
                handle.seek(0)
                yield from _read_records(handle, opening, path)
    except OSError as error:
        yield _finding("file:unreadable", file, detail=f"{error.strerror or 'Reading failed'}.")
    except etree.XMLSyntaxError as error:
        yield _finding("0.1.1", file, line=error.lineno or 0, detail=explain_syntax_error(error))


def _finding(rule: str, file: str, **details: Any) -> Finding:
    return finding_of(load_file_rules()[rule], file, **details)


def _parse(handle: BinaryIO, event: str, tag: str | None = None) -> Any:
    return etree.iterparse(
        handle,
        events=(event,),
        tag=tag,
        load_dtd=False,
        no_network=True,
        resolve_entities=False,
        huge_tree=False,
    )


def _read_opening(handle: BinaryIO, file: str) -> Generator[Finding, None, Opening | None]:
    head = handle.read(_HEAD)
    if not head:
        yield _finding("0.1.1", file, detail="It is empty.")
        return None
    handle.seek(0)
    _, root = next(_parse(handle, "start"))
    if root.getroottree().docinfo.doctype:
        yield _finding("file:doctype", file, line=1)
        return None
    encoding = _encoding(head)
    if encoding not in _READABLE_AS_UTF8:
        yield _finding("file:encoding", file, line=1, value=encoding)
    return (yield from _judge_root(root, file))


def _encoding(head: bytes) -> str:
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\x00" in head[:4]:
        return "UTF-16"
    declared = _DECLARED_ENCODING.match(head)
    return "UTF-8" if declared is None else declared[1].decode("ascii").upper()


def _judge_root(root: etree._Element, file: str) -> Generator[Finding, None, Opening | None]:
    tag, line = str(root.tag), line_of(root)
    if tag not in _STANDARDS:
        yield _finding("0.2.1", file, line=line, path=tag, value=tag)
        return None
    version = root.get("version", "")
    if version != VERSION:
        yield _finding(
            "0.6.1",
            file,
            line=line,
            path=f"{tag}/@version",
            value=version,
            detail=_explain_version(version),
        )
    attributes = {str(name): str(value) for name, value in root.attrib.items()}
    return Opening(file, _STANDARDS[tag], attributes, line)


def _explain_version(version: str) -> str:
    if not version:
        return "It names no version at all."
    if version.startswith("1."):
        return f"Version {version} has been withdrawn."
    return f"It says {version}; only {VERSION} is judged here."


def _read_records(handle: BinaryIO, opening: Opening, path: Path) -> Iterator[Record | Finding]:
    tag = RECORD_TAGS[opening.standard]
    parser = _parse(handle, "end", tag)
    lines = LineBook(path, tag)
    count = 0
    for _, element in parser:
        root = element.getparent()
        if root is None or root.getparent() is not None:
            continue
        yield from _sweep(root, element, opening)
        yield _record(element, opening, count, lines)
        element.clear(keep_tail=True)
        count += 1
    yield from _sweep(parser.root, None, opening)
    if not count:
        detail = f"It holds no {tag} element."
        yield _finding("0.3.1", opening.file, line=opening.line, detail=detail)


def _record(element: etree._Element, opening: Opening, number: int, lines: LineBook) -> Record:
    identifier = element.find(_IDENTIFIER_TAGS[opening.standard])
    return Record(
        file=opening.file,
        standard=opening.standard,
        identifier="" if identifier is None else text_of(identifier).strip(),
        element=element,
        number=number,
        lines=lines,
    )


def _sweep(
    root: etree._Element, record: etree._Element | None, opening: Opening
) -> Iterator[Finding]:
    """Drop what stands before `record` (None: at the end), reporting what should not be there."""
    tag = RECORD_TAGS[opening.standard]
    if (root.text or "").strip():
        yield _stray_text(line_of(root), root.text, opening)
        root.text = None
    for child in list(root):
        if child is record:
            return
        # The schema lets elements of other namespaces follow the last record.
        is_extension = record is None and "{" in str(child.tag)
        if isinstance(child.tag, str) and child.tag != tag and not is_extension:
            yield _finding(
                "0.3.1",
                opening.file,
                line=line_of(child),
                path=child.tag,
                detail=f"The element {child.tag} stands where only {tag} elements may stand.",
                remedy=f"Remove it, or move it into the {tag} element it belongs to.",
            )
        if (child.tail or "").strip():
            yield _stray_text(line_of(child), child.tail, opening)
        root.remove(child)


def _stray_text(line: int, text: str | None, opening: Opening) -> Finding:
    tag = RECORD_TAGS[opening.standard]
    return _finding(
        "0.3.1",
        opening.file,
        line=line,
        value=(text or "").strip(),
        detail=f"Text stands where only {tag} elements may stand.",
        remedy="Remove the text.",
    )
