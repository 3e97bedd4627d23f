"""Where things stand in a form: its sheets, columns and cover lines, found by their keys.

Titles, labels, order and position may change; keys may not. What the cells say belongs to the
modules that read rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from schemas.submission import BUDGETS, COVER, OUTPUTS, SHEETS, SIGNS, Sheet
from submissions.contents import Contents, Record, Table
from submissions.doors.grid import Cell, CellKind, Grid, GridSheet, Row
from submissions.messages import Findings
from submissions.wording import languages, sheet_label

MARKER = "dtz:"
"""Cell A1 of each generated sheet holds this and the sheet's key. A column whose key begins with
it only helps people and is never read."""

CORRECTIONS_MARKER = MARKER + "corrections"
LISTS_TITLE = "lists"
CHECK_TITLE = "check"
OURS_NOT_READ = frozenset({CORRECTIONS_MARKER, MARKER + LISTS_TITLE, MARKER + CHECK_TITLE})

KEY_ROW_WINDOW = 15
"""The row of column keys is among so many filled rows from the top."""

_LEAST_KEYS = 2
"""So many keys in one row are no accident."""

COVER_VALUE_OFFSET = 2
"""On the cover the value stands so many columns right of its key, beyond the label."""

FOR_READING_ONLY = frozenset({"indicator_title"})
"""Columns that help people and are never read; they may be missing."""


@dataclass(frozen=True)
class KeyedRows:
    """Rows as records, each made when it is asked for: a long file would fill the memory."""

    title: str
    columns: Mapping[str, int]
    rows: tuple[Row, ...]

    def __iter__(self) -> Iterator[Record]:
        for row in self.rows:
            cells = {key: row.cell(column) for key, column in self.columns.items()}
            yield Record(self.title, row.number, cells)


def is_form(grid: Grid) -> bool:
    """Whether the file has a sheet of ours, under our mark or with our keys. Any file can have
    the sheet of corrections: it went back with it."""
    return any(_is_ours(grid_sheet) for grid_sheet in grid.sheets)


def _is_ours(grid_sheet: GridSheet) -> bool:
    if marker_of(grid_sheet) == CORRECTIONS_MARKER:
        return False
    if marker_of(grid_sheet).startswith(MARKER):
        return True
    window = grid_sheet.rows[:KEY_ROW_WINDOW]
    keyed = any(
        len(_keys_in(row, _keys(sheet))) >= _LEAST_KEYS for row in window for sheet in SHEETS[1:]
    )
    return keyed or len(list(_cover_lines(grid_sheet))) >= _LEAST_KEYS


def read_form(grid: Grid, findings: Findings) -> Contents:
    """What stands where in a form; what is missing, double or unknown is a finding."""
    sheets = find_sheets(grid, findings)
    cover = sheets.get(COVER.key)
    tables = {
        sheet.key: table
        for sheet in (OUTPUTS, BUDGETS, SIGNS)
        if sheet.key in sheets and (table := find_table(sheets[sheet.key], sheet, findings))
    }
    return Contents(
        cover=find_cover(cover, findings) if cover else None,
        cover_title=cover.title if cover else "",
        tables=tables,
        day_zero=grid.day_zero,
    )


def find_sheets(grid: Grid, findings: Findings) -> dict[str, GridSheet]:
    """The sheets of the contract, by key; what is missing, double or unknown is a finding."""
    found: dict[str, list[GridSheet]] = {sheet.key: [] for sheet in SHEETS}
    for grid_sheet in grid.sheets:
        key = sheet_key(grid_sheet)
        if key in found:
            found[key].append(grid_sheet)
        elif grid_sheet.rows and key not in OURS_NOT_READ:
            findings.add("unknown-sheet", grid_sheet.title)
    for sheet in SHEETS:
        if not found[sheet.key]:
            findings.add("sheet-missing", sheet_name=sheet.key)
        for double in found[sheet.key][1:]:
            findings.add("sheet-twice", double.title, "A1", sheet_name=sheet.key)
    return {key: sheets[0] for key, sheets in found.items() if sheets}


def sheet_key(grid_sheet: GridSheet) -> str:
    """By the marker in A1, else by the title; empty when neither says anything."""
    marker = marker_of(grid_sheet)
    if marker.startswith(MARKER):
        return marker if marker in OURS_NOT_READ else marker.removeprefix(MARKER)
    return _sheets_by_title().get(grid_sheet.title.strip().casefold(), "")


def marker_of(grid_sheet: GridSheet) -> str:
    """What cell A1 says."""
    first = grid_sheet.rows[0] if grid_sheet.rows else None
    return first.cell(1).raw.strip() if first and first.number == 1 else ""


@cache
def _sheets_by_title() -> dict[str, str]:
    """Keys of the sheets by what each is called, in every language."""
    labels = {
        sheet_label(language, sheet.key).casefold(): sheet.key
        for language in languages()
        for sheet in SHEETS
    }
    return labels | {sheet.key: sheet.key for sheet in SHEETS}


def find_table(grid_sheet: GridSheet, sheet: Sheet, findings: Findings) -> Table | None:
    """The table of a sheet, or None when its columns cannot be told apart."""
    keys = _keys(sheet)
    window = grid_sheet.rows[:KEY_ROW_WINDOW]
    key_row = max(window, key=lambda row: len(_keys_in(row, keys)), default=None)
    if key_row is None or len(_keys_in(key_row, keys)) < _LEAST_KEYS:
        findings.add("key-row-missing", grid_sheet.title)
        return None
    columns: dict[str, int] = {}
    for key, cell in _keys_in(key_row, keys):
        if key in columns:
            findings.add("column-twice", grid_sheet.title, cell.address, key=key)
        columns.setdefault(key, cell.column)
    for column in sheet.columns:
        if column.key not in {*columns, *FOR_READING_ONLY} and not column.later:
            facts = {"column": f"{sheet.key}.{column.key}", "key": column.key}
            findings.add("column-missing", grid_sheet.title, f"A{key_row.number}", **facts)
    rows = tuple(row for row in grid_sheet.rows if row.number > key_row.number)
    for cell in _strangers(key_row, rows, keys):
        findings.add("unknown-column", grid_sheet.title, cell.address)
    records = KeyedRows(grid_sheet.title, columns, rows)
    return Table(sheet, grid_sheet.title, frozenset(columns), records)


def _keys(sheet: Sheet) -> frozenset[str]:
    return frozenset(column.key for column in sheet.columns)


def _keys_in(row: Row, keys: frozenset[str]) -> list[tuple[str, Cell]]:
    """The cells of the row that hold a key. Exactly: labels differ from keys in their capital."""
    texts = ((cell.raw.strip(), cell) for cell in row.cells.values())
    return [(text, cell) for text, cell in texts if text in keys]


def _strangers(key_row: Row, rows: tuple[Row, ...], keys: frozenset[str]) -> Iterator[Cell]:
    """The first cell of each column that holds something under no key of ours."""
    seen = {cell.column for _, cell in _keys_in(key_row, keys)}
    seen |= {c.column for c in key_row.cells.values() if c.raw.strip().startswith(MARKER)}
    for row in (key_row, *rows):
        for column, cell in row.cells.items():
            if column not in seen:
                seen.add(column)
                yield cell


def find_cover(grid_sheet: GridSheet, findings: Findings) -> dict[str, Cell]:
    """The value cell of each cover line; a missing or double line is a finding."""
    values: dict[str, Cell] = {}
    for key, key_cell, value_cell in _cover_lines(grid_sheet):
        if key in values:
            facts = {"column": f"{COVER.key}.{key}", "key": key}
            findings.add("cover-line-twice", grid_sheet.title, key_cell.address, **facts)
        values.setdefault(key, value_cell)
    for column in COVER.columns:
        if column.key not in values:
            facts = {"column": f"{COVER.key}.{column.key}", "key": column.key}
            findings.add("cover-line-missing", grid_sheet.title, **facts)
    return values


def _cover_lines(grid_sheet: GridSheet) -> Iterator[tuple[str, Cell, Cell]]:
    keys = _keys(COVER)
    for row in grid_sheet.rows:
        first_text = next((c for c in row.cells.values() if c.kind is CellKind.TEXT), None)
        if first_text and (key := first_text.raw.strip()) in keys:
            yield key, first_text, row.cell(first_text.column + COVER_VALUE_OFFSET)
