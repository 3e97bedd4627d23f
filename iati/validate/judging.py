"""Judging one chunk of a document by everything that can be judged within a record.

Puts the checks beside it together; what only several records show belongs in `files`.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from iati.validate.chunks import Chunk, read_chunk
from iati.validate.codelists import judge_codes, judge_opening_codes
from iati.validate.document import Opening, Record
from iati.validate.findings import Finding
from iati.validate.rules import facts_of, judge_rules
from iati.validate.semantic import judge_semantics
from iati.validate.semantic_across import Outline, outline_of
from iati.validate.xsd import judge_opening, judge_schema

MOST_FINDINGS = 200_000
"""The most findings that are listed of one file; each takes about half a kilobyte of memory."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What records are judged by: the day that is today, and the publication profile."""

    today: datetime.date
    profile: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in one record, in the order of its lines, and what others must know of it.

    `line` is the line of the file on which it begins.
    """

    file: str
    identifier: str
    line: int
    findings: tuple[Finding, ...]
    outline: Outline | None


def judge_start(opening: Opening) -> list[Finding]:
    """What is wrong with the attributes of the outermost element."""
    return [*judge_opening(opening), *judge_opening_codes(opening)]


def judge_chunk(chunk: Chunk, measure: Measure) -> list[Judged | Finding]:
    """What is wrong with each record of a chunk, and between them, in the order of the file."""
    return [
        part if isinstance(part, Finding) else _judge(part, measure) for part in read_chunk(chunk)
    ]


def _judge(record: Record, measure: Measure) -> Judged:
    # One more than is ever listed, to know that there are more.
    first = islice(_findings(record, measure), MOST_FINDINGS + 1)
    findings = sorted(first, key=place_of)
    outline = outline_of(record)
    return Judged(record.file, record.identifier, record.line, tuple(findings), outline)


def place_of(finding: Finding) -> tuple[int, int]:
    """What findings of a record are ordered by; those of one place stay in their order."""
    return finding.line, finding.column


def _findings(record: Record, measure: Measure) -> Iterator[Finding]:
    facts = facts_of(measure.today)
    yield from judge_schema(record)
    yield from judge_codes(record)
    yield from judge_rules(record, facts)
    yield from judge_semantics(record, facts, measure.profile)
