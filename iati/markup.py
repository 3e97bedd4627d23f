"""A few lines that make HTML elements, for the pages of a release and of a report."""

from lxml import etree


def element(tag: str, *content: etree._Element | str, **attributes: str) -> etree._Element:
    """An element with children and text; text only comes first.

    Control characters, which HTML cannot carry, become a mark.
    """
    made = etree.Element(tag, attributes)
    for part in content:
        if isinstance(part, str):
            made.text = _plain(part)
        else:
            made.append(part)
    return made


def page_text(page: etree._Element) -> str:
    """A whole page as text."""
    text = etree.tostring(page, method="html", encoding="unicode", doctype="<!DOCTYPE html>")
    return f"{text}\n"


def _plain(text: str) -> str:
    return "".join(c if c >= " " or c in "\t\n" else "\N{REPLACEMENT CHARACTER}" for c in text)
