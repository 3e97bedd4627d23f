"""Building a release beside the current one: all files, manifest and difference, not yet public.

Decides nothing about whether it may become public.
"""

import datetime as dt
import hashlib
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from iati.compose import PROFILES, PublishedValue, compose_activities, compose_organisation
from iati.release.difference import (
    DIFFERENCE_FILE,
    Difference,
    compare_values,
    describe,
    sensitive_indicators,
)
from iati.release.further import (
    ACTIVITIES_STEM,
    compare_datasets,
    marks_of,
    stamps_of,
    write_dataset,
)
from iati.release.lead import write_lead
from iati.release.manifest import FileMark, Manifest, SubmissionMark, read_manifest
from iati.release.money import compare_money_tables
from iati.release.outcomes import compare_outcomes, read_outcomes, write_outcomes
from iati.release.pages import write_pages
from iati.release.table import read_table, write_table
from iati.write import write_activities
from schemas.money import NO_MONEY, Money
from schemas.programme import Programme, fingerprint
from schemas.published_outcomes import PublishedOutcome


@dataclass(frozen=True)
class Candidate:
    """A complete release that is not yet public. `changed` is False when every file of content
    equals that of the current release: then there is nothing to release."""

    folder: Path
    manifest: Manifest
    difference: Difference
    changed: bool

    @property
    def activity_files(self) -> list[Path]:
        """The IATI files of the main profile."""
        return self.datasets[self.manifest.profile]

    @property
    def documents(self) -> Mapping[str, list[Path]]:
        """Every IATI file by the profile whose rules it is judged by: the organisation file by
        those of the main one."""
        main = self.manifest.profile
        datasets = self.datasets
        return {**datasets, main: [*datasets[main], *self.organisation_files]}

    @property
    def organisation_files(self) -> list[Path]:
        """The organisation file, if there is one."""
        mark = self.manifest.organisation
        return [self.folder / mark.file] if mark else []

    @property
    def datasets(self) -> Mapping[str, list[Path]]:
        """The IATI files of each profile, the main one first."""
        return {
            dataset.profile: [self.folder / name for name in dataset.files]
            for dataset in self.manifest.datasets
        }


def build_candidate(
    folder: Path,
    programme: Programme,
    values: list[PublishedValue],
    submissions: Iterable[SubmissionMark],
    current: tuple[Manifest, Path] | None,
    number: int,
    now: dt.datetime,
    attachments: Mapping[str, bytes] | None = None,
    money: Money = NO_MONEY,
    outcomes: Sequence[PublishedOutcome] = (),
) -> Candidate:
    """Write a candidate for release `number` into a folder, which is emptied first: the profiles
    that the programme publishes, the further ones in folders of their own, the organisation file,
    and the attachments, public files made elsewhere, by their path in the release.

    An activity keeps its time of last update as long as its content stays, and so does the
    organisation.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)  # nobody else's to read before it is released
    previous = current[0] if current else None
    main, *others = programme.iati.profiles
    brought = attachments or {}
    written = write_activities(
        folder,
        ACTIVITIES_STEM,
        compose_activities(programme, values, PROFILES[main], money, outcomes, brought),
        stamps_of(previous, main, now),
    )
    write_table(folder, programme, values)
    write_outcomes(folder, programme, outcomes)
    write_pages(folder, programme)
    for name, content in brought.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    further = [
        write_dataset(
            folder,
            programme,
            values,
            profile,
            stamps_of(previous, profile, now),
            money,
            outcomes,
            brought,
        )
        for profile in others
    ]
    organisation = write_lead(
        folder, compose_organisation(programme, money, brought), previous, now
    )
    manifest = Manifest(
        number=number,
        previous=previous.number if previous else None,
        made_at=now,
        programme=programme.id,
        programme_fingerprint=fingerprint(programme),
        profile=main,
        standard="2.03",
        values=sum(not v.suppressed for v in values),
        suppressed=sum(v.suppressed for v in values),
        files=[_file_mark(folder, path) for path in sorted(folder.rglob("*")) if path.is_file()],
        activities=marks_of(written),
        further=further,
        organisation=organisation,
        submissions=sorted(
            submissions, key=lambda m: (m.period, m.partner or "", m.withheld or 0, m.revision)
        ),
    )
    difference = _difference(programme, values, (manifest, folder), current)
    text = describe(difference, manifest.previous, sensitive_indicators(programme))
    (folder / DIFFERENCE_FILE).write_text(text, encoding="utf-8")
    marks = [*manifest.files, _file_mark(folder, folder / DIFFERENCE_FILE)]
    manifest = manifest.model_copy(update={"files": marks})
    manifest.write(folder)
    return Candidate(folder, manifest, difference, _changed(manifest.files, current))


def open_candidate(
    folder: Path, programme: Programme, current: tuple[Manifest, Path] | None
) -> Candidate:
    """The candidate that `build_candidate` left in a folder. Raises FileNotFoundError."""
    manifest = read_manifest(folder)
    values = read_table(folder)
    difference = _difference(programme, values, (manifest, folder), current)
    return Candidate(folder, manifest, difference, _changed(manifest.files, current))


def _difference(
    programme: Programme,
    values: list[PublishedValue],
    release: tuple[Manifest, Path],
    current: tuple[Manifest, Path] | None,
) -> Difference:
    before = read_table(current[1]) if current else []
    earlier = current[0].submissions if current else []
    found = compare_values(programme, before, values, earlier, release[0].submissions)
    told_before = read_outcomes(current[1]) if current else []
    return replace(
        found,
        further=compare_datasets(release, current),
        outcomes=compare_outcomes(told_before, read_outcomes(release[1])),
        money=compare_money_tables(current[1] if current else None, release[1]),
    )


def _changed(files: list[FileMark], current: tuple[Manifest, Path] | None) -> bool:
    """Whether any file of content differs; the account of differences is no content."""
    if current is None:
        return True
    before, after = (
        [mark for mark in marks if mark.name != DIFFERENCE_FILE]
        for marks in (current[0].files, files)
    )
    return before != after


def _file_mark(folder: Path, path: Path) -> FileMark:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return FileMark(
        name=path.relative_to(folder).as_posix(), sha256=digest, bytes=path.stat().st_size
    )
