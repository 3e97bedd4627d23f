"""What small-count protection works on: the cells of one table and how they add up.

One table is every cell of one indicator, one period and one kind (target or actual). Only the
data and what makes it sound belong here: deciding what to suppress is in `protect`, proving that
it is enough in `audit`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from disclosure.errors import TableError


@dataclass(frozen=True)
class Cell:
    """One count of people, in the release to be made or in earlier ones.

    `value`: None only for what an earlier release held back and nobody knows any more. `public`:
    whether it is shown, be it as suppressed; if not, an outsider may still try to derive it, as
    with the people whose sex was not reported. `level`: 0 programme, 1 theory of change,
    2 country. `is_split`: a cell of one sex or age group, not the total of all people. `past`: it
    stands in earlier releases only. `told`: an earlier release shows the number itself.
    """

    key: str
    # Left out of repr: a table in a log or a traceback must not show a count.
    value: Decimal | None = field(repr=False)
    public: bool
    level: int
    is_split: bool
    past: bool = False
    told: bool = False


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
    """The cells of one indicator, period and kind, with every way in which they add up; those of
    earlier releases among them, as far as they differ from those of the release to be made.

    `threshold`: the smallest count, in people, that may be published; 1 protects nothing.
    `not_compared`: earlier releases that cannot be true together with these cells. Raises
    `TableError`, listing all problems, when keys repeat, a value is not a non-negative whole
    number, or a relation names an unknown cell or does not hold.
    """

    name: str
    threshold: int
    cells: tuple[Cell, ...]
    relations: tuple[Relation, ...]
    not_compared: tuple[int, ...] = ()

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
        """Values as whole numbers by key, in key order; without those that nobody knows."""
        return {key: int(cell.value) for key, cell in self.by_key.items() if cell.value is not None}

    @cached_property
    def small_keys(self) -> tuple[str, ...]:
        """Cells of the release to be made that must be protected, public or not, in key order: at
        least one, below the threshold."""
        return tuple(
            key for key in self.watched_keys if key in self.counts and not self.by_key[key].past
        )

    @cached_property
    def watched_keys(self) -> tuple[str, ...]:
        """The cells above, and those of earlier releases that are small or may be, in key order."""
        return tuple(key for key in self.by_key if 1 <= self.counts.get(key, 1) < self.threshold)

    @cached_property
    def within_reach(self) -> frozenset[str]:
        """The counts that could be held back to some use: public, not zero, not told before."""
        return frozenset(
            key
            for key, cell in self.by_key.items()
            if cell.public and not cell.past and not cell.told and self.counts[key]
        )

    def hidden_with(self, suppressed: Collection[str]) -> set[str]:
        """The cells that an outsider cannot read anywhere when these are held back."""
        return {
            key
            for key, cell in self.by_key.items()
            if not cell.told and (not cell.public or cell.past or key in suppressed)
        }

    def is_known_above_zero(self, key: str) -> bool:
        """Whether an outsider knows that a hidden cell is not zero: it is shown as suppressed, and
        zeros are published."""
        return self.by_key[key].public and self.counts.get(key, 1) > 0

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
        if not _is_count(cell):
            yield f"cell {cell.key!r} is not a non-negative whole number"


def _is_count(cell: Cell) -> bool:
    value = cell.value
    if value is None:
        return cell.past and not cell.told
    return value.is_finite() and value >= 0 and value == value.to_integral_value()


def _relation_problems(table: Table) -> Iterator[str]:
    counts = {
        cell.key: int(cell.value)
        for cell in table.cells
        if cell.value is not None and _is_count(cell)
    }
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
