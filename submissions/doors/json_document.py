"""JSON document to grid: the sheets of the form as lists of objects, under the form's own keys.

Each cell is named by its JSON pointer. Forms from data collection tools, which are JSON too, are
handed to `collected`. What the values mean does not belong here.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from schemas.submission import COVER, SHEETS, NumberFormat, Problem, Sheet
from submissions.collected import is_collected, read_collected
from submissions.doors.grid import Cell, CellKind, Grid, text_cell
from submissions.doors.grid_builder import GridBuilder, TooLargeError, too_large
from submissions.doors.json_text import MAX_FAULTS, Json, Settling, loaded
from submissions.layout import COVER_VALUE_OFFSET
from submissions.messages import problem

_TABLES = SHEETS[1:]
_COVER_KEYS = [column.key for column in COVER.columns]
_KNOWN = frozenset({*_COVER_KEYS, *(sheet.key for sheet in _TABLES)})
_KNOWN_BELOW = frozenset(column.key for sheet in _TABLES for column in sheet.columns)


def read_json(content: bytes) -> Grid | Problem:
    """The document as a grid, or why it cannot be one. What it holds that has no place in the
    form is among the grid's notes. Never raises for bad content."""
    document = loaded(content)
    if isinstance(document, Problem):
        return document
    if is_collected(document):
        settling = Settling(lambda _: True)
        grid = read_collected(settling.settled(document))
        return replace(grid, notes=(*grid.notes, *settling.faults))
    if not isinstance(document, dict):
        return problem("json-object-expected")
    settling = Settling((_KNOWN | _KNOWN_BELOW).__contains__)
    settled = settling.settled(document)
    try:
        return _grid(settled if isinstance(settled, dict) else {}, settling)
    except TooLargeError:
        return too_large()


def _grid(document: dict[str, Json], settling: Settling) -> Grid:
    builder = GridBuilder()
    _add_cover(builder, document, settling)
    for sheet in _TABLES:
        if sheet.key in document:
            _add_table(builder, sheet, document[sheet.key], settling)
    strange = (key for key in document if key not in _KNOWN)
    unknown = [problem("unknown-sheet", key) for key in islice(strange, MAX_FAULTS)]
    return Grid("json", builder.sheets, notes=(*settling.faults, *unknown))


def _add_cover(builder: GridBuilder, document: dict[str, Json], settling: Settling) -> None:
    """Numbers of JSON are written in one way, so that this one need not be said."""
    values: dict[str, Json] = {"number_format": NumberFormat.POINT.value}
    values |= {key: value for key, value in document.items() if value is not None}
    for row, key in enumerate(_COVER_KEYS, start=1):
        pointer = f"/{key}"
        value = _cell(values.get(key), row, 1 + COVER_VALUE_OFFSET, pointer, settling)
        name = Cell(row, 1, CellKind.TEXT, key, where=pointer)
        builder.add_row(row, {1: name, value.column: value})
    builder.end_sheet(COVER.key)


def _add_table(builder: GridBuilder, sheet: Sheet, items: Json, settling: Settling) -> None:
    """A row of keys, then a row for each object. Of a key that is not ours only the key is taken,
    where it stands first."""
    pointer = f"/{sheet.key}"
    objects = list(_objects(items, pointer, settling))
    keys = [column.key for column in sheet.columns]
    places = dict.fromkeys(keys, pointer)
    for place, item in objects:
        for key in item:
            places.setdefault(key, f"{pointer}/{place}")
    header = (
        Cell(1, column, CellKind.TEXT, key, where=where)
        for column, (key, where) in enumerate(places.items(), start=1)
    )
    builder.add_row(1, {cell.column: cell for cell in header})
    for place, item in objects:
        row = place + 2
        cells = [
            _cell(item.get(key), row, column, f"{pointer}/{place}/{key}", settling)
            for column, key in enumerate(keys, start=1)
        ]
        if not all(cell.is_empty for cell in cells):
            builder.add_row(row, {cell.column: cell for cell in cells})
    builder.end_sheet(sheet.key)


def _objects(
    items: Json, pointer: str, settling: Settling
) -> Iterator[tuple[int, dict[str, Json]]]:
    """The objects of a list with their places; null is as if nothing were there."""
    if isinstance(items, list):
        for place, item in enumerate(items):
            if isinstance(item, dict):
                yield place, item
            elif item is not None:
                settling.fault("json-object-expected", f"{pointer}/{place}")
    elif items is not None:
        settling.fault("json-list-expected", pointer)


def _cell(value: Json, row: int, column: int, where: str, settling: Settling) -> Cell:
    """A value as a cell; an empty one has its pointer too, as something may be missing there."""
    if isinstance(value, bool):
        return Cell(row, column, CellKind.BOOLEAN, value, where=where)
    if isinstance(value, Decimal):
        return Cell(row, column, CellKind.NUMBER, value, where=where)
    if isinstance(value, (dict, list)):
        settling.fault("json-value-expected", where)
        return Cell(row, column, where=where)
    return replace(text_cell(row, column, value or ""), where=where)
