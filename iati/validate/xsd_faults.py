"""Everything that the XSD finds wrong in one record, each with its element.

libxml2 does not judge the rest of an element once a child of it does not fit. So what does not fit
is found out here, mended in a copy, and the copy judged again: libxml2 alone decides what is
wrong, and says all of it at its own speed. The wording belongs in `xsd_words`.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from iati.validate.places import ByPath
from iati.validate.xsd_children import mend, misfits_of
from iati.validate.xsd_declared import Slot, declaration_of
from iati.validate.xsd_words import Explanation, explain, explain_misfit

CONTENT_ERROR = "SCHEMAV_ELEMENT_CONTENT"
# Each mending uncovers one level more. The standard has six; hostile files may have any number.
_MOST_MENDINGS = 10
# lxml finds out the path of each error, which takes as long as there are siblings before it.
_MOST_ELEMENTS = 50_000
# The shortest element is <a/>; counting takes a tenth of the time of judging.
_LEAST_BYTES = 4
_OF_LARGE = (
    f"It has more than {_MOST_ELEMENTS:,} elements, so only its first problem is said. "
    "Divide it, or validate it again when that is mended."
)
_IS_LARGE = etree.XPath(f"count(descendant::*) > {_MOST_ELEMENTS}")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that the schema does not accept, and the element of the record it is about."""

    element: etree._Element
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Measure:
    """What a record is judged by: a version of the standard and its XSD, as path and compiled."""

    version: str
    xsd: Path
    schema: etree.XMLSchema


def errors_of(schema: etree.XMLSchema, element: etree._Element) -> list[Any]:
    """The entries of libxml2's error log on an element; none where it is valid."""
    judge: Any = schema
    return [] if judge.validate(element) else list(judge.error_log)


def faults_of(record: etree._Element, measure: Measure, most_bytes: int) -> list[Fault]:
    """What the schema does not accept about a record; empty only where it accepts the record.

    `most_bytes` is a length that the record does not exceed. Of a record of more than 50,000
    elements only the first problem is said.
    """
    if most_bytes > _MOST_ELEMENTS * _LEAST_BYTES and _IS_LARGE(record):
        return _first_fault(record, measure)
    errors = errors_of(measure.schema, record)
    plain, broken = _split(errors, record)
    if not broken:
        found = [_in_its_words(element, error, measure) for element, error in plain]
        for element, error in broken.items():
            found.extend(_misfit_faults(element, error, measure))
        return found
    return _all_faults(record, errors, measure)


def _first_fault(record: etree._Element, measure: Measure) -> list[Fault]:
    """The first problem of a large record, found while it is parsed anew: that takes no paths."""
    try:
        etree.fromstring(etree.tostring(record), etree.XMLParser(schema=measure.schema))
    except etree.XMLSyntaxError as error:
        log: Any = error.error_log
        detail = f"The schema says: {log[0].message}"
        return [Fault(record, Explanation("", "", detail, _OF_LARGE))]
    return []


def _all_faults(record: etree._Element, errors: list[Any], measure: Measure) -> list[Fault]:
    copy = deepcopy(record)
    original = dict(zip(copy.iter(etree.Element), record.iter(etree.Element), strict=True))
    mended: set[etree._Element] = set()
    # Each judging finds again what the one before it found.
    faults: dict[Fault, None] = {}
    for _ in range(_MOST_MENDINGS):
        plain, broken = _split(errors, copy)
        for element, error in plain:
            if element in original:
                faults[_in_its_words(original[element], error, measure)] = None
        # Elements that stand for missing ones have no original, and no right content either.
        new = {e: error for e, error in broken.items() if e in original and e not in mended}
        for element, error in new.items():
            faults.update(dict.fromkeys(_misfit_faults(original[element], error, measure)))
            mend(element, _slots(original[element], measure))
        if not new:
            break
        mended.update(new)
        errors = errors_of(measure.schema, copy)
    return list(faults)


def _split(
    errors: Sequence[Any], record: etree._Element
) -> tuple[list[tuple[etree._Element, Any]], dict[etree._Element, Any]]:
    """Errors with their elements; apart from them, elements whose children do not fit."""
    plain: list[tuple[etree._Element, Any]] = []
    broken: dict[etree._Element, Any] = {}
    by_path = ByPath(record)
    for error in errors:
        element = by_path.at(error.path)
        parent = element.getparent()
        if error.type_name != CONTENT_ERROR:
            plain.append((element, error))
        elif parent is None or element is record or "Missing child" in error.message:
            broken.setdefault(element, error)
        else:
            broken.setdefault(parent, error)
    return plain, broken


def _misfit_faults(element: etree._Element, error: Any, measure: Measure) -> Iterator[Fault]:
    """What is wrong with the children of an element that libxml2 does not accept."""
    slots = _slots(element, measure)
    misfits = misfits_of(element, slots)
    for misfit in misfits:
        yield Fault(misfit.element, explain_misfit(misfit, slots, measure.version))
    if not misfits:
        yield _in_its_words(element, error, measure)


def _slots(element: etree._Element, measure: Measure) -> tuple[Slot, ...]:
    declaration = declaration_of(measure.xsd, element)
    return () if declaration is None else declaration.slots


def _in_its_words(element: etree._Element, error: Any, measure: Measure) -> Fault:
    declaration = declaration_of(measure.xsd, element)
    return Fault(element, explain(error, element, measure.version, declaration))
