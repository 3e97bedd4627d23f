"""Validating whole files: reads each, has its records judged, and gathers the findings.

The judging itself belongs in the modules beside this one.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from iati.validate.checks import Facts
from iati.validate.codelists import judge_codes, judge_opening_codes
from iati.validate.document import Opening, Record, read_document
from iati.validate.findings import Finding, Report, finding_of
from iati.validate.rules import facts_of, judge_rules
from iati.validate.semantic import DEFAULT_PROFILE, judge_semantics
from iati.validate.semantic_across import Outline, judge_across, outline_of
from iati.validate.xsd import judge_opening, judge_schema
from schemas.iati_standard import load_file_rules

DUPLICATE_RULE = "1.1.2"
# Where each identifier was first seen: file and line, by kind of record and identifier.
_Sightings = dict[tuple[str, str], tuple[str, int]]


@dataclass(frozen=True, slots=True)
class _Run:
    """What one run judges by, and what it remembers of the records it has seen."""

    facts: Facts
    profile: str
    sightings: _Sightings = field(default_factory=dict)
    outlines: list[Outline] = field(default_factory=list)


def validate_file(path: Path, today: datetime.date, profile: str = DEFAULT_PROFILE) -> Report:
    """Everything that is wrong with one IATI activity or organisation file.

    `today` is the day on which dates count as past or future; `profile` says which of our own
    rules are applied, and is one of `schemas.iati_standard.load_profiles`. Whatever the file
    holds, problems are findings; raises only `SchemaUnavailableError`, where the official schemas
    are not there.
    """
    return validate_files([path], today, profile)[0]


def validate_files(
    paths: Sequence[Path], today: datetime.date, profile: str = DEFAULT_PROFILE
) -> list[Report]:
    """As `validate_file`, in the order given; identifiers must be unique across all files."""
    run = _Run(facts_of(today), profile)
    reports = [_validate(path, run) for path in paths]
    across = list(judge_across(run.outlines, profile))
    return [_with(report, across) for report in reports]


def _with(report: Report, across: Sequence[Finding]) -> Report:
    """The report with those findings from across the run that are about its file."""
    own = tuple(finding for finding in across if finding.file == report.file)
    return replace(report, findings=(*report.findings, *own)) if own else report


def _validate(path: Path, run: _Run) -> Report:
    standard = ""
    count = 0
    findings: list[Finding] = []
    for part in read_document(path):
        match part:
            case Finding():
                findings.append(part)
            case Opening():
                standard = part.standard
                findings.extend(judge_opening(part))
                findings.extend(judge_opening_codes(part))
            case Record():
                count += 1
                findings.extend(_judge(part, run))
    return Report(str(path), standard, count, tuple(findings))


def _judge(record: Record, run: _Run) -> list[Finding]:
    outline = outline_of(record)
    if outline is not None:
        run.outlines.append(outline)
    findings = [
        *judge_schema(record),
        *_judge_identifier(record, run.sightings),
        *judge_codes(record),
        *judge_rules(record, run.facts),
        *judge_semantics(record, run.facts, run.profile),
    ]
    return sorted(findings, key=lambda finding: finding.line)


def _judge_identifier(record: Record, sightings: _Sightings) -> Iterator[Finding]:
    if not record.identifier:
        return
    key = (record.standard, record.identifier)
    line = record.line_of(record.element)
    if key not in sightings:
        sightings[key] = (record.file, line)
    else:
        first_file, first_line = sightings[key]
        yield finding_of(
            load_file_rules()[DUPLICATE_RULE],
            record.file,
            line=line,
            activity=record.identifier,
            path=str(record.element.tag),
            value=record.identifier,
            detail=f"It was first used in {first_file}, line {first_line}.",
        )
