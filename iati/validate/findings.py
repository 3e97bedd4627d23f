"""What the validator says: findings, and the report that gathers those of one file.

Plain data without behaviour beyond counting; how a finding comes about, and how it is shown to
a reader, belong elsewhere.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from schemas.iati_standard import Rule

# A document may hold texts of megabytes; no reader needs more than this to find one.
LONGEST = 400


class Severity(StrEnum):
    """How bad a finding is, worst first; `critical` means the file cannot be used at all."""

    CRITICAL = "critical"
    ERROR = "error"
    WARNING = "warning"
    ADVISORY = "advisory"


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of one file.

    `line` counts from 1 and is 0 where the problem is the whole file; `column` counts the
    characters of the line from 1 and is 0 where it is not known. `activity` is the identifier of
    the activity or organisation, empty for the file itself. `path` runs from the record down, as
    in `iati-activity/budget[2]/value/@currency`. `value` is what the document says there, empty
    where something is missing. `link` is a page of the standard, or empty.
    """

    rule: str
    severity: Severity
    category: str
    message: str
    remedy: str
    file: str
    line: int
    column: int
    activity: str
    path: str
    value: str
    link: str


@dataclass(frozen=True, slots=True)
class Report:
    """The findings about one file, in the order of the document, and how much was judged.

    `standard` is `activities`, `organisations`, or empty for a file that is neither.
    `activity_count` counts the activities, or in an organisation file the organisations.
    """

    file: str
    standard: str
    activity_count: int
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, worst first, zeros included."""
        counter = Counter(finding.severity for finding in self.findings)
        return {severity: counter[severity] for severity in Severity}

    @property
    def worst(self) -> Severity | None:
        """The worst severity found; None where nothing was found."""
        return next((severity for severity, count in self.counts.items() if count), None)


def finding_of(
    rule: Rule,
    file: str,
    *,
    line: int = 0,
    column: int = 0,
    activity: str = "",
    path: str = "",
    value: str = "",
    detail: str = "",
    remedy: str = "",
) -> Finding:
    """A finding in the words of `rule`, with `detail` added and `remedy` in place of its own."""
    return Finding(
        rule=rule.id,
        severity=Severity(rule.severity),
        category=rule.category,
        message=_shorten(f"{rule.message} {detail}".rstrip()),
        remedy=_shorten(remedy or rule.remedy),
        file=file,
        line=line,
        column=column,
        activity=_shorten(activity),
        path=_shorten(path),
        value=_shorten(value),
        link=rule.link,
    )


def _shorten(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
