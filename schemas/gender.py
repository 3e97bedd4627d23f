"""The gender framework as rows: how complete splits are, the road from the minimum to the
aspirational standard, and shares by sex as the public may see them.

Shapes and names only. How rows are counted stands in the warehouse, what may be public elsewhere.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

STANDARDS = ("minimum", "aspirational")
"""The standards of the framework in the order of the road."""


class Known(StrEnum):
    """How far a count is known along an axis. Of a count of zero nothing is missing."""

    FULL = "full"
    IN_PART = "in part"
    NONE = "none"
    SUPPRESSED = "suppressed"


class StepState(StrEnum):
    """How a step of the road stands in the last period."""

    MET = "met"
    IN_PART = "met in part"
    NOT_MET = "not met"
    NO_VALUE = "no value"
    NOT_SET = "not in the definition"


@dataclass(frozen=True)
class Completeness:
    """How many values a standard asks split along an axis in a period, and how far they are known.

    `level` is programme, pathway, toc or partner, `code` which one (empty for the programme). A
    value is what one partner reports of one indicator for one place: never a count of people.
    `full_pct` is per cent; `change_points` percentage points more than in the period before, None
    when nothing was asked in it.
    """

    standard: str
    axis: str
    period: str
    level: str
    code: str
    values_asked: int
    values_full: int
    values_in_part: int
    values_none: int
    full_pct: Decimal
    change_points: Decimal | None


@dataclass(frozen=True)
class RoadStep:
    """One axis that a standard asks of an indicator, for the programme (`toc` empty) or a ToC.

    `period` is the last one with realised counts of people, None before there is any; `is_asked`:
    the standard holds in it. Partners and values are counted, never people: `partners_full` have
    every value of the indicator in full. `to_move` are the partners that have not, for people
    inside the alliance only. `is_next`: the first step by date that is not met. A standard that
    the definition does not set has no axis and no date.
    """

    indicator: str
    pathway: str
    toc: str
    standard: str
    axis: str
    holds_from: dt.date | None
    period: str | None
    is_asked: bool
    state: StepState
    partners_expected: int
    partners_with_value: int
    partners_full: int
    values_given: int
    values_full: int
    values_in_part: int
    values_none: int
    is_next: bool
    to_move: tuple[str, ...]


@dataclass(frozen=True)
class SexShare:
    """A realised count in one activity by sex, from publishable numbers only.

    `scope` is the ToC whose countries the count holds together, else empty. A count is None when
    nobody gave it or when it is named in `suppressed`. Without suppressed ones female, male, other
    and `not_reported` make up `total`. Shares are per cent: `known_pct` of the total, the others
    of those known by sex; None where anything they are made of is suppressed, or is zero to divide
    by.
    """

    activity: str
    indicator: str
    pathway: str
    scope: str
    toc: str
    country: str
    period: str
    total: int | None
    female: int | None
    male: int | None
    other: int | None
    not_reported: int | None
    suppressed: tuple[str, ...]
    known: Known
    known_pct: Decimal | None
    female_pct: Decimal | None
    male_pct: Decimal | None
    other_pct: Decimal | None
