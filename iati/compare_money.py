"""Proving that published files have the money that was meant: budget lines and accounts counted by
another path, straight from what was received, beside what is read back from the files.

Shares no model with the warehouse: converts and adds up by itself.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from pathlib import Path

from iati.compose import activity_identifier
from iati.read_money import (
    BUDGET,
    COUNTRIES,
    OF_WHOLE,
    PARTNERS,
    TRANSACTION,
    MoneyPlace,
    read_money,
    read_organisation_money,
)
from schemas.money import ReportedLine, home_of_money
from schemas.programme import Activity, Partner, Programme
from schemas.programme.model import WHOLE_TOC
from schemas.programme.publication import Expenditure
from schemas.records import Records, Transaction, TransactionType

CENT = Decimal("0.01")
EXACT = Context(prec=100)
"""Wide enough for every product and sum of amounts to be exact."""

UNKNOWN = Decimal("NaN")
"""An amount without a rate: it equals nothing, and no sum with it does."""

Sums = dict[MoneyPlace, Decimal]
Meant = Iterator[tuple[MoneyPlace, Decimal]]


@dataclass(frozen=True)
class MoneyDifference:
    """Where files say otherwise than was meant; None: nothing there. `source` is the profile of
    the files, or `organisation`."""

    source: str
    place: MoneyPlace
    meant: Decimal | None
    found: Decimal | None


@dataclass(frozen=True)
class Received:
    """What money is counted from: the alliance's records and the budget lines in force, on a day.
    What budget lines say was spent in a period counts once it has ended."""

    records: Records
    lines: Sequence[ReportedLine]
    today: dt.date


def compare_money(
    programme: Programme,
    received: Received,
    datasets: Mapping[str, Sequence[Path]],
    organisation: Sequence[Path],
) -> list[MoneyDifference]:
    """Everything in which files differ from what was received: budgets of activities, transactions
    by type and day, and the amounts of the organisation file."""
    activities = sums_of(_activity_money(programme, received))
    found = {
        profile: sums_of(amount for path in files for amount in read_money(path))
        for profile, files in datasets.items()
    }
    differences = [d for profile in found for d in _differing(profile, activities, found[profile])]
    lead = sums_of(_lead_money(programme, received)) if organisation else {}
    of_lead = sums_of(amount for path in organisation for amount in read_organisation_money(path))
    return [*differences, *_differing("organisation", lead, of_lead)]


def sums_of(amounts: Iterable[tuple[MoneyPlace, Decimal]]) -> Sums:
    """Exact sums by place."""
    sums: Sums = {}
    for place, value in amounts:
        sums[place] = EXACT.add(sums.get(place, Decimal(0)), value)
    return sums


def _differing(source: str, meant: Sums, found: Sums) -> Iterator[MoneyDifference]:
    for place in sorted(meant.keys() | found.keys()):
        if place not in meant or place not in found or meant[place] != found[place]:
            yield MoneyDifference(source, place, meant.get(place), found.get(place))


def _activity_money(programme: Programme, received: Received) -> Meant:
    terms = programme.iati.money
    if terms is None:
        return
    for line in received.lines:
        yield from _planned(programme, received, line)
        if terms.spending == "budget-lines":
            yield from _spent(programme, received, line)
    identifiers = {a.id: activity_identifier(programme, a) for a in programme.iati.activities}
    for entry in received.records.transactions:
        if terms.spending == "disbursements" or not _is_passed_on(entry):
            day, code = entry.date.isoformat(), entry.type.iati_code
            home = identifiers[entry.activity]
            yield MoneyPlace(home, TRANSACTION, code, day, day, entry.currency), entry.value


def _planned(programme: Programme, received: Received, line: ReportedLine) -> Meant:
    if line.planned is not None:
        start, end = _span(programme, line)
        value = _converted(programme, received, line.planned, line.currency, start)
        home = activity_identifier(programme, _home(programme, line))
        yield _of_period(programme, home, BUDGET, "", start, end), value


def _spent(programme: Programme, received: Received, line: ReportedLine) -> Meant:
    _, end = _span(programme, line)
    if line.realised is not None and end <= received.today:
        value = _converted(programme, received, line.realised, line.currency, end)
        home = activity_identifier(programme, _home(programme, line))
        code = TransactionType.EXPENDITURE.iati_code
        yield _of_period(programme, home, TRANSACTION, code, end, end), value


def _is_passed_on(entry: Transaction) -> bool:
    """Whether it was paid to somebody whose budget lines say how it was spent."""
    is_spending = entry.type in (TransactionType.DISBURSEMENT, TransactionType.EXPENDITURE)
    return is_spending and (entry.partner is not None or entry.organisation is not None)


def _lead_money(programme: Programme, received: Received) -> Meant:
    lead = programme.organisation(programme.iati.reporting_organisation).iati_ref or ""
    known = programme.iati.organisation
    years: Iterable[tuple[str, Sequence[Expenditure]]] = zip(
        OF_WHOLE, (known.total_budgets, known.total_expenditures), strict=True
    )
    for element, amounts in years:
        for year in amounts:
            yield _of_period(programme, lead, element, "", year.start, year.end), year.value
    if programme.iati.money is None:
        return
    for line in received.lines:
        if line.planned is None:
            continue
        start, end = _span(programme, line)
        value = _converted(programme, received, line.planned, line.currency, start)
        if _partner(programme, line).iati_ref != lead:
            yield _of_period(programme, lead, PARTNERS, "", start, end), value
        if line.place != WHOLE_TOC:
            yield _of_period(programme, lead, COUNTRIES, line.place, start, end), value


def _of_period(
    programme: Programme, record: str, element: str, code: str, start: dt.date, end: dt.date
) -> MoneyPlace:
    """A place of an amount in the programme's currency."""
    return MoneyPlace(record, element, code, start.isoformat(), end.isoformat(), programme.currency)


def _converted(
    programme: Programme, received: Received, value: Decimal, currency: str, day: dt.date
) -> Decimal:
    """An amount in the programme's currency, by the newest rate of that day or before."""
    if currency == programme.currency:
        return value
    rates = [r for r in received.records.exchange_rates if r.currency == currency and r.date <= day]
    if not rates:
        return UNKNOWN
    newest = max(rates, key=lambda rate: rate.date)
    exact = EXACT.multiply(value, newest.rate)
    return exact.quantize(CENT, ROUND_HALF_UP, context=EXACT)


def _partner(programme: Programme, line: ReportedLine) -> Partner:
    return programme.partner(line.partner)


def _home(programme: Programme, line: ReportedLine) -> Activity:
    return home_of_money(programme, _partner(programme, line).toc, line.place)


def _span(programme: Programme, line: ReportedLine) -> tuple[dt.date, dt.date]:
    period = programme.period(line.period)
    return period.start, period.end
