"""Building a release beside the current one: all files, manifest and difference, not yet public.

Decides nothing about whether it may become public.
"""

import datetime as dt
import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from iati.compose import PROFILES, PublishedValue, compose_activities
from iati.release.difference import DIFFERENCE_FILE, Difference, compare_values, describe
from iati.release.manifest import (
    ActivityMark,
    FileMark,
    Manifest,
    SubmissionMark,
    read_manifest,
)
from iati.release.pages import write_pages
from iati.release.table import read_table, write_table
from iati.write import write_activities
from schemas.programme import Programme, fingerprint

ACTIVITIES_STEM = "activities"


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
        """The IATI files."""
        return [self.folder / name for name in sorted({a.file for a in self.manifest.activities})]


def build_candidate(
    folder: Path,
    programme: Programme,
    values: list[PublishedValue],
    submissions: Iterable[SubmissionMark],
    current: tuple[Manifest, Path] | None,
    number: int,
    now: dt.datetime,
    profile: str = "iati",
) -> Candidate:
    """Write a candidate for release `number` into a folder, which is emptied first.

    An activity keeps its time of last update as long as its content stays.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)  # nobody else's to read before it is released
    previous = current[0] if current else None
    stamps = (
        {(a.identifier, a.digest): a.last_updated for a in previous.activities} if previous else {}
    )
    written = write_activities(
        folder,
        ACTIVITIES_STEM,
        compose_activities(programme, values, PROFILES[profile]),
        lambda identifier, digest: stamps.get((identifier, digest), now),
    )
    write_table(folder, programme, values)
    write_pages(folder, programme)
    files = [_file_mark(path) for path in sorted(folder.iterdir())]
    marks = sorted(submissions, key=lambda m: (m.period, m.sha256))
    difference = _difference(programme, values, marks, current)
    text = describe(difference, previous.number if previous else None)
    (folder / DIFFERENCE_FILE).write_text(text, encoding="utf-8")
    manifest = Manifest(
        number=number,
        previous=previous.number if previous else None,
        made_at=now,
        programme=programme.id,
        programme_fingerprint=fingerprint(programme),
        profile=profile,
        standard="2.03",
        values=sum(not v.suppressed for v in values),
        suppressed=sum(v.suppressed for v in values),
        files=[*files, _file_mark(folder / DIFFERENCE_FILE)],
        activities=[
            ActivityMark(
                identifier=w.identifier, file=w.file, digest=w.digest, last_updated=w.last_updated
            )
            for w in written
        ],
        submissions=marks,
    )
    manifest.write(folder)
    return Candidate(folder, manifest, difference, _changed(manifest.files, current))


def open_candidate(
    folder: Path, programme: Programme, current: tuple[Manifest, Path] | None
) -> Candidate:
    """The candidate that `build_candidate` left in a folder. Raises FileNotFoundError."""
    manifest = read_manifest(folder)
    values = read_table(folder)
    difference = _difference(programme, values, manifest.submissions, current)
    return Candidate(folder, manifest, difference, _changed(manifest.files, current))


def _difference(
    programme: Programme,
    values: list[PublishedValue],
    submissions: list[SubmissionMark],
    current: tuple[Manifest, Path] | None,
) -> Difference:
    before = read_table(current[1]) if current else []
    earlier = current[0].submissions if current else []
    return compare_values(programme, before, values, earlier, submissions)


def _changed(files: list[FileMark], current: tuple[Manifest, Path] | None) -> bool:
    """Whether any file of content differs; the account of differences is no content."""
    if current is None:
        return True
    before, after = (
        [mark for mark in marks if mark.name != DIFFERENCE_FILE]
        for marks in (current[0].files, files)
    )
    return before != after


def _file_mark(path: Path) -> FileMark:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return FileMark(name=path.name, sha256=digest, bytes=path.stat().st_size)
