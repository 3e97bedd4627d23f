"""Findings counted, and counts in words, for the forms that people read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from iati.report.judgement import JudgedFile, Judgement
from iati.validate import Severity

_PLURALS = {
    Severity.CRITICAL: "critical",
    Severity.ERROR: "errors",
    Severity.WARNING: "warnings",
    Severity.ADVISORY: "advisories",
}


@dataclass(frozen=True)
class FileCount:
    """What was found in one file; `file` is None for one that was not judged itself."""

    name: str
    file: JudgedFile | None
    counts: Mapping[Severity, int]
    waived: int

    @property
    def is_clean(self) -> bool:
        """Whether nothing was found, waived or not."""
        return self.worst is None and not self.waived

    @property
    def worst(self) -> Severity | None:
        """The worst severity that stands."""
        return worst_of(self.counts)


def count_files(judgement: Judgement) -> list[FileCount]:
    """Findings by file and severity, in the order judged; last what is about other files."""
    counts: dict[str, Counter[Severity]] = {}
    for finding in judgement.standing:
        counts.setdefault(finding.file, Counter())[finding.severity] += 1
    waived = Counter(entry.finding.file for entry in judgement.waived)
    judged = {file.name: file for file in judgement.files}
    return [
        FileCount(
            name=name,
            file=judged.get(name),
            counts={severity: counts.get(name, Counter())[severity] for severity in Severity},
            waived=waived[name],
        )
        for name in judged | counts
    ]


def worst_of(counts: Mapping[Severity, int]) -> Severity | None:
    """The worst severity counted; None where there is nothing."""
    return next((severity for severity, count in counts.items() if count), None)


def in_words(counts: Mapping[Severity, int], waived: int = 0) -> str:
    """Counts as a reader says them, or `clean`."""
    said = [f"{count:,} {named(severity, count)}" for severity, count in counts.items() if count]
    return ", ".join([*(said or ["clean"]), *([f"{waived:,} waived"] if waived else [])])


def named(severity: Severity, count: int) -> str:
    """A severity as one says it of so many."""
    return str(severity) if count == 1 else _PLURALS[severity]


def records_in_words(file: JudgedFile) -> str:
    """How many activities or organisations a file has."""
    of_organisations = file.standard == "organisations"
    one, many = (
        ("organisation", "organisations") if of_organisations else ("activity", "activities")
    )
    return f"{file.records:,} {one if file.records == 1 else many}"


def times(count: int) -> str:
    """How often, in words."""
    return "once" if count == 1 else f"{count:,} times"
