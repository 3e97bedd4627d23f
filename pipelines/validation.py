"""Validating anybody's IATI files from the command line, without Dagster."""

import datetime as dt
from enum import IntEnum
from pathlib import Path

from iati.validate import Finding, Severity, validate_files

UNREADABLE_RULE = "file:unreadable"


class Verdict(IntEnum):
    """How the files fared; the number is the exit status of the command."""

    CLEAN = 0  # nothing at warning or above
    FOUND = 1
    UNREADABLE = 2


def validation_report(files: tuple[Path, ...]) -> tuple[str, Verdict]:
    """What is wrong with the files, as text, and the verdict on all of them together."""
    reports = validate_files(list(files), dt.datetime.now(dt.UTC).date())
    lines: list[str] = []
    for report in reports:
        lines += [_line(finding) for finding in report.findings]
        counted = ", ".join(f"{n} {severity}" for severity, n in report.counts.items() if n)
        lines.append(f"{report.file}: {report.activity_count} activities, {counted or 'clean'}")
    findings = [finding for report in reports for finding in report.findings]
    if any(f.rule == UNREADABLE_RULE for f in findings):
        return "\n".join(lines), Verdict.UNREADABLE
    is_clean = all(f.severity is Severity.ADVISORY for f in findings)
    return "\n".join(lines), Verdict.CLEAN if is_clean else Verdict.FOUND


def _line(finding: Finding) -> str:
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    about = " ".join(part for part in (finding.activity, finding.path) if part)
    return (
        f"{place}: {finding.severity} {finding.rule} {about}\n"
        f"    {finding.message} {finding.remedy}"
    )
