"""Workbooks made part by part, as programs write them that we do not have; what a grid says."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from schemas.submission import Problem
from submissions.doors.grid import CellKind, Content, Grid

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

Said = tuple[CellKind, Content, bool]
"""What a cell says, and whether a formula gave it."""

_ODS_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_ODS_NAMESPACES = (
    f'xmlns:office="{_ODS_NAMES}office:1.0" xmlns:table="{_ODS_NAMES}table:1.0" '
    f'xmlns:text="{_ODS_NAMES}text:1.0" xmlns:style="{_ODS_NAMES}style:1.0" '
    f'xmlns:draw="{_ODS_NAMES}drawing:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


def zipped(parts: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Parts as an archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def xlsx_parts(
    rows: str,
    *,
    after: str = "",
    styles: str = "",
    texts: str = "",
    properties: str = "",
    calculation: str = "",
) -> dict[str, str | bytes]:
    """The parts of a workbook of one sheet `S`: the XML of its rows, and of what stands after
    them; formats (`<numFmt>`) and styles (`<xf>`); shared texts (`<si>`)."""
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{RELATIONS}">{properties}'
            f'<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>{calculation}</workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("styles", "styles.xml"),
            ("sharedStrings", "/xl/sharedStrings.xml"),
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{SPREADSHEET}">{styles}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SPREADSHEET}">{texts}</sst>',
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{rows}</sheetData>{after}</worksheet>'
        ),
    }


def _relations(*targets: tuple[str, str]) -> str:
    found = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{found}</Relationships>'


def ods_parts(tables: str, *, styles: str = "", before: str = "") -> dict[str, str | bytes]:
    """The parts of an OpenDocument spreadsheet: the XML of its tables, of what stands before them,
    and of automatic styles."""
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_ODS_NAMES}manifest:1.0"/>',
        "content.xml": (
            f"<office:document-content {_ODS_NAMESPACES}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
            f"<office:spreadsheet>{before}{tables}</office:spreadsheet>"
            "</office:body></office:document-content>"
        ),
    }


def ods_table(rows: str, title: str = "S", style: str = "ta1") -> str:
    """A table with the XML of its rows."""
    names = f"table:name={quoteattr(title)} table:style-name={quoteattr(style)}"
    return f"<table:table {names}>{rows}</table:table>"


def opened(grid: Grid | Problem) -> Grid:
    """The grid of a file that has to open."""
    assert isinstance(grid, Grid), grid
    return grid


def refused(grid: Grid | Problem) -> str:
    """The code of why a file does not open."""
    assert isinstance(grid, Problem)
    return grid.code


def said(grid: Grid | Problem, sheet: int = 0) -> dict[str, Said]:
    """What the cells of a sheet say, by address."""
    rows = opened(grid).sheets[sheet].rows
    cells = (cell for row in rows for cell in row.cells.values())
    return {cell.address: (cell.kind, cell.content, cell.is_formula) for cell in cells}
