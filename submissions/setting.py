"""What is settled for the rows of a file before they are read: who, when, how values are written.

Pure data. Reading the cover belongs to `cover`, reading the answers to where they stand.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from schemas.programme import Indicator, Partner, Period, Programme
from schemas.submission import NumberFormat
from submissions.doors.grid import Cell

PARTNER = "partner"
"""Who settled a question, where the file itself holds the answer."""


@dataclass(frozen=True)
class FileAnswer:
    """The partner's own answer to a question about one cell. It holds while the cell holds what
    it held when it was asked about."""

    question: str
    choice: str
    about: str


@dataclass(frozen=True)
class Setting:
    """What holds for every row; None where the cover does not say it rightly.

    `decided` are the choices that hold for all of the partner's files, by question, `decided_by`
    who decided each; `answers` those of this file, by sheet and cell. `day_zero` is the day that
    a date written as the number 0 stands for.
    """

    programme: Programme
    today: dt.date
    partner: Partner | None = None
    period: Period | None = None
    number_format: NumberFormat | None = None
    decided: Mapping[str, str] = field(default_factory=dict)
    decided_by: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[tuple[str, str], FileAnswer] = field(default_factory=dict)
    day_zero: dt.date | None = None

    @property
    def places(self) -> list[str] | None:
        """Where the partner may report; None when the partner is not known."""
        return self.programme.places(self.partner) if self.partner else None

    @property
    def is_ahead(self) -> bool:
        """Whether the period is still to begin; no while it is not known."""
        return self.period is not None and self.period.start > self.today

    def indicator(self, written: str) -> Indicator | None:
        """The indicator of the programme whose code this is but for capitals."""
        return self._indicators.get(written.casefold())

    def assigned(self, indicator: Indicator) -> bool:
        """Whether the partner reports on it; yes while the partner is not known."""
        return self.partner is None or indicator.id in self._assigned

    def choice(self, question: str, sheet: str, cell: Cell) -> str | None:
        """What was said of this cell, or decided for the partner, when asked this question."""
        said = self._said(question, sheet, cell)
        return said.choice if said else self.decided.get(question)

    def settler(self, question: str, sheet: str, cell: Cell) -> str:
        """Who made that choice: `partner`, or the one who decided it for the partner's files."""
        said = self._said(question, sheet, cell)
        return PARTNER if said else self.decided_by.get(question, "decided")

    @cached_property
    def _indicators(self) -> Mapping[str, Indicator]:
        """By code, asked once a row: a programme may have thousands, and a file more rows."""
        return {indicator.id.casefold(): indicator for indicator in self.programme.indicators}

    @cached_property
    def _assigned(self) -> frozenset[str]:
        return frozenset(self.partner.indicators if self.partner else ())

    def _said(self, question: str, sheet: str, cell: Cell) -> FileAnswer | None:
        said = self.answers.get((sheet, cell.address))
        return said if said and (said.question, said.about) == (question, cell.raw) else None
