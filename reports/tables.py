"""A document of tables and charts as data: what stands in it, in words ready to print.

How it looks as a page or a workbook is decided by the writers; what goes in, by those who make it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

SUPPRESSED = "suppressed"
"""What stands in place of a number that is held back."""

NOT_KNOWN = "–"  # noqa: RUF001 - the dash that people print
"""What a page shows where there is no number: not reported, not asked. Never zero."""


class Kind(StrEnum):
    """What a column holds, and so how it is set."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"  # per cent, one decimal
    MONEY = "money"  # two decimals


@dataclass(frozen=True)
class Part:
    """A piece of a cell's text."""

    text: str
    is_strong: bool = False


@dataclass(frozen=True)
class Rich:
    """A cell of several pieces; `anchor` is the id by which a page can be entered there."""

    parts: tuple[Part, ...]
    between: str = ", "
    anchor: str = ""

    def __str__(self) -> str:
        return self.between.join(part.text for part in self.parts)


Number = int | Decimal
Cell = str | Number | Rich | None
"""None: no number is known."""


@dataclass(frozen=True)
class Column:
    """A column; `width` is in characters of the text, about."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 14


class ChartKind(StrEnum):
    """How the series of a chart stand to each other."""

    BESIDE = "beside"  # amounts, bar by bar
    STACKED = "stacked"  # amounts that add up, on one bar
    SHARES = "shares"  # parts of a whole: each bar is 100 per cent


@dataclass(frozen=True)
class Series:
    """One series of a chart, a value for each label; None has no bar."""

    name: str
    values: tuple[Number | None, ...]


@dataclass(frozen=True)
class Chart:
    """Horizontal bars, a group or one stacked bar for each label."""

    id: str
    title: str
    kind: ChartKind
    labels: tuple[str, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True)
class Table:
    """A table under its title. `strong_means` says what bold type in its cells stands for.
    `grouped`: equal first cells of rows that follow each other are one cell."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    chart: Chart | None = None
    strong_means: str = ""
    grouped: bool = False


@dataclass(frozen=True)
class Section:
    """A chapter: its text, a paragraph a line, then its tables. `short` names it where room is
    scarce."""

    id: str
    title: str
    short: str
    text: str = ""
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True)
class Document:
    """Everything, in reading order. `files`: where the same can be had, by name of the file."""

    title: str
    subtitle: str
    language: str
    publisher: str
    sections: tuple[Section, ...]
    files: tuple[tuple[str, str], ...] = ()


def shown_notes(section: Section) -> tuple[str, ...]:
    """The note beneath each table: none where the next table has the same one."""
    notes = [table.note for table in section.tables]
    following = [*notes[1:], ""]
    return tuple(n if n != then else "" for n, then in zip(notes, following, strict=False))


def joined(*pieces: str) -> str:
    """Pieces that say something, as an id."""
    return "-".join(piece for piece in pieces if piece)


def groups_of(table: Table) -> Iterable[tuple[int, int]]:
    """First row and length of each run of rows whose first cells are one; each row is one where
    the table is not grouped."""
    start = 0
    for n in range(1, len(table.rows) + 1):
        goes_on = table.grouped and n < len(table.rows) and table.rows[n][0] == table.rows[start][0]
        if not goes_on:
            yield start, n - start
            start = n
