"""Rows that add up others: known by their words, checked against what stands above, never counted.

What the other rows say belongs to the modules of each sheet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from submissions.cells import RowReader
from submissions.values.digits import plain
from submissions.values.numbers import Number
from submissions.values.words import folded, listed


def names_totals(text: str) -> bool:
    """Whether these words call a row a sum of others."""
    return _words(text) in listed("totals")


def begins_as_totals(text: str) -> bool:
    """Whether they begin so, and go on: Total Bolivia."""
    return _words(text).startswith(_beginnings())


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(f"{word}{end}" for word in listed("totals") for end in " :")


def _words(text: str) -> str:
    return folded(plain(text) or text).strip(" :*=.")


@dataclass
class _Column:
    """One column of a sheet: what its numbers add up to so far.

    `sums`: of all rows, and of all but those of an age group, which are parts of another row.
    `starts`: what they added up to at the beginning and after each row of totals.
    """

    sums: list[Decimal] = field(default_factory=lambda: [Decimal(0), Decimal(0)])
    starts: list[set[Decimal]] = field(default_factory=lambda: [{Decimal(0)}, {Decimal(0)}])
    is_known: bool = True

    def add(self, value: Decimal, is_part: bool) -> None:
        self.sums[0] += value
        self.sums[1] += Decimal(0) if is_part else value

    def holds(self, total: Decimal) -> bool:
        """Whether this is the sum of the rows since the beginning or since any row of totals."""
        known = zip(self.sums, self.starts, strict=True)
        return not self.is_known or any(now - total in starts for now, starts in known)

    def begin_anew(self) -> None:
        for now, starts in zip(self.sums, self.starts, strict=True):
            starts.add(now)


class RunningTotals:
    """What the rows of a table add up to as they are read, by the columns that they stand in."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, str], _Column] = {}

    def add(
        self, reader: RowReader, numbers: Mapping[str, Number | None], is_part: bool = False
    ) -> None:
        """Note a row that counts: its numbers by column key, None where one cannot be read."""
        for key, number in numbers.items():
            if number is None:
                self._column(reader, key).is_known = False
            elif number.value is not None:
                self._column(reader, key).add(number.value, is_part)

    def check(self, reader: RowReader, called: str, numbers: Mapping[str, Number | None]) -> None:
        """Judge a row of totals, which is called so in the column `called`; it never counts."""
        for key, number in numbers.items():
            column = self._column(reader, key)
            if number and number.value is not None and not column.holds(number.value):
                reader.problem("totals-row-differs", key)
            column.begin_anew()
        if not reader.failed:
            reader.problem("totals-row-not-counted", called)

    def _column(self, reader: RowReader, key: str) -> _Column:
        """By where the cell stands: one column of a sheet may be read under several codes. What is
        made of several cells, or stands in no column, goes by what it is."""
        cell = reader.cell(key)
        place = key if cell.where or key in reader.record.pieces else str(cell.column)
        return self._columns.setdefault((cell.sheet or reader.record.sheet, place), _Column())
