"""What the submissions behind a release say of one table, and whether two releases say the same.

Numbers that nobody publishes: for deciding what an outsider could know, never for output.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from schemas.programme import Programme
from schemas.totals import PartnerValue

TableId = tuple[str, str, str]
"""Indicator, period, kind."""

Node = tuple[str, str, str]
"""Level, ToC, place."""

Leaf = tuple[str, str]
"""ToC, place."""

Split = tuple[str, str]
"""Age group, sex."""

Version = frozenset[object]
"""Where two are equal the same partners said the same; empty: nobody said anything."""

NOBODY: Version = frozenset()

EVERYONE: Split = ("all", "all")
REST = "not-reported"
AGE_UNKNOWN = "age unknown"
"""One sex over all ages less its age groups: a rest that is nobody's to publish."""


@dataclass(frozen=True)
class Contents:
    """What partners say of each place and split. `unread`: partner and revision of submissions
    that the warehouse no longer has, by the places they may speak of. `adds_up`: whether values
    of several partners in one place are added."""

    values: Mapping[Leaf, Mapping[Split, Mapping[str, int]]]
    unread: Mapping[Leaf, frozenset[tuple[str, str, object]]]
    adds_up: bool

    @property
    def leaves(self) -> list[Leaf]:
        """Every place that somebody speaks of, or may."""
        return sorted({*self.values, *self.unread})

    @property
    def splits(self) -> set[Split]:
        """Every split that somebody gives anywhere."""
        return {split for by_split in self.values.values() for split in by_split}


def contents_of(
    programme: Programme,
    table: TableId,
    said: Iterable[PartnerValue],
    revisions: Mapping[str, object],
    known: Iterable[tuple[str, object]],
) -> Contents:
    """Contents by the revision in force of each partner, out of everything said of a table.

    `known`: the revisions that can be read; another one says nobody knows what.
    """
    values: dict[Leaf, dict[Split, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    tocs = {partner.id: partner.toc for partner in programme.partners}
    for value in said:
        if value.sex == REST or value.partner not in tocs:  # the rest follows from the others
            continue
        if revisions.get(value.partner) == value.revision:
            leaf = tocs[value.partner], value.place
            values[leaf][value.age_group, value.sex][value.partner] = value.value
    readable = set(known)
    unread: dict[Leaf, set[tuple[str, str, object]]] = defaultdict(set)
    for partner in programme.partners:
        mark = partner.id, revisions.get(partner.id)
        if partner.id not in revisions or table[0] not in partner.indicators or mark in readable:
            continue
        for place in programme.places(partner):
            unread[partner.toc, place].add(("unread", *mark))
    return Contents(
        values,
        {leaf: frozenset(marks) for leaf, marks in unread.items()},
        adds_up=programme.indicator(table[0]).over_partners == "sum",
    )


def version(contents: Contents, node: Node, split: Split) -> Version:
    """What decides the number of a cell; equal in two releases where the number must be."""
    if _is_rest(split):
        family = [
            (s, version(contents, node, s)) for s in (_whole(split), *_parts(contents, split))
        ]
        has_parts = any(found for _, found in family[1:])
        return frozenset((s, found) for s, found in family if found and has_parts)
    found = ((leaf, _leaf_version(contents, leaf, split)) for leaf in _under(contents, node))
    return frozenset((leaf, said) for leaf, said in found if said)


def value(contents: Contents, node: Node, split: Split) -> int | None:
    """The number of a cell, None where it cannot be told."""
    if _is_rest(split):
        whole = value(contents, node, _whole(split))
        parts = [value(contents, node, s) for s in _parts(contents, split)]
        known = [part for part in parts if part is not None]
        return None if whole is None or len(known) < len(parts) else whole - sum(known)
    numbers = [_leaf_value(contents, leaf, split) for leaf in _under(contents, node)]
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _under(contents: Contents, node: Node) -> list[Leaf]:
    level, toc, place = node
    return [
        leaf
        for leaf in contents.leaves
        if level == "programme" or leaf == (toc, place) or (level, leaf[0]) == ("toc", toc)
    ]


def _leaf_version(contents: Contents, leaf: Leaf, split: Split) -> Version:
    by_split = contents.values.get(leaf, {})
    said = by_split.get(split, {})
    # Where one partner speaks for all, which one it is follows from what all say of everyone.
    speakers = by_split.get(EVERYONE, {}) if said and not contents.adds_up else {}
    return frozenset(
        (*said.items(), *((EVERYONE, *item) for item in speakers.items()))
    ) | contents.unread.get(leaf, frozenset())


def _leaf_value(contents: Contents, leaf: Leaf, split: Split) -> int | None:
    said = contents.values.get(leaf, {}).get(split, {})
    if leaf in contents.unread or (len(said) > 1 and not contents.adds_up):
        return None
    return sum(said.values())


def _is_rest(split: Split) -> bool:
    return REST in split or AGE_UNKNOWN in split


def _whole(split: Split) -> Split:
    age_group, sex = split
    return (age_group, "all") if sex == REST else ("all", sex)


def _parts(contents: Contents, split: Split) -> list[Split]:
    """The splits that a rest is what they leave of the whole."""
    age_group, sex = split
    if sex == REST:
        return sorted(s for s in contents.splits if s[0] == age_group and s[1] != "all")
    return sorted(s for s in contents.splits if s[1] == sex and s[0] != "all")
