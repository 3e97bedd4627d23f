"""The two pages that a release brings along: what the indicators mean, and what is left out.

Facts of the programme definition only; no numbers.
"""

from pathlib import Path

from lxml import etree

from iati.compose.files import EXCLUSIONS_FILE, INDICATORS_FILE
from schemas.programme import Programme


def write_pages(folder: Path, programme: Programme) -> None:
    """Write `indicators.html` and `exclusions.html` into a folder."""
    _write(folder / INDICATORS_FILE, _indicators(programme))
    _write(folder / EXCLUSIONS_FILE, _exclusions(programme))


def _write(path: Path, page: etree._Element) -> None:
    body = etree.tostring(page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>")
    path.write_bytes(body + b"\n")


def _el(tag: str, *content: etree._Element | str, **attributes: str) -> etree._Element:
    """An element with children and text; text only comes first."""
    element = etree.Element(tag, attributes)
    for part in content:
        if isinstance(part, str):
            element.text = part
        else:
            element.append(part)
    return element


def _page(programme: Programme, title: str, *content: etree._Element) -> etree._Element:
    language = programme.languages[0]
    return _el(
        "html",
        _el(
            "head",
            _el("meta", charset="utf-8"),
            _el("title", f"{title} - {programme.title[language]}"),
        ),
        _el("body", _el("h1", title), *content),
        lang=language,
    )


def _indicators(programme: Programme) -> etree._Element:
    language = programme.languages[0]
    rules = {
        "sum": "values of several partners are added",
        "max": "of several partners in one place the highest value counts",
        "none": "values of several partners are not combined",
    }
    entries = [
        _el(
            "section",
            _el("h2", f"{i.id}: {i.title[language]}"),
            _el("p", i.description[language]),
            _el("p", f"Counts {i.unit}; {rules[i.over_partners]}. Source: section {i.source}."),
            *([_el("p", i.decision)] if i.decision else []),
            id=i.id,
        )
        for i in programme.indicators
    ]
    return _page(programme, "Indicators", *entries)


def _exclusions(programme: Programme) -> etree._Element:
    language = programme.languages[0]
    protected = [
        _el("li", f"{i.title[language]}: counts from 1 to {i.small_count_below - 1}")
        for i in programme.indicators
        if i.small_count_below
    ]
    return _page(
        programme,
        "What is left out, and why",
        _el(
            "p",
            "A small count can point to a child, a family or a defender. For the indicators "
            "below such counts are not published, nor any other count from which they could be "
            "worked out. In the table of results they are marked as suppressed; in the IATI files "
            "they are absent. Absent never means zero: a zero is published as 0.",
        ),
        _el("ul", *protected),
        _el(
            "p",
            "What was not reported is absent as well. Names of partners who could be put at risk, "
            "and free texts of partners, are never published.",
        ),
    )
