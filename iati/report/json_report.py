"""The judgement as JSON, and the JSON Schema that it keeps to: both follow the same models."""

import datetime as dt
import json
from typing import Any

from pydantic import BaseModel, ConfigDict

from iati.report.judgement import Judgement
from iati.report.plain import plain_json
from iati.validate import Finding, Severity
from schemas.waivers import Waiver

VERSION = "1"
"""Version of this form; a change that breaks readers raises it."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class WaivedEntry(_Part):
    """A finding let pass, with the waiver."""

    finding: Finding
    waiver: Waiver


class FileEntry(_Part):
    """A file judged. `standard` is activities, organisations, or empty for a file that is
    neither; `records` counts its activities or organisations."""

    name: str
    standard: str
    records: int


class ReportDocument(_Part):
    """What the validator found. `judged_on` is the day that counted as today."""

    version: str
    judged_on: dt.date
    files: list[FileEntry]
    counts: dict[Severity, int]
    findings: list[Finding]
    waived: list[WaivedEntry]


def json_report(judgement: Judgement) -> str:
    """The report as JSON text."""
    document = ReportDocument(
        version=VERSION,
        judged_on=judgement.day,
        files=[
            FileEntry(name=file.name, standard=file.standard, records=file.records)
            for file in judgement.files
        ],
        counts=judgement.counts,
        findings=list(judgement.standing),
        waived=[WaivedEntry(finding=w.finding, waiver=w.waiver) for w in judgement.waived],
    )
    text = json.dumps(document.model_dump(mode="json"), indent=2, ensure_ascii=False)
    return plain_json(text) + "\n"


def json_schema() -> str:
    """The JSON Schema of the report."""
    schema: dict[str, Any] = {"$schema": _DIALECT, **ReportDocument.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
