"""What two releases side by side give away that neither gives away alone.

Compares published values only; what follows from sums is for `audit`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class SmallDifference:
    """A published count moved by so little that the difference is itself a small count."""

    key: str
    release: int

    @property
    def reason(self) -> str:
        """What is wrong, and what to do."""
        return f"it differs from release {self.release} by a small count: hold back the change"


@dataclass(frozen=True)
class AlreadyPublic:
    """A count that is suppressed now stands in an earlier release."""

    key: str
    release: int

    @property
    def reason(self) -> str:
        """What is wrong, and what to do."""
        return (
            f"release {self.release} shows it: suppressing it now hides nothing, "
            "so review what it protects"
        )


ReleaseFinding = SmallDifference | AlreadyPublic


def small_differences(
    earlier: Mapping[int, Mapping[str, Decimal]],
    after: Mapping[str, Decimal],
    thresholds: Mapping[str, int],
    decided: Collection[tuple[int, str]] = (),
) -> list[SmallDifference]:
    """The published counts that differ from those of any earlier release by a small count, in key
    order, each with the last such release.

    `earlier` and `after`: published values by cell key, suppressed cells left out, earlier ones by
    release number. `thresholds`: the smallest count that may be published, for every sensitive
    cell; other cells are not looked at. `decided`: release and key of differences let pass. A
    cell that appears for the first time differs from nothing, and a number that any earlier
    release shows for the cell tells nothing new.
    """
    findings = {}
    for number in sorted(earlier):
        before = earlier[number]
        for key in before.keys() & after.keys() & thresholds.keys():
            is_small = 0 < abs(after[key] - before[key]) < thresholds[key]
            if is_small and (number, key) not in decided:
                findings[key] = SmallDifference(key, number)
    return [
        findings[key]
        for key in sorted(findings)
        if all(values.get(key) != after[key] for values in earlier.values())
    ]


def already_public(
    release: int,
    before: Mapping[str, Decimal],
    held_back: Mapping[str, Decimal],
    thresholds: Mapping[str, int],
) -> list[AlreadyPublic]:
    """The sensitive counts held back now that a release shows with the very same number, in key
    order. One that has moved since is not told by what it was."""
    return [
        AlreadyPublic(key, release)
        for key in sorted(before.keys() & held_back.keys() & thresholds.keys())
        if before[key] == held_back[key]
    ]
