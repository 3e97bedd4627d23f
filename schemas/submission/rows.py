"""A submission once read: typed rows that remember their cells, and the problems found.

Plain data between the readers and the warehouse. Amounts and counts are Decimal; an empty cell
is a value with the state `not reported`, never zero.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from schemas.programme.codes import ValueKind, ValueState


class Severity(StrEnum):
    """An error sends the whole file back, and so does a question, until it is answered; a warning
    is shown and the file still counts."""

    ERROR = "error"
    QUESTION = "question"
    WARNING = "warning"

    @property
    def blocks(self) -> bool:
        """Whether a file with such a problem does not count."""
        return self is not Severity.WARNING


class Status(StrEnum):
    """What became of a submission. Replaced ones were accepted and stay for ever."""

    ACCEPTED = "accepted"
    NEEDS_CORRECTION = "needs correction"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file.

    `code` is stable (tests and translations go by it). `message` and `remedy` are English, as the
    steward reads them; `facts` is what they are filled with, so that they can be said in another
    language. Neither repeats the cell's content, so that they may be logged. `sheet` and `cell`
    ("Outputs", "F12") may be empty when the whole file is meant. `choices` are the possible
    readings of a question, by code.
    """

    code: str
    message: str
    remedy: str
    sheet: str = ""
    cell: str = ""
    severity: Severity = Severity.ERROR
    facts: tuple[tuple[str, str | int], ...] = ()
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """How one ambiguous cell of a file was said to be meant. `question` and `choice` are codes.
    `by` is `partner` when answered in the file itself, else the one who decided it for all of the
    partner's files."""

    sheet: str
    cell: str
    question: str
    choice: str
    by: str


@dataclass(frozen=True)
class Cover:
    """Who reports on what."""

    programme: str
    partner: str
    period: str
    revision: int
    language: str
    number_format: str


@dataclass(frozen=True, slots=True)
class OutputValue:
    """One number of the outputs sheet. `sex` and `age_group` are codes or `all`. `note` and
    `explanation` (why realised and planned differ) are of the whole row.

    `parts` are the cells it was added up from, when it stands in no single one; `cell` is then
    the first of them.
    """

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
    note_cell: str = ""
    parts: tuple[str, ...] = ()
    explanation: str = ""
    explanation_cell: str = ""


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """One budget line; `planned_cell` and `realised_cell` are the cells of the amounts,
    `text_cells` those of its texts by column key."""

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
    text_cells: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SignRow:
    """One sign of change; `observed_from`/`observed_to` span the day, month or year written,
    `significance` is a code of `Significance` or empty, `text_cells` are the cells of its texts by
    column key."""

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
    text_cells: Mapping[str, str] = field(default_factory=dict)
    location: str = ""
    significance: str = ""
    contribution: str = ""


@dataclass(frozen=True)
class Reading:
    """What one file says, and everything wrong with it. `cover` is None when it is unreadable."""

    file_name: str
    sha256: str
    cover: Cover | None
    outputs: tuple[OutputValue, ...] = ()
    budgets: tuple[BudgetRow, ...] = ()
    signs: tuple[SignRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    answers: tuple[Answer, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether the file can be accepted: it has a cover, no error and no open question."""
        return self.cover is not None and not any(p.severity.blocks for p in self.problems)
