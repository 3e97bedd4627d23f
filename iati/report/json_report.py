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


class WaivedEntry(_Part):
    """A finding let pass, with the waiver."""

    finding: Finding
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
    findings: list[Finding]
    waived: list[WaivedEntry]


def json_report(judgement: Judgement) -> str:
    """The report as JSON text."""
    document = ReportDocument(
        version=VERSION,
        files=[FileEntry(name=name, activities=count) for name, count in judgement.files],
        counts=judgement.counts,
        findings=list(judgement.standing),
        waived=[WaivedEntry(finding=w.finding, waiver=w.waiver) for w in judgement.waived],
    )
    return document.model_dump_json(indent=2) + "\n"


def json_schema() -> str:
    """The JSON Schema of the report."""
    schema: dict[str, Any] = ReportDocument.model_json_schema()
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
