"""What became of signs of change: the outcomes they are set beside, what is still to be done with
them, and how progress was judged. Rows and their words only.

What the alliance puts on record is in `schemas.records`; how rows are made, in the warehouse.
"""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class PlottedOutcome:
    """An outcome with what a period and a place told of it: one row per outcome, period, `home`
    (the ToC whose place it is: that of the partners that reported, or of the meeting that judged)
    and place (country code or ALL).

    `toc` is the outcome's own ToC: MOTHER where signs of a country ToC are set beside one of its
    outcomes. `pathway`, `level` and `wording` are those of the version that held at the end of the
    period; of an outcome that was no longer, or not yet, in it: of the nearest one that had it.

    `sign_count` counts signs that are not 'not confirmed', `sensitive_count` those of them that
    the partner keeps inside; None: nobody told a sign, the row is there for its judgement. A sign
    set beside several outcomes is in each: never add over outcomes. `progress` is empty, low,
    medium or high: what the home's newest meeting said of the outcome itself, in the row of the
    home as a whole only (its one country, else ALL). `public_reasoning` and `public_wordings`
    (sorted; never of sensitive signs) are what may be published, in the first language.
    """

    toc: str
    outcome: str
    pathway: str
    level: str
    wording: str
    period: str
    place: str
    home: str
    sign_count: int | None
    sensitive_count: int | None
    progress: str
    public_reasoning: str
    public_wordings: tuple[str, ...]


@dataclass(frozen=True)
class HarvestCount:
    """Signs of one ToC, pathway and period: all, those chosen for verification, those with a
    verdict, those confirmed, those the partner keeps inside, those with a public wording."""

    toc: str
    pathway: str
    period: str
    harvested: int
    chosen: int
    verified: int
    confirmed: int
    sensitive: int
    public: int


@dataclass(frozen=True)
class HarvestedSign:
    """One sign with what became of it. `actor`, `change` and `location` are the partner's words:
    for the alliance's own eyes.

    `rank` is its place among the signs of its ToC and period, from 1; `state` is confirmed, not
    confirmed, still to verify or not chosen; `outcomes` are those it stands beside, `linked_by` is
    sense making, partner (proposed, not yet plotted) or empty: none. `to_plot` are the reasons why
    a meeting is to plot it.
    """

    sign: str
    toc: str
    partner: str
    period: str
    pathway: str
    place: str
    location: str
    actor: str
    change: str
    significance: str
    is_sensitive: bool
    rank: int
    is_chosen: bool
    state: str
    is_recorded: bool
    is_public: bool
    outcomes: tuple[str, ...]
    linked_by: str
    to_plot: tuple[str, ...]

    @property
    def is_to_verify(self) -> bool:
        """Whether it is chosen and nobody has said yet what came of asking."""
        return self.state == "still to verify"


@dataclass(frozen=True)
class SenseMaking:
    """How far sense was made of the signs of one ToC and period by a day: meetings held and due,
    and signs plotted, proposed by the partner only, beside no outcome, and to plot (again)."""

    toc: str
    period: str
    meetings_held: int
    meetings_due: int
    signs: int
    plotted: int
    proposed: int
    unlinked: int
    to_plot: int


@dataclass(frozen=True)
class Meeting:
    """One meeting of a ToC about a period: how many signs it plotted, how many outcomes or pathways
    it judged, and whether it found the ToC on track (None: it did not say)."""

    meeting: str
    toc: str
    period: str
    held: dt.date
    dated_as: str
    plotted: int
    judged: int
    is_on_track: bool | None


@dataclass(frozen=True)
class SignToPlot:
    """A sign that a meeting of its ToC is to plot, or to plot again; `outcome` is what it stands
    beside now, empty: none."""

    sign: str
    toc: str
    period: str
    outcome: str
    reason: str


@dataclass(frozen=True)
class OutcomeEvidence:
    """What speaks for the progress of an outcome, or of a pathway as a whole (`outcome` empty):
    signs, of which so many only proposed by partners; the judgement (`progress` and `judged_as`
    outcome or pathway, both empty when there is none); and the outputs that should have led to it,
    by indicator: those with a plan, those with a result."""

    toc: str
    period: str
    outcome: str
    pathway: str
    signs: int
    proposed: int
    progress: str
    judged_as: str
    planned: tuple[str, ...]
    realised: tuple[str, ...]


@dataclass(frozen=True)
class LostRecord:
    """A record about a sign that is not among those in force, or that a meeting of another ToC
    plotted: `record` is signs.yaml or the id of the reflection, `nearest` the sign of the same
    partner and period that it may now be about, empty: there is none."""

    record: str
    sign: str
    why: str
    nearest: str
