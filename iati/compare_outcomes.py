"""Proving that published files say of outcomes what was meant: signs counted, and words told.

The counts go with the other numbers, see `compare`; here are what they should be, and the words.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from iati.compose import activity_identifier
from iati.read import ReadText, ReadValue, ValuePlace, read_texts
from schemas.programme import Programme
from schemas.programme.publication import MAIN_PROFILE
from schemas.published_outcomes import PublishedOutcome


@dataclass(frozen=True)
class TextsBack:
    """Words meant but not found in the files, and found but not meant; a number beside words is
    never meant."""

    missing: tuple[ReadText, ...]
    unexpected: tuple[ReadText, ...]


def expected_signs(
    programme: Programme, outcomes: Iterable[PublishedOutcome]
) -> Counter[ReadValue]:
    """The counts of signs that files of profile `iati` must state."""
    return Counter(
        ReadValue(**vars(_place(programme, o, "SIGNS")), value=Decimal(o.signs))
        for o in outcomes
        if o.signs is not None
    )


def read_texts_back(
    programme: Programme,
    outcomes: Iterable[PublishedOutcome],
    datasets: Mapping[str, Sequence[Path]],
) -> Mapping[str, TextsBack]:
    """For each profile, the words of its files beside those meant: none but in profile `iati`."""
    meant = Counter(
        ReadText(**vars(_place(programme, o, "SIGNS-TOLD")), text=o.text, value=None)
        for o in outcomes
        if o.text
    )
    return {
        profile: _compare(meant if profile == MAIN_PROFILE else Counter(), files)
        for profile, files in datasets.items()
    }


def _compare(meant: Counter[ReadText], files: Iterable[Path]) -> TextsBack:
    found = Counter(text for path in files for text in read_texts(path))
    return TextsBack(
        missing=tuple((meant - found).elements()), unexpected=tuple((found - meant).elements())
    )


def _place(programme: Programme, outcome: PublishedOutcome, kind: str) -> ValuePlace:
    activity = next(a for a in programme.iati.activities if a.id == outcome.activity)
    period = programme.period(outcome.period)
    return ValuePlace(
        activity=activity_identifier(programme, activity),
        code="-".join(part for part in (outcome.outcome, kind, outcome.scope) if part),
        period_start=period.start.isoformat(),
        period_end=period.end.isoformat(),
        kind="actual",
        dimensions=(),
    )
