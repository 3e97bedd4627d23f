"""Records of a document without a file, and what our rules on meaning say about them."""

import io
from collections.abc import Iterator

from iati.validate import Finding
from iati.validate.chunks import Chunk, read_chunk
from iati.validate.document import Record
from iati.validate.reading import read_document
from iati.validate.rules import facts_of
from iati.validate.semantic import DEFAULT_PROFILE, judge_semantics
from iati.validate.semantic_across import judge_across, outline_of
from tests.iati.validate.documents import TODAY

FACTS = facts_of(TODAY)


def records_of(document: bytes) -> Iterator[Record]:
    """The records of a document, of a version that is judged."""
    for part in read_document("document.xml", io.BytesIO(document)):
        if isinstance(part, Chunk):
            yield from (r for r in read_chunk(part) if isinstance(r, Record))


def of_version(document: bytes, version: str) -> bytes:
    """The same document of another version of the standard."""
    return document.replace(b'version="2.03"', f'version="{version}"'.encode())


def meaning(document: bytes, profile: str = DEFAULT_PROFILE) -> list[Finding]:
    """All that our rules for a profile find, in the records and across them."""
    records = list(records_of(document))
    findings = [finding for r in records for finding in judge_semantics(r, FACTS, profile)]
    outlines = [outline for r in records if (outline := outline_of(r)) is not None]
    return [*findings, *judge_across(outlines, profile)]
