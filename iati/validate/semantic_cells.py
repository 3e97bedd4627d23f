"""Disaggregated values as tables: cells by their axes, beside the total they are parts of.

Only reading the tables out of baselines, targets and actuals goes here; judging them belongs in
`semantic_tables`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from lxml import etree

from iati.validate.document import text_of
from iati.validate.values import parse_decimal
from iati.validate.xpaths import Match

NOT_REPORTED = "not-reported"
# Wide enough for every sum of values to be exact.
_EXACT = Context(prec=100)


@dataclass(frozen=True, slots=True)
class Cell:
    """One baseline, target or actual: its dimensions as sorted name and value, and its number."""

    match: Match
    dimensions: tuple[tuple[str, str], ...]
    number: Decimal | None

    @property
    def axes(self) -> tuple[str, ...]:
        """The names of the dimensions, sorted."""
        return tuple(name for name, _ in self.dimensions)

    @property
    def words(self) -> str:
        """The dimensions as a reader says them."""
        return ", ".join(f"{name} {value}" for name, value in self.dimensions)


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of one place: those without dimensions, and the rest by their axes."""

    totals: tuple[Cell, ...]
    splits: tuple[tuple[Cell, ...], ...]


def tables(values: Iterable[etree._Element]) -> list[Table]:
    """The tables of one period, or of the baselines of one year: one for each set of locations."""
    places: dict[tuple[str, ...], list[Cell]] = {}
    for value in values:
        refs = sorted(location.get("ref", "") for location in value.iterfind("location"))
        places.setdefault(tuple(refs), []).append(_cell(value))
    return [_table(cells) for cells in places.values()]


def _cell(element: etree._Element) -> Cell:
    found = element.iterfind("dimension")
    pairs = ((node.get("name", ""), node.get("value", "")) for node in found)
    value = element.get("value")
    number = None if value is None else parse_decimal(value)
    return Cell(Match(element, "", text_of(element)), tuple(sorted(pairs)), number)


def _table(cells: Sequence[Cell]) -> Table:
    splits: dict[tuple[str, ...], list[Cell]] = {}
    for cell in cells:
        if cell.dimensions:
            splits.setdefault(cell.axes, []).append(cell)
    totals = tuple(cell for cell in cells if not cell.dimensions)
    return Table(totals, tuple(map(tuple, splits.values())))


def sum_of(cells: Iterable[Cell]) -> Decimal | None:
    """The exact sum of the cells; None where one of them has no number."""
    total = Decimal(0)
    for cell in cells:
        if cell.number is None:
            return None
        total = _EXACT.add(total, cell.number)
    return total
