"""From a programme and its publishable totals to IATI activities.

`series` decides what belongs to which activity, `profiles` how one audience wants it written,
`activities` puts an activity around it, `complete_rows` says what a profile leaves out. Profiles
differ in composition, never in numbers.
"""

from iati.compose.activities import activity_identifier, compose_activities
from iati.compose.complete_rows import Row, incomplete_rows
from iati.compose.organisation import compose_organisation
from iati.compose.outcomes import published_outcomes
from iati.compose.profiles import PROFILES, Profile
from iati.compose.series import published_values, total_of
from schemas.published import BASELINE, PublishedValue

__all__ = [
    "BASELINE",
    "PROFILES",
    "Profile",
    "PublishedValue",
    "Row",
    "activity_identifier",
    "compose_activities",
    "compose_organisation",
    "incomplete_rows",
    "published_outcomes",
    "published_values",
    "total_of",
]
