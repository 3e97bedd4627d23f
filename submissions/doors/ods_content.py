"""The content part of an OpenDocument spreadsheet: its sheets and rows, as they stand there.

What one cell says belongs to `ods_cell`.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from submissions.doors.grid import Area, Cell, CellKind
from submissions.doors.grid_builder import GridBuilder
from submissions.doors.ods_cell import OFFICE, TABLE, TEXT, cell_content, is_formula
from submissions.doors.ods_text import Paragraph
from submissions.doors.stored_values import DAY_ZERO_1900, day_in
from submissions.doors.xml_parts import Attributes, DamagedError, Watch
from submissions.values.digits import raised

_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_DRAWING = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0 "

_ASIDES = frozenset(
    {
        f"{OFFICE}annotation",
        f"{OFFICE}forms",
        f"{TABLE}dde-links",
        f"{TABLE}shapes",
        f"{TABLE}tracked-changes",
        f"{TEXT}note",
        f"{TEXT}ruby-text",
        f"{_DRAWING}a",
        f"{_DRAWING}caption",
        f"{_DRAWING}circle",
        f"{_DRAWING}connector",
        f"{_DRAWING}control",
        f"{_DRAWING}custom-shape",
        f"{_DRAWING}ellipse",
        f"{_DRAWING}frame",
        f"{_DRAWING}g",
        f"{_DRAWING}line",
        f"{_DRAWING}measure",
        f"{_DRAWING}path",
        f"{_DRAWING}polygon",
        f"{_DRAWING}polyline",
        f"{_DRAWING}rect",
        f"{_DRAWING}regular-polygon",
    }
)
"""What may hold text or tables that are in no cell."""

_TABLE_STYLE = f"{TABLE}style-name"
_ROWS_REPEATED = f"{TABLE}number-rows-repeated"
_COLUMNS_REPEATED = f"{TABLE}number-columns-repeated"
_ROWS_SPANNED = f"{TABLE}number-rows-spanned"
_COLUMNS_SPANNED = f"{TABLE}number-columns-spanned"

_FOREIGN_CELLS = "ta_extref"
"""Style of the tables in which LibreOffice keeps cells of other files that formulas refer to."""

_POSITION = f"{_STYLE}text-position"
_ON_THE_LINE = "0%"

_MAX_SPACES = 10_000


class ContentReader:
    """Where the reading stands. What is watched may raise TooLargeError and DamagedError."""

    def __init__(self, builder: GridBuilder) -> None:
        self.is_spreadsheet = False
        self.day_zero = DAY_ZERO_1900
        self._builder = builder
        self._style = ""
        self._hidden_styles: set[str] = set()
        self._raised_styles: set[str] = set()
        self._spans: list[bool] = []
        self._table: Attributes | None = None
        self._is_foreign = False
        self._merged: list[Area] = []
        self._row = self._rows_repeated = self._column = 0
        self._cells: dict[int, Cell] = {}
        self._areas: list[Area] = []
        self._cell: Attributes | None = None
        self._paragraphs: list[Paragraph] = []
        self._paragraph: Paragraph | None = None

    @property
    def watch(self) -> Watch:
        """What to do at each element."""
        starts: dict[str, Callable[[Attributes], None]] = {
            f"{OFFICE}spreadsheet": self._start_spreadsheet,
            f"{_STYLE}style": self._start_style,
            f"{_STYLE}table-properties": self._table_properties,
            f"{_STYLE}text-properties": self._text_properties,
            f"{TABLE}null-date": self._null_date,
            f"{TABLE}table": self._start_table,
            f"{TABLE}table-row": self._start_row,
            f"{TABLE}table-cell": self._start_cell,
            f"{TABLE}covered-table-cell": self._start_cell,
            f"{TEXT}p": self._start_paragraph,
            f"{TEXT}span": self._start_span,
            f"{TEXT}s": self._spaces,
            f"{TEXT}tab": lambda _: self._write("\t"),
            f"{TEXT}line-break": lambda _: self._write("\n"),
        }
        ends = {
            f"{TABLE}table": self._end_table,
            f"{TABLE}table-row": self._end_row,
            f"{TABLE}table-cell": self._end_cell,
            f"{TABLE}covered-table-cell": self._end_cell,
            f"{TEXT}p": self._end_paragraph,
            f"{TEXT}span": self._end_span,
        }
        return Watch(starts, ends, pieces_of_text=self._text, asides=_ASIDES)

    def _start_spreadsheet(self, _attributes: Attributes) -> None:
        self.is_spreadsheet = True

    def _start_style(self, attributes: Attributes) -> None:
        self._style = attributes.get(f"{_STYLE}name", "")

    def _table_properties(self, attributes: Attributes) -> None:
        if attributes.get(f"{TABLE}display") == "false":
            self._hidden_styles.add(self._style)

    def _text_properties(self, attributes: Attributes) -> None:
        if not attributes.get(_POSITION, _ON_THE_LINE).startswith(_ON_THE_LINE):
            self._raised_styles.add(self._style)

    def _null_date(self, attributes: Attributes) -> None:
        self.day_zero = day_in(attributes.get(f"{TABLE}date-value", "")) or DAY_ZERO_1900

    def _start_table(self, attributes: Attributes) -> None:
        if self._table is not None:
            raise DamagedError("table in a table")
        self._table = attributes
        self._is_foreign = attributes.get(_TABLE_STYLE) == _FOREIGN_CELLS
        self._merged = []
        self._row = 1

    def _end_table(self) -> None:
        table, self._table = self._table or {}, None
        if not self._is_foreign:
            is_hidden = table.get(_TABLE_STYLE) in self._hidden_styles
            self._builder.end_sheet(table.get(f"{TABLE}name", ""), self._merged, is_hidden)

    def _start_row(self, attributes: Attributes) -> None:
        self._rows_repeated = _count(attributes, _ROWS_REPEATED)
        self._column = 1
        self._cells = {}
        self._areas = []

    def _end_row(self) -> None:
        """A row that stands for many counts as many, unless nothing is in it."""
        if self._cells:
            cell_count = len(self._cells) * self._rows_repeated
            self._builder.make_room(self._row + self._rows_repeated - 1, 1, cell_count)
            for further in range(self._rows_repeated):
                self._builder.add_row(self._row + further, _lower(self._cells, further))
                self._merged.extend(_lower_areas(self._areas, further))
        self._row += self._rows_repeated

    def _start_cell(self, attributes: Attributes) -> None:
        self._cell = attributes
        self._paragraphs = []

    def _end_cell(self) -> None:
        cell, self._cell = self._cell or {}, None
        column = self._column
        self._column += _count(cell, _COLUMNS_REPEATED)
        kind, content = cell_content(cell, self._shown())
        if kind is CellKind.EMPTY or self._is_foreign:
            return
        self._builder.make_room(self._row, self._column - 1, self._column - column)
        for place in range(column, self._column):
            self._cells[place] = Cell(self._row, place, kind, content, is_formula(cell))
        rows = _count(cell, _ROWS_SPANNED)
        columns = _count(cell, _COLUMNS_SPANNED)
        if rows > 1 or columns > 1:
            area = Area(self._row, column, self._row + rows - 1, column + columns - 1)
            self._areas.append(area)

    def _shown(self) -> str | None:
        """The text of the cell; None where it has not even an empty paragraph."""
        if not self._paragraphs:
            return None
        return "\n".join([paragraph.text for paragraph in self._paragraphs])

    def _start_paragraph(self, _attributes: Attributes) -> None:
        if self._cell is not None:
            self._paragraph = Paragraph()
            self._paragraphs.append(self._paragraph)

    def _end_paragraph(self) -> None:
        self._paragraph = None

    def _start_span(self, attributes: Attributes) -> None:
        self._spans.append(attributes.get(f"{TEXT}style-name") in self._raised_styles)

    def _end_span(self) -> None:
        self._spans.pop()

    def _text(self, text: str) -> None:
        if self._paragraph:
            self._paragraph.add(raised(text) if any(self._spans) else text)

    def _write(self, text: str) -> None:
        """What an element in a paragraph stands for."""
        if self._paragraph:
            self._paragraph.add_exactly(text)

    def _spaces(self, attributes: Attributes) -> None:
        spaces = _count(attributes, f"{TEXT}c")
        if spaces > _MAX_SPACES:
            raise DamagedError("spaces")
        self._write(" " * spaces)


def _lower(cells: dict[int, Cell], rows: int) -> dict[int, Cell]:
    """The same cells so many rows further down."""
    if not rows:
        return cells
    return {column: replace(cell, row=cell.row + rows) for column, cell in cells.items()}


def _lower_areas(areas: list[Area], rows: int) -> Iterator[Area]:
    for area in areas:
        yield replace(area, first_row=area.first_row + rows, last_row=area.last_row + rows)


def _count(attributes: Attributes, name: str) -> int:
    """How often, or over how many: 1 where nothing is said. Raises DamagedError."""
    written = attributes.get(name)
    if written is None:
        return 1
    if not written.isdecimal() or int(written) < 1:
        raise DamagedError("count")
    return int(written)
