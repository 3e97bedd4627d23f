"""Outcome harvesting as the alliance records it: what became of each sign of change, and what sense
a meeting made of them. The signs themselves are what partners submit.

A sign is named by its id: partner, period and a fingerprint of what it says, so that a sign that
was changed is another one and nothing decided about the first carries over unseen.
"""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from schemas.programme.codes import Progress
from schemas.programme.entry import Code, Entry, Text

SignId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]+$")]
"""`<partner>-<period>-<8 hexadecimal digits>`, as core.sign_of_change gives it."""


class Verdict(StrEnum):
    """What came of asking others about a sign."""

    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not confirmed"


class SignRecord(Entry):
    """What the alliance holds of one sign: with whom it was verified and what came of it, and how
    it may be told in public. `public` is published as it stands; nothing else of a sign ever is."""

    sign: SignId
    verdict: Verdict | None = None
    verified_with: str = ""
    verified_on: dt.date | None = None
    public: Text | None = None
    approved_by: str = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.verdict is not None and not self.verified_with.strip():
            raise ValueError("a verdict needs verified_with: who was asked")
        if self.public is not None and not self.approved_by.strip():
            raise ValueError("a public wording needs approved_by: who let it become public")
        return self


class Plot(Entry):
    """A sign set beside the outcomes that it is a sign of; none: it is a sign of no outcome."""

    sign: SignId
    outcomes: tuple[Code, ...]


class Judgement(Entry):
    """How far an outcome has come; of a whole pathway where the source judges no single outcome.
    `reasoning` stays inside, `public` is published."""

    outcome: Code | None = None
    pathway: Code | None = None
    progress: Progress
    reasoning: Annotated[str, StringConstraints(min_length=1)]
    public: Text | None = None

    @model_validator(mode="after")
    def _of_one_thing(self) -> Self:
        if (self.outcome is None) == (self.pathway is None):
            raise ValueError("judge an outcome or a pathway: give exactly one of the two")
        return self


class Conclusion(Entry):
    """What a meeting says of a theory of change as a whole."""

    on_track: bool
    reasoning: Annotated[str, StringConstraints(min_length=1)]
    public: Text | None = None


class Reflection(Entry):
    """One meeting of one theory of change on one day, about one period: sense making and judging.

    It goes by the version of the theory of change that held on that day. A later one about the
    same period takes the place of what an earlier one says of the same sign or outcome.
    """

    id: Code
    toc: Code
    period: Code
    on: dt.date
    dated_as: str = ""
    plots: tuple[Plot, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    conclusion: Conclusion | None = None
    approved_by: Annotated[str, Field(min_length=1)]
