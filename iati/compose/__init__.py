"""From a programme and its publishable totals to IATI activities.

`series` decides what belongs to which activity, `profiles` how one audience wants it written,
`activities` puts an activity around it. Profiles differ in composition, never in numbers.
"""

from iati.compose.activities import activity_identifier, compose_activities
from iati.compose.profiles import PROFILES, Profile
from iati.compose.series import PublishedValue, published_values

__all__ = [
    "PROFILES",
    "Profile",
    "PublishedValue",
    "activity_identifier",
    "compose_activities",
    "published_values",
]
