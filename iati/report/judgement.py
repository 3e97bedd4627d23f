"""From the findings of a run to a judgement: what stands, what is waived, and whether it fails."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from iati.validate import Finding, Report, Severity
from schemas.waivers import Waiver

EXPIRED_RULE = "dtz:waiver-expired"
ORDER = tuple(Severity)
"""Severities, worst first."""


@dataclass(frozen=True)
class WaivedFinding:
    """A finding and the waiver that lets it pass."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True)
class Judgement:
    """Everything a report shows. `files` are the names judged with their number of activities."""

    files: tuple[tuple[str, int], ...]
    standing: tuple[Finding, ...]
    waived: tuple[WaivedFinding, ...]

    @property
    def counts(self) -> dict[Severity, int]:
        """Standing findings by severity, worst first, zeros included."""
        counter = Counter(finding.severity for finding in self.standing)
        return {severity: counter[severity] for severity in ORDER}

    def fails_at(self, threshold: Severity) -> bool:
        """Whether anything stands at the threshold or worse."""
        limit = ORDER.index(threshold)
        return any(ORDER.index(finding.severity) <= limit for finding in self.standing)

    def by_rule(self) -> list[tuple[str, list[Finding]]]:
        """Standing findings grouped by rule, worst severity first, then the most frequent."""
        groups: dict[tuple[Severity, str], list[Finding]] = {}
        for finding in self.standing:
            groups.setdefault((finding.severity, finding.rule), []).append(finding)
        keys = sorted(groups, key=lambda key: (ORDER.index(key[0]), -len(groups[key]), key[1]))
        return [(rule, groups[severity, rule]) for severity, rule in keys]


def judge(
    reports: Iterable[Report], waivers: Sequence[Waiver] = (), today: dt.date = dt.date.min
) -> Judgement:
    """Sort findings into those that stand and those that a waiver in force lets pass.

    An expired waiver lets nothing pass and stands as an error of its own: somebody promised to
    have mended it by then.
    """
    in_force = [waiver for waiver in waivers if today <= waiver.until]
    files: list[tuple[str, int]] = []
    standing = [_expired(waiver) for waiver in waivers if today > waiver.until]
    waived: list[WaivedFinding] = []
    for report in reports:
        files.append((report.file, report.activity_count))
        for finding in report.findings:
            waiver = next((w for w in in_force if _covers(w, finding)), None)
            if waiver is None:
                standing.append(finding)
            else:
                waived.append(WaivedFinding(finding, waiver))
    return Judgement(tuple(files), tuple(standing), tuple(waived))


def _covers(waiver: Waiver, finding: Finding) -> bool:
    return (
        waiver.rule == finding.rule
        and waiver.activity in (None, finding.activity)
        and (waiver.path is None or finding.path.startswith(waiver.path))
    )


def _expired(waiver: Waiver) -> Finding:
    return Finding(
        rule=EXPIRED_RULE,
        severity=Severity.ERROR,
        category="waivers",
        message=f"The waiver of rule {waiver.rule} by {waiver.who} ended on {waiver.until}.",
        remedy="Mend what it let pass, or renew it with a reason.",
        file="",
        line=0,
        column=0,
        activity=waiver.activity or "",
        path=waiver.path or "",
        value="",
        link="",
    )
