"""Reading the money of published IATI files back, independent of how they were made.

Used to prove that what is published is what was meant. Says nothing about validity.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lxml import etree

from iati.validate.document import text_of

BUDGET = "budget"
TRANSACTION = "transaction"
PARTNERS = "recipient-org-budget"
COUNTRIES = "recipient-country-budget"
OF_WHOLE = ("total-budget", "total-expenditure")
OF_ORGANISATION = (*OF_WHOLE, PARTNERS, COUNTRIES)
_OPTIONS = {"no_network": True, "resolve_entities": False, "load_dtd": False}


@dataclass(frozen=True, order=True)
class MoneyPlace:
    """What an amount is of: an activity or organisation by its identifier, the element that holds
    it, and a transaction's type or a country; a transaction starts and ends on its day."""

    record: str
    element: str
    code: str
    start: str
    end: str
    currency: str


def read_money(path: Path) -> Iterator[tuple[MoneyPlace, Decimal]]:
    """Every budget and transaction of an activity file, in document order; one activity in memory
    at a time.

    Raises lxml.etree.XMLSyntaxError for a file that is not well-formed.
    """
    for _, activity in etree.iterparse(str(path), tag="iati-activity", **_OPTIONS):
        identifier = (activity.findtext("iati-identifier") or "").strip()
        default = activity.get("default-currency", "")
        for budget in activity.iterfind(BUDGET):
            yield _amount(budget, identifier, default)
        for transaction in activity.iterfind(TRANSACTION):
            day = _attribute(transaction, "transaction-date", "iso-date")
            code = _attribute(transaction, "transaction-type", "code")
            currency, value = _value(transaction, default)
            yield MoneyPlace(identifier, TRANSACTION, code, day, day, currency), value
        activity.clear()


def read_organisation_money(path: Path) -> Iterator[tuple[MoneyPlace, Decimal]]:
    """Every amount of an organisation file but its lines. Raises as `read_money`."""
    for _, organisation in etree.iterparse(str(path), tag="iati-organisation", **_OPTIONS):
        identifier = (organisation.findtext("organisation-identifier") or "").strip()
        default = organisation.get("default-currency", "")
        for element in OF_ORGANISATION:
            for amount in organisation.iterfind(element):
                yield _amount(amount, identifier, default)
        organisation.clear()


def _amount(element: etree._Element, record: str, default: str) -> tuple[MoneyPlace, Decimal]:
    start = _attribute(element, "period-start", "iso-date")
    end = _attribute(element, "period-end", "iso-date")
    country = _attribute(element, "recipient-country", "code")
    currency, value = _value(element, default)
    return MoneyPlace(record, str(element.tag), country, start, end, currency), value


def _value(element: etree._Element, default: str) -> tuple[str, Decimal]:
    node = element.find("value")
    if node is None:
        return default, Decimal(0)
    return node.get("currency", default), Decimal(text_of(node).strip())


def _attribute(element: etree._Element, child: str, name: str) -> str:
    node = element.find(child)
    return "" if node is None else node.get(name, "")
