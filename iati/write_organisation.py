"""Writing an IATI organisation file: one organisation, the same bytes every time.

Puts elements in the standard's order; decides nothing about content.
"""

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from iati.elements import XML_LANG, add, add_document, add_narratives, timestamp
from iati.organisation import OrganisationRecord, Year
from iati.write import WriteError
from iati.write_money import add_amount, add_period

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True)
class WrittenOrganisation:
    """An organisation as it stands in a file; `digest` is of its content without time stamps."""

    identifier: str
    file: str
    digest: str
    last_updated: dt.datetime


def write_organisation(
    path: Path, record: OrganisationRecord, last_updated: Callable[[str, str], dt.datetime]
) -> WrittenOrganisation:
    """Write the file of one organisation.

    `last_updated` gives, for an identifier and a content digest, when that content was last
    changed: the time that stays when the content stays. Raises WriteError for text that XML
    cannot hold.
    """
    digest = hashlib.blake2b(_file(record, None), digest_size=16).hexdigest()
    updated = last_updated(record.identifier, digest)
    path.write_bytes(_file(record, updated))
    return WrittenOrganisation(record.identifier, path.name, digest, updated)


def _file(record: OrganisationRecord, updated: dt.datetime | None) -> bytes:
    root = etree.Element("iati-organisations", version="2.03")
    try:
        organisation = _organisation(root, record)
    except ValueError as error:
        raise WriteError(
            f"organisation {record.identifier}: a text holds a character that XML cannot carry. "
            "Remove control characters from the programme definition."
        ) from error
    if updated:
        root.set("generated-datetime", timestamp(updated))
        organisation.set("last-updated-datetime", timestamp(updated))
    etree.indent(root)
    return DECLARATION + etree.tostring(root, encoding="utf-8") + b"\n"


def _organisation(root: etree._Element, r: OrganisationRecord) -> etree._Element:
    node = add(root, "iati-organisation", default_currency=r.currency)
    node.set(XML_LANG, r.language)
    add(node, "organisation-identifier").text = r.identifier
    add_narratives(add(node, "name"), r.name, r.language)
    org = add(node, "reporting-org", ref=r.reporting_org.ref, type=r.reporting_org.type)
    add_narratives(org, r.reporting_org.name, r.language)
    for year in r.total_budgets:
        _year(add(node, "total-budget", status=year.status), year, r.language)
    for organisation, year in r.partner_budgets:
        budget = add(node, "recipient-org-budget", status=year.status)
        recipient = add(budget, "recipient-org", ref=organisation.ref)
        add_narratives(recipient, organisation.name, r.language)
        _year(budget, year, r.language)
    for country, year in r.country_budgets:
        budget = add(node, "recipient-country-budget", status=year.status)
        add(budget, "recipient-country", code=country)
        _year(budget, year, r.language)
    for year in r.total_expenditures:
        _year(add(node, "total-expenditure"), year, r.language)
    for document in r.documents:
        add_document(node, document, r.language)
    return node


def _year(parent: etree._Element, year: Year, language: str) -> None:
    add_period(parent, year.start, year.end)
    add_amount(parent, year.amount)
    if year.part:
        code, text = year.part
        line = add(parent, "budget-line", ref=code)
        add_amount(line, year.amount)
        add_narratives(line, text, language)
