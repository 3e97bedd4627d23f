"""Which way a file that is not the form is read: by a layout that was learned, or by its tags; by
none of them, or by several, it is not read at all.

How each way reads is its own module's.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from schemas.mappings import PartnerMapping
from schemas.programme import Programme
from schemas.submission import Problem
from submissions.contents import Contents
from submissions.doors.csv_file import read_csv
from submissions.doors.grid import Grid
from submissions.mapping.file import read_mapped
from submissions.mapping.recognise import Match, recognise, tagged_layouts
from submissions.mapping.situation import Situation
from submissions.messages import Findings

NOTHING = Contents(cover=None, cover_title="", tables={})

UNDECLARED = frozenset({"encoding", "ambiguous-delimiter"})
"""What may keep a CSV file from being opened until a layout declares it."""

_TAG_ROWS = 25
_CSV = frozenset({".csv", ".tsv", ".txt"})


def read_foreign(at: Situation, mappings: Sequence[PartnerMapping], findings: Findings) -> Contents:
    """What stands where in the file; nothing, and a finding, where nobody has said how to read it,
    or several have."""
    matches = recognise(at, mappings)
    if not (matches and matches[0].is_whole) and may_be_tagged(at.grid):
        tagged = _by_tags(at, mappings, findings)
        matches = matches if tagged is None else tagged
    if len(matches) == 1:
        return read_mapped(matches[0], at, findings)
    findings.add("layout-ambiguous" if len(matches) > 1 else "no-layout")
    return NOTHING


def open_as_declared(
    content: bytes, file_name: str, mappings: Sequence[PartnerMapping], programme: Programme
) -> tuple[Grid, tuple[PartnerMapping, ...]] | None:
    """A CSV file that does not show how it is written, opened as a layout declares it, where it
    then follows that layout; and the mappings left to read it by. None where there is no such."""
    if PurePath(file_name).suffix.lower() not in _CSV:
        return None
    opened = [
        (grid, mapping)
        for grid, mapping in _declared(content, mappings)
        if recognise(Situation(grid, file_name, programme, dt.date.min), (mapping,))
    ]
    return (opened[0][0], tuple(mapping for _, mapping in opened)) if opened else None


def _declared(
    content: bytes, mappings: Sequence[PartnerMapping]
) -> Iterator[tuple[Grid, PartnerMapping]]:
    """The file as each layout says it is written, with a mapping of that layout alone."""
    for mapping in mappings:
        for layout in mapping.layouts:
            if layout.encoding or layout.delimiter:
                grid = read_csv(content, layout.encoding or "", layout.delimiter or "")
                if not isinstance(grid, Problem):
                    yield grid, mapping.model_copy(update={"layouts": [layout]})


def may_be_tagged(grid: Grid) -> bool:
    """Whether it is worth loading what reads tags."""
    rows = (row for sheet in grid.sheets for row in sheet.rows[:_TAG_ROWS])
    return any(cell.raw.lstrip().startswith("#") for row in rows for cell in row.cells.values())


def _by_tags(
    at: Situation, mappings: Sequence[PartnerMapping], findings: Findings
) -> tuple[Match, ...] | None:
    """The file under its tags; None where it has none, several where several layouts know it."""
    from submissions.hxl_tags import match_tags, tagged_sheets

    sheets = tagged_sheets(at.grid)
    if not sheets:
        return None
    known = tagged_layouts(at, mappings)
    single = known[0] if len(known) == 1 else None
    match = match_tags(sheets, at.grid, single, at.programme, findings)
    return (match,) if len(known) < 2 else (match, match)
