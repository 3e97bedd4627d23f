"""Judging the codes of a record against the codelists of the standard.

Which place takes which list is data in `schemas.iati_standard`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree

from iati.validate.document import Opening, Position, Record, text_of
from iati.validate.findings import Finding, Severity, finding_of
from schemas.iati_standard import (
    DEFAULT_VOCABULARY,
    VERSIONS,
    Code,
    Codelist,
    Place,
    Rule,
    load_codelists,
    load_places,
)

ANY_ELEMENT = "*"
TEXT = "text()"
_PAGES = "https://iatistandard.org/en/iati-standard/203/codelists/"
_NAMESPACES = {"xml": "http://www.w3.org/XML/1998/namespace"}


@dataclass(frozen=True, slots=True)
class _Where:
    """Where a code stands in a file."""

    file: str
    position: Position
    activity: str
    path: str


@dataclass(frozen=True, slots=True)
class _Lookup:
    """A place with its list at hand."""

    place: Place
    codelist: Codelist
    active: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Spot:
    """The places that share an attribute or a text; `codes` gives its values in a record."""

    codes: Callable[[etree._Element], list[str]]
    elements: Callable[[etree._Element], list[etree._Element]]
    attribute: str
    lookups: tuple[_Lookup, ...]


def judge_opening_codes(opening: Opening) -> Iterator[Finding]:
    """Codes of the outermost element that are not on their list."""
    # What other versions a file may claim to be of is nothing to keep lists for.
    for lookup in _lookups(opening.version if opening.version in VERSIONS else ""):
        name = lookup.place.attribute
        value = opening.attributes.get(_qualified(name))
        if value is not None and lookup.place.element in {opening.tag, ANY_ELEMENT}:
            where = _Where(opening.file, opening.position, "", f"{opening.tag}/@{name}")
            yield from _judge_code(lookup, value, where)


def judge_codes(record: Record) -> Iterator[Finding]:
    """Codes of one record that are not on their list, or withdrawn from it.

    All values of a spot are compared with its lists at once; where each of them stands is only
    looked up when one is wrong.
    """
    spots = _spots(str(record.element.tag), record.version)
    present = dict.fromkeys(child.tag for child in record.element)
    for step in (".", *present):
        for spot in spots.get(str(step), ()):
            codes = spot.codes(record.element)
            if codes and not all(lookup.active.issuperset(codes) for lookup in spot.lookups):
                yield from _judge_spot(spot, record)


@cache
def _lookups(version: str) -> tuple[_Lookup, ...]:
    codelists = load_codelists()
    return tuple(
        _Lookup(place, codelists[place.codelist], _active(place.codelist))
        for place in load_places()
        if not place.versions or version in place.versions
    )


@cache
def _active(name: str) -> frozenset[str]:
    codes = load_codelists()[name].codes.values()
    return frozenset(code.code for code in codes if not code.is_withdrawn)


@cache
def _spots(record_tag: str, version: str) -> Mapping[str, tuple[_Spot, ...]]:
    """The spots of a record by the child of it that they are in, `.` for the record as a whole."""
    places: dict[tuple[str, str], list[_Lookup]] = {}
    for lookup in _lookups(version):
        top, _, below = lookup.place.element.partition("/")
        if top in {record_tag, ANY_ELEMENT}:
            path = "descendant-or-self::*" if top == ANY_ELEMENT else below or "."
            places.setdefault((path, lookup.place.attribute), []).append(lookup)
    grouped: dict[str, list[_Spot]] = {}
    for (path, attribute), lookups in places.items():
        step = "." if "::" in path else path.partition("/")[0]
        grouped.setdefault(step, []).append(_spot(path, attribute, lookups))
    return {step: tuple(spots) for step, spots in grouped.items()}


def _spot(path: str, attribute: str, lookups: Sequence[_Lookup]) -> _Spot:
    elements: Any = etree.XPath(path, namespaces=_NAMESPACES)
    codes: Any = (
        etree.XPath(f"{path}/@{attribute}", namespaces=_NAMESPACES, smart_strings=False)
        if attribute != TEXT
        else lambda record: [text_of(e).strip() for e in elements(record)]
    )
    return _Spot(codes, elements, attribute, tuple(lookups))


def _judge_spot(spot: _Spot, record: Record) -> Iterator[Finding]:
    name = _qualified(spot.attribute)
    is_text = spot.attribute == TEXT
    for element in spot.elements(record.element):
        value = text_of(element).strip() if is_text else element.get(name)
        for lookup in spot.lookups:
            vocabulary = lookup.place.vocabulary
            if value is None or value in lookup.active:
                continue
            if not vocabulary or vocabulary == _vocabulary(element):
                path = record.path_of(element, "" if is_text else spot.attribute)
                place = record.position_of(element)
                where = _Where(record.file, place, record.identifier, path)
                yield from _judge_code(lookup, value, where)


def _qualified(attribute: str) -> str:
    """The name of an attribute as lxml knows it."""
    return attribute.replace("xml:", f"{{{_NAMESPACES['xml']}}}")


def _vocabulary(element: etree._Element) -> str:
    own = element.get("vocabulary")
    above = element.getparent()
    if own is None and above is not None:
        own = above.get("vocabulary")
    return own or DEFAULT_VOCABULARY


def _judge_code(lookup: _Lookup, value: str, where: _Where) -> Iterator[Finding]:
    place, codelist = lookup.place, lookup.codelist
    code = codelist.codes.get(value)
    if code is None:
        message = f"The code {value!r} is not on the codelist {codelist.name}."
        yield _finding(place, place.severity, message, _remedy(codelist, value), value, where)
    elif code.is_withdrawn:
        message = f"The code {value} ({code.name}) is no longer on the codelist {codelist.name}."
        remedy = _successor_remedy(codelist, code)
        yield _finding(place, Severity.WARNING, message, remedy, value, where)


def _remedy(codelist: Codelist, value: str) -> str:
    stripped = value.strip()
    for candidate in (stripped, stripped.upper(), stripped.lower(), stripped.capitalize()):
        if candidate in codelist.codes:
            return f"Write {candidate}, exactly as on the list."
    return f"Take a code from the list {codelist.name}."


def _successor_remedy(codelist: Codelist, code: Code) -> str:
    names = [f"{c} ({codelist.codes[c].name})".replace(" ()", "") for c in code.successors]
    if not names:
        return f"Take a code from the list {codelist.name} that is still on it."
    return f"Use {' or '.join(names)}, which took its place."


def _finding(
    place: Place, severity: str, message: str, remedy: str, value: str, where: _Where
) -> Finding:
    rule = Rule(
        id=place.rule,
        severity=severity,
        category=place.category,
        message=message,
        remedy=remedy,
        link=f"{_PAGES}{place.codelist}/",
        cases=(),
    )
    return finding_of(
        rule,
        where.file,
        line=where.position.line,
        column=where.position.column,
        activity=where.activity,
        path=where.path,
        value=value,
    )
