"""Privacy at the door: personal data in free texts found and taken out before anything is kept.

The finders say only that something is there, never what. They err both ways; `docs/submissions.md`
says what they cannot see. What else is checked about a text does not belong here.
"""

from submissions.privacy.kinds import PersonalKind
from submissions.privacy.quarantine import WITHHELD, quarantine
from submissions.privacy.scan import names_person, personal_kinds

__all__ = ["WITHHELD", "PersonalKind", "names_person", "personal_kinds", "quarantine"]
