"""What plain adding and subtracting tells an outsider about each cell, and from which cells.

A cheap guide for `protect`, which cells to give up, never the proof that they are enough: that
is the audit's, which must not import this module.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from disclosure.table import Relation, Table

# Intervals can creep one by one towards a limit; a guide may stop early.
VISITS_PER_RELATION = 40

NOTHING: frozenset[str] = frozenset()


@dataclass
class Bounds:
    """The range of every cell as far as it is derived; `high` lacks a cell that has no limit.

    `low_because` and `high_because`: the cells that a limit rests on and that are within reach.
    """

    low: dict[str, int] = field(default_factory=dict)
    high: dict[str, int] = field(default_factory=dict)
    low_because: dict[str, frozenset[str]] = field(default_factory=dict)
    high_because: dict[str, frozenset[str]] = field(default_factory=dict)


def derivations(table: Table, suppressed: Collection[str]) -> list[frozenset[str]]:
    """For each small count exposed by adding and subtracting: the published cells that do it.

    The ranges asked for are those of the audit: at most one below, the threshold above, or what
    earlier releases alone leave of that.
    """
    from_zero = _derive(table, suppressed, least=0)
    from_one = _derive(table, suppressed, least=1)
    anyway_from_zero = _derive(table, table.within_reach, least=0)
    anyway_from_one = _derive(table, table.within_reach, least=1)
    found: list[frozenset[str]] = []
    for key in table.watched_keys:
        if from_zero.low[key] > max(1, anyway_from_zero.low[key]):
            found.append(from_zero.low_because[key])
        enough = min(table.threshold, anyway_from_one.high.get(key, table.threshold))
        if from_one.high.get(key, enough) < enough:
            found.append(from_one.high_because[key])
    return found


def _derive(table: Table, suppressed: Collection[str], least: int) -> Bounds:
    """Ranges of all cells when a suppressed public cell is known to be at least `least`."""
    bounds = Bounds()
    hidden = table.hidden_with(suppressed)
    for key in table.by_key:
        if key in hidden:
            bounds.low[key] = least if table.is_known_above_zero(key) else 0
            bounds.low_because[key] = NOTHING
        else:
            because = frozenset({key}) if key in table.within_reach else NOTHING
            bounds.low[key] = bounds.high[key] = table.counts[key]
            bounds.low_because[key] = bounds.high_because[key] = because
    _spread(table.relations_in_order, bounds)
    return bounds


def _spread(relations: tuple[Relation, ...], bounds: Bounds) -> None:
    """Apply every relation until nothing becomes narrower."""
    touching: dict[str, list[Relation]] = {}
    for relation in relations:
        for key in relation.keys:
            touching.setdefault(key, []).append(relation)
    waiting = set(relations)
    queue = deque(relations)
    for _ in range(VISITS_PER_RELATION * len(relations)):
        if not queue:
            return
        relation = queue.popleft()
        waiting.remove(relation)
        for key in _narrow(relation, bounds):
            for other in touching[key]:
                if other not in waiting:
                    waiting.add(other)
                    queue.append(other)


def _narrow(relation: Relation, bounds: Bounds) -> list[str]:
    """Narrow the cells of one relation from each other; gives the keys that changed."""
    total, parts = relation.total, relation.parts
    lows = sum(bounds.low[key] for key in parts)
    highs = sum(bounds.high.get(key, 0) for key in parts)
    limitless = [key for key in parts if key not in bounds.high]
    changed = []
    if lows > bounds.low[total]:
        bounds.low[total] = lows
        bounds.low_because[total] = _because(bounds, low_of=parts)
        changed.append(total)
    if not limitless and highs < bounds.high.get(total, highs + 1):
        bounds.high[total] = highs
        bounds.high_because[total] = _because(bounds, high_of=parts)
        changed.append(total)
    for key in parts:
        others = [other for other in parts if other != key]
        least = bounds.low[total] - highs + bounds.high.get(key, 0)
        if limitless in ([], [key]) and least > bounds.low[key]:
            bounds.low[key] = least
            bounds.low_because[key] = _because(bounds, low_of=[total], high_of=others)
            changed.append(key)
        most = bounds.high.get(total, 0) - lows + bounds.low[key]
        if total in bounds.high and most < bounds.high.get(key, most + 1):
            bounds.high[key] = most
            bounds.high_because[key] = _because(bounds, low_of=others, high_of=[total])
            changed.append(key)
    return changed


def _because(
    bounds: Bounds, low_of: Iterable[str] = (), high_of: Iterable[str] = ()
) -> frozenset[str]:
    return NOTHING.union(
        *(bounds.low_because[key] for key in low_of),
        *(bounds.high_because[key] for key in high_of),
    )
