"""What earlier releases tell of a table: their cells and sums, beside those of the release to be
made, under one key wherever the number must be the same.

Decides nothing about suppression. Knows releases as data; reading them is the callers'.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from disclosure.audit import is_possible
from disclosure.contents import (
    EVERYONE,
    NOBODY,
    REST,
    Contents,
    Node,
    Split,
    TableId,
    Version,
    contents_of,
    value,
    version,
)
from disclosure.errors import TableError
from disclosure.sums import LEVELS, Grids, age_unknown, sums_of
from disclosure.table import Cell, Relation, Table
from schemas.programme import Programme
from schemas.totals import PartnerValue, home_of, total_id


@dataclass(frozen=True)
class Earlier:
    """A release made before. `shown`: what it says of each total of a sensitive indicator, by total
    id; None where suppressed. `revisions`: which revision of each partner's submission it was made
    from, by period; something unique where that is not known."""

    number: int
    shown: Mapping[str, int | None]
    revisions: Mapping[str, Mapping[str, object]]


@dataclass(frozen=True)
class History:
    """Earlier releases, the oldest first, and what partners said in every revision, the ones in
    force among them. `known`: partner, period and revision of all that can be read."""

    releases: tuple[Earlier, ...] = ()
    said: tuple[PartnerValue, ...] = field(default=(), repr=False)
    known: frozenset[tuple[str, str, int]] = frozenset()
    in_force: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


def with_earlier(programme: Programme, table: Table, name: TableId, history: History) -> Table:
    """The table together with every earlier release that has it.

    A release whose figures cannot be true together with the others, because the definition has
    changed since, is left out and named in `not_compared`.
    """
    releases = [r for r in history.releases if any(_is_of(name, key) for key in r.shown)]
    if not releases:
        return table
    said = [v for v in history.said if (v.indicator, v.period, v.kind) == name]
    known = {(p, revision) for p, period, revision in history.known if period == name[1]}

    def contents_at(revisions: Mapping[str, Mapping[str, object]]) -> Contents:
        return contents_of(programme, name, said, revisions.get(name[1], {}), known)

    names = _Names(name, contents_at(history.in_force))
    for release in releases:
        contents = contents_at(release.revisions)
        table = _join(table, _Past(programme, name, release, contents, names))
    return table


def _is_of(name: TableId, key: str) -> bool:
    return key.startswith("|".join(name) + "|")


class _Names:
    """One key for each number: that of the total while it is as it is now, else with the first
    release that has it so."""

    def __init__(self, table: TableId, now: Contents) -> None:
        self._table = table
        self._now = now
        self._found: dict[str, dict[Version, str]] = defaultdict(dict)

    def key(self, node: Node, split: Split, said: Version, release: int) -> str:
        """The key of a cell about which this was said."""
        plain = total_id(self._table, node, split)
        own = f"{plain} of release {release}"
        if not said:
            return own
        if said == version(self._now, node, split):
            return plain
        return self._found[plain].setdefault(said, own)


@dataclass(frozen=True)
class _Past:
    """One earlier release's part of a table."""

    programme: Programme
    table: TableId
    release: Earlier
    contents: Contents
    names: _Names

    def shown(self) -> dict[Node, dict[Split, int | None]]:
        """What the release says, by node and split."""
        grids: dict[Node, dict[Split, int | None]] = defaultdict(dict)
        for key, number in self.release.shown.items():
            if _is_of(self.table, key):
                level, toc, place, age_group, sex = key.split("|")[3:]
                grids[level, toc, place][age_group, sex] = number
        return grids


def _join(table: Table, past: _Past) -> Table:
    """The table with one more release, unless they contradict each other."""
    cells = dict(table.by_key)
    keys: Grids = {}
    for node, split, is_public, number in _cells_of(past):
        said = version(past.contents, node, split)
        key = past.names.key(node, split, said, past.release.number)
        cell = Cell(
            key=key,
            value=_decimal(value(past.contents, node, split) if number is None else number),
            public=is_public,
            level=LEVELS[node[0]],
            is_split=split != EVERYONE,
            past=True,
            told=number is not None,
        )
        if number is not None and _contradicts(cells.get(key), cell):
            cell = replace(cell, key=past.names.key(node, split, NOBODY, past.release.number))
        cells[cell.key] = _merged(cells.get(cell.key), cell)
        keys.setdefault(node, {})[split] = cell.key
    relations = {*table.relations_in_order, *sums_of(keys), *_over_ages(past, keys, cells)}
    try:
        joined = replace(table, cells=tuple(cells.values()), relations=tuple(relations))
    except TableError:
        joined = None
    if joined is None:
        return replace(table, not_compared=(*table.not_compared, past.release.number))
    if joined.relations_in_order == table.relations_in_order and joined.by_key == table.by_key:
        return table
    if not is_possible(joined):
        return replace(table, not_compared=(*table.not_compared, past.release.number))
    return joined


def _decimal(number: int | None) -> Decimal | None:
    return None if number is None or number < 0 else Decimal(number)


def _contradicts(known: Cell | None, cell: Cell) -> bool:
    """Whether a release shows another number under a key than what is known of it."""
    return known is not None and known.value not in (None, cell.value)


def _merged(known: Cell | None, cell: Cell) -> Cell:
    """One cell out of what two releases say about it."""
    if known is None:
        return cell
    number = cell.value if cell.told and known.past else known.value
    return replace(
        known,
        value=number,
        public=known.public or cell.public,
        told=known.told or cell.told,
    )


def _cells_of(past: _Past) -> Iterator[tuple[Node, Split, bool, int | None]]:
    """Node, split, whether it is shown, and the number if that is."""
    shown = past.shown()
    for node, grid in shown.items():
        for split, number in grid.items():
            yield node, split, True, number
    given = {split for grid in shown.values() for split in grid} | past.contents.splits
    splits = {split for split in given if REST not in split}
    leaves = [("place", *leaf) for leaf in past.contents.leaves]
    hidden = [node for node in leaves if home_of(past.programme, *node) is None]
    tocs = {toc for level, toc, _ in (*shown, *leaves) if level == "place"}
    for node in [*hidden, *(("toc", toc, "") for toc in sorted(tocs))]:
        below = {s for (_, toc, _), grid in shown.items() for s in grid if toc == node[1]}
        in_toc = below if node[0] == "toc" else set()
        found = {s for s in splits if s in in_toc or version(past.contents, node, s)}
        for split in sorted(found | _rests(found)):
            yield node, split, False, None


def _rests(splits: Iterable[Split]) -> set[Split]:
    """What the given splits leave unknown."""
    by_sex = {(age_group, REST) for age_group, sex in splits if sex != "all"}
    by_age = {
        (REST, "all") for age_group, sex in splits if (sex, age_group != "all") == ("all", True)
    }
    return by_sex | by_age


def _over_ages(past: _Past, keys: Grids, cells: dict[str, Cell]) -> Iterator[Relation]:
    """One sex over all ages with the rest of unknown age; its cell is added where it exists."""
    for node, grid in keys.items():
        for split, parts in age_unknown(grid):
            rest = value(past.contents, node, split)
            if rest is None or rest < 0:
                continue
            said = version(past.contents, node, split)
            key = past.names.key(node, split, said, past.release.number)
            cell = Cell(key, Decimal(rest), False, LEVELS[node[0]], is_split=True, past=True)
            cells[key] = _merged(cells.get(key), cell)
            yield Relation(parts[0], (*parts[1:], key))
