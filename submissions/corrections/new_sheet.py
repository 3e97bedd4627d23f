"""A sheet of texts as XML: cells, links to other cells, lists to choose from, protection.

What stands on it belongs to `list_sheet`.
"""

import re
from collections.abc import Iterable
from math import ceil
from xml.sax.saxutils import escape, quoteattr

from submissions.corrections.book import MAIN
from submissions.corrections.sheet_xml import Address, reference

_LINE_POINTS = 15

_UNSAFE = re.compile(
    "_(?=x[0-9A-Fa-f]{4}_)|[^\\t\\n\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"
)
"""What XML cannot hold, and what would be taken for the way in which that is written."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    f'<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
    '<sheetView tabSelected="1" showGridLines="0" workbookViewId="0"/></sheetViews>'
    '<sheetFormatPr defaultRowHeight="15"/>'
)
_TAIL = (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
    '<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
)
_PROTECTION = (
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
)
"""Without password: lines that were sorted in part would carry the answers of others."""


class NewSheet:
    """The sheet while it is written. `widths` are those of the columns that are seen, in letters;
    the columns after them, up to `last_hidden`, are not."""

    def __init__(self, widths: tuple[int, ...], last_hidden: int) -> None:
        self._widths, self._last_hidden = widths, last_hidden
        self._cells: dict[Address, str] = {}
        self._lines: dict[int, int] = {}
        self._hidden: set[int] = set()
        self._links: list[str] = []
        self._lists: list[str] = []

    def put(self, at: Address, text: str, style: int, *, wrapped: bool = False) -> None:
        """Write a text. A row is as high as its wrapped texts need."""
        if not text:
            self._cells[at] = f'<c r="{reference(at)}" s="{style}"/>'
            return
        said = f'<is><t xml:space="preserve">{escape(_UNSAFE.sub(_escaped, text))}</t></is>'
        self._cells[at] = f'<c r="{reference(at)}" s="{style}" t="inlineStr">{said}</c>'
        if wrapped:
            width = self._widths[at[1] - 1] - 2
            lines = sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))
            self._lines[at[0]] = max(lines, self._lines.get(at[0], 1))

    def hide_row(self, row: int) -> None:
        """Show a row to nobody."""
        self._hidden.add(row)

    def link(self, at: Address, title: str, target: Address) -> None:
        """Let a cell lead to one of another sheet."""
        sheet = title.replace("'", "''")
        location = quoteattr(f"'{sheet}'!{reference(target)}")
        self._links.append(f'<hyperlink ref="{reference(at)}" location={location}/>')

    def choose(self, cells: Iterable[Address], source: str, label: str, text: str) -> None:
        """Let cells be filled from a list."""
        about = (
            f'type="list" allowBlank="1" showErrorMessage="1" showInputMessage="1" '
            f"errorTitle={quoteattr(label)} error={quoteattr(text)} "
            f"promptTitle={quoteattr(label)} prompt={quoteattr(text)}"
        )
        where = " ".join(map(reference, cells))
        rule = f'<dataValidation {about} sqref="{where}"><formula1>{source}</formula1>'
        self._lists.append(f"{rule}</dataValidation>")

    def to_xml(self) -> bytes:
        """The whole of it."""
        columns = [
            f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
            for number, width in enumerate(self._widths, start=1)
        ]
        hidden = f'min="{len(self._widths) + 1}" max="{self._last_hidden}"'
        columns.append(f'<col {hidden} width="9" hidden="1" customWidth="1"/>')
        content = (
            f"<cols>{''.join(columns)}</cols><sheetData>{''.join(self._rows())}</sheetData>",
            _PROTECTION,
            _counted("dataValidations", self._lists),
            f"<hyperlinks>{''.join(self._links)}</hyperlinks>" if self._links else "",
        )
        return f"{_HEAD}{''.join(content)}{_TAIL}".encode()

    def _rows(self) -> Iterable[str]:
        rows: dict[int, list[str]] = {}
        for at in sorted(self._cells):
            rows.setdefault(at[0], []).append(self._cells[at])
        for number, cells in rows.items():
            height = f' ht="{self._lines[number] * _LINE_POINTS}"' if number in self._lines else ""
            hidden = ' hidden="1"' if number in self._hidden else ""
            yield f'<row r="{number}"{height}{hidden}>{"".join(cells)}</row>'


def _counted(name: str, entries: list[str]) -> str:
    return f'<{name} count="{len(entries)}">{"".join(entries)}</{name}>' if entries else ""


def _escaped(character: re.Match[str]) -> str:
    """As workbooks write what XML cannot hold."""
    return f"_x{ord(character[0]):04X}_"
