"""Smallest valid IATI documents, and edits of them; what is wrong with them is for the tests."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from iati.validate import Report, validate_file
from schemas.iati_standard import child_order

TODAY = datetime.date(2017, 12, 31)
_ACTIVITY = """
<iati-activity xml:lang="en" default-currency="EUR" last-updated-datetime="2017-06-30T12:00:00Z">
<iati-identifier>NL-KVK-41149287-DTZ-IN</iati-identifier>
<reporting-org ref="NL-KVK-41149287" type="21"><narrative>TdH</narrative></reporting-org>
<title><narrative>Down to Zero India</narrative></title>
<description type="1"><narrative>Children are protected.</narrative></description>
<participating-org role="4" type="21"><narrative>A local partner</narrative></participating-org>
<activity-status code="2"/>
<activity-date type="1" iso-date="2016-01-01"/>
<recipient-country code="IN"/>
<sector code="15160"/>
</iati-activity>
"""
_ORGANISATION = """
<iati-organisation xml:lang="en" default-currency="EUR"
 last-updated-datetime="2017-06-30T12:00:00Z">
<organisation-identifier>NL-KVK-41149287</organisation-identifier>
<name><narrative>Terre des Hommes</narrative></name>
<reporting-org ref="NL-KVK-41149287" type="21"><narrative>TdH</narrative></reporting-org>
</iati-organisation>
"""
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XML = 'xmlns:xml="http://www.w3.org/XML/1998/namespace"'


def activity(
    add: str = "",
    drop: str = "",
    attributes: Mapping[str, str | None] | None = None,
) -> bytes:
    """One activity file: the smallest valid activity without `drop`, with `add`.

    `drop` and `add` are child elements, by name and as XML; `add` lands in the standard's order.
    `attributes` are set on the activity, or removed where the value is None.
    """
    return _document("iati-activities", _ACTIVITY, add, drop, attributes or {})


def organisation(
    add: str = "",
    drop: str = "",
    attributes: Mapping[str, str | None] | None = None,
) -> bytes:
    """One organisation file, edited as `activity` edits an activity."""
    return _document("iati-organisations", _ORGANISATION, add, drop, attributes or {})


def _document(
    root: str, record: str, add: str, drop: str, attributes: Mapping[str, str | None]
) -> bytes:
    element = etree.fromstring(record)
    for name in drop.split():
        for child in element.findall(name):
            element.remove(child)
    order = child_order(str(element.tag))
    children = [*element, *etree.fromstring(f"<add {_XML}>{add}</add>")]
    for child in sorted(children, key=lambda child: order.index(str(child.tag))):
        child.tail = "\n"
        element.append(child)
    for name, value in attributes.items():
        qualified = _XML_LANG if name == "xml:lang" else name
        if value is None:
            del element.attrib[qualified]
        else:
            element.set(qualified, value)
    return wrap(etree.tostring(element, encoding="unicode"), root=root)


def wrap(*records: str, root: str = "iati-activities", version: str = "2.03") -> bytes:
    """A whole file around records that are given as XML."""
    body = "\n".join(records)
    return f'<?xml version="1.0"?>\n<{root} version="{version}">\n{body}\n</{root}>\n'.encode()


def numbered_activity(number: int) -> str:
    """The smallest valid activity with an identifier of its own, as XML."""
    return _ACTIVITY.strip().replace("DTZ-IN", f"DTZ-{number}")


def judged(document: bytes, folder: Path) -> Report:
    """The report on a document, written to a file of `folder`."""
    path = folder / "document.xml"
    path.write_bytes(document)
    return validate_file(path, TODAY)


def rules_of(report: Report) -> set[str]:
    """The ids of all rules that a report has findings of."""
    return {finding.rule for finding in report.findings}
