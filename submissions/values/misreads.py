"""Why a cell cannot be read as what its column holds, and how a doubt about it is settled.

Shared by everything that reads a single cell. The texts belong to the language files.
"""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Misread:
    """A code of the catalogue, an error or an open question, and what its message needs."""

    code: str
    facts: dict[str, str | int] = field(default_factory=dict)


Choose = Callable[[str], str | None]
"""Asked with the code of a question about the cell being read: the choice that settles it, None
while it is open."""


def undecided(_question: str) -> None:
    """Nothing has been settled."""
