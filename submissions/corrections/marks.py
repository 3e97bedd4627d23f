"""Marking what is wrong at its place: a colour, a comment, and the cell no longer locked.

Colours are rules of conditional formats, so that the cell's own look is there again once they are
taken away. What is said about a problem belongs to `listing`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from schemas.submission import Severity
from submissions.corrections.comments import write_comments
from submissions.corrections.package import Package
from submissions.corrections.sheet_xml import (
    Address,
    Edit,
    Element,
    SheetXml,
    address_of,
    reference,
)
from submissions.corrections.styles import Styles

GRAVEST_FIRST = (Severity.ERROR, Severity.QUESTION, Severity.WARNING)

_OURS = '"dtz:'
"""Every program keeps the formula of a rule as it was written; by this it is known as ours."""

_MARKED = re.compile(rb"(?:\"|&quot;)dtz:(?:error|question|warning)")
_PRIORITY = re.compile(rb"""\spriority\s*=\s*["'](\d+)["']""")
_MERGED = re.compile(rb"""<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z0-9$:]+)["']""")
_CELLS_OF_A_RULE = 200


@dataclass(frozen=True)
class Mark:
    """What one cell shows: how grave it is, and what is said about it."""

    severity: Severity
    text: str


@dataclass(frozen=True)
class NewNumber:
    """A number that takes the place of what a cell of a sheet holds."""

    title: str
    at: Address
    number: int


def is_marked(xml: bytes) -> bool:
    """Whether an earlier round marked a sheet."""
    return bool(_MARKED.search(xml))


def mark_sheet(
    package: Package,
    part: str,
    styles: Styles,
    marks: Mapping[Address, list[Mark]],
    new_number: NewNumber | None = None,
) -> None:
    """Let exactly these cells of a sheet be marked: what an earlier round marked is no more."""
    xml = package.read(part)
    shown = _shown(xml, marks)
    number_at = new_number and _anchor(_areas(xml), new_number.at)
    sheet = SheetXml(xml, {*shown, *([number_at] if number_at else [])})
    edits = [*_without_ours(sheet), *_coloured(sheet, styles, shown)]
    edits += write_comments(package, part, sheet, {at: mark.text for at, mark in shown.items()})
    protection = sheet.part("sheetProtection")
    looks = {}
    if protection and protection.says("sheet"):
        looks = {at: styles.unlocked(sheet.style_at(at)) for at in shown}
    if new_number and number_at:
        look = looks.pop(number_at, sheet.style_at(number_at))
        edits.append(sheet.number_in(number_at, new_number.number, look))
    package.write(part, sheet.edited([*edits, *sheet.restyle(looks)]))


def _shown(xml: bytes, marks: Mapping[Address, list[Mark]]) -> dict[Address, Mark]:
    """One mark for each cell, or for the one that stands for it where cells were merged."""
    areas = _areas(xml)
    found: dict[Address, list[Mark]] = {}
    for at, here in sorted(marks.items()):
        found.setdefault(_anchor(areas, at), []).extend(here)
    return {
        at: Mark(
            min((mark.severity for mark in here), key=GRAVEST_FIRST.index),
            "\n\n".join(dict.fromkeys(mark.text for mark in here)),
        )
        for at, here in found.items()
    }


def _areas(xml: bytes) -> list[tuple[Address, Address]]:
    """First and last cell of each area of merged cells."""
    areas = []
    for found in _MERGED.findall(xml):
        first, _, last = found.decode().partition(":")
        areas.append((address_of(first), address_of(last or first)))
    return areas


def _anchor(areas: list[tuple[Address, Address]], at: Address) -> Address:
    for top, bottom in areas:
        if top[0] <= at[0] <= bottom[0] and top[1] <= at[1] <= bottom[1]:
            return top
    return at


def _without_ours(sheet: SheetXml) -> Iterator[Edit]:
    """What an earlier round coloured."""
    for part in sheet.parts:
        if part.name == "conditionalFormatting":
            inside = [rule for rule in sheet.rules if part.start < rule.start < part.end]
            ours = [rule for rule in inside if _is_ours(rule)]
            gone = [part] if len(ours) == len(inside) else ours
            yield from (Edit(element.start, element.end, b"") for element in gone)


def _is_ours(rule: Element) -> bool:
    return rule.text.strip().startswith(_OURS)


def _coloured(sheet: SheetXml, styles: Styles, marks: Mapping[Address, Mark]) -> Iterator[Edit]:
    """Ours before all others: Excel goes by their priority, LibreOffice by their order."""
    pieces = [
        (severity, here[first : first + _CELLS_OF_A_RULE])
        for severity in GRAVEST_FIRST
        if (here := [reference(at) for at in sorted(marks) if marks[at].severity is severity])
        for first in range(0, len(here), _CELLS_OF_A_RULE)
    ]
    if not pieces:
        return
    rules = (_rule(*piece, n, styles) for n, piece in enumerate(pieces, start=1))
    yield sheet.insert("conditionalFormatting", "".join(rules))
    for rule in sheet.rules:
        if not _is_ours(rule) and (priority := rule.attributes.get("priority", "")).isdecimal():
            later = f' priority="{int(priority) + len(pieces)}"'.encode()
            yield sheet.with_attribute(rule, _PRIORITY, later)


def _rule(severity: Severity, cells: list[str], priority: int, styles: Styles) -> str:
    formula = escape(f'{_OURS}{severity}"<>""')
    about = f'type="expression" dxfId="{styles.mark(severity)}" priority="{priority}"'
    return (
        f'<{{}}conditionalFormatting sqref="{" ".join(cells)}">'
        f'<{{}}cfRule {about} stopIfTrue="1"><{{}}formula>{formula}</{{}}formula></{{}}cfRule>'
        "</{}conditionalFormatting>"
    )
