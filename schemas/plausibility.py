"""What can look implausible in a submission: the rules by their ids, and what a finding says.

Names and shapes only. How each rule looks stands in `warehouse/plausibility/`.
"""

from dataclasses import dataclass
from enum import StrEnum


class PlausibilityRule(StrEnum):
    """Ids of the rules; decisions and the steward's tables go by them."""

    JUMP_OVER_TIME = "jump-over-time"
    FAR_FROM_OTHERS = "far-from-others"
    FAR_ABOVE_PLAN = "far-above-plan"
    FALL_OF_WHAT_STANDS = "fall-of-what-stands"
    REALISED_WITHOUT_PLAN = "realised-without-plan"
    PLANNED_WITHOUT_RESULT = "planned-without-result"
    ROUND_NUMBERS = "round-numbers"
    EXACTLY_AS_PLANNED = "exactly-as-planned"
    HALVED_BY_SEX = "halved-by-sex"
    ONE_SEX_ONLY = "one-sex-only"
    COPY_OF_PARTNER = "copy-of-partner"
    COPY_OF_PERIOD = "copy-of-period"


@dataclass(frozen=True)
class Finding:
    """One thing to ask a partner about: a value, or a file as a whole.

    Of a whole file `indicator` to `cell` are None, and `value` and `compared_with` count its
    values or rows, never people. Otherwise both are counts as reported; `comparison` says what
    the second one is, or what is missing, and holds no count.
    `is_sensitive`: the two numbers must stay where they are.
    """

    rule: PlausibilityRule
    partner: str
    period: str
    indicator: str | None
    place: str | None
    kind: str | None
    sex: str | None
    age_group: str | None
    sheet: str | None
    cell: str | None
    value: int | None
    compared_with: int | None
    comparison: str
    file_name: str
    revision: int
    is_sensitive: bool
