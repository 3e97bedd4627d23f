"""What small-count protection works on: the cells of one table and how they add up.

One table is every cell of one indicator, one period and one kind (target or actual). Only the
data and what makes it sound belong here: deciding what to suppress is in `protect`, proving that
it is enough in `audit`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from disclosure.errors import TableError


@dataclass(frozen=True)
class Cell:
    """One count of people.

    `public`: whether it would be published; if not, an outsider may still try to derive it, as
    with the people whose sex was not reported. `level`: 0 programme, 1 theory of change,
    2 country. `is_split`: a cell of one sex or age group, not the total of all people.
    """

    key: str
    # Left out of repr: a table in a log or a traceback must not show a count.
    value: Decimal = field(repr=False)
    public: bool
    level: int
    is_split: bool


@dataclass(frozen=True)
class Relation:
    """The value of the cell `total` is the sum of the values of the cells `parts`, exactly."""

    total: str
    parts: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """All cells that take part, the total first."""
        return (self.total, *self.parts)


@dataclass(frozen=True)
class Table:
    """The cells of one indicator, period and kind, with every way in which they add up.

    `threshold`: the smallest count, in people, that may be published; 1 protects nothing.
    Raises `TableError`, listing all problems, when keys repeat, a value is not a non-negative
    whole number, or a relation names an unknown cell or does not hold.
    """

    name: str
    threshold: int
    cells: tuple[Cell, ...]
    relations: tuple[Relation, ...]

    def __post_init__(self) -> None:
        problems = [*_cell_problems(self), *_relation_problems(self)]
        if problems:
            raise TableError(self.name, problems)

    @cached_property
    def by_key(self) -> dict[str, Cell]:
        """Cells by key, in key order whatever the order they were given in."""
        return {cell.key: cell for cell in sorted(self.cells, key=lambda cell: cell.key)}

    @cached_property
    def counts(self) -> dict[str, int]:
        """Values as whole numbers by key, in key order."""
        return {key: int(cell.value) for key, cell in self.by_key.items()}

    @cached_property
    def small_keys(self) -> tuple[str, ...]:
        """Cells to protect, public or not, in key order: at least one, below the threshold."""
        return tuple(key for key, count in self.counts.items() if 1 <= count < self.threshold)

    @cached_property
    def relations_in_order(self) -> tuple[Relation, ...]:
        """Each relation once, in an order that does not depend on how they were given."""
        ordered = {Relation(each.total, tuple(sorted(each.parts))) for each in self.relations}
        return tuple(sorted(ordered, key=lambda each: each.keys))


def _cell_problems(table: Table) -> Iterator[str]:
    if table.threshold < 1:
        yield "the threshold is below one"
    for key, times in sorted(Counter(cell.key for cell in table.cells).items()):
        if times > 1:
            yield f"cell {key!r} is given more than once"
    for cell in sorted(table.cells, key=lambda cell: cell.key):
        if not _is_count(cell.value):
            yield f"cell {cell.key!r} is not a non-negative whole number"


def _is_count(value: Decimal) -> bool:
    return value.is_finite() and value >= 0 and value == value.to_integral_value()


def _relation_problems(table: Table) -> Iterator[str]:
    counts = {cell.key: int(cell.value) for cell in table.cells if _is_count(cell.value)}
    for relation in table.relations_in_order:
        where = f"{relation.total!r} as the sum of {', '.join(map(repr, relation.parts))}"
        unknown = sorted(set(relation.keys) - set(table.by_key))
        if not relation.parts:
            yield f"cell {relation.total!r} is a total without parts"
        elif unknown:
            yield f"{where}: unknown cells {', '.join(map(repr, unknown))}"
        elif len(set(relation.keys)) < len(relation.keys):
            yield f"{where}: a cell is named more than once"
        elif counts.keys() >= set(relation.keys) and counts[relation.total] != sum(
            counts[key] for key in relation.parts
        ):
            yield f"{where}: the parts do not add up to the total"
