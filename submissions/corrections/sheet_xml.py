"""The XML of one sheet, changed at single places: whatever is not meant stays byte for byte.

A sheet can be a hundred megabytes long, so it is gone through once and never held as a tree. What
is changed, and why, belongs to other modules.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from submissions.doors.grid import column_letters
from submissions.doors.xml_parts import Attributes, DamagedError

Address = tuple[int, int]
"""Row and column, from 1."""

_ORDER = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection "
    "protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells "
    "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins "
    "pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors "
    "smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls "
    "webPublishItems tableParts extLst"
)
"""What a sheet is made of, in the order of its schema (ECMA-376 18.3.1.99)."""

_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
_NAME = re.compile(rb"<[^\s/>]+")
_STYLE = re.compile(rb"""\ss\s*=\s*("[^"]*"|'[^']*')""")
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d*)", re.ASCII)
_YES = frozenset({"1", "true"})


@dataclass(frozen=True)
class Edit:
    """Bytes from `start` up to `end` give way to others."""

    start: int
    end: int
    put: bytes


@dataclass
class Element:
    """Where an element stands, its start tag and its end tag included."""

    name: str
    attributes: Attributes
    start: int
    depth: int
    end: int = 0
    text: str = ""
    cells: "dict[int, Element]" = field(default_factory=dict)

    def says(self, attribute: str) -> bool:
        """Whether an attribute is set."""
        return self.attributes.get(attribute) in _YES


