"""The publication profiles by name: how series become results, for one audience each.

Each is a module of its own beside this one, and only arranges: `series` decides the numbers.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from iati import document as d
from iati.compose.profile_iati import iati
from iati.compose.profile_nl_mfa import nl_mfa
from iati.compose.series import Series
from schemas.programme import Programme
from schemas.programme.publication import ProfileId
from schemas.published_outcomes import PublishedOutcome


class Profile(Protocol):
    """From the series and outcomes of one activity to its results."""

    def __call__(
        self,
        programme: Programme,
        series: Iterable[Series],
        outcomes: Iterable[PublishedOutcome] = (),
    ) -> tuple[d.Result, ...]: ...


PROFILES: Mapping[ProfileId, Profile] = {"iati": iati, "nl-mfa": nl_mfa}
"""The profiles a release can be written in, by name."""
