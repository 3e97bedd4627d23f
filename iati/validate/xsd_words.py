"""What schema errors mean, in words a publisher can act on.

Only the wording goes here; finding the errors belongs in `xsd_faults`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from lxml import etree

from iati.validate.places import name_of
from iati.validate.xsd_children import (
    NAMES_SHOWN,
    Misfit,
    Misplaced,
    Missing,
    Surplus,
    Unknown,
)
from iati.validate.xsd_declared import Attribute, Declaration, Slot

_XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"
_ATTRIBUTE = re.compile(r"attribute '([^']*)'")
_INVALID_VALUE = re.compile(
    r"^Element '[^']*'(?:, attribute '(?P<attribute>[^']*)')?: "
    r"'(?P<value>.*)' is not a valid value of [^']*(?:'(?P<type>[^']*)')?\.$",
    re.DOTALL,
)
_EXAMPLES: Mapping[str, str] = {
    "xs:anyURI": "a web address",
    "xs:boolean": "true, false, 1 or 0",
    "xs:date": "a date such as 2017-12-31",
    "xs:dateTime": "a date with a time, such as 2017-12-31T12:00:00Z",
    "xs:decimal": "a plain number such as 1234.5",
    "xs:int": "a whole number such as 1",
    "xs:nonNegativeInteger": "a whole number, 0 or more",
    "xs:NMTOKEN": "a code without spaces",
    "xs:positiveInteger": "a whole number above 0",
}
# As alike as two names must be for one to be a misspelling of the other.
_CLOSE = 0.75
_NOTHING_DECLARED = Declaration((), {})


@dataclass(frozen=True, slots=True)
class Explanation:
    """One schema error in our words, about an attribute or, where that is empty, the element.

    An empty remedy leaves the rule's own in place.
    """

    attribute: str
    value: str
    detail: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _Context:
    """What an error of libxml2 is about."""

    message: str
    element: etree._Element
    version: str
    declared: Declaration

    @property
    def tag(self) -> str:
        return name_of(self.element)


def explain(
    error: Any, element: etree._Element, version: str, declaration: Declaration | None
) -> Explanation:
    """What an entry of libxml2's error log means; its own text where the kind is not known.

    `element` is what the error is about, and `declaration` what the XSD of `version` says of it.
    """
    context = _Context(error.message, element, version, declaration or _NOTHING_DECLARED)
    for prefix, wording in _WORDINGS.items():
        if error.type_name.startswith(prefix):
            return wording(context)
    return _own_text(context)


def explain_misfit(misfit: Misfit, slots: Sequence[Slot], version: str) -> Explanation:
    """What is wrong with a child of an element, or with the lack of one.

    `slots` is the content model of the element that is the child's parent, or lacks it.
    """
    match misfit:
        case Unknown():
            return _unknown_child(misfit, slots, version)
        case Surplus(child):
            tag, parent = name_of(child), _parent_name(child)
            return Explanation(
                "",
                "",
                f"The element {tag} is not expected here: {parent} may have only one.",
                f"Keep one {tag} in {parent} and remove the others.",
            )
        case Misplaced(child, behind, before):
            return Explanation(
                "",
                "",
                f"The element {name_of(child)} is not expected here: it belongs "
                f"{_between(behind, before)}.",
                f"Move it: the children of {_parent_name(child)} have a fixed order.",
            )
        case Missing(parent_element, name, behind, before):
            place = f" {_between(behind, before)}" if behind or before else ""
            return Explanation(
                "",
                "",
                f"The element {name_of(parent_element)} lacks a child element: {name}.",
                f"Add {name}{place}.",
            )


def _unknown_child(misfit: Unknown, slots: Sequence[Slot], version: str) -> Explanation:
    tag, parent = name_of(misfit.element), _parent_name(misfit.element)
    names = _listed(misfit.expected)
    hint = f" Expected at this place: {names}." if names else ""
    meant = _meant(tag, [slot.name for slot in slots])
    return Explanation(
        "",
        "",
        f"The element {tag} is not expected here.{hint}",
        f"{meant} it: {parent} has no child element {tag} in version {version}.",
    )


def _meant(name: str, names: Sequence[str]) -> str:
    close = get_close_matches(name, names, n=1, cutoff=_CLOSE)
    return f"Write {close[0]} if that is meant, or remove" if close else "Remove"


def _between(behind: str, before: str) -> str:
    return " and ".join(
        [*([f"behind {behind}"] if behind else []), *([f"before {before}"] if before else [])]
    )


def _listed(names: Sequence[str]) -> str:
    more = len(names) - NAMES_SHOWN
    return ", ".join(names[:NAMES_SHOWN]) + (f" or one of {more} more" if more > 0 else "")


def _parent_name(element: etree._Element) -> str:
    parent = element.getparent()
    return "" if parent is None else name_of(parent)


def _own_text(context: _Context) -> Explanation:
    return Explanation("", "", f"The schema says: {context.message}", "")


def _attribute_of(message: str) -> str:
    """The attribute that a message is about, in the notation of lxml; empty where it is none."""
    names = _ATTRIBUTE.findall(message)
    return str(names[-1]) if names else ""


def _written(attribute: str) -> str:
    return attribute.replace(_XML_NAMESPACE, "xml:")


def _in_the_standard(attribute: Attribute | None) -> str:
    return (
        f" In the words of the standard: {attribute.help}" if attribute and attribute.help else ""
    )


def _missing_attribute(context: _Context) -> Explanation:
    name = _attribute_of(context.message)
    help_text = _in_the_standard(context.declared.attributes.get(name))
    return Explanation(
        _written(name),
        "",
        f"The element {context.tag} lacks the attribute {_written(name)}.{help_text}",
        f"Add {_written(name)}.",
    )


def _unknown_attribute(context: _Context) -> Explanation:
    name = _attribute_of(context.message)
    known = [_written(attribute) for attribute in context.declared.attributes]
    listed = f" It may have: {_listed(known)}." if known else ""
    return Explanation(
        _written(name),
        context.element.get(name, ""),
        f"The element {context.tag} has no attribute {_written(name)} in version "
        f"{context.version}.{listed}",
        f"{_meant(name, known)} it.",
    )


def _text_or_children(context: _Context) -> Explanation:
    if context.message.partition(": ")[2].startswith("Element content"):
        return Explanation(
            "",
            "",
            f"The element {context.tag} holds other elements where only text may stand.",
            "Write the text directly between the tags.",
        )
    element = context.element
    texts = [element.text, *(child.tail for child in element)]
    return Explanation(
        "",
        next((text.strip() for text in texts if text and text.strip()), ""),
        f"The element {context.tag} holds text where only elements, or nothing, may stand.",
        "Remove the text, or put it into a narrative element where the standard has one.",
    )


def _invalid_value(context: _Context) -> Explanation:
    found = _INVALID_VALUE.search(context.message)
    if found is None:
        return _own_text(context)
    name = _written(found["attribute"] or "")
    attribute = context.declared.attributes.get(name)
    wanted = (
        "a language code such as en or nl"
        if name == "xml:lang"
        else _EXAMPLES.get(found["type"] or "", "another kind of value")
    )
    may_go = name and not (attribute and attribute.is_required)
    return Explanation(
        name,
        found["value"],
        f"The {f'attribute {name}' if name else f'element {context.tag}'} asks for {wanted}."
        f"{_in_the_standard(attribute)}",
        f"Write {wanted}{f', or leave {name} out' if may_go else ''}.",
    )


_Wording = Callable[[_Context], Explanation]
# Keys are the beginnings of libxml2's names for the kinds of schema error.
_WORDINGS: Mapping[str, _Wording] = {
    "SCHEMAV_CVC_COMPLEX_TYPE_4": _missing_attribute,
    "SCHEMAV_CVC_COMPLEX_TYPE_3": _unknown_attribute,
    "SCHEMAV_CVC_COMPLEX_TYPE_2": _text_or_children,
    "SCHEMAV_CVC_TYPE_3_1": _text_or_children,
    "SCHEMAV_CVC_DATATYPE_VALID": _invalid_value,
}
