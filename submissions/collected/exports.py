"""Sheets exported from KoboToolbox or ODK (xlsx, CSV): the forms, and each repeating group as a
sheet of its own that names the form and the row it belongs to.

Gives the same grid as forms fetched as JSON, but for the places of the cells.
"""

from collections.abc import Mapping
from dataclasses import replace

from submissions.collected.documents import ABOUT_PEOPLE
from submissions.collected.entries import COLLECTED, Entry, Questions, as_grid
from submissions.doors.grid import Cell, Grid, GridSheet, Row

_FORM_KEYS = ("_submission__id", "_submission__uuid", "__Submissions-id", "PARENT_KEY")
_OWN_KEYS = ("_id", "_uuid", "instanceID", "KEY")
_STATUSES = ("_validation_status", "_submission__validation_status", "ReviewState")
_PARENT_TABLE = "_parent_table_name"
_MARKS = (frozenset({"_id", "_uuid"}), frozenset({"KEY", "SubmissionDate"}))
"""The columns by which the sheet of forms of each tool is known."""


def join_exported(grid: Grid) -> Grid | None:
    """The export as a grid of entries, or None where the file is no export of these tools, or was
    made one by its door."""
    if grid.door == COLLECTED:
        return None
    forms = [sheet for sheet in grid.sheets if _is_of_forms(sheet)][:1]
    turns = [sheet for sheet in grid.sheets if sheet not in forms and _is_of_turns(sheet)]
    if not forms and not turns:
        return None
    others = [s for s in grid.sheets if s not in forms and s not in turns and s.rows]
    title = forms[0].title if forms else ""
    tables = [_questions(sheet, "") for sheet in forms]
    tables += [_questions(sheet, title or "forms") for sheet in turns]
    joined = as_grid(grid.door, sorted(tables, key=lambda table: _depth(table, tables)))
    return replace(
        joined,
        sheets=(*joined.sheets, *others),
        day_zero=grid.day_zero,
        notes=(*grid.notes, *joined.notes),
    )


def _depth(table: Questions, tables: list[Questions]) -> int:
    """How many tables stand above it: parents are joined before what is joined to them."""
    above = next((other for other in tables if other.title == table.parent), None)
    return 0 if above is None or above is table else 1 + _depth(above, tables)


def _is_of_forms(sheet: GridSheet) -> bool:
    headers = set(_headers(sheet).values())
    return any(mark <= headers for mark in _MARKS) and not headers & set(_FORM_KEYS)


def _is_of_turns(sheet: GridSheet) -> bool:
    return bool(set(_headers(sheet).values()) & set(_FORM_KEYS))


def _headers(sheet: GridSheet) -> dict[int, str]:
    first = sheet.rows[0] if sheet.rows else None
    return {column: cell.raw.strip() for column, cell in first.cells.items()} if first else {}


def _questions(sheet: GridSheet, forms_title: str) -> Questions:
    """A sheet as a table. A turn belongs to the row that its parent index names; without one, to
    its form."""
    headers = _headers(sheet)
    entries = [_entry(row, headers, bool(forms_title)) for row in sheet.rows[1:]]
    parent = forms_title and (_parent_table(sheet, headers) or forms_title)
    return Questions(sheet.title, entries, parent)


def _parent_table(sheet: GridSheet, headers: Mapping[int, str]) -> str:
    column = next((c for c, header in headers.items() if header == _PARENT_TABLE), None)
    cells = (row.cell(column).raw.strip() for row in sheet.rows[1:] if column)
    return next((text for text in cells if text and text != sheet.title), "")


def _entry(row: Row, headers: Mapping[int, str], is_turn: bool) -> Entry:
    said = {headers[c]: cell for c, cell in row.cells.items() if c in headers}
    parent = _text(said, ("_parent_index", "PARENT_KEY"))
    form = _text(said, _FORM_KEYS if is_turn else _OWN_KEYS)
    return Entry(
        form=form.partition("/")[0],  # ODK: the form's key, then the path to the turn
        key=_text(said, ("_index", "KEY")) or str(row.number - 1),
        cells={question: cell for question, cell in said.items() if question not in ABOUT_PEOPLE},
        status=_text(said, _STATUSES),
        parent=parent,
    )


def _text(cells: Mapping[str, Cell], names: tuple[str, ...]) -> str:
    return next((cells[name].raw.strip() for name in names if name in cells), "")
