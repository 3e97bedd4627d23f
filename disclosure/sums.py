"""Which cells of a table add up to which: the sums that an outsider can make.

Works on keys alone; what the cells hold is the callers'.
"""

from collections.abc import Iterator, Mapping

from disclosure.contents import AGE_UNKNOWN, REST, Node, Split
from disclosure.table import Relation

LEVELS = {"programme": 0, "toc": 1, "place": 2}

Grid = Mapping[Split, str]
"""The keys of one node's cells."""

Grids = dict[Node, dict[Split, str]]


def sums_of(grids: Mapping[Node, Grid]) -> Iterator[Relation]:
    """Every sum within the nodes and between a node and those below it."""
    for node, grid in grids.items():
        yield from _splits_by_sex(grid)
        yield from _split_by_age(grid)
        yield from _below(node, grid, grids)


def age_unknown(grid: Grid) -> Iterator[tuple[Split, tuple[str, ...]]]:
    """One sex over all ages is its age groups and a rest that nobody publishes: the split of that
    rest, with the keys of the whole and of the age groups."""
    for (age, sex), whole in grid.items():
        parts = [key for (a, s), key in grid.items() if a != "all" and s == sex]
        if age == "all" and sex not in ("all", REST) and parts:
            yield (AGE_UNKNOWN, sex), (whole, *parts)


def _splits_by_sex(grid: Grid) -> Iterator[Relation]:
    """Within an age group (or all ages) the sexes and the unknown rest make up everyone."""
    for (age, sex), whole in grid.items():
        parts = tuple(key for (a, s), key in grid.items() if a == age and s != "all")
        if sex == "all" and parts:
            yield Relation(whole, parts)


def _split_by_age(grid: Grid) -> Iterator[Relation]:
    """The age groups and the unknown rest make up everyone."""
    whole = grid.get(("all", "all"))
    parts = tuple(key for (a, s), key in grid.items() if a != "all" and s == "all")
    if whole and parts:
        yield Relation(whole, parts)


def _below(node: Node, grid: Grid, grids: Mapping[Node, Grid]) -> Iterator[Relation]:
    """A node's value is the sum of those below it. The unknown rest of a split is left out: below,
    it exists only where something of the split is known, and it follows from the other sums."""
    below = [other for other in grids if _is_child(node, other)]
    for split, whole in grid.items():
        if REST in split:
            continue
        parts = tuple(grids[other][split] for other in below if split in grids[other])
        if parts:
            yield Relation(whole, parts)


def _is_child(node: Node, other: Node) -> bool:
    if node[0] == "programme":
        return other[0] == "toc"
    return node[0] == "toc" and other[0] == "place" and other[1] == node[1]
