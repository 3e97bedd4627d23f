"""Writing IATI activity files: one activity at a time, memory flat, the same bytes every time.

Puts elements in the standard's order; decides nothing about content. A file that would grow past
the size that harvesters accept is continued in the next one; an activity is never split.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lxml import etree

from iati import document as d
from iati.elements import (
    XML_LANG,
    add,
    add_document,
    add_narratives,
    flag,
    plain,
    timestamp,
)
from iati.write_money import add_budget, add_transaction

MAX_FILE_BYTES = 40_000_000
"""The registry's guidance for one file."""

FOOTER = b"</iati-activities>\n"

_ANY_TIME = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""Times are all of one length: this one stands in where only the size matters."""


class WriteError(Exception):
    """An activity cannot be written as XML; says which and what to change."""


@dataclass(frozen=True)
class WrittenActivity:
    """An activity as it stands in a file; `digest` is of its content without the time stamp."""

    identifier: str
    file: str
    digest: str
    last_updated: dt.datetime


def write_activities(
    folder: Path,
    stem: str,
    activities: Iterable[d.Activity],
    last_updated: Callable[[str, str], dt.datetime],
    max_file_bytes: int = MAX_FILE_BYTES,
) -> list[WrittenActivity]:
    """Write `<stem>.xml`, `<stem>-2.xml` … into a folder.

    `last_updated` gives, for an identifier and a content digest, when that content was last
    changed: the time that stays when the content stays. Raises WriteError for text that XML
    cannot hold.
    """
    written: list[WrittenActivity] = []
    for number, segment in enumerate(_segments(activities, max_file_bytes), start=1):
        name = f"{stem}.xml" if number == 1 else f"{stem}-{number}.xml"
        written += _write_file(folder / name, segment, last_updated)
    return written


def _segments(
    activities: Iterable[d.Activity], max_file_bytes: int
) -> Iterator[Iterator[tuple[str, bytes]]]:
    """Split into runs that each fit a file; every run must be consumed before the next."""
    source = iter(activities)
    waiting = next(source, None)
    pending = None if waiting is None else (waiting.identifier, _serialise(waiting))

    def run() -> Iterator[tuple[str, bytes]]:
        nonlocal pending
        empty = size = len(_header(_ANY_TIME)) + len(FOOTER)
        while pending is not None and (
            size == empty or size + len(_stamped(pending[1], _ANY_TIME)) <= max_file_bytes
        ):
            size += len(_stamped(pending[1], _ANY_TIME))
            yield pending
            following = next(source, None)
            pending = None if following is None else (following.identifier, _serialise(following))

    while pending is not None:
        yield run()


def _write_file(
    path: Path,
    activities: Iterable[tuple[str, bytes]],
    last_updated: Callable[[str, str], dt.datetime],
) -> list[WrittenActivity]:
    """Activities first into the file behind room for the header, whose time is their newest."""
    written: list[WrittenActivity] = []
    header_size = len(_header(_ANY_TIME))
    with path.open("wb") as file:
        file.seek(header_size)
        for identifier, body in activities:
            digest = hashlib.blake2b(body, digest_size=16).hexdigest()
            updated = last_updated(identifier, digest)
            file.write(_stamped(body, updated))
            written.append(WrittenActivity(identifier, path.name, digest, updated))
        file.write(FOOTER)
        file.seek(0)
        file.write(_header(max(w.last_updated for w in written)))
    return written


def _stamped(body: bytes, updated: dt.datetime) -> bytes:
    stamp = f'<iati-activity last-updated-datetime="{timestamp(updated)}"'.encode()
    return body.replace(b"<iati-activity", stamp, 1)


def _header(generated: dt.datetime) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<iati-activities version="2.03" generated-datetime="{timestamp(generated)}">\n'
    ).encode()


def _serialise(activity: d.Activity) -> bytes:
    try:
        element = _activity(activity)
    except ValueError as error:
        raise WriteError(
            f"activity {activity.identifier}: a text holds a character that XML cannot carry. "
            "Remove control characters from the programme definition."
        ) from error
    etree.indent(element, level=1)
    return b"  " + etree.tostring(element, encoding="utf-8") + b"\n"


def _activity(a: d.Activity) -> etree._Element:
    root = etree.Element("iati-activity")
    root.set(XML_LANG, a.language)
    root.set("default-currency", a.currency)
    root.set("humanitarian", flag(a.humanitarian))
    root.set("hierarchy", str(a.hierarchy))
    add(root, "iati-identifier").text = a.identifier
    org = add(root, "reporting-org", ref=a.reporting_org.ref, type=a.reporting_org.type)
    add_narratives(org, a.reporting_org.name, a.language)
    add_narratives(add(root, "title"), a.title, a.language)
    for code, text in a.descriptions:
        add_narratives(add(root, "description", type=code), text, a.language)
    for party in a.participating_orgs:
        attributes = {"ref": party.ref, "type": party.type, "role": party.role}
        node = add(root, "participating-org", **attributes)
        if party.activity_id:
            node.set("activity-id", party.activity_id)
        add_narratives(node, party.name, a.language)
    add(root, "activity-status", code=a.status)
    for code, day in a.dates:
        add(root, "activity-date", type=code).set("iso-date", day.isoformat())
    _contact(root, a)
    _classification(root, a)
    for budget in a.budgets:
        add_budget(root, budget)
    for transaction in a.transactions:
        add_transaction(root, transaction, a.language)
    for document in a.documents:
        add_document(root, document, a.language)
    for code, identifier in a.related:
        add(root, "related-activity", ref=identifier, type=code)
    for result in a.results:
        _result(root, result, a.language)
    return root


def _contact(root: etree._Element, a: d.Activity) -> None:
    contact = add(root, "contact-info", type="1")
    add_narratives(add(contact, "organisation"), a.contact.organisation, a.language)
    if a.contact.email:
        add(contact, "email").text = a.contact.email
    if a.contact.website:
        add(contact, "website").text = a.contact.website
    if a.contact.mailing_address:
        add_narratives(add(contact, "mailing-address"), a.contact.mailing_address, a.language)


def _classification(root: etree._Element, a: d.Activity) -> None:
    """From scope to tied status, in the standard's order."""
    add(root, "activity-scope", code=a.scope)
    for code, share in a.countries:
        add(root, "recipient-country", code=code, percentage=_number(share))
    for code, share in a.regions:
        add(root, "recipient-region", code=code, vocabulary="1", percentage=_number(share))
    for vocabulary, code, share in a.sectors:
        add(root, "sector", vocabulary=vocabulary, code=code, percentage=_number(share))
    for vocabulary, code in a.tags:
        add(root, "tag", vocabulary=vocabulary, code=code)
    for code, significance in a.policy_markers:
        add(root, "policy-marker", vocabulary="1", code=code, significance=significance)
    add(root, "collaboration-type", code=a.collaboration_type)
    add(root, "default-flow-type", code=a.flow_type)
    add(root, "default-finance-type", code=a.finance_type)
    add(root, "default-aid-type", code=a.aid_type)
    add(root, "default-tied-status", code=a.tied_status)


