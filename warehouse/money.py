"""Money that the warehouse holds: budgets, what came and went, rates, and what does not reconcile.

Typed questions only, like `questions`. Amounts are Decimal, in the programme's currency unless a
currency stands beside them.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

import duckdb

from schemas.money import Budget, Money, Movement, ReportedLine
from schemas.records import TransactionType
from warehouse.sql import rows_of


@dataclass(frozen=True)
class PartnerSpending:
    """What the accounts paid a partner in a period or say it spent, beside what its budget lines
    say; None: nothing said. `is_without_rate`: an amount could not be converted and is in neither.
    """

    partner: str
    period: str
    in_accounts: Decimal | None
    in_budget_lines: Decimal | None
    is_without_rate: bool


@dataclass(frozen=True)
class RateUsed:
    """A rate of exchange and how many amounts were converted by it."""

    currency: str
    since: dt.date
    rate: Decimal
    source: str
    amounts: int


def money(connection: duckdb.DuckDBPyConnection, today: dt.date) -> Money:
    """The money that is published on a day: nothing where the programme publishes none.

    Amounts without a rate are left out: a check stops the road before anything is made of that.
    """
    return Money(
        activity_budgets=_budgets(connection, "activity"),
        partner_budgets=_budgets(connection, "partner"),
        country_budgets=_budgets(connection, "country"),
        movements=tuple(_movements(connection, is_published=True, today=today)),
    )


def kept_movements(connection: duckdb.DuckDBPyConnection, today: dt.date) -> list[Movement]:
    """The movements that are not published."""
    return _movements(connection, is_published=False, today=today)


def budget_lines(connection: duckdb.DuckDBPyConnection) -> list[ReportedLine]:
    """Every budget line as it counts now, in the currency reported."""
    return [ReportedLine(*row) for row in rows_of(connection, "budget_lines")]


def partner_spending(connection: duckdb.DuckDBPyConnection) -> list[PartnerSpending]:
    """Accounts and budget lines side by side, per period and partner with either."""
    return [PartnerSpending(*row) for row in rows_of(connection, "partner_spending")]


def rates_used(connection: duckdb.DuckDBPyConnection) -> list[RateUsed]:
    """The rates by which amounts were converted."""
    return [RateUsed(*row) for row in rows_of(connection, "rates_used")]


def _budgets(connection: duckdb.DuckDBPyConnection, seen_by: str) -> tuple[Budget, ...]:
    return tuple(Budget(*row) for row in rows_of(connection, "budgets", seen_by=seen_by))


def _movements(
    connection: duckdb.DuckDBPyConnection, *, is_published: bool, today: dt.date
) -> list[Movement]:
    rows = rows_of(connection, "movements", is_published=is_published, today=today)
    return [Movement(i, a, TransactionType(kind), *rest) for i, a, kind, *rest in rows]
