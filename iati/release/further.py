"""The further profiles of a release: for each a dataset in a folder of its own, with a list of what
is left out of it. The files at the top of a release are of the main profile and never change by it.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from iati.compose import (
    PROFILES,
    PublishedValue,
    Row,
    activity_identifier,
    compose_activities,
    incomplete_rows,
)
from iati.csv_text import csv_bytes
from iati.read import ValuePlace, read_values
from iati.release.manifest import ActivityMark, Dataset, Manifest
from iati.release.outcomes import left_out_outcomes
from iati.write import WrittenActivity, write_activities
from schemas.money import NO_MONEY, Money
from schemas.programme import Programme
from schemas.programme.publication import ProfileId
from schemas.programme.split_codes import split_code
from schemas.published_outcomes import PublishedOutcome

ACTIVITIES_STEM = "activities"
LEFT_OUT_FILE = "left-out.csv"
COLUMNS = (
    "activity_identifier",
    "activity",
    "indicator",
    "code",
    "indicator_title",
    "scope",
    "age_group",
    "sex",
    "period",
    "baseline",
    "target",
    "actual",
)
"""One row per split of an indicator and period that a further profile leaves out, then one per
outcome, count or words, and period, with the outcome as indicator. Baseline, target and actual are
known, not known, suppressed or in words: what is no known number is why."""

LastUpdated = Callable[[str, str], dt.datetime]


@dataclass(frozen=True)
class FurtherDifference:
    """What stands in a further profile otherwise than in the last release. `is_first`: the last
    one had no such dataset. Values that moved are told with the main profile's."""

    profile: str
    is_first: bool
    numbers: int
    appeared: tuple[str, ...]
    gone: tuple[str, ...]


def marks_of(written: Iterable[WrittenActivity], folder: str = "") -> list[ActivityMark]:
    """Written activities as the manifest names them."""
    return [
        ActivityMark(
            identifier=w.identifier,
            file=f"{folder}/{w.file}" if folder else w.file,
            digest=w.digest,
            last_updated=w.last_updated,
        )
        for w in written
    ]


def stamps_of(previous: Manifest | None, profile: str, now: dt.datetime) -> LastUpdated:
    """When the content of an activity was last changed, as far as the last release knows."""
    datasets = previous.datasets if previous else []
    stamps = {
        (a.identifier, a.digest): a.last_updated
        for dataset in datasets
        if dataset.profile == profile
        for a in dataset.activities
    }
    return lambda identifier, digest: stamps.get((identifier, digest), now)


def write_dataset(
    release: Path,
    programme: Programme,
    values: list[PublishedValue],
    profile: ProfileId,
    last_updated: LastUpdated,
    money: Money = NO_MONEY,
    outcomes: Sequence[PublishedOutcome] = (),
    files: Collection[str] = (),
) -> Dataset:
    """Write a further profile's activities and what it leaves out into a folder of its name;
    `files` are paths of the attachments of the release."""
    folder = release / profile
    folder.mkdir()
    activities = compose_activities(programme, values, PROFILES[profile], money, outcomes, files)
    written = write_activities(folder, ACTIVITIES_STEM, activities, last_updated)
    left_out = [
        *_left_out_rows(programme, incomplete_rows(values)),
        *left_out_outcomes(programme, outcomes),
    ]
    _write_left_out(folder / LEFT_OUT_FILE, left_out)
    return Dataset(profile=profile, activities=marks_of(written, profile), left_out=len(left_out))


def compare_datasets(
    release: tuple[Manifest, Path], current: tuple[Manifest, Path] | None
) -> tuple[FurtherDifference, ...]:
    """What came into each further profile and what went since the current release."""
    before = {d.profile: d for d in current[0].further} if current else {}
    found = []
    for dataset in release[0].further:
        old = before.get(dataset.profile)
        now = _places(release[1], dataset)
        then = _places(current[1], old) if current and old else set()
        found.append(
            FurtherDifference(
                profile=dataset.profile,
                is_first=old is None,
                numbers=len(now),
                appeared=tuple(_in_words(place) for place in sorted(now - then)),
                gone=tuple(_in_words(place) for place in sorted(then - now)),
            )
        )
    return tuple(found)


def describe_datasets(differences: Iterable[FurtherDifference]) -> Iterable[str]:
    """The differences as lines of Markdown."""
    for found in differences:
        yield f"## Profile {found.profile}"
        yield ""
        first = " It is published for the first time." if found.is_first else ""
        left_out = f"{found.profile}/{LEFT_OUT_FILE}"
        yield f"{found.numbers} numbers stand in it; `{left_out}` lists what does not.{first}"
        yield ""
        if not found.is_first and (found.appeared or found.gone):
            yield from (f"- now in it: {what}" for what in found.appeared)
            yield from (f"- no longer in it: {what}" for what in found.gone)
            yield ""


def _places(release: Path, dataset: Dataset) -> set[tuple[str, ...]]:
    files = sorted({a.file for a in dataset.activities})
    return {_place(value) for name in files for value in read_values(release / name)}


def _place(value: ValuePlace) -> tuple[str, ...]:
    return value.activity, value.code, value.period_start, value.kind


def _in_words(place: tuple[str, ...]) -> str:
    activity, code, start, kind = place
    return f"{code} of {activity}, {kind} of {start}"


def _write_left_out(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    path.write_bytes(csv_bytes(COLUMNS, rows))


def _left_out_rows(programme: Programme, rows: Iterable[Row]) -> Iterator[tuple[str, ...]]:
    identifiers = {a.id: activity_identifier(programme, a) for a in programme.iati.activities}
    language = programme.languages[0]
    for row in rows:
        cell, indicator = row.cell, programme.indicator(row.cell.indicator)
        yield (
            identifiers[cell.activity],
            cell.activity,
            cell.indicator,
            split_code(indicator, cell.scope, cell.age_group, cell.sex),
            indicator.title[language],
            cell.scope,
            cell.age_group,
            cell.sex,
            row.period,
            *(_known(v) for v in (row.baseline, row.target, row.actual)),
        )


def _known(value: PublishedValue | None) -> str:
    if value is None:
        return "not known"
    return "suppressed" if value.suppressed else "known"
