"""A file once it is known where things stand in it: its cover, and rows of cells by column key.

Every way of finding things (our keys, tags, a learned layout) gives this and nothing else. What
the cells say belongs to the modules that read rows.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from schemas.submission import Sheet
from submissions.doors.grid import Cell
from submissions.setting import FileAnswer


@dataclass(frozen=True, slots=True)
class Piece:
    """What one cell adds to a number: what it holds, or as a share, so much of what `whole` has."""

    cell: Cell
    whole: Cell | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a sheet of the contract: a cell for each column it has, filled or not.

    `sheet` and `row` say where it stands; a cell may name a sheet and row of its own. A number
    that does not stand in one cell as it is has `pieces`; its cell is then that of the first.
    """

    sheet: str
    row: int
    cells: Mapping[str, Cell]
    pieces: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """The rows of one sheet of the contract, and the keys of the columns that the file has.

    `records` may be gone through more than once.
    """

    sheet: Sheet
    title: str
    keys: frozenset[str]
    records: Iterable[Record]


@dataclass(frozen=True)
class Contents:
    """What was found. `cover` is None when there is none; `not_asked` are the lines of it that
    this kind of file need not have."""

    cover: Mapping[str, Cell] | None
    cover_title: str
    tables: Mapping[str, Table]
    answers: Mapping[tuple[str, str], FileAnswer] = field(default_factory=dict)
    day_zero: dt.date | None = None
    not_asked: frozenset[str] = frozenset()
