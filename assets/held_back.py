"""Findings that protection itself brings about: a split whose parts or total are held back looks
incomplete to the validator, who cannot know why.

Judges nothing else; an outsider's file with the same gap keeps its finding.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from iati.compare import place_of_value
from iati.compose import PublishedValue
from iati.read import ValuePlace, places_at
from iati.validate import Finding, Report, Severity
from schemas.programme import Programme

RULES = frozenset({"dtz:split-below-total", "dtz:split-without-total"})

Series = tuple[str, str, str, str, str]
"""Activity, code, start and end of the period, and kind."""


def only_advise_on_held_back(
    programme: Programme,
    values: Iterable[PublishedValue],
    reports: Sequence[Report],
    files: Mapping[str, Path],
) -> list[Report]:
    """The reports with such findings as advisories, where the release holds back a value of the
    same period of the same indicator. `files` are those of the reports, by their names there."""
    held_back = {_series(place_of_value(programme, v)) for v in values if v.suppressed}
    return [_advised(report, files[report.file], held_back) for report in reports]


def _advised(report: Report, file: Path, held_back: set[Series]) -> Report:
    asked = [(f.activity, f.path) for f in report.findings if f.rule in RULES]
    if not asked or not held_back:
        return report
    try:
        places = places_at(file, asked)
    except etree.XMLSyntaxError:  # a finding itself
        return report

    def is_ours(finding: Finding) -> bool:
        about = places.get((finding.activity, finding.path), ())
        return finding.rule in RULES and any(_series(place) in held_back for place in about)

    return replace(
        report,
        findings=tuple(
            replace(f, severity=Severity.ADVISORY) if is_ours(f) else f for f in report.findings
        ),
    )


def _series(place: ValuePlace) -> Series:
    return (place.activity, place.code, place.period_start, place.period_end, place.kind)
