"""Proving that published files say what was meant: the values meant, beside the values read back.

Knows how a profile names an indicator; knows nothing of how files are written.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from iati.compose import PublishedValue, activity_identifier
from iati.read import ReadValue, ValuePlace, read_values
from schemas.programme import Programme


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
    programme: Programme, values: Iterable[PublishedValue], files: Iterable[Path]
) -> ReadBack:
    """Compare the values a release means to publish with those its files state."""
    meant = Counter(_expected(programme, v) for v in values if not v.suppressed)
    found = Counter(value for path in files for value in read_values(path))
    return ReadBack(
        missing=tuple(sorted((meant - found).elements())),
        unexpected=tuple(sorted((found - meant).elements())),
        count=found.total(),
    )


def place_of_value(programme: Programme, value: PublishedValue) -> ValuePlace:
    """Where a value stands in the files of a release."""
    activities = {a.id: a for a in programme.iati.activities}
    period = programme.period(value.period)
    axes = (("sex", value.sex), ("age", value.age_group))
    return ValuePlace(
        activity=activity_identifier(programme, activities[value.activity]),
        code="-".join(part for part in (value.indicator, value.scope) if part),
        period_start=period.start.isoformat(),
        period_end=period.end.isoformat(),
        kind="target" if value.kind == "planned" else "actual",
        dimensions=tuple(axis for axis in axes if axis[1] != "all"),
    )


def _expected(programme: Programme, value: PublishedValue) -> ReadValue:
    place = place_of_value(programme, value)
    return ReadValue(**vars(place), value=Decimal(value.value or 0))
