"""Records of a document without a file, and what our rules on meaning say about them."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from iati.validate import Finding
from iati.validate.document import RECORD_TAGS, Record
from iati.validate.lines import LineBook
from iati.validate.rules import facts_of
from iati.validate.semantic import DEFAULT_PROFILE, judge_semantics
from iati.validate.semantic_across import judge_across, outline_of
from schemas.iati_standard import Standard
from tests.iati.validate.documents import TODAY

FACTS = facts_of(TODAY)


def records_of(document: bytes) -> Iterator[Record]:
    """The records of a document, of whatever version it is."""
    root = etree.fromstring(document)
    standard: Standard = "activities" if root.tag == "iati-activities" else "organisations"
    for number, element in enumerate(root.iterfind(RECORD_TAGS[standard])):
        identifier = element.findtext("iati-identifier") or ""
        lines = LineBook(Path(), RECORD_TAGS[standard])
        yield Record("document.xml", standard, identifier, element, number, lines)


def of_version(document: bytes, version: str) -> bytes:
    """The same document of another version of the standard."""
    return document.replace(b'version="2.03"', f'version="{version}"'.encode())


def meaning(document: bytes, profile: str = DEFAULT_PROFILE) -> list[Finding]:
    """All that our rules for a profile find, in the records and across them."""
    records = list(records_of(document))
    findings = [finding for r in records for finding in judge_semantics(r, FACTS, profile)]
    outlines = [outline for r in records if (outline := outline_of(r)) is not None]
    return [*findings, *judge_across(outlines, profile)]
