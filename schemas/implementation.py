"""Implementation against plan as warehouse, reports and assets see it: rows only.

When a deviation has to be explained stands in `schemas.deviation` and in marts.deviation; what is
told of one to whom, with those who tell it.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

OUTPUT = "output"
BUDGET_LINE = "budget line"


class Direction(StrEnum):
    """Which way a result is off its plan."""

    UP = "above plan"
    DOWN = "below plan"
    UNPLANNED = "not planned"
    NONE_REALISED = "planned, none realised"


@dataclass(frozen=True)
class Deviation:
    """One output or budget line of a partner, planned beside realised; None is not reported.

    `item` is the indicator, or the budget line in the partner's words. Of counts `currency` is
    empty. `threshold_pct` None: nothing has to be explained. The explanations stay inside, and so
    do the words of a budget line and the counts of a sensitive indicator; `public_wording` may be
    published.
    """

    partner: str
    period: str
    kind: str
    item: str
    place: str
    currency: str
    toc: str
    is_sensitive: bool
    row: int
    planned: Decimal | None
    planned_state: str
    realised: Decimal | None
    realised_state: str
    deviation: Decimal | None
    deviation_pct: Decimal | None
    threshold_pct: Decimal | None
    is_beyond: bool
    partner_explanation: str
    internal_explanation: str
    public_wording: str
    is_explained: bool

    @property
    def is_unexplained(self) -> bool:
        """Whether it has to be explained, and nobody did."""
        return self.is_beyond and not self.is_explained

    @property
    def direction(self) -> Direction | None:
        """Which way it is off; None when it is as planned, or either is not reported."""
        if not self.deviation:
            return None
        if not self.planned:
            return Direction.UNPLANNED
        if not self.realised:
            return Direction.NONE_REALISED
        return Direction.UP if self.deviation > 0 else Direction.DOWN

    @property
    def discreet_name(self) -> str:
        """The item without the partner's words: a budget line by its row in the submission."""
        return self.item if self.kind == OUTPUT else f"{BUDGET_LINE} in row {self.row}"


@dataclass(frozen=True)
class PartnerStanding:
    """Where a partner stands with a period: `is_final` when a submission is in force and none of
    its deviations waits for an explanation."""

    partner: str
    period: str
    toc: str
    has_submission: bool
    deviations_beyond: int
    deviations_unexplained: int
    is_final: bool

    @property
    def standing(self) -> str:
        """As one says it."""
        if not self.has_submission:
            return "nothing in force"
        return "final" if self.is_final else "provisional"


@dataclass(frozen=True)
class ExplanationOfNothing:
    """A record that explains a deviation that is not there; `why` says what is there instead."""

    partner: str
    period: str
    kind: str
    item: str
    place: str
    why: str


@dataclass(frozen=True)
class PartnerSplit:
    """One part by sex of what a partner reported of an indicator, all ages together; None is not
    reported."""

    partner: str
    period: str
    indicator: str
    place: str
    kind: str
    sex: str
    value: int | None
