"""Making elements of an HTML page, and the page as text; for the pages of releases and reports.

What stands in a page is decided elsewhere.
"""

import re

from lxml import etree

Child = etree._Element | str
NOT_CARRIED = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not allow; a carriage return would not come back."""


def element(tag: str, *content: Child, **attributes: str) -> etree._Element:
    """An element with text and children in the order given; a name that Python keeps to itself
    ends in `_`, and `_` inside one stands for a hyphen."""
    made = etree.Element(tag, {k.rstrip("_").replace("_", "-"): v for k, v in attributes.items()})
    for part in content:
        if isinstance(part, str):
            _add_text(made, plain(part))
        else:
            made.append(part)
    return made


def page_text(page: etree._Element) -> str:
    """A whole page as text."""
    text = etree.tostring(page, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    return f"{text}\n"


def plain(text: str) -> str:
    """The text without what neither a page nor a workbook can carry, like control characters."""
    return NOT_CARRIED.sub("\N{REPLACEMENT CHARACTER}", text)


def _add_text(made: etree._Element, text: str) -> None:
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text
