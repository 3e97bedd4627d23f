"""From totals to the tables that protection works on: which cells there are, which are public, and
which sums tie them together. Knows the programme's levels; decides nothing about suppression.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from disclosure.contents import Node, Split, TableId
from disclosure.earlier import History, with_earlier
from disclosure.sums import LEVELS, age_unknown, sums_of
from disclosure.table import Cell, Relation, Table
from schemas.programme import Programme
from schemas.totals import Total, home_activity, total_id

NOTHING_EARLIER = History()


def tables_of(
    programme: Programme, totals: Iterable[Total], history: History = NOTHING_EARLIER
) -> list[Table]:
    """One table for each sensitive indicator, period and kind that has a value, with what earlier
    releases tell of it.

    Raises TableError when the sums that should tie totals together do not hold.
    """
    groups: dict[TableId, list[Total]] = defaultdict(list)
    for total in totals:
        if programme.indicator(total.indicator).sensitive and total.value is not None:
            groups[total.indicator, total.period, total.kind].append(total)
    return [
        with_earlier(programme, _table(programme, name, groups[name]), name, history)
        for name in sorted(groups)
    ]


def _table(programme: Programme, name: TableId, totals: list[Total]) -> Table:
    threshold = programme.indicator(name[0]).small_count_below
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
    grids: dict[Node, dict[Split, str]] = defaultdict(dict)
    for t in totals:
        grids[t.level, t.toc, t.place][t.age_group, t.sex] = t.total_id
    hidden: list[Cell] = []
    relations = list(sums_of(grids))
    values = {t.total_id: t.value or 0 for t in totals}
    for node, grid in grids.items():
        for cell, relation in _sexes_over_ages(name, node, grid, values):
            hidden.append(cell)
            relations.append(relation)
    return Table(" ".join(name), threshold, tuple(cells + hidden), tuple(relations))


def _sexes_over_ages(
    name: TableId, node: Node, grid: dict[Split, str], values: dict[str, int]
) -> Iterator[tuple[Cell, Relation]]:
    """One sex over all ages with the rest of unknown age."""
    for split, (whole, *parts) in age_unknown(grid):
        rest = values[whole] - sum(values[part] for part in parts)
        if rest < 0:  # one partner gave this sex by age only, another without age: no sum ties them
            continue
        key = total_id(name, node, split)
        cell = Cell(key, Decimal(rest), public=False, level=LEVELS[node[0]], is_split=True)
        yield cell, Relation(whole, (*parts, key))
