"""Money of the tiny programme as a release might publish it, and as it was received."""

import datetime as dt
from decimal import Decimal

from iati.compare_money import Received
from schemas.money import Budget, Money, Movement, ReportedLine
from schemas.programme import Programme
from schemas.records import TransactionType
from tests.builders import Definition, programme
from tests.money import TODAY, on_record, rate, transaction

YEAR = (dt.date(2017, 1, 1), dt.date(2017, 12, 31))


def _settings(content: Definition) -> None:
    iati = content["iati"]
    iati["money"] = {}
    iati["profiles"] = ["iati", "nl-mfa"]
    year = {"start": YEAR[0], "end": YEAR[1], "value_date": YEAR[0]}
    iati["organisation"] = {
        "total_budgets": [{**year, "value": "900000", "status": "2"}],
        "total_expenditures": [{**year, "value": "850000.50"}],
        "documents": [
            {
                "url": "https://example.org/policy.pdf",
                "format": "application/pdf",
                "title": {"en": "How children are kept safe", "es": "Cómo se protege a la niñez"},
                "categories": ["B02"],
            }
        ],
    }
    for partner in content["partners"]:
        if partner["id"] == "inti":
            partner |= {"iati_ref": "BO-NIT-123", "iati_type": "22"}
        if partner["id"] == "desk":
            partner["iati_ref"] = "NL-KVK-41149287"


TINY: Programme = programme(_settings)

LINES = (
    ReportedLine("desk", "2017", "ALL", Decimal(40), Decimal(39), "EUR"),
    ReportedLine("inti", "2017", "BO", Decimal(1000), Decimal(900), "BOB"),
    ReportedLine("inti", "2017", "PE", Decimal(60), None, "EUR"),
    ReportedLine("quiet-house", "2017", "BO", Decimal("70.25"), Decimal(70), "EUR"),
)
RECORDS = on_record(
    [
        transaction("incoming commitment", "800000", "2016-01-15"),
        transaction("incoming funds", "300000", "2017-02-01", description="First instalment"),
        transaction("outgoing commitment", "900", "2017-02-15", "BO"),
        transaction("disbursement", "1200", "2017-03-01", "BO", currency="BOB"),
        transaction("disbursement", "70", "2017-03-02", "BO", partner="quiet-house"),
        transaction("expenditure", "39.5", "2017-12-01", nobody=""),
    ],
    [rate("BOB", "2016-12-31", "0.13"), rate("BOB", "2017-03-01", "0.12")],
)
RECEIVED = Received(RECORDS, LINES, TODAY)


def _budget(subject: str, value: str) -> Budget:
    return Budget(subject, "2017", *YEAR, Decimal(value))


def _movement(kind: str, converted: str) -> Movement:
    (entry,) = (t for t in RECORDS.transactions if f"{t.type} {t.partner}" == kind)
    return Movement(
        movement_id=entry.id,
        activity=entry.activity,
        kind=TransactionType(entry.type),
        date=entry.date,
        value=entry.value,
        currency=entry.currency,
        value_date=entry.value_date,
        converted=Decimal(converted),
        period=str(entry.date.year),
        organisation=entry.organisation,
        partner=entry.partner,
        description=entry.description,
        is_of_budget_lines=False,
    )


MONEY = Money(
    activity_budgets=(
        _budget("BO", "200.25"),
        _budget("PE", "60"),
        _budget("PROGRAMME", "40"),
    ),
    partner_budgets=(
        _budget("desk", "40"),
        _budget("inti", "190"),
        _budget("quiet-house", "70.25"),
    ),
    country_budgets=(_budget("BO", "200.25"), _budget("PE", "60")),
    movements=(
        _movement("incoming commitment None", "800000"),
        _movement("incoming funds None", "300000"),
        _movement("outgoing commitment inti", "900"),
        _movement("disbursement inti", "144"),
        _movement("disbursement quiet-house", "70"),
        _movement("expenditure None", "39.5"),
    ),
)
"""What LINES and RECORDS come to."""
