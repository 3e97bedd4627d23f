"""Reading the numbers of published IATI activity files back, independent of how they were made.

Used to prove that what is published is what was meant. Says nothing about validity.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lxml import etree


@dataclass(frozen=True, order=True)
class ReadValue:
    """One target or actual as a file states it; `code` is the publisher's own indicator code."""

    activity: str
    code: str
    period_start: str
    period_end: str
    kind: str
    dimensions: tuple[tuple[str, str], ...]
    value: Decimal


def read_values(path: Path) -> Iterator[ReadValue]:
    """Every target and actual of a file, in document order; one activity in memory at a time.

    Raises lxml.etree.XMLSyntaxError for a file that is not well-formed.
    """
    options = {"no_network": True, "resolve_entities": False, "load_dtd": False}
    for _, activity in etree.iterparse(str(path), tag="iati-activity", **options):
        yield from _activity_values(activity)
        activity.clear()


def read_identifiers(path: Path) -> list[str]:
    """The activity identifiers of a file, in document order."""
    options = {"no_network": True, "resolve_entities": False, "load_dtd": False}
    identifiers = []
    for _, activity in etree.iterparse(str(path), tag="iati-activity", **options):
        identifiers.append((activity.findtext("iati-identifier") or "").strip())
        activity.clear()
    return identifiers


def _activity_values(activity: etree._Element) -> Iterator[ReadValue]:
    identifier = (activity.findtext("iati-identifier") or "").strip()
    for indicator in activity.iterfind("result/indicator"):
        own = indicator.find("reference[@vocabulary='99']")
        code = "" if own is None else own.get("code", "")
        for period in indicator.iterfind("period"):
            start, end = period.find("period-start"), period.find("period-end")
            for value in period.iterfind("*[@value]"):
                yield ReadValue(
                    activity=identifier,
                    code=code,
                    period_start="" if start is None else start.get("iso-date", ""),
                    period_end="" if end is None else end.get("iso-date", ""),
                    kind=str(value.tag),
                    dimensions=tuple(
                        (d.get("name", ""), d.get("value", "")) for d in value.iterfind("dimension")
                    ),
                    value=Decimal(value.get("value", "")),
                )
