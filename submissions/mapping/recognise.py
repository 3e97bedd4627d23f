"""Which layout a file follows: the one whose headers are all there, told from those that look
the same by what a mapping says of its files.

What the rows under the headers say does not belong here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.mappings import (
    IGNORE,
    Column,
    Condition,
    Layout,
    PartnerMapping,
    SheetLayout,
)
from submissions.doors.grid import GridSheet
from submissions.mapping.headers import Header, Headers
from submissions.mapping.situation import Situation, cell_at
from submissions.mapping.sources import find_period
from submissions.mapping.texts import code_of, matches, same

MAY_BE_ABSENT = frozenset({"ignore", "note", "explanation", "total"})
"""Columns without which a file says the same numbers."""


@dataclass(frozen=True)
class Found:
    """A sheet of a file under a sheet of a layout.

    `columns` are the mapped ones by number; `missing` the headers that are not there, `twice` the
    columns that no one can tell apart. `says` holds for the whole sheet, by dimension.
    """

    sheet: GridSheet
    layout: SheetLayout
    header: Header
    columns: Mapping[int, Column]
    missing: tuple[str, ...] = ()
    twice: tuple[int, ...] = ()
    says: Mapping[str, str] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every header that is needed is there, once."""
        return not self.missing and not self.twice


@dataclass(frozen=True)
class Match:
    """A file under a layout of a partner. `others` are sheets that no layout is about."""

    partner: str
    mapping: PartnerMapping | None
    layout: Layout
    sheets: tuple[Found, ...]
    others: tuple[GridSheet, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether the file has everything that the layout needs."""
        return all(found.is_whole for found in self.sheets)


def recognise(at: Situation, mappings: Sequence[PartnerMapping]) -> tuple[Match, ...]:
    """The layouts that a file follows: those that fit wholly, else those that nearly fit; of
    either those that say that files like this are theirs, where there are any."""
    headers = {number: Headers(sheet) for number, sheet in enumerate(at.grid.sheets)}
    found = [
        match
        for mapping in mappings
        for layout in mapping.layouts
        if layout.sheets and holds(layout.when, at)
        if (match := _match(at, headers, mapping, layout))
    ]
    fitting = [match for match in found if match.is_whole] or found
    return tuple(match for match in fitting if match.layout.when) or tuple(fitting)


def tagged_layouts(
    at: Situation, mappings: Sequence[PartnerMapping]
) -> tuple[tuple[PartnerMapping, Layout], ...]:
    """What is said of files of this name, or with this text, whose tags say the rest."""
    return tuple(
        (mapping, layout)
        for mapping in mappings
        for layout in mapping.layouts
        if layout.hxl and holds(layout.when, at)
    )


def holds(condition: Condition | None, at: Situation) -> bool:
    """Whether a file is one of those meant."""
    if condition is None:
        return True
    if condition.file_name and not matches(condition.file_name, at.file_name, ()):
        return False
    if condition.cell and condition.text:
        cell = cell_at(at.grid, condition.cell)
        return cell is not None and matches(condition.text, cell.raw, ())
    return True


def _match(
    at: Situation, headers: Mapping[int, Headers], mapping: PartnerMapping, layout: Layout
) -> Match | None:
    """The file under one layout; None unless each of its sheets is there, at least nearly."""
    period, _ = find_period(layout.period, at)
    periods = [period.raw] if period else [known.id for known in at.programme.periods]
    found: list[Found] = []
    for sheet_layout in layout.sheets:
        here = [
            placed
            for number, sheet in enumerate(at.grid.sheets)
            if (placed := _place(sheet, headers[number], sheet_layout, periods))
        ]
        if not here:
            return None
        found += here
    titles = {placed.sheet.title for placed in found}
    others = tuple(sheet for sheet in at.grid.sheets if sheet.title not in titles)
    return Match(mapping.partner, mapping, layout, tuple(found), others)


def _place(
    sheet: GridSheet, headers: Headers, layout: SheetLayout, periods: Sequence[str]
) -> Found | None:
    """The sheet under a layout, where at least half of its needed headers are found."""
    says = {str(dimension): code for dimension, code in layout.says.items()}
    if layout.title_says:
        code = code_of(sheet.title, layout.title_says.codes, ())
        if code == IGNORE:
            return None
        says |= {layout.title_says.means: code} if code else {}
    elif not matches(layout.title, sheet.title, periods):
        return None
    if layout.title_says and not matches(layout.title, sheet.title, periods):
        return None
    needed = [column.header for column in layout.columns if column.means not in MAY_BE_ABSENT]
    if 2 * sum(map(headers.may_have, needed)) < len(needed):
        return None
    best: Found | None = None
    for header in headers.anywhere(layout.header_rows):
        placed = _under(sheet, header, layout, says, periods)
        if best is None or _faults(placed) < _faults(best):
            best = placed
        if placed.is_whole:
            break
    return best if best and 2 * len(best.missing) <= len(needed) else None


def _faults(found: Found) -> tuple[int, int]:
    return len(found.missing), len(found.twice)


def _under(
    sheet: GridSheet,
    header: Header,
    layout: SheetLayout,
    says: Mapping[str, str],
    periods: Sequence[str],
) -> Found:
    columns: dict[int, Column] = {}
    missing: list[str] = []
    twice: list[int] = []
    for column in sorted(layout.columns, key=lambda c: c.means == "ignore"):
        here = [n for n in _fitting(column, header, periods) if n not in columns]
        if column.means == "ignore":
            columns |= dict.fromkeys(here, column)
        elif here:
            columns[here[0]] = column
            twice += [*here[1:], *_namesakes(here[0], header, layout)]
        elif column.means not in MAY_BE_ABSENT:
            missing.append(column.header)
    return Found(sheet, layout, header, columns, tuple(missing), tuple(twice), says)


def _fitting(column: Column, header: Header, periods: Sequence[str]) -> Iterator[int]:
    return (n for n, name in header.names.items() if matches(column.header, name, periods))


def _namesakes(number: int, header: Header, layout: SheetLayout) -> list[int]:
    """Columns of the same header that the layout does not know: nobody can tell which is meant."""
    known = {same(column.header) for column in layout.columns}
    return [n for n in header.namesakes(number) if same(header.names[n]) not in known]
