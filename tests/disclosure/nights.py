"""Night after night for the tests of disclosure: what partners say, what is published, and an
outsider who keeps every release and simply tries every world.

Takes from the package only what it protects with; what gives a count away is found out here by
trying.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from disclosure import Earlier, History, Table, audit, protect, tables_of
from schemas.programme import Programme
from schemas.totals import PartnerValue, Total, is_shown
from tests.builders import programme
from tests.iati.samples import total

Leaf = tuple[str, str]
"""Partner and place; each place here has one partner."""

LEAVES: dict[Leaf, str] = {
    ("desk", "ALL"): "MOTHER",
    ("inti", "BO"): "ANDES",
    ("inti", "PE"): "ANDES",
    ("chang", "TH"): "SIAM",
}
"""The desk's figures are nowhere published by themselves."""

Night = Mapping[Leaf, int]
"""How many victims are reported where; a place left out reported nothing."""

PEOPLE = "VICTIMS|2017|realised"


def tiny(threshold: int) -> Programme:
    """The tiny programme with another threshold."""
    return programme(lambda c: c["indicators"][1].update(small_count_below=threshold))


@dataclass(frozen=True)
class Release:
    """One night's truth, what was published of it, and how it was decided."""

    number: int
    truth: Mapping[str, int]
    shown: Mapping[str, int | None]
    table: Table
    held_back: frozenset[str]

    def says(self, place: str) -> int | None:
        """The number of a place, or of the programme, None when held back."""
        node = {"": "programme||", "BO": "place|ANDES|BO", "PE": "place|ANDES|PE"}.get(
            place, f"place|SIAM|{place}"
        )
        return self.shown[f"{PEOPLE}|{node}|all|all"]


def publish(nights: Sequence[Night], threshold: int = 10) -> list[Release]:
    """A release for each night, protected in the light of those before; each passes the audit."""
    definition = tiny(threshold)
    releases: list[Release] = []
    earlier: list[Earlier] = []
    said: list[PartnerValue] = []
    revisions: dict[str, int] = {}
    before: Night = {}
    for number, night in enumerate(nights, start=1):
        for partner in sorted({partner for partner, _ in {**before, **night}}):
            if _of(partner, night) != _of(partner, before) or partner not in revisions:
                revisions[partner] = number
                said += [
                    PartnerValue(
                        partner, "2017", number, "VICTIMS", "realised", place, "all", "all", n
                    )
                    for (_, place), n in _of(partner, night).items()
                ]
        before = night
        history = History(
            releases=tuple(earlier),
            said=tuple(said),
            known=frozenset((v.partner, v.period, v.revision) for v in said)
            | {(partner, "2017", revision) for partner, revision in revisions.items()},
            in_force={"2017": dict(revisions)},
        )
        totals = totals_of(night)
        (table,) = tables_of(definition, totals, history)
        held_back = frozenset(protect(table).suppressed)
        assert audit(table, held_back) == []
        assert table.not_compared == ()
        shown = {
            t.total_id: None if t.total_id in held_back else t.value
            for t in totals
            if is_shown(definition, t)
        }
        truth = {t.total_id: t.value or 0 for t in totals}
        releases.append(Release(number, truth, shown, table, held_back))
        earlier.append(Earlier(number, shown, {"2017": dict(revisions)}))
    return releases


def _of(partner: str, night: Night) -> Night:
    return {leaf: n for leaf, n in night.items() if leaf[0] == partner}


def totals_of(night: Night) -> list[Total]:
    """The totals at every level, as the warehouse has them."""
    places = [total("VICTIMS", n, f"{LEAVES[leaf]} {leaf[1]}") for leaf, n in night.items()]
    by_toc = {
        toc: sum(n for leaf, n in night.items() if LEAVES[leaf] == toc)
        for toc in dict.fromkeys(LEAVES[leaf] for leaf in night)
    }
    tocs = [total("VICTIMS", n, toc) for toc, n in by_toc.items()]
    return [total("VICTIMS", sum(night.values())), *tocs, *places]


Range = tuple[int, int]


def ranges_by_trying(
    nights: Sequence[Night], releases: Sequence[Release], largest: int
) -> dict[tuple[int, str], Range]:
    """For every count of every night, the least and the most that it may be.

    The outsider knows all that was published, that a suppressed count is not zero when asking how
    large one may be, and of every place in which nights its figure was the same.
    """
    variables = sorted({(leaf, night[leaf]) for night in nights for leaf in night})
    axes = np.meshgrid(*[np.arange(largest + 1)] * len(variables), indexing="ij")
    worlds = dict(zip(variables, (axis.ravel() for axis in axes), strict=True))
    sums = {
        (release.number, key): _sum(worlds, night, covers)
        for night, release in zip(nights, releases, strict=True)
        for key, covers in _covers(night).items()
    }
    possible = np.ones_like(next(iter(worlds.values())), dtype=bool)
    not_zero = possible.copy()
    for release in releases:
        for key, number in release.shown.items():
            if number is None:
                not_zero &= sums[release.number, key] >= min(1, release.truth[key])
            else:
                possible &= sums[release.number, key] == number
    return {
        place: (int(numbers[possible].min()), int(numbers[possible & not_zero].max()))
        for place, numbers in sums.items()
    }


def exposed_by_trying(
    nights: Sequence[Night], releases: Sequence[Release], threshold: int, largest: int
) -> set[tuple[int, str]]:
    """Small counts that were held back and are known to be above one or below the threshold,
    unless they would be known just so with all of the last night held back, zeros apart."""
    silent = [*releases[:-1], _silent(releases[-1])]
    found = ranges_by_trying(nights, releases, largest)
    anyway = ranges_by_trying(nights, silent, largest)
    truth = {(r.number, key): n for r in releases for key, n in r.truth.items()}
    return {
        place
        for place, (least, most) in found.items()
        if 1 <= truth[place] < threshold
        and (
            (least > 1 and least != anyway[place][0])
            or (most < threshold and most != anyway[place][1])
        )
    }


def _silent(release: Release) -> Release:
    shown = {key: 0 if number == 0 else None for key, number in release.shown.items()}
    return Release(release.number, release.truth, shown, release.table, release.held_back)


def _covers(night: Night) -> dict[str, Callable[[Leaf], bool]]:
    """Which places each total is of."""
    covers: dict[str, Callable[[Leaf], bool]] = {}
    for t in totals_of(night):
        where = (t.level, t.toc, t.place)
        covers[t.total_id] = lambda leaf, where=where: (
            where
            in (  # type: ignore[misc]
                ("programme", "", ""),
                ("toc", LEAVES[leaf], ""),
                ("place", LEAVES[leaf], leaf[1]),
            )
        )
    return covers


def _sum(
    worlds: Mapping[tuple[Leaf, int], np.ndarray], night: Night, covers: Callable[[Leaf], bool]
) -> np.ndarray:
    inside = [worlds[leaf, n] for leaf, n in night.items() if covers(leaf)]
    return np.asarray(np.sum(inside, axis=0))


def variables_in(nights: Sequence[Night]) -> int:
    """How many different figures the outsider has to guess."""
    return len({(leaf, night[leaf]) for night in nights for leaf in night})
