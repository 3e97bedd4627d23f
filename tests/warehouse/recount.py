"""Totals worked out a second time, in plain Python and straight from the files of partners.

The reference that the SQL models are held against; shares no code with them.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from schemas.programme import Programme
from schemas.programme.codes import AggregationOverPartners as Rule
from schemas.programme.codes import ValueState
from schemas.submission import OutputValue, Reading

Leaf = tuple[str, str, str, str, str]
"""Indicator, period, kind, theory of change, place."""

Node = tuple[str, str, str, str, str, str]
"""Indicator, period, kind, level, theory of change, place."""

Cell = tuple[str, str]
"""Age group, sex."""

WHOLE: Cell = ("all", "all")
REST = "not-reported"


@dataclass(frozen=True)
class Counted:
    """A total as the reference has it."""

    value: int | None
    state: str
    partners_reported: int
    partners_expected: int


@dataclass(frozen=True)
class _Place:
    """What all partners of one place say; nothing has a value when `undetermined`."""

    values: dict[Cell, int | None]
    not_applicable: set[Cell]
    undetermined: bool


def in_force(readings: Iterable[Reading]) -> list[Reading]:
    """The highest revision of each partner and period."""
    highest: dict[tuple[str, str], Reading] = {}
    for entry in readings:
        assert entry.cover
        key = (entry.cover.partner, entry.cover.period)
        other = highest.get(key)
        if other is None or (other.cover and other.cover.revision < entry.cover.revision):
            highest[key] = entry
    return list(highest.values())


def recount(programme: Programme, readings: Iterable[Reading]) -> dict[str, Counted]:
    """Every total by its id."""
    said: dict[Leaf, dict[str, dict[Cell, OutputValue]]] = defaultdict(lambda: defaultdict(dict))
    for entry in in_force(readings):
        assert entry.cover
        toc = programme.partner(entry.cover.partner).toc
        for v in entry.outputs:
            leaf = (v.indicator, entry.cover.period, str(v.kind), toc, v.place)
            said[leaf][entry.cover.partner][v.age_group, v.sex] = v
    nodes: dict[Node, list[_Place]] = defaultdict(list)
    reporters: dict[tuple[Node, Cell], set[str]] = defaultdict(set)
    for (indicator, period, kind, toc, place), partners in said.items():
        common = _combine(programme.indicator(indicator).over_partners, partners)
        with_value = [
            (partner, cell)
            for partner, cells in partners.items()
            for cell, said_there in cells.items()
            if _number(said_there) is not None
        ]
        for level in (("programme", "", ""), ("toc", toc, ""), ("place", toc, place)):
            node = (indicator, period, kind, *level)
            nodes[node].append(common)
            for partner, cell in with_value:
                reporters[node, cell].add(partner)
    return {
        "|".join((*node, *cell)): Counted(
            number, state, len(reporters[node, _asked(cell)]), _expected(programme, node)
        )
        for node, places in nodes.items()
        for cell, (number, state) in _add_up(places).items()
    }


def _asked(cell: Cell) -> Cell:
    """The cell partners are asked for: of a rest, what it is the rest of."""
    age, sex = ("all" if axis == REST else axis for axis in cell)
    return age, sex


def _combine(rule: Rule, partners: dict[str, dict[Cell, OutputValue]]) -> _Place:
    cells = {cell for said in partners.values() for cell in said}
    speakers = sorted(
        (-number, partner)
        for partner, said in partners.items()
        if (number := _number(said.get(WHOLE))) is not None
    )
    if rule is Rule.SUM:
        heard = list(partners.values())
    elif speakers and (rule is Rule.MAX or len(speakers) == 1):
        heard = [partners[speakers[0][1]]]
    else:
        heard = []
    return _Place(
        values={cell: _sum(_number(said.get(cell)) for said in heard) for cell in cells},
        not_applicable={
            cell
            for cell in cells
            if all(
                said[cell].state is ValueState.NOT_APPLICABLE
                for said in partners.values()
                if cell in said
            )
        },
        undetermined=rule is Rule.NONE and len(speakers) > 1,
    )


def _add_up(places: list[_Place]) -> dict[Cell, tuple[int | None, str]]:
    undetermined = any(place.undetermined for place in places)
    cells = {cell for place in places for cell in place.values if cell[1] != REST}
    totals = {
        cell: None if undetermined else _sum(place.values.get(cell) for place in places)
        for cell in cells
    }
    not_applicable = {
        cell
        for cell in cells
        if all(cell in place.not_applicable for place in places if cell in place.values)
    }
    for age in {age for age, _ in cells}:
        parts = [n for (a, s), n in totals.items() if a == age and s != "all" and n is not None]
        whole = totals.get((age, "all"))
        if parts and whole is not None:
            totals[age, REST] = whole - sum(parts)
    ages = [n for (a, s), n in totals.items() if a != "all" and s == "all" and n is not None]
    whole = totals.get(WHOLE)
    if ages and whole is not None:
        totals[REST, "all"] = whole - sum(ages)
    return {cell: (n, _state(n, cell in not_applicable)) for cell, n in totals.items()}


def _state(number: int | None, not_applicable: bool) -> str:
    if number is None:
        return "not applicable" if not_applicable else "not reported"
    return "reported" if number else "reported zero"


def _number(entry: OutputValue | None) -> int | None:
    return None if entry is None or entry.value is None else int(entry.value)


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _expected(programme: Programme, node: Node) -> int:
    indicator, period, _, level, toc, place = node
    return sum(
        indicator in partner.indicators
        and partner.expected_in(programme.period(period))
        and (level == "programme" or partner.toc == toc)
        and (level != "place" or place in programme.places(partner))
        for partner in programme.partners
    )
