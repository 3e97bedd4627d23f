"""Which changes a steward's decisions let pass, and which total they explain.

What is worth a decision is found elsewhere.
"""

import datetime as dt
from collections.abc import Collection, Sequence

from iati.release.difference import Change
from schemas.decisions import Decision
from schemas.programme import Programme


def undecided(
    programme: Programme,
    rule: str,
    changes: Sequence[Change],
    decisions: Collection[Decision],
    today: dt.date,
) -> list[Change]:
    """The changes that no decision under a rule lets pass on this day.

    A decision about one activity also lets the programme's total pass as far as it alone explains
    it: a total that fell by no more than the parts decided on, or that moved by a few people
    exactly as they did. Anything more is somebody else's change and stays.
    """
    decided = [
        c
        for c in changes
        if any(d.covers(rule, c.indicator, c.period, c.activity, today) for d in decisions)
    ]
    total = programme.iati.activities[0].id
    return [
        c
        for c in changes
        if c not in decided
        and not ((c.activity, c.scope) == (total, "") and _explained(rule, c, decided))
    ]


def _explained(rule: str, total: Change, decided: Collection[Change]) -> bool:
    parts = [
        moved
        for part in decided
        if _cell(part) == _cell(total) and (moved := _moved(part)) is not None
    ]
    moved = _moved(total)
    if moved is None or not parts:
        return False
    if rule == "fall":
        return sum(part for part in parts if part < 0) <= moved
    return sum(parts) == moved


def _cell(change: Change) -> tuple[str, ...]:
    """What is counted, wherever it is."""
    return (change.indicator, change.period, change.kind, change.age_group, change.sex)


def _moved(change: Change) -> int | None:
    """By how much; None where one of the numbers is not public."""
    if change.what == "gone" and change.before is not None:
        return -change.before
    return change.amount
