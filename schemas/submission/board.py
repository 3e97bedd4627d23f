"""Where a partner stands with a period, as warehouse, reminders and command line all see it.

What is expected is in the programme definition, what was received in the warehouse; neither here.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class BoardStanding(StrEnum):
    """How it is with one partner and one period."""

    NOT_YET_DUE = "not yet due"
    EXPECTED = "expected"
    LATE = "late"
    IN_CORRECTION = "in correction"
    ACCEPTED = "accepted"
    NEWER_IN_CORRECTION = "accepted, newer one in correction"
    NOT_EXPECTED = "not expected but received"


@dataclass(frozen=True)
class BoardRow:
    """One partner and period. `file_name`, `revision` and `received_at` are of the submission in
    force; `waiting_file`, `waiting_since` and `problems` of the one that went back, if one waits.

    Times are UTC. `due_date` is None where no term is set. `days_overdue` is None unless the due
    date has passed and nothing is in force.
    """

    partner: str
    period: str
    standing: BoardStanding
    due_date: dt.date | None
    days_overdue: int | None
    file_name: str
    revision: int | None
    received_at: dt.datetime | None
    waiting_file: str
    waiting_since: dt.datetime | None
    problems: int

    @property
    def is_waiting(self) -> bool:
        """Whether a file went back and no corrected one has come."""
        return bool(self.waiting_file)

    @property
    def has_to_act(self) -> bool:
        """Whether something is to be sent by the partner now."""
        return self.is_waiting or self.standing in {BoardStanding.LATE, BoardStanding.EXPECTED}

    @property
    def is_open(self) -> bool:
        """Whether something is late or in correction."""
        return self.is_waiting or self.standing is BoardStanding.LATE


@dataclass(frozen=True)
class FileOfNobody:
    """A file that went back because its cover does not say rightly whose it is."""

    file_name: str
    received_at: dt.datetime
    problems: int
