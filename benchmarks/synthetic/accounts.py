"""The synthetic accounts of the lead: money of every kind, and what currencies were worth.

Partners are paid what their budget lines say they spent, on the last day of each period.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.synthetic.marks import MARK, marked
from benchmarks.synthetic.places import PARTNERS, PERIODS, Reporter
from benchmarks.synthetic.reports import filled
from schemas.records import ExchangeRate, Transaction

RATES = (
    ("KES", "2023-01-01", "0.00758"),
    ("KES", "2023-07-01", "0.00652"),
    ("KES", "2024-01-01", "0.00577"),
    ("USD", "2023-01-01", "0.9341"),
    ("USD", "2024-01-01", "0.9061"),
    ("USD", "2024-07-01", "0.9322"),
)
SOURCE = f"{MARK}: made up"

Row = dict[str, str]


def transactions_csv() -> str:
    """The content of transactions.csv."""
    rows = [*_of_funder(), *_of_lead(), *_of_partners()]
    numbered = [{"id": f"{MARK}-T-{n:04}", **row} for n, row in enumerate(rows, 1)]
    return _table(list(Transaction.model_fields), numbered)


def exchange_rates_csv() -> str:
    """The content of exchange-rates.csv."""
    rows = [
        {"currency": currency, "date": date, "rate": rate, "source": SOURCE}
        for currency, date, rate in RATES
    ]
    return _table(list(ExchangeRate.model_fields), rows)


def _of_funder() -> Iterator[Row]:
    funder = {"organisation": marked("FUNDER"), "activity": "PROGRAMME"}
    yield _row("incoming commitment", "2023-01-10", "6000000.00", **funder)
    for period, value in zip(PERIODS, ("2900000.00", "3100000.00"), strict=True):
        yield _row("incoming funds", f"{period}-02-01", value, **funder)


def _of_lead() -> Iterator[Row]:
    """What the lead spent itself, with nobody on the other side."""
    for period, value in zip(PERIODS, ("120000.50", "125000.75"), strict=True):
        spent = _row("expenditure", f"{period}-06-30", value, activity="PROGRAMME")
        yield spent | {"description": f"{MARK}: coordination"}


def _of_partners() -> Iterator[Row]:
    for partner in PARTNERS:
        promised = {"activity": _activity(partner, partner.places[0]), "partner": partner.id}
        yield _row("outgoing commitment", "2023-01-31", "250000.00", **promised)
        for period in PERIODS:
            yield from _paid(partner, period)


def _paid(partner: Reporter, period: str) -> Iterator[Row]:
    for line in filled(partner, period).budgets:
        yield _row(
            "disbursement",
            f"{period}-12-31",
            str(line.realised),
            currency=line.currency,
            activity=_activity(partner, line.place),
            partner=partner.id,
        )


def _activity(partner: Reporter, place: str) -> str:
    if place != "ALL":
        return place
    return "PROGRAMME" if partner.toc == "MOTHER" else partner.toc


def _row(kind: str, date: str, value: str, currency: str = "EUR", **more: str) -> Row:
    day = {"date": date, "value": value, "currency": currency, "value_date": date}
    return {"type": kind, **day, **more}


def _table(headings: Sequence[str], rows: Iterable[Row]) -> str:
    target = io.StringIO()
    writer = csv.DictWriter(target, headings, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue()
