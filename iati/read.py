"""Reading the numbers of published IATI activity files back, independent of how they were made.

Used to prove that what is published is what was meant. Says nothing about validity.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lxml import etree

BASELINE = "baseline"
VALUES = ("target", "actual")


@dataclass(frozen=True, order=True)
class ValuePlace:
    """What one target, actual or baseline is a number of; `code` is the publisher's own indicator
    code. A baseline has its year for the beginning of its period, and no end."""

    activity: str
    code: str
    period_start: str
    period_end: str
    kind: str
    dimensions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, order=True)
class ReadValue(ValuePlace):
    """One target, actual or baseline as a file states it."""

    value: Decimal


@dataclass(frozen=True, order=True)
class ReadText(ValuePlace):
    """What a file states of one target, actual or baseline of a qualitative indicator: the text of
    its comment in the activity's own language, and its value, which must not be there."""

    text: str
    value: str | None


def read_values(path: Path) -> Iterator[ReadValue]:
    """Every baseline, target and actual of a file, in document order; one activity in memory at a
    time.

    Raises lxml.etree.XMLSyntaxError for a file that is not well-formed.
    """
    options = {"no_network": True, "resolve_entities": False, "load_dtd": False}
    for _, activity in etree.iterparse(str(path), tag="iati-activity", **options):
        yield from _activity_values(activity)
        activity.clear()


def read_texts(path: Path) -> Iterator[ReadText]:
    """What every qualitative indicator (measure 5) of a file says in words, in document order.

    Raises as `read_values`.
    """
    options = {"no_network": True, "resolve_entities": False, "load_dtd": False}
    for _, activity in etree.iterparse(str(path), tag="iati-activity", **options):
        identifier = _identifier(activity)
        for indicator in activity.iterfind("result/indicator[@measure='5']"):
            for said in indicator.iter(BASELINE, *VALUES):
                text = said.findtext("comment/narrative") or ""
                place = _place(identifier, said)
                yield ReadText(**vars(place), text=text, value=said.get("value"))
        activity.clear()


def read_identifiers(path: Path) -> list[str]:
    """The activity identifiers of a file, in document order."""
    options = {"no_network": True, "resolve_entities": False, "load_dtd": False}
    identifiers = []
    for _, activity in etree.iterparse(str(path), tag="iati-activity", **options):
        identifiers.append((activity.findtext("iati-identifier") or "").strip())
        activity.clear()
    return identifiers


def places_at(
    path: Path, wanted: Iterable[tuple[str, str]]
) -> Mapping[tuple[str, str], list[ValuePlace]]:
    """The targets and actuals that places of a file are about, in document order.

    A place is an activity's identifier and a path as findings give it, from the activity down. An
    indicator, or what it says of itself, is about all its values; a period about its own. A path
    to anything else, a baseline or nothing, is about none. Raises as `read_values`.
    """
    asked: dict[str, list[str]] = {}
    for identifier, below in dict.fromkeys(wanted):
        asked.setdefault(identifier, []).append(below)
    found: dict[tuple[str, str], list[ValuePlace]] = {}
    options = {"no_network": True, "resolve_entities": False, "load_dtd": False}
    for _, activity in etree.iterparse(str(path), tag="iati-activity", **options):
        identifier = _identifier(activity)
        for below in asked.get(identifier, ()):
            places = [
                _place(identifier, value)
                for element in _elements_at(activity, below)
                for value in _values_about(element)
            ]
            found.setdefault((identifier, below), []).extend(places)
        activity.clear()
    return found


def _activity_values(activity: etree._Element) -> Iterator[ReadValue]:
    identifier = _identifier(activity)
    for indicator in activity.iterfind("result/indicator"):
        for value in indicator.iterfind("baseline[@value]"):
            place = ValuePlace(
                activity=identifier,
                code=_code(indicator),
                period_start=value.get("year", ""),
                period_end="",
                kind=BASELINE,
                dimensions=_dimensions(value),
            )
            yield ReadValue(**vars(place), value=Decimal(value.get("value", "")))
        for value in indicator.iterfind("period/*[@value]"):
            number = Decimal(value.get("value", ""))
            yield ReadValue(**vars(_place(identifier, value)), value=number)


def _identifier(activity: etree._Element) -> str:
    return (activity.findtext("iati-identifier") or "").strip()


def _place(identifier: str, value: etree._Element) -> ValuePlace:
    """What a target or actual, below its indicator and period, is a number of."""
    start, end = value.find("../period-start"), value.find("../period-end")
    return ValuePlace(
        activity=identifier,
        code="".join(_code(indicator) for indicator in value.iterancestors("indicator")),
        period_start="" if start is None else start.get("iso-date", ""),
        period_end="" if end is None else end.get("iso-date", ""),
        kind=str(value.tag),
        dimensions=_dimensions(value),
    )


def _code(indicator: etree._Element) -> str:
    own = indicator.find("reference[@vocabulary='99']")
    return "" if own is None else own.get("code", "")


def _dimensions(value: etree._Element) -> tuple[tuple[str, str], ...]:
    return tuple((d.get("name", ""), d.get("value", "")) for d in value.iterfind("dimension"))


def _elements_at(activity: etree._Element, path: str) -> list[etree._Element]:
    steps = [step for step in path.split("/")[1:] if not step.startswith("@")]
    try:
        return activity.findall("/".join(steps) or ".")
    except SyntaxError:  # what lxml says of a path that it does not understand
        return []


def _values_about(element: etree._Element) -> Iterator[etree._Element]:
    """The value that the element is in, or else those of its period, or else its indicator."""
    above = {str(e.tag): e for e in (*element.iterancestors(), element)}
    for tag in VALUES:
        if tag in above and "period" in above:
            yield above[tag]
            return
    if "indicator" in above and BASELINE not in above:
        home = above.get("period", above["indicator"])
        yield from home.iter(*VALUES)
