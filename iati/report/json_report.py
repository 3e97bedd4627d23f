"""The judgement as JSON, and the JSON Schema that it keeps to: both follow the same models."""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict

from iati.report.judgement import Judgement
from iati.validate import Finding, Severity
from schemas.waivers import Waiver

VERSION = "1"
"""Version of this form; a change that breaks readers raises it."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class FindingEntry(_Part):
    """One finding; `line` is 0 and texts are empty where they do not apply."""

    rule: str
    severity: Severity
    category: str
    message: str
    remedy: str
    file: str
    line: int
    activity: str
    path: str
    value: str
    link: str


class WaivedEntry(_Part):
    """A finding let pass, with the waiver."""

    finding: FindingEntry
    waiver: Waiver


class FileEntry(_Part):
    """A file judged."""

    name: str
    activities: int


class ReportDocument(_Part):
    """The whole report."""

    version: str
    files: list[FileEntry]
    counts: dict[Severity, int]
    findings: list[FindingEntry]
    waived: list[WaivedEntry]


def json_report(judgement: Judgement) -> str:
    """The report as JSON text."""
    document = ReportDocument(
        version=VERSION,
        files=[FileEntry(name=name, activities=count) for name, count in judgement.files],
        counts=judgement.counts,
        findings=[_entry(finding) for finding in judgement.standing],
        waived=[WaivedEntry(finding=_entry(w.finding), waiver=w.waiver) for w in judgement.waived],
    )
    return document.model_dump_json(indent=2) + "\n"


def json_schema() -> str:
    """The JSON Schema of the report."""
    schema: dict[str, Any] = ReportDocument.model_json_schema()
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _entry(finding: Finding) -> FindingEntry:
    return FindingEntry(
        rule=finding.rule,
        severity=finding.severity,
        category=finding.category,
        message=finding.message,
        remedy=finding.remedy,
        file=finding.file,
        line=finding.line,
        activity=finding.activity,
        path=finding.path,
        value=finding.value,
        link=finding.link,
    )
