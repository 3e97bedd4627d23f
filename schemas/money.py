"""Money as warehouse and IATI both see it: amounts of the programme, each on one activity.

One level owns each amount: `home_of_money` is the only place that says which. What the lead's
accounts record is in `schemas.records`.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from schemas.programme.model import Programme
from schemas.programme.publication import Activity
from schemas.records import TransactionType
from schemas.totals import home_of


@dataclass(frozen=True)
class Budget:
    """What partners plan to spend in a period: on an activity, by one partner, or in a country,
    whichever `subject` names by its id or code. In the programme's currency, each line converted at
    the rate of the period's first day."""

    subject: str
    period: str
    start: dt.date
    end: dt.date
    value: Decimal


@dataclass(frozen=True)
class Movement:
    """Money that came or went on a day: a row of the accounts, or what partners spent on an
    activity in a period by their budget lines (`is_of_budget_lines`, then `kind` is expenditure).

    `value` is in `currency`; `converted` is the same in the programme's, at the rate of
    `value_date`. `organisation` or `partner` is the other side, or neither. `period` is the
    programme's period that holds `date`, if one does.
    """

    movement_id: str
    activity: str
    kind: TransactionType
    date: dt.date
    value: Decimal
    currency: str
    value_date: dt.date
    converted: Decimal
    period: str | None
    organisation: str | None
    partner: str | None
    description: str
    is_of_budget_lines: bool


@dataclass(frozen=True)
class Money:
    """The money that a release publishes: budgets of activities, of partners and of countries,
    which are the same planned lines seen in three ways, and movements by day."""

    activity_budgets: tuple[Budget, ...] = ()
    partner_budgets: tuple[Budget, ...] = ()
    country_budgets: tuple[Budget, ...] = ()
    movements: tuple[Movement, ...] = ()


NO_MONEY = Money()
"""Where the programme publishes none, or none is known."""


@dataclass(frozen=True)
class ReportedLine:
    """A budget line as it counts now, in the currency reported; None: not reported."""

    partner: str
    period: str
    place: str
    planned: Decimal | None
    realised: Decimal | None
    currency: str


def home_of_money(programme: Programme, toc: str, place: str) -> Activity:
    """The one activity that carries the money of a place: that of the country, or of the worldwide
    theory of change; the programme's own carries what belongs to no country."""
    home = home_of(programme, "place", toc, place) or home_of(programme, "programme", "", "")
    if home is None:
        raise ValueError("the programme has no activity of its own")
    return home
