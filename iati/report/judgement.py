"""From the findings of a run to a judgement: what stands, what is waived, and whether it fails.

Showing it belongs in the forms beside this module.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from iati.validate import Finding, Report, Severity
from schemas.waivers import Waiver

EXPIRED_RULE = "dtz:waiver-expired"
UNUSED_RULE = "dtz:waiver-unused"
ORDER = tuple(Severity)
"""Severities, worst first."""


@dataclass(frozen=True)
class JudgedFile:
    """A file of the run. `standard` is `activities`, `organisations` or empty; `records` counts
    its activities or organisations."""

    name: str
    standard: str
    records: int


@dataclass(frozen=True)
class WaivedFinding:
    """A finding and the waiver that lets it pass."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True)
class Judgement:
    """Everything a report shows; `day` is the one on which it was judged."""

    day: dt.date
    files: tuple[JudgedFile, ...]
    standing: tuple[Finding, ...]
    waived: tuple[WaivedFinding, ...]

    @property
    def counts(self) -> dict[Severity, int]:
        """Standing findings by severity, worst first, zeros included."""
        counter = Counter(finding.severity for finding in self.standing)
        return {severity: counter[severity] for severity in ORDER}

    def fails_at(self, threshold: Severity) -> bool:
        """Whether anything stands at the threshold or worse. A waiver without use never fails."""
        limit = ORDER.index(threshold)
        return any(
            ORDER.index(finding.severity) <= limit and finding.rule != UNUSED_RULE
            for finding in self.standing
        )

    def by_waiver(self) -> list[tuple[Waiver, list[Finding]]]:
        """The waived findings of each waiver, in the order in which waivers were first needed."""
        found: dict[Waiver, list[Finding]] = {}
        for entry in self.waived:
            found.setdefault(entry.waiver, []).append(entry.finding)
        return list(found.items())


def judge(reports: Iterable[Report], waivers: Sequence[Waiver], today: dt.date) -> Judgement:
    """Sort findings into those that stand and those that a waiver in force lets pass.

    An expired waiver lets nothing pass and stands as an error of its own: somebody promised to
    have mended it by then. One that covers nothing is an advisory, so that the file stays true.
    """
    in_force: dict[str, list[Waiver]] = {}
    for waiver in waivers:
        if today <= waiver.until:
            in_force.setdefault(waiver.rule, []).append(waiver)
    files: list[JudgedFile] = []
    standing = [_expired(waiver) for waiver in waivers if today > waiver.until]
    waived: list[WaivedFinding] = []
    for report in reports:
        files.append(JudgedFile(report.file, report.standard, report.activity_count))
        for finding in report.findings:
            covering = _first_covering(in_force.get(finding.rule, ()), finding)
            if covering is None:
                standing.append(finding)
            else:
                waived.append(WaivedFinding(finding, covering))
    used = {entry.waiver for entry in waived}
    unused = [w for same in in_force.values() for w in same if w not in used]
    standing += [_unused(waiver) for waiver in unused]
    return Judgement(today, tuple(files), tuple(standing), tuple(waived))


def _first_covering(waivers: Sequence[Waiver], finding: Finding) -> Waiver | None:
    covering = (w for w in waivers if w.covers(finding.rule, finding.activity, finding.path))
    return next(covering, None)


def _expired(waiver: Waiver) -> Finding:
    return _about(
        waiver,
        rule=EXPIRED_RULE,
        severity=Severity.ERROR,
        message=f"The waiver of rule {waiver.rule} by {waiver.who} ended on {waiver.until}.",
        remedy="Mend what it let pass, or renew it with a reason.",
    )


def _unused(waiver: Waiver) -> Finding:
    return _about(
        waiver,
        rule=UNUSED_RULE,
        severity=Severity.ADVISORY,
        message=f"The waiver of rule {waiver.rule} by {waiver.who} covers nothing here.",
        remedy="Remove it when what it let pass is mended everywhere, or correct its scope.",
    )


def _about(waiver: Waiver, rule: str, severity: Severity, message: str, remedy: str) -> Finding:
    """A finding about a waiver itself, at its place in the waivers file."""
    return Finding(
        rule=rule,
        severity=severity,
        category="waivers",
        message=message,
        remedy=remedy,
        file=waiver.file,
        line=waiver.line,
        column=0,
        activity=waiver.activity or "",
        path=waiver.path or "",
        value="",
        link="",
    )
