"""From totals to the tables that protection works on: which cells there are, which are public, and
which sums tie them together. Knows the programme's levels; decides nothing about suppression.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from disclosure.table import Cell, Relation, Table
from schemas.programme import Programme
from schemas.totals import Total, home_activity

LEVELS = {"programme": 0, "toc": 1, "place": 2}

Node = tuple[str, str, str]
"""Level, ToC, place."""


def tables_of(programme: Programme, totals: Iterable[Total]) -> list[Table]:
    """One table for each sensitive indicator, period and kind that has a value.

    Raises TableError when the sums that should tie totals together do not hold.
    """
    groups: dict[tuple[str, str, str], list[Total]] = defaultdict(list)
    for total in totals:
        if programme.indicator(total.indicator).sensitive and total.value is not None:
            groups[total.indicator, total.period, total.kind].append(total)
    return [_table(programme, " ".join(key), groups[key]) for key in sorted(groups)]


def _table(programme: Programme, name: str, totals: list[Total]) -> Table:
    threshold = programme.indicator(totals[0].indicator).small_count_below
    if threshold is None:
        raise ValueError(f"{name}: not a sensitive indicator")
    cells = [
        Cell(
            key=t.total_id,
            value=Decimal(t.value or 0),
            public=home_activity(programme, t) is not None,
            level=LEVELS[t.level],
            is_split=t.axes != "none",
        )
        for t in totals
    ]
    by_node: dict[Node, dict[tuple[str, str], Total]] = defaultdict(dict)
    for t in totals:
        by_node[t.level, t.toc, t.place][t.age_group, t.sex] = t
    hidden: list[Cell] = []
    relations: list[Relation] = []
    for node, grid in by_node.items():
        relations += _splits_by_sex(grid)
        relations += _split_by_age(grid)
        for cell, relation in _sexes_over_ages(node, grid):
            hidden.append(cell)
            relations.append(relation)
        relations += _below(node, grid, by_node)
    return Table(name, threshold, tuple(cells + hidden), tuple(relations))


def _splits_by_sex(grid: dict[tuple[str, str], Total]) -> Iterator[Relation]:
    """Within an age group (or all ages) the sexes and the unknown rest make up everyone."""
    for (age, sex), whole in grid.items():
        parts = tuple(t.total_id for (a, s), t in grid.items() if a == age and s != "all")
        if sex == "all" and parts:
            yield Relation(whole.total_id, parts)


def _split_by_age(grid: dict[tuple[str, str], Total]) -> Iterator[Relation]:
    """The age groups and the unknown rest make up everyone."""
    whole = grid.get(("all", "all"))
    parts = tuple(t.total_id for (a, s), t in grid.items() if a != "all" and s == "all")
    if whole and parts:
        yield Relation(whole.total_id, parts)


def _sexes_over_ages(
    node: Node, grid: dict[tuple[str, str], Total]
) -> Iterator[tuple[Cell, Relation]]:
    """One sex over all ages is its age groups and a rest that nobody publishes."""
    for (age, sex), whole in grid.items():
        parts = [t for (a, s), t in grid.items() if a != "all" and s == sex]
        if age != "all" or sex in ("all", "not-reported") or not parts:
            continue
        rest = (whole.value or 0) - sum(t.value or 0 for t in parts)
        if rest < 0:  # one partner gave this sex by age only, another without age: no sum ties them
            continue
        key = f"{whole.total_id}|age unknown"
        cell = Cell(key, Decimal(rest), public=False, level=LEVELS[node[0]], is_split=True)
        yield cell, Relation(whole.total_id, (*(t.total_id for t in parts), key))


def _below(
    node: Node,
    grid: dict[tuple[str, str], Total],
    by_node: dict[Node, dict[tuple[str, str], Total]],
) -> Iterator[Relation]:
    """A node's value is the sum of those below it. The unknown rest of a split is left out: below,
    it exists only where something of the split is known, and it follows from the other sums."""
    below = [other for other in by_node if _is_child(node, other)]
    for (age, sex), whole in grid.items():
        if "not-reported" in (age, sex):
            continue
        parts = [by_node[other].get((age, sex)) for other in below]
        keys = tuple(part.total_id for part in parts if part is not None)
        if keys:
            yield Relation(whole.total_id, keys)


def _is_child(node: Node, other: Node) -> bool:
    if node[0] == "programme":
        return other[0] == "toc"
    return node[0] == "toc" and other[0] == "place" and other[1] == node[1]
