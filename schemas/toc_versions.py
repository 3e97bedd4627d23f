"""How theories of change changed, and how what was told under one version reads under another.

Rows and their words only. The versions themselves are part of the programme definition.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class TocChange:
    """One thing that a version of a ToC changed, or that was made clear without one (`version`
    None, `kind` clarification). A version that lists no change has one row, of an empty `kind`.
    `holds_from` is the day of the version, or that of the clarification, None: no day is given."""

    toc: str
    version: int | None
    holds_from: dt.date | None
    dated_as: str
    kind: str
    pathway: str
    outcome: str
    indicator: str
    text: str


@dataclass(frozen=True)
class OutcomeVersion:
    """An outcome as one version of its ToC has it. `pathway`, `level` and `wording` are empty where
    that version does not have it; `becomes` are then the outcomes it is read under, if it was
    dropped."""

    toc: str
    outcome: str
    version: int
    pathway: str
    level: str
    wording: str
    becomes: tuple[str, ...]

    def __str__(self) -> str:
        if self.wording:
            return f"{self.wording} ({self.level}, {self.pathway})"
        return f"dropped, read under {', '.join(self.becomes)}" if self.becomes else "not in it"


@dataclass(frozen=True)
class OutcomeReading:
    """What a period told, read under one version of a ToC: an outcome of that version with the
    signs told of it, each once, under whichever outcomes (`told_as`) they stand beside.

    `outcome` is empty for what that version has no outcome for; `states` say how it reads there:
    as told, reworded, moved, moved and reworded, under another, dropped, not there yet.
    """

    toc: str
    version: int
    period: str
    outcome: str
    pathway: str
    level: str
    wording: str
    told_as: tuple[str, ...]
    states: tuple[str, ...]
    signs: int
