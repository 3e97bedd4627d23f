"""The manifest of a release: what it holds, byte for byte, and what it was made from.

Holds nothing that may not be public: partners whose name is withheld stand without it.
"""

import datetime as dt
from pathlib import Path

from pydantic import BaseModel, ConfigDict

MANIFEST_FILE = "manifest.json"


class Entry(BaseModel):
    """Base of the manifest's parts."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FileMark(Entry):
    """A file of the release; `name` is its path in there."""

    name: str
    sha256: str
    bytes: int


class ActivityMark(Entry):
    """An activity of the release; `digest` is of its content without time stamps."""

    identifier: str
    file: str
    digest: str
    last_updated: dt.datetime


class OrganisationMark(ActivityMark):
    """The organisation of the release's organisation file, marked as an activity is."""


class SubmissionMark(Entry):
    """A submission the numbers come from; `partner` is None when its name is withheld, and has a
    number instead. What manifests once said besides is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    partner: str | None
    withheld: int | None = None
    period: str
    revision: int


class Dataset(Entry):
    """The activity files of one profile, through their activities; an activity stands in one file
    of a dataset. `left_out` counts what the profile has no place for."""

    profile: str
    activities: list[ActivityMark]
    left_out: int = 0

    @property
    def files(self) -> list[str]:
        """The names of the activity files, as the manifest lists them."""
        return sorted({a.file for a in self.activities})


class Manifest(Entry):
    """What a release holds. `number` counts from 1; `previous` is None for the first.

    `profile` and `activities` are of the main dataset, `further` are those of other profiles,
    `organisation` is of the organisation file, which releases once had not.
    """

    number: int
    previous: int | None
    made_at: dt.datetime
    programme: str
    programme_fingerprint: str
    profile: str
    standard: str
    values: int
    suppressed: int
    files: list[FileMark]
    activities: list[ActivityMark]
    further: list[Dataset] = []
    organisation: OrganisationMark | None = None
    submissions: list[SubmissionMark]

    @property
    def datasets(self) -> list[Dataset]:
        """Every dataset of the release, the main one first."""
        return [Dataset(profile=self.profile, activities=self.activities), *self.further]

    @property
    def file_count(self) -> int:
        """How many files the release has, the manifest among them."""
        return len(self.files) + 1

    def write(self, folder: Path) -> None:
        """Write it into a release's folder, the same bytes for the same content."""
        text = self.model_dump_json(indent=2) + "\n"
        (folder / MANIFEST_FILE).write_text(text, encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a release's folder. Raises FileNotFoundError, pydantic.ValidationError."""
    return Manifest.model_validate_json((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
