"""Writing the money of an activity: budgets and transactions, in the standard's order.

Decides nothing about amounts; the activity around them is in `write`.
"""

import datetime as dt

from lxml import etree

from iati import document as d
from iati.elements import add, add_narratives, plain


def add_budget(parent: etree._Element, budget: d.Budget) -> None:
    """A budget of an activity."""
    node = add(parent, "budget", type=budget.type, status=budget.status)
    add_period(node, budget.start, budget.end)
    add_amount(node, budget.amount)


def add_transaction(parent: etree._Element, transaction: d.Transaction, language: str) -> None:
    """A transaction of an activity; what is not known of it is left out."""
    node = add(parent, "transaction", ref=transaction.ref)
    add(node, "transaction-type", code=transaction.type)
    add(node, "transaction-date", iso_date=transaction.date.isoformat())
    add_amount(node, transaction.amount)
    if transaction.description:
        add_narratives(add(node, "description"), transaction.description, language)
    for side, organisation in (
        ("provider", transaction.provider),
        ("receiver", transaction.receiver),
    ):
        if organisation:
            other = add(node, f"{side}-org", ref=organisation.ref)
            if organisation.activity_id:
                other.set(f"{side}-activity-id", organisation.activity_id)
            if organisation.type:
                other.set("type", organisation.type)
            add_narratives(other, organisation.name, language)


def add_period(parent: etree._Element, start: dt.date, end: dt.date) -> None:
    """First and last day."""
    add(parent, "period-start", iso_date=start.isoformat())
    add(parent, "period-end", iso_date=end.isoformat())


def add_amount(parent: etree._Element, amount: d.Amount) -> None:
    """A value with its currency and the day by which it is valued."""
    node = add(parent, "value", currency=amount.currency, value_date=amount.value_date.isoformat())
    node.text = plain(amount.value)
