"""What two releases side by side give away that neither gives away alone.

Compares published values only; what one release gives away by itself is for `audit`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class SmallDifference:
    """A published count moved by so little that the difference is itself a small count."""

    key: str
    reason: str = "it differs from the release before by a small count: hold back the change"


@dataclass(frozen=True)
class AlreadyPublic:
    """A count was published in the release before and is not published now."""

    key: str
    reason: str = (
        "the release before shows it: suppressing it now hides nothing, so review what it protects"
    )


ReleaseFinding = SmallDifference | AlreadyPublic


def small_differences(
    before: Mapping[str, Decimal],
    after: Mapping[str, Decimal],
    thresholds: Mapping[str, int],
) -> list[ReleaseFinding]:
    """What the published cells of two releases give away together, in key order.

    `before` and `after`: published values by cell key, suppressed cells left out. `thresholds`:
    the smallest count that may be published, for every sensitive cell; other cells are not
    looked at. A cell that appears for the first time differs from nothing.
    """
    findings: list[ReleaseFinding] = []
    for key in sorted(before.keys() & thresholds.keys()):
        if key not in after:
            findings.append(AlreadyPublic(key))
        elif 0 < abs(after[key] - before[key]) < thresholds[key]:
            findings.append(SmallDifference(key))
    return findings
