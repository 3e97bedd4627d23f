"""What can be wrong with a programme definition, said so that its author can mend it.

One problem names file, line, key, what is wrong and the remedy; one error carries them all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Broken:
    """A rule that does not hold, at a path of keys such as ("partners", 3, "toc").

    `sought` is the list that should hold what is named there, if that is what is wrong.
    """

    at: Location
    message: str
    remedy: str
    sought: str = ""


_HOMES = {
    "pathway": "pathways",
    "outcome": "theories_of_change",
    "country": "theories_of_change",
    "indicator": "indicators",
}
"""The list that holds each kind of entry."""


def unknown(
    at: Location, wanted: Sequence[str | None], known: set[str], what: str
) -> Iterator[Broken]:
    """What is named at a path of keys, of these kinds, and is not known."""
    for entry in wanted:
        if entry is not None and entry not in known:
            message = f"'{entry}' is no {what} of this programme."
            yield Broken(at, message, "Declare or correct it.", _HOMES[what])


@dataclass(frozen=True, order=True)
class ProgrammeProblem:
    """One thing wrong in a programme definition; `line` counts from 1, 0: no line."""

    file: Path
    line: int
    key: str
    message: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        key = f" {self.key}:" if self.key else ""
        return f"{place}:{key} {self.message} {self.remedy}"


class ProgrammeError(Exception):
    """The programme definition cannot be used; `problems` holds everything found, in file order."""

    def __init__(self, problems: list[ProgrammeProblem]) -> None:
        self.problems = sorted(problems)
        listed = "\n".join(f"  {problem}" for problem in self.problems)
        super().__init__(f"The programme definition has {len(problems)} problem(s):\n{listed}")
