"""What a layout leaves open in a file: texts that have no code yet, and where their codes belong.

Asking for them belongs to the command line.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.mappings import SheetLayout
from schemas.yaml_text import Location
from submissions.doors.grid import Cell
from submissions.mapping.file import known_setting
from submissions.mapping.lines import LineReader
from submissions.mapping.recognise import Found, Match
from submissions.mapping.situation import Situation

MAY_BE_EMPTY = frozenset({"sex", "age_group"})
"""Dimensions whose empty cells may stand for everyone, where somebody says so."""


@dataclass(frozen=True)
class Gap:
    """A text that has no code: what it should say, and where in the layout its code belongs."""

    at: Location
    dimension: str
    text: str


def gaps(match: Match, at: Situation) -> list[Gap]:
    """Every text of a file that has no code, once, in reading order."""
    found: dict[Gap, None] = {}
    for sheet in match.sheets:
        for gap in _gaps(sheet, match, at):
            found.setdefault(gap)
    return list(found)


def _gaps(found: Found, match: Match, at: Situation) -> Iterator[Gap]:
    layout = found.layout
    place = _place(layout, match)
    if layout.title_says and layout.title_says.means not in (found.says or {}):
        says = layout.title_says
        yield Gap((*place, "title_says", "codes"), says.means, found.sheet.title)
    if not found.is_whole:
        return
    reader = LineReader(found, known_setting(match, at))
    for line in reader.lines():
        if not reader.is_filled(line) or line.called:
            continue
        for dimension, cell in line.unsaid.items():
            if not cell.is_empty or dimension in MAY_BE_EMPTY:
                yield Gap((*place, *_codes(layout, match, dimension)), dimension, _text(cell))


def _text(cell: Cell) -> str:
    return cell.raw.strip()


def _place(layout: SheetLayout, match: Match) -> Location:
    if match.layout.hxl:
        return ("hxl",)
    return ("sheets", next(n for n, sheet in enumerate(match.layout.sheets) if sheet is layout))


def _codes(layout: SheetLayout, match: Match, dimension: str) -> Location:
    """Where in its sheet the codes of a dimension stand."""
    if match.layout.hxl:
        return "codes", dimension
    for number, section in enumerate(layout.sections):
        if section.means == dimension:
            return "sections", number, "codes"
    number = next(n for n, column in enumerate(layout.columns) if column.means == dimension)
    return "columns", number, "codes"
