"""Small tables for the tests of disclosure, and an outsider who simply tries every world.

Nothing that belongs to the package itself may be here.
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from functools import cache
from itertools import product

from hypothesis import strategies as st

from disclosure import Cell, Relation, Table

SPLITS = ("female", "male", "unknown")
PEOPLE = ("all", *SPLITS)


def count(key: str, value: int, *, public: bool = True, level: int = 2) -> Cell:
    """One cell; `.all` at the end of its key marks the total of all people."""
    return Cell(key, Decimal(value), public, level, is_split=not key.endswith(".all"))


def one_country(female: int, male: int, unknown: int = 0, threshold: int = 10) -> Table:
    """One country's people by sex; sex not reported is never published."""
    return Table(
        name="children reached",
        threshold=threshold,
        cells=(
            count("br.all", female + male + unknown),
            count("br.female", female),
            count("br.male", male),
            count("br.unknown", unknown, public=False),
        ),
        relations=(Relation("br.all", ("br.female", "br.male", "br.unknown")),),
    )


def countries_by_sex(
    tocs: dict[str, dict[str, tuple[int, int, int]]], threshold: int = 10
) -> Table:
    """Programme over theories of change over countries, each all people and by sex.

    `tocs`: theory of change to country to how many are female, male and not reported.
    """
    values: dict[str, int] = {}
    levels: dict[str, int] = {}
    relations: list[Relation] = []

    def add_up(place: str, level: int, children: list[str]) -> None:
        for people in PEOPLE:
            parts = tuple(f"{child}.{people}" for child in children)
            values[f"{place}.{people}"] = sum(values[part] for part in parts)
            levels[f"{place}.{people}"] = level
            relations.append(Relation(f"{place}.{people}", parts))
        relations.append(Relation(f"{place}.all", tuple(f"{place}.{sex}" for sex in SPLITS)))

    for toc, countries in tocs.items():
        for country, by_sex in countries.items():
            split_keys = tuple(f"{country}.{sex}" for sex in SPLITS)
            values |= dict(zip(split_keys, by_sex, strict=True))
            values[f"{country}.all"] = sum(by_sex)
            levels |= dict.fromkeys((*split_keys, f"{country}.all"), 2)
            relations.append(Relation(f"{country}.all", split_keys))
        add_up(toc, 1, list(countries))
    add_up("programme", 0, list(tocs))
    cells = tuple(
        count(key, value, public=not key.endswith(".unknown"), level=levels[key])
        for key, value in values.items()
    )
    return Table("children reached", threshold, cells, tuple(relations))


@st.composite
def trees(draw: st.DrawFn, max_value: int = 40, max_tocs: int = 3, max_countries: int = 3) -> Table:
    """Random programmes, small counts and zeros among them."""
    counts = st.one_of(st.integers(0, 3), st.integers(0, max_value))
    by_sex = st.tuples(counts, counts, st.one_of(st.just(0), counts))
    tocs = {
        f"toc{number}": {
            f"country{number}{letter}": draw(by_sex)
            for letter in "abc"[: draw(st.integers(1, max_countries))]
        }
        for number in range(draw(st.integers(1, max_tocs)))
    }
    return countries_by_sex(tocs, threshold=draw(st.integers(2, 12)))


@st.composite
def tiny_tables(draw: st.DrawFn) -> Table:
    """Two rows by two columns with all sums: few enough worlds to try each of them."""
    corners = {f"{row}{column}": draw(st.integers(0, 4)) for row, column in product("ab", "xy")}
    sums = {
        "a.all": ("ax", "ay"),
        "b.all": ("bx", "by"),
        "x.all": ("ax", "bx"),
        "y.all": ("ay", "by"),
    }
    values = corners | {key: sum(corners[part] for part in parts) for key, parts in sums.items()}
    values["total.all"] = values["a.all"] + values["b.all"]
    relations = [Relation(key, parts) for key, parts in sums.items()]
    relations += [
        Relation("total.all", ("a.all", "b.all")),
        Relation("total.all", ("x.all", "y.all")),
    ]
    hidden = draw(st.sets(st.sampled_from(sorted(corners)), max_size=1))
    cells = tuple(
        count(key, value, public=key not in hidden, level=2 if key in corners else 1)
        for key, value in values.items()
    )
    return Table("tiny", draw(st.integers(2, 4)), cells, tuple(relations))


def exposed_by_trying(table: Table, suppressed: Collection[str], largest: int = 9) -> set[str]:
    """Small counts of a tiny table that are exposed, found by trying every world.

    Worlds with corners above `largest` are not tried: more than any range to be kept needs.
    """
    worlds = [
        world
        for world in _tiny_worlds(largest)
        if all(
            world[cell.key] == cell.value
            for cell in table.cells
            if cell.public and cell.key not in suppressed
        )
    ]
    # Zeros are published, so a suppressed public cell is known not to be zero.
    not_zero = [
        cell.key
        for cell in table.cells
        if cell.public and cell.key in suppressed and table.counts[cell.key] > 0
    ]
    knowing = [world for world in worlds if all(world[key] > 0 for key in not_zero)]
    return {
        cell.key
        for cell in table.cells
        if 1 <= table.counts[cell.key] < table.threshold
        and not (
            min(world[cell.key] for world in worlds) <= 1
            and max(world[cell.key] for world in knowing) >= table.threshold
        )
    }


@cache
def _tiny_worlds(largest: int) -> list[dict[str, int]]:
    return [
        {
            "ax": ax,
            "ay": ay,
            "bx": bx,
            "by": by,
            "a.all": ax + ay,
            "b.all": bx + by,
            "x.all": ax + bx,
            "y.all": ay + by,
            "total.all": ax + ay + bx + by,
        }
        for ax, ay, bx, by in product(range(largest + 1), repeat=4)
    ]
