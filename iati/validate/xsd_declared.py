"""What the official XSDs declare about an element, as `xmlschema` reads them.

For explaining only: what is valid is for libxml2 to say, in `xsd`. The XSDs have no facets; what
they ask for beyond a type, they say in the documentation of an attribute.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from lxml import etree

if TYPE_CHECKING:
    from xmlschema import XMLSchema10
    from xmlschema.validators import XsdElement

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_ON_CONTENT = ("Content must", "Enter ")
_LONGEST_HELP = 200


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the fixed order of an element's children, and how many may stand there.

    `name` is empty for elements of other namespaces. `at_most` is None where there is no limit.
    """

    name: str
    at_least: int
    at_most: int | None


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute that an element may have; `help` is a sentence of the standard, or empty."""

    is_required: bool
    help: str


@dataclass(frozen=True, slots=True)
class Declaration:
    """What the schema declares about an element: its children in order, and its attributes."""

    slots: tuple[Slot, ...]
    attributes: Mapping[str, Attribute]


def declaration_of(xsd: Path, element: etree._Element) -> Declaration | None:
    """What an XSD declares about an element by its place; None where it does not know it."""
    schema = _schema(xsd)
    found: XsdElement | None = None
    for step in (*reversed(tuple(element.iterancestors())), element):
        tag = str(step.tag)
        children = {} if found is None else _children(found)
        found = children.get(tag) or schema.elements.get(tag)
    return None if found is None else _declaration(found)


@cache
def _schema(xsd: Path) -> "XMLSchema10":
    # Half a second that only those pay who have something to be explained.
    import xmlschema

    return xmlschema.XMLSchema10(str(xsd), validation="lax", allow="local")


@cache
def _children(parent: "XsdElement") -> Mapping[str, "XsdElement"]:
    group = parent.type.model_group
    particles = () if group is None else group.iter_elements()
    # A particle without a name stands for elements of other namespaces.
    return {p.name: cast("XsdElement", p) for p in particles if p.name}


@cache
def _declaration(element: "XsdElement") -> Declaration:
    group = element.type.model_group
    particles = () if group is None else group.iter_elements()
    return Declaration(
        slots=tuple(Slot(p.name or "", p.min_occurs, p.max_occurs) for p in particles),
        attributes={
            name: Attribute(attribute.use == "required", _help(str(attribute.annotation or "")))
            for name, attribute in element.attributes.items()
            if name is not None
        },
    )


def _help(documentation: str) -> str:
    """The sentence on what the content looks like, or else the first, which says what it is."""
    sentences = _SENTENCE_END.split(" ".join(documentation.split()))
    chosen = next((s for s in sentences if s.startswith(_ON_CONTENT)), sentences[0])
    return chosen if len(chosen) <= _LONGEST_HELP else ""
