"""The numbers of all lines brought together by what they are of: one record for each indicator,
place and age group, or budget line; one for each sign of change.

A cell feeds one number only, and a number has one cell unless the layout adds up. What the cells
hold is read by the modules of each sheet.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from schemas.mappings import ADD_UP, DIMENSIONS, NEEDED, Column
from schemas.programme.codes import ValueKind
from schemas.submission import ALL, value_columns
from submissions.contents import Piece, Record
from submissions.doors.grid import Cell
from submissions.mapping.lines import Line, LineReader
from submissions.mapping.situation import said_cell
from submissions.messages import Findings
from submissions.outputs import COLUMNS

IDENTITY: Mapping[str, tuple[str, ...]] = {
    "outputs": ("indicator", "place", "age_group"),
    "budgets": ("line", "place", "currency"),
}
"""What a record is of."""

NOTES: Mapping[str, tuple[str, ...]] = {
    "outputs": ("note", "explanation"),
    "budgets": ("explanation",),
}
"""Its texts: those of all lines are joined."""

NOTE_JOINT = " / "

_VALUE_COLUMNS = value_columns()


@dataclass(frozen=True)
class NumberColumn:
    """A column of numbers; `whole` is the number of the column that its shares are of."""

    number: int
    meaning: Column
    whole: int | None


@dataclass(frozen=True)
class Lines:
    """The lines of one table, in order."""

    reader: LineReader
    lines: tuple[Line, ...]

    @property
    def title(self) -> str:
        """The title of the sheet."""
        return self.reader.found.sheet.title

    @property
    def kind(self) -> str:
        """The key of the sheet of the contract that it takes the place of."""
        return self.reader.found.layout.kind

    @property
    def adds_up(self) -> bool:
        """Whether several cells may make up one number."""
        return self.reader.found.layout.repeated == ADD_UP

    @property
    def counted(self) -> Iterable[Line]:
        """The lines that do not add up others."""
        return (line for line in self.lines if line.called is None)

    @cached_property
    def number_columns(self) -> tuple[NumberColumn, ...]:
        """The columns of numbers from left to right."""
        columns = self.reader.found.columns
        by_header = {column.header: number for number, column in columns.items()}
        return tuple(
            NumberColumn(number, column, by_header[column.of[0]] if column.of else None)
            for number, column in sorted(columns.items())
            if column.means in {"number", "share"}
        )

    def columns(self, *meanings: str) -> list[int]:
        """The numbers of the columns that mean one of these."""
        return [n for n, c in self.reader.found.columns.items() if c.means in meanings]


@dataclass
class _Draft:
    """A record that is being brought together."""

    identity: Mapping[str, Cell]
    pieces: dict[str, list[Piece]] = field(default_factory=dict)
    notes: dict[str, list[Cell]] = field(default_factory=dict)
    adds_up: bool = True

    @property
    def has_notes(self) -> bool:
        """Whether any text is written beside its numbers."""
        return any(not cell.is_empty for cells in self.notes.values() for cell in cells)


class Unsaid:
    """Findings about what nobody has said; each cell is asked about once."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._seen: set[tuple[str, str, str]] = set()

    def add(self, dimension: str, cell: Cell, number: Cell) -> None:
        """Nothing in this cell, or nothing that is known, says this of a number; a cell that is
        nowhere stands for everything that could have said it."""
        code = "dimension-missing" if cell.is_empty else "code-not-mapped"
        place = cell if cell.row else number
        key = (code + dimension, place.sheet, place.address)
        if key not in self._seen:
            self._seen.add(key)
            self._findings.add(code, *key[1:], what=dimension.replace("_", "-"))


def number_records(
    kind: str, tables: Iterable[Lines], unsaid: Unsaid, findings: Findings
) -> tuple[Record, ...]:
    """Records of outputs or budgets, in the order in which they first appear.

    A number of which something is not said, a cell that would count twice, and two cells for one
    number are findings.
    """
    drafts: dict[tuple[str, ...], _Draft] = {}
    used: set[tuple[str, str]] = set()
    for table in tables:
        notes = [(key, number) for key in NOTES[kind] for number in table.columns(key)]
        for line in table.counted:
            fed: dict[int, _Draft] = {}
            told: dict[int, _Draft] = {}
            for column in table.number_columns:
                piece = _piece(table, line, column)
                draft = _draft(drafts, table, line, column.meaning, piece.cell, unsaid)
                if draft is None:
                    continue
                key, fed[id(draft[1])] = draft
                fed[id(draft[1])].pieces.setdefault(key, []).append(piece)
                if not piece.cell.is_empty:
                    told[id(draft[1])] = draft[1]
                    _use(piece.cell, used, findings)
            for fed_draft in (told or fed).values():
                for key, number in notes:
                    cell = line.row.cell(number).on(table.title)
                    fed_draft.notes.setdefault(key, []).append(cell)
    kept = (draft for draft in drafts.values() if not _is_empty_part(draft))
    return tuple(_record(draft, findings) for draft in kept)


def _is_empty_part(draft: _Draft) -> bool:
    """Whether it is an age group of which nothing is said: a wide table has cells for every age
    group in every row, also of what is not counted by age."""
    age_group = draft.identity.get("age_group")
    pieces = (piece for found in draft.pieces.values() for piece in found)
    is_part = age_group is not None and age_group.raw != ALL
    return is_part and not draft.has_notes and all(piece.cell.is_empty for piece in pieces)