def _result(root: etree._Element, result: d.Result, language: str) -> None:
    node = add(root, "result", type=result.type)
    _aggregation(node, result.aggregation_status)
    add_narratives(add(node, "title"), result.title, language)
    add_narratives(add(node, "description"), result.description, language)
    for indicator in result.indicators:
        _indicator(node, indicator, language)


def _indicator(parent: etree._Element, indicator: d.Indicator, language: str) -> None:
    node = add(parent, "indicator", measure=indicator.measure)
    _aggregation(node, indicator.aggregation_status)
    add_narratives(add(node, "title"), indicator.title, language)
    add_narratives(add(node, "description"), indicator.description, language)
    for reference in indicator.references:
        line = add(node, "reference", vocabulary=reference.vocabulary, code=reference.code)
        if reference.uri:
            line.set("indicator-uri", reference.uri)
    for baseline in indicator.baselines:
        line = add(node, "baseline", year=str(baseline.year), value=_number(baseline.value))
        _dimensions(line, baseline.dimensions)
    for period in indicator.periods:
        span = add(node, "period")
        add(span, "period-start").set("iso-date", period.start.isoformat())
        add(span, "period-end").set("iso-date", period.end.isoformat())
        for name, values in (("target", period.targets), ("actual", period.actuals)):
            for value in values:
                _value(span, name, value, language)


def _value(parent: etree._Element, name: str, value: d.Value, language: str) -> None:
    node = add(parent, name, value=_number(value.value))
    _dimensions(node, value.dimensions)
    if value.comment:
        add_narratives(add(node, "comment"), value.comment, language)


def _dimensions(parent: etree._Element, dimensions: Iterable[tuple[str, str]]) -> None:
    for axis, code in dimensions:
        add(parent, "dimension", name=axis, value=code)


def _aggregation(node: etree._Element, status: bool | None) -> None:
    if status is not None:
        node.set("aggregation-status", flag(status))


def _number(value: int | Decimal | None) -> str | None:
    return None if value is None else plain(value)
