"""Fragments of IATI documents that the examples of the rules are put together from.

What is right or wrong about them is for the examples.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.iati.validate.documents import activity, organisation


@dataclass(frozen=True)
class Examples:
    """Documents that break one rule, and documents that break no rule at all."""

    failing: tuple[bytes, ...]
    passing: tuple[bytes, ...]


NEVER = "2030-01-01"


def money(kind: str, inner: str) -> str:
    """A transaction, budget or planned disbursement of 1, with `inner` behind its value."""
    if kind == "transaction":
        head = '<transaction-type code="3"/><transaction-date iso-date="2017-01-01"/>'
        return f'<transaction>{head}<value value-date="2017-01-01">1</value>{inner}</transaction>'
    head = '<period-start iso-date="2017-01-01"/><period-end iso-date="2017-12-31"/>'
    return f'<{kind}>{head}<value value-date="2017-01-01">1</value>{inner}</{kind}>'


def transaction(inner: str = "") -> str:
    """A disbursement of 1, with `inner` behind its value."""
    return money("transaction", inner)


def period(kind: str, start: str, end: str, inner: str = "") -> str:
    """An amount of 1 for a period, with `inner` in front of its dates."""
    dates = f'<period-start iso-date="{start}"/><period-end iso-date="{end}"/>'
    return f'<{kind}>{inner}{dates}<value value-date="2017-01-01">1</value></{kind}>'


def budget_line(value_date: str) -> bytes:
    """An organisation with a budget of 2017 for a country and one line in it."""
    line = (
        f'<budget-line><value value-date="{value_date}">1</value>'
        "<narrative>x</narrative></budget-line>"
    )
    budget = period("recipient-country-budget", *YEAR, '<recipient-country code="IN"/>')
    return organisation(
        budget.replace("</recipient-country-budget>", f"{line}</recipient-country-budget>")
    )


def transaction_on(day: str) -> str:
    """A disbursement of 1 on a day."""
    return transaction().replace(
        'transaction-date iso-date="2017-01-01"', f'transaction-date iso-date="{day}"'
    )


def recipient(ref: str) -> str:
    """A recipient organisation with a name."""
    return f'<recipient-org ref="{ref}"><narrative>x</narrative></recipient-org>'


ORGANISATION_PERIODS: Mapping[str, str] = {
    "total-budget": "",
    "recipient-org-budget": recipient("NL-KVK-1"),
    "recipient-country-budget": '<recipient-country code="IN"/>',
    "recipient-region-budget": '<recipient-region code="298"/>',
    "total-expenditure": "",
}


def result(measure: str, inner: str, references: str = "", own_references: str = "") -> str:
    """An output with one indicator that has `inner` behind its references."""
    title = "<title><narrative>x</narrative></title>"
    return (
        f'<result type="1">{title}{references}'
        f'<indicator measure="{measure}">{title}{own_references}{inner}</indicator></result>'
    )


def indicator_period(start: str, end: str, inner: str = "") -> str:
    """An output with one indicator that has one period."""
    dates = f'<period-start iso-date="{start}"/><period-end iso-date="{end}"/>'
    return result("1", f"<period>{dates}{inner}</period>")


def measured(measure: str, kind: str, attributes: str) -> bytes:
    """An activity with one baseline, target or actual of an indicator of this measure."""
    if kind == "baseline":
        return activity(result(measure, f'<baseline year="2016" {attributes}/>'))
    dates = '<period-start iso-date="2017-01-01"/><period-end iso-date="2017-12-31"/>'
    return activity(result(measure, f"<period>{dates}<{kind} {attributes}/></period>"))


def identifier(text: str) -> bytes:
    """An activity with this identifier."""
    return activity(f"<iati-identifier>{text}</iati-identifier>", drop="iati-identifier")


def reporting_org(ref: str) -> str:
    """A reporting organisation with a name."""
    return f'<reporting-org ref="{ref}" type="21"><narrative>x</narrative></reporting-org>'


def reporting(ref: str, identifier: str = "") -> bytes:
    """An activity of this reporting organisation, with a fitting identifier if none is given."""
    own = f"<iati-identifier>{identifier or ref + '-1'}</iati-identifier>"
    return activity(own + reporting_org(ref), drop="iati-identifier reporting-org")


def organisation_identifier(text: str) -> bytes:
    """An organisation with this identifier."""
    element = f"<organisation-identifier>{text}</organisation-identifier>"
    return organisation(element, drop="organisation-identifier")


def dates(*dates: tuple[str, str]) -> bytes:
    """An activity with these dates only, by type and day."""
    elements = "".join(f'<activity-date type="{kind}" iso-date="{day}"/>' for kind, day in dates)
    return activity(elements, drop="activity-date")


def sectors(*sectors: str) -> bytes:
    """An activity with these sectors, beside one of the DAC where none of them is."""
    dac = '<sector code="15160"/>' if all("vocabulary" in sector for sector in sectors) else ""
    return activity(dac + "".join(f"<sector {s}/>" for s in sectors), drop="sector")


def places(elements: str) -> bytes:
    """An activity with these countries and regions only."""
    return activity(elements, drop="recipient-country")


def organisation_of(kind: str, attributes: str) -> tuple[bytes, ...]:
    """The same organisation in a transaction and in a planned disbursement."""
    element = f"<{kind} {attributes}><narrative>x</narrative></{kind}>"
    return tuple(
        activity(money(kind_of_money, element))
        for kind_of_money in ("transaction", "planned-disbursement")
    )


def nameless(kind: str, attributes: str = "") -> tuple[bytes, ...]:
    """A nameless organisation in a transaction and in a planned disbursement."""
    element = f"<{kind} {attributes}/>"
    return tuple(
        activity(money(kind_of_money, element))
        for kind_of_money in ("transaction", "planned-disbursement")
    )


def other_identifier(kind: str, ref: str, owner: str = "") -> bytes:
    """An activity with another identifier."""
    return activity(f'<other-identifier ref="{ref}" type="{kind}">{owner}</other-identifier>')


def owner(attributes: str, inner: str = "") -> bytes:
    """An activity with another identifier that has an owner."""
    return other_identifier("A9", "x", f"<owner-org {attributes}>{inner}</owner-org>")


def participant(attributes: str, inner: str = "<narrative>x</narrative>") -> bytes:
    """An activity with one more participating organisation."""
    return activity(f'<participating-org role="4" {attributes}>{inner}</participating-org>')


def budget_items(*attributes: str) -> bytes:
    """An activity with budget items that have these attributes."""
    items = "".join(
        f'<budget-item code="1.1" {a}><description><narrative>x</narrative></description>'
        "</budget-item>"
        for a in attributes
    )
    return activity(f'<country-budget-items vocabulary="4">{items}</country-budget-items>')


def aid_types(*vocabularies: str) -> str:
    """Default aid types of these vocabularies; an empty one stays unnamed."""
    codes = {"": "A01", "1": "A01", "2": "1", "4": "1"}
    return "".join(
        f'<default-aid-type code="{codes[v]}"' + (f' vocabulary="{v}"/>' if v else "/>")
        for v in vocabularies
    )


def transaction_aid_types(*vocabularies: str) -> bytes:
    """An activity whose transaction has aid types of these vocabularies."""
    elements = aid_types(*vocabularies).replace("default-aid-type", "aid-type")
    return activity(transaction(elements))


SECTOR = '<sector code="15160"/>'
COUNTRY = '<recipient-country code="IN"/>'
LONG = ("2017-01-01", "2018-01-02")
BACKWARDS = ("2017-12-31", "2017-01-01")
YEAR = ("2017-01-01", "2017-12-31")
