"""Which cells to suppress, so that no small count can be computed or narrowed from the rest.

Only the choice belongs here. What an outsider can derive is guided by `bounds` and proven by
`audit`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from disclosure.audit import audit
from disclosure.bounds import derivations
from disclosure.table import Cell, Table


class Reason(StrEnum):
    """Why a cell is suppressed. For stewards: published, the reason would itself say too much."""

    SMALL_COUNT = "small count"
    PROTECTS_ANOTHER = "protects another"


@dataclass(frozen=True)
class Protection:
    """What to leave out of a table, in key order; cells that are not named may be published.

    Small counts that were never public are named too.
    """

    table: str
    suppressed: Mapping[str, Reason]


def protect(table: Table) -> Protection:
    """Suppress small counts, and no other cell that the audit can do without.

    Of the cells that an exposure rests on, country cells go before those higher up, splits before
    totals, smaller counts first; where it rests on many sums at once, out of the nearest cells.
    Then whatever proves not to be needed is given back, the dearest first.

    What earlier releases show counts as known, and what they held back is protected as well.
    Reported zeros always stay. The result is the same whatever the order of cells and relations.
    It always ends: with every public count suppressed, zeros apart, nothing can be told from all
    cells being zero or all being many times what they are, beyond what earlier releases tell.
    """
    small = frozenset(table.small_keys)
    needed = _relaxed(table, small, _enough(table, small))
    reasons = {
        key: Reason.SMALL_COUNT if key in small else Reason.PROTECTS_ANOTHER
        for key in sorted(small | needed)
    }
    return Protection(table.name, reasons)


def _enough(table: Table, small: frozenset[str]) -> list[str]:
    """Cells that together protect the small counts, in the order in which they were chosen."""
    chosen: list[str] = []
    while True:
        suppressed = small | set(chosen)
        exposed_by = derivations(table, suppressed)
        if not exposed_by:
            exposed_by = [
                _nearest(table, suppressed, exposure.key) for exposure in audit(table, suppressed)
            ]
        further = _cheapest_of_each(table, exposed_by)
        if not further:
            return chosen
        chosen += further


def _relaxed(table: Table, small: frozenset[str], chosen: Collection[str]) -> frozenset[str]:
    """What remains of the chosen cells when the dearest are given back wherever that is safe."""
    needed = frozenset(chosen)
    for key in sorted(chosen, key=lambda key: _cost(table.by_key[key]), reverse=True):
        fewer = needed - {key}
        suppressed = small | fewer
        if not derivations(table, suppressed) and not audit(table, suppressed):
            needed = fewer
    return needed


def _cheapest_of_each(table: Table, groups: Collection[frozenset[str]]) -> list[str]:
    """One cell out of every group that holds any, none where an earlier choice is in it."""
    picked: list[str] = []
    for group in groups:
        if group and group.isdisjoint(picked):
            picked.append(min(group, key=lambda key: _cost(table.by_key[key])))
    return picked


def _cost(cell: Cell) -> tuple[int, bool, int, str]:
    """What is lost with a cell, the least first; the key makes every comparison decide."""
    return (-cell.level, not cell.is_split, int(cell.value or 0), cell.key)


def _nearest(table: Table, suppressed: Collection[str], key: str) -> frozenset[str]:
    """The cells within reach, fewest relations away from a cell; empty if there are none."""
    hidden = table.hidden_with(suppressed)
    reached = {key}
    while True:
        near = {
            other
            for relation in table.relations_in_order
            if not reached.isdisjoint(relation.keys)
            for other in relation.keys
        }
        published = table.within_reach & near - hidden
        # Only through unknown cells does one relation say something about another.
        unknown = near & hidden
        if published or unknown <= reached:
            return published
        reached |= unknown