class SheetXml:
    """Where things stand in the XML of a sheet. Raises DamagedError for XML of another kind, and
    ExpatError."""

    def __init__(self, xml: bytes, wanted: Iterable[Address] = ()) -> None:
        self._xml = xml
        self._wanted = {row for row, _ in wanted}
        self._rows: dict[int, Element] = {}
        self._kept: list[Element] = []
        self._depth = self._row = self._column = 0
        self.parts: list[Element] = []
        """The parts of the sheet, like its data and its protection, in their order."""
        self.rules: list[Element] = []
        """The rules of conditional formats; the text is that of their formulas."""
        self._columns: list[Attributes] = []
        self._parser = expat.ParserCreate("UTF-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.Parse(xml, True)
        if self._root.name != "worksheet" or not self.part("sheetData"):
            raise DamagedError("worksheet")

    def _on_start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth > 4:
            return
        local = name.rpartition(":")[2]
        if self._depth == 4:
            if local == "c" and self._row in self._rows and self._kept[-1].name == "row":
                self._on_cell(self._keep(local, attributes))
            elif local == "formula" and self._kept[-1].name == "cfRule":
                self._parser.CharacterDataHandler = self._on_text
        elif self._depth == 3:
            self._on_inner(local, attributes)
        elif self._depth == 2:
            self.parts.append(self._keep(local, attributes))
        else:
            self._root = self._keep(local, attributes)
            self._prefix = name[: -len(local)]

    def _keep(self, name: str, attributes: Attributes) -> Element:
        element = Element(name, attributes, self._parser.CurrentByteIndex, self._depth)
        self._kept.append(element)
        return element

    def _on_inner(self, name: str, attributes: Attributes) -> None:
        if name == "row":
            self._column = 0
            self._row = int(attributes.get("r", self._row + 1))
            if self._row in self._wanted:
                self._rows[self._row] = self._keep(name, attributes)
        elif name == "col":
            self._columns.append(attributes)
        elif name == "cfRule":
            self.rules.append(self._keep(name, attributes))

    def _on_cell(self, cell: Element) -> None:
        named = cell.attributes.get("r")
        self._column = address_of(named)[1] if named else self._column + 1
        self._rows[self._row].cells[self._column] = cell

    def _on_text(self, text: str) -> None:
        self._kept[-1].text += text

    def _on_end(self, _name: str) -> None:
        self._parser.CharacterDataHandler = None
        if self._kept[-1].depth == self._depth:
            element = self._kept.pop()
            end = self._parser.CurrentByteIndex
            is_empty = self._start_tag(element).endswith(b"/>")
            element.end = end if is_empty else self._tag_end(end)
        self._depth -= 1

    def _tag_end(self, start: int) -> int:
        tag = _TAG.match(self._xml, start)
        if tag is None:
            raise DamagedError("tag")
        return tag.end()

    def _start_tag(self, element: Element) -> bytes:
        return self._xml[element.start : self._tag_end(element.start)]

    def part(self, name: str) -> Element | None:
        """The part of this name, the first where there are several."""
        return next((part for part in self.parts if part.name == name), None)

    def insert(self, name: str, content: str) -> Edit:
        """Put a part of this name where its schema wants it, before others of the same name.
        `{}` in the content becomes the prefix that this sheet writes its elements with."""
        names = _ORDER.split()
        later = names[names.index(name) :]
        place = next((part.start for part in self.parts if part.name in later), None)
        if place is None:
            place = self._xml.rindex(b"</", 0, self._root.end)
        return Edit(place, place, self._written(content))

    def with_attribute(self, element: Element, pattern: re.Pattern[bytes], put: bytes) -> Edit:
        """Change what matches in the start tag of an element."""
        tag = self._start_tag(element)
        return Edit(element.start, element.start + len(tag), pattern.sub(put, tag, count=1))

    def style_at(self, address: Address) -> int:
        """The number of the style that a wanted cell has, or would have if it were there."""
        row = self._rows.get(address[0])
        cell = row.cells.get(address[1]) if row else None
        if cell:
            return int(cell.attributes.get("s", 0))
        if row and row.says("customFormat"):
            return int(row.attributes.get("s", 0))
        for column in self._columns:
            if int(column["min"]) <= address[1] <= int(column["max"]):
                return int(column.get("style", 0))
        return 0

    def restyle(self, styles: Mapping[Address, int]) -> list[Edit]:
        """Give wanted cells these styles; those that are not there are put in, in rows that have
        any cell."""
        edits: list[Edit] = []
        for at, style in sorted(styles.items()):
            row = self._rows.get(at[0])
            if row is None or not row.cells:
                continue
            cell = row.cells.get(at[1])
            edits.append(self._restyled(cell, style) if cell else self._beside(row, at, style))
        return edits

    def _restyled(self, cell: Element, style: int) -> Edit:
        tag = self._start_tag(cell)
        bare = _STYLE.sub(b"", tag, count=1)
        named = f'\\g<0> s="{style}"'.encode()
        return Edit(cell.start, cell.start + len(tag), _NAME.sub(named, bare, count=1))

    def _beside(self, row: Element, at: Address, style: int) -> Edit:
        later = (cell.start for column, cell in row.cells.items() if column > at[1])
        place = min(later, default=max(cell.end for cell in row.cells.values()))
        content = f'<{{}}c r="{reference(at)}" s="{style}"/>'
        return Edit(place, place, self._written(content))

    def number_in(self, address: Address, number: int, style: int) -> Edit:
        """A number, in a style, in a wanted cell that is there."""
        row = self._rows.get(address[0])
        cell = row.cells.get(address[1]) if row else None
        if cell is None:
            raise DamagedError("cell")
        content = f'<{{}}c r="{reference(address)}" s="{style}"><{{}}v>{number}</{{}}v></{{}}c>'
        return Edit(cell.start, cell.end, self._written(content))

    def _written(self, content: str) -> bytes:
        return content.replace("{}", self._prefix).encode()

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The XML with these changes; those at one place stand in the order given."""
        pieces: list[bytes] = []
        done = 0
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            pieces += (self._xml[done : edit.start], edit.put)
            done = edit.end
        return b"".join((*pieces, self._xml[done:]))


def reference(at: Address) -> str:
    """Row 12, column 6 as F12."""
    return f"{column_letters(at[1])}{at[0]}"


def address_of(reference: str) -> Address:
    """F12 as row and column. Raises DamagedError."""
    found = _ADDRESS.fullmatch(reference.replace("$", ""))
    if found is None:
        raise DamagedError("reference")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column
