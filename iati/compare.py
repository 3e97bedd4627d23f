"""Proving that published files say what was meant: the values meant, beside the values read back.

Knows how profile `iati` names an indicator, `compare_profiles` how the others do; neither knows how
files are written.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from iati.compare_outcomes import expected_signs
from iati.compose import BASELINE, PublishedValue, activity_identifier
from iati.read import ReadValue, ValuePlace, read_values
from schemas.programme import Programme
from schemas.published_outcomes import PublishedOutcome

KINDS = {"planned": "target", "realised": "actual", BASELINE: "baseline"}
"""The element that holds each kind of value."""


@dataclass(frozen=True)
class ReadBack:
    """Values meant but not found in the files, and found but not meant."""

    missing: tuple[ReadValue, ...]
    unexpected: tuple[ReadValue, ...]
    count: int

    @property
    def agrees(self) -> bool:
        """Whether the files say exactly what was meant."""
        return not self.missing and not self.unexpected


def read_back(
    programme: Programme,
    values: Iterable[PublishedValue],
    files: Iterable[Path],
    outcomes: Iterable[PublishedOutcome] = (),
) -> ReadBack:
    """Compare the values and counts of signs that a release means to publish with those its files
    state."""
    meant = Counter(_expected(programme, v) for v in values if not v.suppressed)
    return compare(meant + expected_signs(programme, outcomes), files)


def compare(meant: Counter[ReadValue], files: Iterable[Path]) -> ReadBack:
    """Compare numbers and their places with what files state."""
    found = Counter(value for path in files for value in read_values(path))
    return ReadBack(
        missing=tuple(sorted((meant - found).elements())),
        unexpected=tuple(sorted((found - meant).elements())),
        count=found.total(),
    )


def place_of_value(programme: Programme, value: PublishedValue) -> ValuePlace:
    """Where a value stands in the files of a release."""
    activities = {a.id: a for a in programme.iati.activities}
    axes = (("sex", value.sex), ("age", value.age_group))
    start, end = _span(programme, value)
    return ValuePlace(
        activity=activity_identifier(programme, activities[value.activity]),
        code=code_of(value.indicator, value.scope),
        period_start=start,
        period_end=end,
        kind=KINDS[value.kind],
        dimensions=tuple(axis for axis in axes if axis[1] != "all"),
    )


def code_of(indicator: str, scope: str) -> str:
    """How profile `iati` refers to an indicator, and to what countries report of it together."""
    return "-".join(part for part in (indicator, scope) if part)


def _span(programme: Programme, value: PublishedValue) -> tuple[str, str]:
    if value.kind == BASELINE:
        return value.period, ""
    period = programme.period(value.period)
    return period.start.isoformat(), period.end.isoformat()


def _expected(programme: Programme, value: PublishedValue) -> ReadValue:
    place = place_of_value(programme, value)
    return ReadValue(**vars(place), value=Decimal(value.value or 0))
