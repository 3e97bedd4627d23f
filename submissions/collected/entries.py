"""Filled-in forms of a data collection tool (KoboToolbox, ODK) as a grid: one table of forms, one
for each group of questions that repeats, in which what the form says stands beside each turn.

What is not approved is left out, and said; nothing counts twice. Where the forms came from, as
JSON or as an exported sheet, belongs to the modules beside; what they mean to the layouts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from schemas.submission import Problem
from submissions.doors.grid import Cell, Grid, GridSheet, Row, text_cell
from submissions.messages import problem

LEFT_OUT: Mapping[str, str] = {
    "validation_status_not_approved": "entries-not-approved",
    "not approved": "entries-not-approved",
    "rejected": "entries-not-approved",
    "validation_status_on_hold": "entries-on-hold",
    "on hold": "entries-on-hold",
    "hasissues": "entries-on-hold",
}
"""What a reviewer may have said of a form that keeps it from counting, as KoboToolbox (API and
exports) and ODK Central write it, and the code of what is said about it."""


COLLECTED = "collected"
"""The door of forms that came as JSON."""

COUNTERS = frozenset({"_index", "_parent_index"})
"""Columns of exports that number rows."""


@dataclass(frozen=True)
class Entry:
    """One filled-in form, or one turn of a repeating group in it.

    `form` identifies the form and is the same in its turns; `status` is the reviewer's, on a turn
    too where the tool repeats it there. `cells` by question. `key` tells the entry from others of
    its table; `parent` is the key of the entry that it is a turn of.
    """

    form: str
    key: str
    cells: Mapping[str, Cell]
    status: str = ""
    parent: str = ""


@dataclass(frozen=True)
class Questions:
    """One table of entries: the forms, or the turns of one group, whose `parent` is the title of
    the table of what they are turns of."""

    title: str
    entries: Sequence[Entry]
    parent: str = ""


def as_grid(door: str, tables: Sequence[Questions]) -> Grid:
    """The tables as sheets with the questions in the first row. Cells keep the places they had.

    Parents stand before their turns in `tables`. Where the forms themselves are not there, turns
    go by the status that stands on them.
    """
    notes: list[Problem] = []
    by_title: dict[str, Questions] = {}
    for table in tables:
        entries = _approved(table, notes)
        if table.parent in by_title:
            entries = _joined(entries, by_title[table.parent])
        elif not table.parent:
            entries = _once(table.title, entries, notes)
        by_title[table.title] = Questions(table.title, entries, table.parent)
    return Grid(door, tuple(map(_sheet, by_title.values())), notes=tuple(notes))


def _approved(table: Questions, notes: list[Problem]) -> list[Entry]:
    """What a reviewer did not refuse or hold up. What is a turn of such a form goes with it."""
    kept = []
    for entry in table.entries:
        code = LEFT_OUT.get(entry.status.strip().casefold())
        if code:
            notes.append(problem(code, table.title, _place(entry)))
        else:
            kept.append(entry)
    return kept


def _once(title: str, entries: Sequence[Entry], notes: list[Problem]) -> list[Entry]:
    """Each form once, however often it was exported."""
    first: dict[str, Entry] = {}
    for entry in entries:
        kept = first.setdefault(entry.form or entry.key, entry)
        if kept is not entry:
            is_same = _says(kept) == _says(entry)
            notes.append(
                problem("entry-twice" if is_same else "entry-differs", title, _place(entry))
            )
    return list(first.values())


def _says(entry: Entry) -> dict[str, str]:
    """What was answered; where it stands in the export says nothing."""
    return {q: cell.raw for q, cell in entry.cells.items() if q not in COUNTERS}


def _place(entry: Entry) -> str:
    return next(iter(entry.cells.values()), Cell(1, 1)).address


def _joined(turns: Sequence[Entry], parent: Questions) -> list[Entry]:
    """Each turn with what its parent says beside it; turns of a parent that is left out go too."""
    parents = {(entry.form, entry.key): entry for entry in parent.entries}
    return [
        replace(turn, cells=_beside(above, turn, parent.title))
        for turn in turns
        if (above := parents.get((turn.form, turn.parent)))
    ]


def _beside(parent: Entry, turn: Entry, title: str) -> dict[str, Cell]:
    above = {
        question: replace(cell, sheet=cell.sheet or title)
        for question, cell in parent.cells.items()
        if question not in turn.cells
    }
    return {**above, **turn.cells}


def _sheet(table: Questions) -> GridSheet:
    questions = list(dict.fromkeys(q for entry in table.entries for q in entry.cells))
    columns = {question: number for number, question in enumerate(questions, start=1)}
    return GridSheet(table.title, tuple(_rows(table, columns)))


def _rows(table: Questions, columns: Mapping[str, int]) -> Iterator[Row]:
    if columns:
        yield Row(1, {column: text_cell(1, column, q) for q, column in columns.items()})
    for number, entry in enumerate(table.entries, start=2):
        cells = {columns[q]: cell for q, cell in entry.cells.items() if not cell.is_empty}
        if cells:
            yield Row(number, cells)
