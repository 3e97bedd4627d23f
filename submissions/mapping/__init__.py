"""Files of partners that are not our form: recognised by their headers, read by a layout that was
learned (`schemas.mappings`), brought into the same records as a form's rows.

Opening files and reading what cells hold belong to others.
"""

from submissions.mapping.choose import UNDECLARED, open_as_declared, read_foreign
from submissions.mapping.known import decisions, known_mappings
from submissions.mapping.situation import Situation

__all__ = [
    "UNDECLARED",
    "Situation",
    "decisions",
    "known_mappings",
    "open_as_declared",
    "read_foreign",
]
