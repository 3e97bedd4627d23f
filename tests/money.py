"""Money of the tiny programme: budget lines that partners send, rows of the lead's accounts, rates.

Small builders that several packages' tests share; what a test is about stands in the test.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from schemas.programme import Programme
from schemas.records import ExchangeRate, Records, Transaction
from schemas.submission import BudgetRow, Reading
from tests.builders import Definition, programme, reading


def with_money(content: Definition) -> None:
    """Have budgets and transactions published."""
    content["iati"]["money"] = {}


TINY = programme(with_money)


def by_budget_lines() -> Programme:
    """The tiny programme, where budget lines say what was spent."""
    return programme(lambda d: d["iati"].update(money={"spending": "budget-lines"}))


def line(
    place: str,
    planned: str | None,
    realised: str | None = None,
    currency: str = "EUR",
    name: str = "Staff",
) -> BudgetRow:
    """A budget line; `budgets` says where it stands."""
    return BudgetRow(
        "Budgets",
        0,
        name,
        place,
        None if planned is None else Decimal(planned),
        "",
        None if realised is None else Decimal(realised),
        "",
        currency,
        "",
    )


def budgets(partner: str, period: str, *lines: BudgetRow, revision: int = 1) -> Reading:
    """A file of a partner that holds budget lines only, each on a row of its own."""
    rows = tuple(replace(row, row=n, line=f"{row.line} {n}") for n, row in enumerate(lines, 5))
    empty = reading(partner, period, [], revision)
    return replace(empty, budgets=rows)


def transaction(
    kind: str,
    value: str,
    day: str = "2017-03-01",
    activity: str = "PROGRAMME",
    **more: str,
) -> Transaction:
    """A row of the accounts in euros, valued on its day; the funder or a partner is the other
    side, unless said otherwise."""
    side = {"organisation": "MINISTRY"} if kind.startswith("incoming") else {"partner": "inti"}
    given = side if not more.keys() & {"organisation", "partner", "nobody"} else {}
    entry = {
        "id": f"T-{kind.replace(' ', '-')}-{day}",
        "activity": activity,
        "type": kind,
        "date": day,
        "value": value,
        "currency": "EUR",
        "value_date": day,
        **given,
        **{key: text for key, text in more.items() if key != "nobody"},
    }
    return Transaction.model_validate(entry)


def rate(currency: str, day: str, value: str) -> ExchangeRate:
    """What one unit of a currency was worth in euros from a day on."""
    return ExchangeRate.model_validate(
        {"currency": currency, "date": day, "rate": value, "source": "test"}
    )


def on_record(
    transactions: Iterable[Transaction] = (), rates: Iterable[ExchangeRate] = ()
) -> Records:
    """Records of money only."""
    return Records(transactions=tuple(transactions), exchange_rates=tuple(rates))


TODAY = dt.date(2018, 3, 1)
