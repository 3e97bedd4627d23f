"""The organisation file of a release, whose time of last update follows its content.

What it says is decided in `iati.compose`.
"""

import datetime as dt
from pathlib import Path

from iati.compose.files import ORGANISATION_FILE
from iati.organisation import OrganisationRecord
from iati.release.manifest import Manifest, OrganisationMark
from iati.write_organisation import write_organisation


def write_lead(
    folder: Path, record: OrganisationRecord | None, previous: Manifest | None, now: dt.datetime
) -> OrganisationMark | None:
    """Write `organisation.xml` into a release's folder, if there is anything to write."""
    if record is None:
        return None
    before = previous.organisation if previous else None

    def last_updated(identifier: str, digest: str) -> dt.datetime:
        is_same = before and (before.identifier, before.digest) == (identifier, digest)
        return before.last_updated if before and is_same else now

    written = write_organisation(folder / ORGANISATION_FILE, record, last_updated)
    return OrganisationMark(**vars(written))
