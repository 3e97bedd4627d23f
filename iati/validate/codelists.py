"""Judging the codes of a record against the codelists of the standard.

Which place takes which list is data in `schemas.iati_standard`.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from lxml import etree

from iati.validate.document import Opening, Record, text_of
from iati.validate.findings import Finding, Severity, finding_of
from iati.validate.rules import record_version
from schemas.iati_standard import (
    DEFAULT_VOCABULARY,
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
_XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"


@dataclass(frozen=True, slots=True)
class _Where:
    """Where a code stands in a file."""

    file: str
    line: int
    activity: str
    path: str


@dataclass(frozen=True, slots=True)
class _Lookup:
    """A place with its list at hand; `key` is the attribute's name as lxml knows it."""

    place: Place
    key: str
    codelist: Codelist
    active: Set[str]


def judge_opening_codes(opening: Opening) -> Iterator[Finding]:
    """Codes of the outermost element that are not on their list."""
    tag = f"iati-{opening.standard}"
    for lookup in (*_lookups().get(tag, ()), *_lookups()[ANY_ELEMENT]):
        value = opening.attributes.get(lookup.key)
        if value is not None:
            path = f"{tag}/@{lookup.place.attribute}"
            yield from _judge_code(lookup, value, _Where(opening.file, opening.line, "", path))


def judge_codes(record: Record) -> Iterator[Finding]:
    """Codes of one record that are not on their list, or withdrawn from it, in document order."""
    lookups = _lookups()
    anywhere = lookups[ANY_ELEMENT]
    paths: dict[etree._Element | None, str] = {}
    for element in record.element.iter(etree.Element):
        above = paths.get(element.getparent())
        path = str(element.tag) if above is None else f"{above}/{element.tag}"
        paths[element] = path
        for lookup in (*lookups.get(path, ()), *anywhere):
            value = _value(lookup, element)
            if value is not None and value not in lookup.active:
                yield from _judge_place(lookup, value, element, record)


@cache
def _lookups() -> Mapping[str, tuple[_Lookup, ...]]:
    """The places by path of element names, prepared for looking up codes fast."""
    codelists = load_codelists()
    active = {
        name: frozenset(code.code for code in codelist.codes.values() if not code.is_withdrawn)
        for name, codelist in codelists.items()
    }
    grouped: dict[str, list[_Lookup]] = {}
    for place in load_places():
        key = place.attribute.replace("xml:", _XML_NAMESPACE)
        name = place.codelist
        grouped.setdefault(place.element, []).append(
            _Lookup(place, key, codelists[name], active[name])
        )
    return {element: tuple(lookups) for element, lookups in grouped.items()}


def _value(lookup: _Lookup, element: etree._Element) -> str | None:
    if lookup.key == TEXT:
        return text_of(element).strip()
    value: str | None = element.get(lookup.key)
    return value


def _judge_place(
    lookup: _Lookup, value: str, element: etree._Element, record: Record
) -> Iterator[Finding]:
    place = lookup.place
    if place.vocabulary and place.vocabulary != _vocabulary(element):
        return
    if place.versions and record_version(record) not in place.versions:
        return
    where = _Where(
        file=record.file,
        line=record.line_of(element),
        activity=record.identifier,
        path=record.path_of(element, "" if place.attribute == TEXT else place.attribute),
    )
    yield from _judge_code(lookup, value, where)


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
        line=where.line,
        activity=where.activity,
        path=where.path,
        value=value,
    )
