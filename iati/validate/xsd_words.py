"""What libxml2's schema errors mean, in words a publisher can act on.

Only the wording goes here; validating belongs in `xsd`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from schemas.iati_standard import child_order

_NAMES_SHOWN = 6
_XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"
_ATTRIBUTE = re.compile(r"attribute '([^']*)'")
_EXPECTED = re.compile(r"Expected is (?:one of )?\( (.*) \)")
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


@dataclass(frozen=True, slots=True)
class Explanation:
    """One schema error in our words; an empty remedy leaves the rule's own in place."""

    path: str
    value: str
    detail: str
    remedy: str


def explain(error: Any) -> Explanation:
    """What an entry of libxml2's error log means; its own text where the kind is not known."""
    path = str(error.path or "").lstrip("/")
    for prefix, wording in _WORDINGS.items():
        if error.type_name.startswith(prefix):
            return wording(path, error.message)
    return Explanation(path, "", f"The schema says: {error.message}", "")


def _tag(path: str) -> str:
    return path.rpartition("/")[2].partition("[")[0]


def _parent_tag(path: str) -> str:
    return _tag(path.rpartition("/")[0])


def _expected_names(message: str) -> str:
    found = _EXPECTED.search(message)
    names = [] if found is None else found[1].split(", ")
    named = [name for name in names if not name.startswith("##")]
    more = "" if len(named) <= _NAMES_SHOWN else f" or one of {len(named) - _NAMES_SHOWN} more"
    return ", ".join(named[:_NAMES_SHOWN]) + more


def _content(path: str, message: str) -> Explanation:
    expected = _expected_names(message)
    if "Missing child" in message:
        return Explanation(
            path,
            "",
            f"The element {_tag(path)} lacks a child element: {expected}.",
            "Add what is missing, in the order of the standard.",
        )
    tag, parent = _tag(path), _parent_tag(path)
    hint = f" Expected at this place: {expected}." if expected else ""
    return Explanation(
        path,
        "",
        f"The element {tag} is not expected here.{hint}",
        f"Move it: the children of {parent} have a fixed order, and some may be there only once."
        if tag in _children(parent)
        else f"Remove it: {parent} has no child element {tag} in version 2.03.",
    )


def _children(tag: str) -> tuple[str, ...]:
    try:
        return child_order(tag)
    except KeyError:
        return ()


def _attribute_name(message: str) -> str:
    names = _ATTRIBUTE.findall(message)
    return str(names[-1]).replace(_XML_NAMESPACE, "xml:") if names else ""


def _missing_attribute(path: str, message: str) -> Explanation:
    name = _attribute_name(message)
    return Explanation(
        f"{path}/@{name}",
        "",
        f"The element {_tag(path)} lacks the attribute {name}.",
        f"Add {name}.",
    )


def _unknown_attribute(path: str, message: str) -> Explanation:
    name = _attribute_name(message)
    return Explanation(
        f"{path}/@{name}",
        "",
        f"The element {_tag(path)} has no attribute {name} in version 2.03.",
        f"Remove {name}, or correct its spelling.",
    )


def _text_or_children(path: str, message: str) -> Explanation:
    tag = _tag(path)
    if message.partition(": ")[2].startswith("Element content"):
        return Explanation(
            path,
            "",
            f"The element {tag} holds other elements where only text may stand.",
            "Write the text directly between the tags.",
        )
    return Explanation(
        path,
        "",
        f"The element {tag} holds text where only elements, or nothing, may stand.",
        "Remove the text, or put it into a narrative element where the standard has one.",
    )


def _invalid_value(path: str, message: str) -> Explanation:
    found = _INVALID_VALUE.search(message)
    if found is None:
        return Explanation(path, "", f"The schema says: {message}", "")
    name = (found["attribute"] or "").replace(_XML_NAMESPACE, "xml:")
    subject = f"The attribute {name}" if name else f"The element {_tag(path)}"
    wanted = (
        "a language code such as en or nl"
        if name == "xml:lang"
        else _EXAMPLES.get(found["type"] or "", "another kind of value")
    )
    return Explanation(
        f"{path}/@{name}" if name else path,
        found["value"],
        f"{subject} asks for {wanted}.",
        f"Write {wanted}, or leave it out where the standard lets you.",
    )


_Wording = Callable[[str, str], Explanation]
# Keys are the beginnings of libxml2's names for the kinds of schema error.
_WORDINGS: Mapping[str, _Wording] = {
    "SCHEMAV_ELEMENT_CONTENT": _content,
    "SCHEMAV_CVC_COMPLEX_TYPE_4": _missing_attribute,
    "SCHEMAV_CVC_COMPLEX_TYPE_3": _unknown_attribute,
    "SCHEMAV_CVC_COMPLEX_TYPE_2": _text_or_children,
    "SCHEMAV_CVC_TYPE_3_1": _text_or_children,
    "SCHEMAV_CVC_DATATYPE_VALID": _invalid_value,
}
