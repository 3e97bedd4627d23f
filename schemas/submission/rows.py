"""A submission once read: typed rows that remember their cells, and the problems found.

Plain data between the readers and the warehouse. Amounts and counts are Decimal; an empty cell
is a value with the state `not reported`, never zero.
"""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from schemas.programme.codes import ValueKind, ValueState


class Severity(StrEnum):
    """An error sends the whole file back; a warning is shown and the file still counts."""

    ERROR = "error"
    WARNING = "warning"


class Status(StrEnum):
    """What became of a submission. Replaced ones were accepted and stay for ever."""

    ACCEPTED = "accepted"
    NEEDS_CORRECTION = "needs correction"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file.

    `code` is stable (tests and translations go by it). `message` and `remedy` never repeat the
    cell's content, so that they may be logged; `sheet` and `cell` ("Outputs", "F12") may be empty
    when the whole file is meant.
    """

    code: str
    message: str
    remedy: str
    sheet: str = ""
    cell: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class Cover:
    """Who reports on what."""

    programme: str
    partner: str
    period: str
    revision: int
    language: str
    number_format: str


@dataclass(frozen=True)
class OutputValue:
    """One cell of the outputs sheet. `sex` and `age_group` are codes or `all`."""

    sheet: str
    row: int
    cell: str
    indicator: str
    place: str
    age_group: str
    sex: str
    kind: ValueKind
    state: ValueState
    value: Decimal | None
    raw: str
    note: str


@dataclass(frozen=True)
class BudgetRow:
    """One budget line; `planned_cell` and `realised_cell` are the cells of the amounts."""

    sheet: str
    row: int
    line: str
    place: str
    planned: Decimal | None
    planned_cell: str
    realised: Decimal | None
    realised_cell: str
    currency: str
    explanation: str


@dataclass(frozen=True)
class SignRow:
    """One sign of change; `observed_from`/`observed_to` span the day, month or year written."""

    sheet: str
    row: int
    pathway: str
    place: str
    actor: str
    change: str
    observed_from: dt.date | None
    observed_to: dt.date | None
    outcome: str
    source: str
    verified_with: str
    sensitive: bool


@dataclass(frozen=True)
class Reading:
    """What one file says, and everything wrong with it. `cover` is None when it is unreadable."""

    file_name: str
    sha256: str
    cover: Cover | None
    outputs: tuple[OutputValue, ...] = ()
    budgets: tuple[BudgetRow, ...] = ()
    signs: tuple[SignRow, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def counts(self) -> bool:
        """Whether the file can be accepted: it has a cover and no error."""
        return self.cover is not None and not any(
            p.severity is Severity.ERROR for p in self.problems
        )
