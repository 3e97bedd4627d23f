"""Small documents of tables, and reading what was written of them."""

import io
from typing import Any

from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart

from reports.tables import (
    Chart,
    ChartKind,
    Column,
    Document,
    Kind,
    Part,
    Rich,
    Section,
    Series,
    Table,
)

COLUMNS = (Column("Output"), Column("Realised", Kind.NUMBER), Column("Known", Kind.SHARE))
CHART = Chart(
    id="chart-one",
    title="Realised outputs",
    kind=ChartKind.BESIDE,
    labels=("Children reached", "Laws changed", "Judges trained"),
    series=(Series("Planned", (10, None, None)), Series("Realised", (20, 0, None))),
)


def table(*rows: tuple[object, ...], **other: object) -> Table:
    """A table of the columns above."""
    fields: dict[str, object] = {"id": "one", "title": "Outputs", "columns": COLUMNS, **other}
    return Table(rows=rows, **fields)  # type: ignore[arg-type]


def document(*tables: Table, **other: str) -> Document:
    """A document of one section."""
    section = Section("first", "First section", "First", tables=tables, **other)
    return Document("Annex", "Tiny programme", "en", "Lead", (section,))


def opened(content: bytes) -> Workbook:
    """A workbook as it was written."""
    return load_workbook(io.BytesIO(content), rich_text=True)


def charts_of(sheet: object) -> list[BarChart]:
    """The charts of a sheet, which openpyxl keeps to itself."""
    return list(getattr(sheet, "_charts"))  # noqa: B009 - no other way


def top_of(chart: BarChart) -> int:
    """The row of its sheet that a chart begins on, from 0."""
    anchor: Any = chart.anchor
    return int(anchor._from.row)


def tree_of(page: bytes) -> etree._Element:
    """A page as elements."""
    return etree.fromstring(page, etree.HTMLParser(encoding="utf-8"))


def text_of(element: etree._Element) -> str:
    """Everything an element says."""
    return "".join(str(piece) for piece in element.itertext())


def strong(*texts: str, between: str = ", ") -> Rich:
    """A cell with everything in bold."""
    return Rich(tuple(Part(text, is_strong=True) for text in texts), between)
