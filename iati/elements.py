"""The small parts of IATI elements that every writer of ours puts together: children, narratives,
numbers.

Which elements there are, and in what order, is for the writers.
"""

import datetime as dt
from decimal import Decimal

from lxml import etree

from iati import document as d

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def add(parent: etree._Element, name: str, /, **attributes: str | None) -> etree._Element:
    """A child with those attributes that have a value; `_` in their names stands for `-`."""
    node = etree.SubElement(parent, name)
    for key, value in attributes.items():
        if value is not None:
            node.set(key.replace("_", "-"), value)
    return node


def add_narratives(parent: etree._Element, text: d.Text, default: str) -> None:
    """Default language first and unmarked, the others marked, in order of their codes."""
    for language in sorted(text, key=lambda code: (code != default, code)):
        node = etree.SubElement(parent, "narrative")
        if language != default:
            node.set(XML_LANG, language)
        node.text = text[language]


def add_document(parent: etree._Element, document: d.DocumentLink, language: str) -> None:
    """A document-link, as activities and organisations have it."""
    node = add(parent, "document-link", url=document.url, format=document.format)
    add_narratives(add(node, "title"), document.title, language)
    for code in document.categories:
        add(node, "category", code=code)
    add(node, "language", code=document.language)


def plain(value: int | Decimal) -> str:
    """A number in digits, with a point for decimals and nothing else."""
    return format(value, "f" if isinstance(value, Decimal) else "d")


def timestamp(moment: dt.datetime) -> str:
    """A time in UTC, to the second."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def flag(value: bool) -> str:
    """A truth value as XML schema writes it."""
    return "true" if value else "false"
