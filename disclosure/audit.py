"""The independent audit: is there any small count that what is published gives away?

It takes the outsider's seat: published cells and relations only, solved with integer linear
programming (HiGHS, through scipy). Nothing here may use how `protect` reasons about ranges.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from scipy.optimize import Bounds, LinearConstraint, milp  # type: ignore[import-untyped]
from scipy.sparse import csr_array  # type: ignore[import-untyped]

from disclosure.table import Relation, Table

# Where branching goes on beyond this the cell counts as exposed: a fixed number of nodes, not
# seconds, so that the verdict is the same on a slow machine.
NODE_LIMIT = 20_000

PUBLISHED = "a small count is published: suppress it"
ABOVE_ONE = "the published cells prove that it is more than one: suppress a cell related to it"
SMALL = "the published cells prove that it is below the threshold: suppress a cell related to it"
NARROW = (
    "the published cells prove that it is more than one and below the threshold: "
    "suppress a cell related to it"
)
NARROWER = (
    "earlier releases narrow it down, and the published cells do so further: "
    "suppress a cell related to it"
)

Side = Literal["low", "high"]
SIDES: tuple[Side, Side] = ("low", "high")


@dataclass(frozen=True)
class Exposure:
    """A small count that can be read, computed or narrowed. Never holds the count."""

    table: str
    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.table}, cell {self.key}: {self.message}"


def audit(table: Table, suppressed_keys: Collection[str]) -> list[Exposure]:
    """Every small count that is exposed when all public cells but these are published, by key.

    A cell is safe when an outsider, who knows the published cells, those of earlier releases, the
    relations and that cells are non-negative whole numbers, must reckon both with a count of at
    most one and with a count at or above the threshold. For the latter the outsider also knows
    that a suppressed public cell is not zero, because zeros are published. What earlier releases
    give away even when nothing but zeros is published now is `told_anyway`; such a cell is safe as
    long as its range becomes no narrower. Keys of other tables are ignored.
    """
    suppressed = set(suppressed_keys)
    messages = {
        key: PUBLISHED
        for key in table.small_keys
        if table.by_key[key].public and key not in suppressed
    }
    now = _Ranges(_systems(table, table.hidden_with(suppressed)))
    anyway = _Ranges(_systems(table, table.hidden_with(table.within_reach)) if now.narrow else ())
    low, high = now.narrow_side("low"), now.narrow_side("high")
    messages |= dict.fromkeys(low, ABOVE_ONE) | dict.fromkeys(high, SMALL)
    messages |= dict.fromkeys(low & high, NARROW)
    for key in now.narrow & anyway.narrow:
        sides = [side for side in SIDES if key in now.narrow_side(side)]
        if all(_ends_alike(now, anyway, side, key) for side in sides):
            del messages[key]
        elif all(key in anyway.narrow_side(side) for side in sides):
            messages[key] = NARROWER
    return [Exposure(table.name, key, messages[key]) for key in sorted(messages)]


def told_anyway(table: Table) -> list[str]:
    """The small counts that earlier releases alone expose, whatever is held back now, by key."""
    narrow = _Ranges(_systems(table, table.hidden_with(table.within_reach))).narrow
    return sorted(narrow & table.counts.keys())


def is_possible(table: Table) -> bool:
    """Whether any counts of the cells that nobody knows fit what is known of the others."""
    unknown = table.by_key.keys() - table.counts.keys()
    return all(_solve(system, {}, system.at_least, {}) for system in _systems(table, unknown))


@dataclass(frozen=True)
class _System:
    """Unknown cells that hang together, and the equations they must meet.

    `rows`: coefficient by cell, and what the row must come to. `small`: the cells to prove safe.
    `at_least`: what the outsider knows each cell to be at the least when asking how large.
    """

    threshold: int
    keys: tuple[str, ...]
    rows: tuple[tuple[Mapping[str, int], int], ...]
    small: tuple[str, ...]
    at_least: Mapping[str, int]


class _Ranges:
    """The cells that must be safe and are not, by the side on which their range ends too early."""

    def __init__(self, systems: Iterable[_System]) -> None:
        self._narrow: dict[Side, dict[str, _System]] = {"low": {}, "high": {}}
        for system in systems:
            for side in SIDES:
                self._narrow[side] |= dict.fromkeys(_unproven(system, side), system)

    @property
    def narrow(self) -> set[str]:
        """Narrow on any side."""
        return self.narrow_side("low") | self.narrow_side("high")

    def narrow_side(self, side: Side) -> set[str]:
        """Narrow on this side."""
        return set(self._narrow[side])

    def end(self, side: Side, key: str) -> int | None:
        """Where the range of a cell ends on a side where it is narrow; None where it is not."""
        system = self._narrow[side].get(key)
        if system is None:
            return None
        weight = 1 if side == "low" else -1
        return _solve(system, {key: weight}, _least(system, side), {}).get(key)


def _ends_alike(one: _Ranges, other: _Ranges, side: Side, key: str) -> bool:
    end = one.end(side, key)
    return end is not None and end == other.end(side, key)


def _systems(table: Table, hidden: Collection[str]) -> Iterable[_System]:
    """The separate systems of equations that hold a small count, in key order.

    Cells without any equation are left out: nothing published says anything about them.
    """
    small = set(table.watched_keys) & set(hidden)
    if not small:
        return
    equations = [_equation(table, relation, hidden) for relation in table.relations_in_order]
    for rows in _connected([row for row in equations if row[0]]):
        keys = tuple(sorted({key for coefficients, _ in rows for key in coefficients}))
        if small.isdisjoint(keys):
            continue
        yield _System(
            threshold=table.threshold,
            keys=keys,
            rows=tuple(rows),
            small=tuple(key for key in keys if key in small),
            at_least={key: int(table.is_known_above_zero(key)) for key in keys},
        )


def _equation(
    table: Table, relation: Relation, hidden: Collection[str]
) -> tuple[dict[str, int], int]:
    signs = {relation.total: -1, **dict.fromkeys(relation.parts, 1)}
    known = sum(sign * table.counts[key] for key, sign in signs.items() if key not in hidden)
    return {key: sign for key, sign in signs.items() if key in hidden}, -known


def _connected(
    rows: list[tuple[dict[str, int], int]],
) -> list[list[tuple[dict[str, int], int]]]:
    """The rows in groups that share no cell with each other."""
    touching: dict[str, list[int]] = {}
    for number, (coefficients, _) in enumerate(rows):
        for key in coefficients:
            touching.setdefault(key, []).append(number)
    groups: list[list[tuple[dict[str, int], int]]] = []
    seen: set[int] = set()
    for start in range(len(rows)):
        if start in seen:
            continue
        seen.add(start)
        reached = [start]
        for number in reached:
            near = {other for key in rows[number][0] for other in touching[key]} - seen
            seen |= near
            reached.extend(sorted(near))
        groups.append([rows[number] for number in sorted(reached)])
    return groups


def _unproven(system: _System, side: Side) -> set[str]:
    """Small cells for which no possible world reaches this side of the range they must keep.

    One world often proves many cells, so all are aimed at together while that helps, and each
    alone after that.
    """
    remaining = set(system.small)
    while remaining:
        proven = _proven(system, side, remaining, _world_for_many(system, side, remaining))
        if not proven:
            break
        remaining -= proven
    for key in sorted(remaining):
        if key in remaining:
            remaining -= _proven(system, side, remaining, _world_for_one(system, side, key))
    return remaining


def _world_for_many(system: _System, side: Side, keys: set[str]) -> dict[str, int]:
    """A world that goes as far as it can for all these cells, by and large."""
    if side == "low":
        return _solve(system, dict.fromkeys(keys, 1), _least(system, side), {})
    # No cell need go beyond the threshold, and a cap keeps the problem bounded.
    caps = dict.fromkeys(keys, system.threshold)
    return _solve(system, dict.fromkeys(keys, -1), _least(system, side), caps)


def _world_for_one(system: _System, side: Side, key: str) -> dict[str, int]:
    """A world that reaches what this cell needs, if there is any."""
    least = _least(system, side)
    if side == "low":
        return _solve(system, {key: 1}, least, {key: 1})
    return _solve(system, {key: 1}, {**least, key: system.threshold}, {})


def _proven(system: _System, side: Side, remaining: set[str], world: Mapping[str, int]) -> set[str]:
    """Which of the remaining cells this world proves; none if the world is not possible.

    Checked in whole numbers, so the solver's rounding can make a safe cell look exposed but
    never the other way round.
    """
    if not world or not _is_possible(system, side, world):
        return set()
    if side == "low":
        return {key for key in remaining if world[key] <= 1}
    return {key for key in remaining if world[key] >= system.threshold}


def _least(system: _System, side: Side) -> Mapping[str, int]:
    return system.at_least if side == "high" else dict.fromkeys(system.keys, 0)


def _is_possible(system: _System, side: Side, world: Mapping[str, int]) -> bool:
    least = _least(system, side)
    return all(world[key] >= least[key] for key in system.keys) and all(
        sum(coefficient * world[key] for key, coefficient in coefficients.items()) == constant
        for coefficients, constant in system.rows
    )


def _solve(
    system: _System,
    weights: Mapping[str, int],
    least: Mapping[str, int],
    most: Mapping[str, int],
) -> dict[str, int]:
    """The world with the smallest weighted sum within the limits; empty when none was found."""
    place = {key: column for column, key in enumerate(system.keys)}
    entries = [
        (row, place[key], coefficient)
        for row, (coefficients, _) in enumerate(system.rows)
        for key, coefficient in coefficients.items()
    ]
    row_numbers, columns, coefficients = zip(*entries, strict=True)
    matrix = csr_array(
        (coefficients, (row_numbers, columns)), shape=(len(system.rows), len(place)), dtype=float
    )
    sums = [constant for _, constant in system.rows]
    solution = milp(
        [weights.get(key, 0) for key in system.keys],
        integrality=[1] * len(place),
        bounds=Bounds(
            [least[key] for key in system.keys],
            [most.get(key, float("inf")) for key in system.keys],
        ),
        constraints=LinearConstraint(matrix, sums, sums),
        options={"node_limit": NODE_LIMIT},
    )
    if solution.x is None:
        return {}
    return {key: round(float(solution.x[column])) for key, column in place.items()}