def _piece(table: Lines, line: Line, column: NumberColumn) -> Piece:
    whole = line.row.cell(column.whole).on(table.title) if column.whole else None
    return Piece(line.row.cell(column.number).on(table.title), whole)


def _draft(
    drafts: dict[tuple[str, ...], _Draft],
    table: Lines,
    line: Line,
    column: Column,
    cell: Cell,
    unsaid: Unsaid,
) -> tuple[str, _Draft] | None:
    """The column of the contract and the record that a number belongs to; None where that is not
    said."""
    said = dict(line.said)
    for dimension, code in column.says.items():
        said[dimension] = said_cell(code, cell)
    lacking = {d: other for d, other in line.unsaid.items() if d not in said}
    for needed in NEEDED[table.reader.found.layout.kind]:
        if needed not in said:
            lacking.setdefault(needed, Cell(0, 0))
    if lacking:
        if not cell.is_empty:
            for name, other in lacking.items():
                unsaid.add(name, other, cell)
        return None
    identity = {d: said[d] for d in IDENTITY[table.kind] if d in said}
    key = tuple(identity[d].raw if d in identity else ALL for d in IDENTITY[table.kind])
    draft = drafts.setdefault(key, _Draft(identity))
    draft.adds_up = draft.adds_up and table.adds_up
    return _column_key(table.kind, said), draft


def _column_key(kind: str, said: Mapping[str, Cell]) -> str:
    if kind == "budgets":
        return said["kind"].raw
    sex = said["sex"].raw if "sex" in said else ALL
    return COLUMNS[ValueKind(said["kind"].raw), sex]


def _use(cell: Cell, used: set[tuple[str, str]], findings: Findings) -> None:
    """What stands beside each turn of a repeated group would count with each."""
    place = (cell.sheet, cell.address)
    if place in used:
        findings.add("cell-counts-twice", *place)
    used.add(place)


def _record(draft: _Draft, findings: Findings) -> Record:
    cells: dict[str, Cell] = {}
    pieces: dict[str, tuple[Piece, ...]] = {}
    for key, found in draft.pieces.items():
        filled = [piece for piece in found if not piece.cell.is_empty]
        cells[key] = (filled or found)[0].cell
        if draft.adds_up and filled:
            known = _rows_with_total(key, draft)
            found = [p for p in found if not p.cell.is_empty or _row(p.cell) not in known]
        elif filled:
            _refuse_others(filled, findings)
            found = filled[:1]
        if filled and (len(found) > 1 or found[0].whole):
            pieces[key] = tuple(found)
    anchor = next(iter(cells.values()))
    # no age group is all ages, also of what is not split by age
    cells |= {d: c for d, c in draft.identity.items() if d != "age_group" or c.raw != ALL}
    cells |= {key: _joined(found) for key, found in draft.notes.items()}
    return Record(anchor.sheet, anchor.row, cells, pieces)


def _joined(notes: list[Cell]) -> Cell:
    """The texts as one, in the place of the first; an empty cell where nothing is written."""
    filled = [cell for cell in notes if not cell.is_empty]
    return said_cell(NOTE_JOINT.join(c.raw for c in filled), filled[0]) if filled else notes[0]


def _refuse_others(filled: list[Piece], findings: Findings) -> None:
    first = filled[0].cell
    for piece in filled[1:]:
        cell = piece.cell
        other = first.address if first.sheet == cell.sheet else f"{first.sheet}!{first.address}"
        findings.add("number-twice", cell.sheet, cell.address, other_cell=other)


def _rows_with_total(key: str, draft: _Draft) -> set[tuple[str, int]]:
    """Rows in which an empty part says no more than that the rest of their total is not known."""
    kind, sex = _VALUE_COLUMNS.get(key, (None, ALL))
    if kind is None or sex == ALL:
        return set()
    totals = [piece.cell for piece in draft.pieces.get(COLUMNS[kind, ALL], [])]
    times = Counter(map(_row, totals))
    return {_row(c) for c in totals if not c.is_empty and times[_row(c)] == 1}


def _row(cell: Cell) -> tuple[str, int]:
    return cell.sheet, cell.row


def sign_records(tables: Iterable[Lines], unsaid: Unsaid) -> tuple[Record, ...]:
    """A record for each line that says anything beside its codes. One with a code that nobody has
    explained is none: a finding."""
    records = (
        _sign(table, line, unsaid)
        for table in tables
        for line in table.counted
        if table.reader.is_filled(line)
    )
    return tuple(record for record in records if record)


def _sign(table: Lines, line: Line, unsaid: Unsaid) -> Record | None:
    columns = table.reader.found.columns
    unknown = {d: cell for d, cell in line.unsaid.items() if not cell.is_empty}
    for dimension, cell in unknown.items():
        unsaid.add(dimension, cell, cell)
    if unknown:
        return None
    cells: dict[str, Cell] = {
        column.means: line.row.cell(number).on(table.title)
        for number, column in columns.items()
        if column.means not in (*DIMENSIONS["signs"], "ignore", "period")
    }
    return Record(table.title, line.row.number, {**cells, **line.unsaid, **line.said})
