"""The cover of a file that has none: whose it is, and what its cells, its name or its rows say of
period and revision. Never the order in which files arrive.

What a cover must say is checked where covers are read.
"""

import re
from dataclasses import replace
from pathlib import PurePath

from schemas.mappings import Layout, Source
from schemas.programme import Programme
from submissions.answers import returned_revision
from submissions.doors.grid import Cell, CellKind
from submissions.mapping.situation import Situation, cell_at, said_cell
from submissions.mapping.texts import code_of, named_in

NOWHERE = Cell(0, 0)

_REVISION_IN_NAME = re.compile(r"[ _-]r(\d{1,4})$", re.ASCII | re.IGNORECASE)


def find_period(source: Source, at: Situation) -> tuple[Cell | None, Cell]:
    """The period that is said outside of rows, and the place where it was looked for."""
    if source.always is not None:
        return said_cell(source.always, NOWHERE), NOWHERE
    cell = cell_at(at.grid, source.cell) if source.cell else NOWHERE
    if cell is None or source.rows:
        return None, NOWHERE
    text = PurePath(at.file_name).stem if source.file_name else cell.raw
    ids = [period.id for period in at.programme.periods]
    found = _part(text, source.pattern)
    code = code_of(found, source.codes, ids) if found else None
    if found and code is None:
        named = named_in(found, {**{period: period for period in ids}, **source.codes})
        code = next(iter(named)) if len(named) == 1 else None
    return (said_cell(code, cell) if code else None), cell


def find_revision(source: Source | None, at: Situation) -> Cell:
    """The revision as the file says it; without a source, that of a name that ends with -r2, or 1.
    A correction that came back is the one that was asked for, unless the file says a higher one.
    """
    said = _said_revision(source, at)
    returned = returned_revision(at.sent)
    is_higher = said.raw.strip().isdecimal() and int(said.raw) > (returned or 0)
    return said if returned is None or is_higher else said_cell(str(returned), NOWHERE)


def _said_revision(source: Source | None, at: Situation) -> Cell:
    if source is None:
        name = _REVISION_IN_NAME.search(_stem(at.file_name))
        return said_cell(name.group(1).lstrip("0") if name else "1", NOWHERE)
    if source.always is not None:
        return said_cell(source.always, NOWHERE)
    cell = cell_at(at.grid, source.cell) if source.cell else NOWHERE
    if cell is None:
        return NOWHERE
    if source.pattern is None and not source.file_name:
        return cell
    part = _part(_stem(at.file_name) if source.file_name else cell.raw, source.pattern)
    return replace(cell, kind=CellKind.TEXT if part else CellKind.EMPTY, content=part.strip())


def cover_cells(
    partner: str,
    period: Cell | None,
    revision: Cell,
    layout: Layout | None,
    programme: Programme,
) -> dict[str, Cell]:
    """The lines of a cover, as far as they are known; said of the file, they stand in no cell."""
    known = next((p for p in programme.partners if p.id == partner), None)
    said = {"programme": programme.id}
    if known:
        said |= {"partner": partner, "language": known.languages[0]}
    if layout and layout.number_format:
        said["number_format"] = layout.number_format.value
    cells = {key: said_cell(text, NOWHERE) for key, text in said.items()}
    return {**cells, "revision": revision, **({"period": period} if period else {})}


def _stem(file_name: str) -> str:
    return PurePath(file_name).stem.removesuffix(".corrections")


def _part(text: str, pattern: str | None) -> str:
    if pattern is None:
        return text
    found = re.search(pattern, text)
    return (found.group(1) or "") if found else ""
