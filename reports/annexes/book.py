"""An annex as a workbook ready for a document: a sheet of contents, a sheet for each kind of table,
native charts; every sheet fits A4 and repeats the titles of its columns.

What stands in it is decided elsewhere. The same document gives the same bytes.
"""

from collections.abc import Iterator
from itertools import groupby

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from iati.markup import plain
from reports.annexes import book_style as look
from reports.annexes.book_charts import CHARTS, add_charts, charts_of
from reports.tables import Cell, Column, Document, Rich, Section, Table, groups_of
from submissions.stable_zip import workbook_bytes

CONTENTS = "Contents"
LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@")
Group = tuple[Table, ...]
"""Tables of the same columns, which stand beneath each other on one sheet."""


def book_bytes(document: Document) -> bytes:
    """The workbook as .xlsx."""
    book = Workbook()
    sheets = dict(_sheets(document))
    _contents(book.worksheets[0], document, sheets)
    footer = f"{document.subtitle}. {document.title}"
    for name, (section, group, is_first) in sheets.items():
        _fill(book.create_sheet(name), section, group, is_first, footer)
    add_charts(book, document, footer)
    book.properties.title, book.properties.creator = (
        plain(document.title),
        plain(document.publisher),
    )
    return workbook_bytes(book)


Sheets = dict[str, tuple[Section, Group, bool]]
"""By name: whose section, which tables, and whether it is the first of the section."""


def _sheets(document: Document) -> Iterator[tuple[str, tuple[Section, Group, bool]]]:
    for section in document.sections:
        groups = [tuple(g) for _, g in groupby(section.tables, key=lambda table: table.columns)]
        for n, group in enumerate(groups or [()], start=1):
            name = section.short if len(groups) <= 1 else f"{section.short} {n}"
            yield name, (section, group, n == 1)


def _contents(sheet: Worksheet, document: Document, sheets: Sheets) -> None:
    sheet.title = CONTENTS
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 20, 74
    for row, (text, font) in enumerate(
        (
            (document.title, look.TITLE),
            (document.subtitle, look.HEADING),
            (document.publisher, look.QUIET),
        ),
        start=1,
    ):
        sheet.cell(row, 1, plain(text)).font = font
    entries = [(name, _about(section, group)) for name, (section, group, _) in sheets.items()]
    if charts_of(document):
        entries.append((CHARTS, "All charts, ready to copy"))
    for row, (name, about) in enumerate(entries, start=5):
        sheet.cell(row, 1, name).hyperlink = Hyperlink(f"A{row}", location=f"'{name}'!A1")
        look.said(sheet.cell(row, 1), look.LINK)
        look.said(sheet.cell(row, 2, plain(about)), look.BODY)
        sheet.row_dimensions[row].height = look.POINTS_A_LINE * look.lines_of(about, 74)
    look.on_paper(sheet, document.subtitle, is_wide=False)


def _about(section: Section, group: Group) -> str:
    """What a sheet holds; of a section of several sheets, by the titles of its tables."""
    titles = "; ".join(table.title for table in group)
    return section.title if len(group) == len(section.tables) else f"{section.title}: {titles}"


def _fill(sheet: Worksheet, section: Section, group: Group, is_first: bool, footer: str) -> None:
    columns = group[0].columns if group else (Column("", width=90),)
    for n, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(n)].width = column.width
    sheet.cell(1, 1, plain(section.title)).font = look.TITLE
    row = 2
    for paragraph in section.text.splitlines() if is_first else ():
        row = _sentence(sheet, row, paragraph, columns)
    row += 1
    if group:
        _heads(sheet, row, columns)
        row += 1
    for n, table in enumerate(group):
        row = _table(sheet, row, table)
        if table.note and table.note not in {following.note for following in group[n + 1 :]}:
            row = _sentence(sheet, row, table.note, columns)
    is_wide = sum(column.width for column in columns) > look.PORTRAIT_WIDTH
    look.on_paper(sheet, footer, is_wide)


def _sentence(sheet: Worksheet, row: int, text: str, columns: tuple[Column, ...]) -> int:
    """A text over the whole width; gives the row after it."""
    width = sum(column.width for column in columns)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(columns))
    look.said(sheet.cell(row, 1, plain(text)), look.QUIET)
    sheet.row_dimensions[row].height = look.POINTS_A_LINE * look.lines_of(text, width)
    return row + 1


def _heads(sheet: Worksheet, row: int, columns: tuple[Column, ...]) -> None:
    """The titles of the columns, which stay in sight and come again on every page."""
    for n, column in enumerate(columns, start=1):
        look.head(sheet.cell(row, n, column.title), column)
    titles = tuple(column.title for column in columns)
    sheet.row_dimensions[row].height = look.height_of(titles, columns) + 4
    sheet.freeze_panes = f"A{row + 1}"
    sheet.print_title_rows = f"{row}:{row}"


def _table(sheet: Worksheet, row: int, table: Table) -> int:
    """The table under its title; gives the row after it."""
    for n in range(1, len(table.columns) + 1):
        look.name(sheet.cell(row, n))
    sheet.cell(row, 1, plain(table.title))
    first = row + 1
    for number, cells in enumerate(table.rows):
        at = first + number
        for n, (cell, column) in enumerate(zip(cells, table.columns, strict=True), start=1):
            look.body(sheet.cell(at, n), column)
            _write(sheet, at, n, cell)
        own = 1 if table.grouped else 0  # the first may be one with those below
        sheet.row_dimensions[at].height = look.height_of(cells[own:], table.columns[own:])
    for start, length in groups_of(table):
        _one(sheet, first + start, length)
    return first + len(table.rows)


def _one(sheet: Worksheet, row: int, length: int) -> None:
    """Make the first cells of a few rows one."""
    if length > 1:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row + length - 1, end_column=1)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
    """A value as what it is: a text stays a text, whatever it begins with."""
    target = sheet.cell(row, column)
    if isinstance(cell, Rich):
        target.value = _rich(cell)
    elif isinstance(cell, str):
        target.value = plain(cell)
        target.data_type = "s"
        target.quotePrefix = cell.startswith(LOOKS_LIKE_A_FORMULA)
    else:
        target.value = cell


def _rich(cell: Rich) -> CellRichText | str:
    if not any(part.is_strong for part in cell.parts):
        return plain(str(cell))
    pieces: list[str | TextBlock] = []
    bold, light = (InlineFont(rFont="Calibri", sz=10, b=b) for b in (True, None))
    for n, part in enumerate(cell.parts):
        between = cell.between if n else ""
        if between:
            pieces.append(TextBlock(light, between))
        pieces.append(TextBlock(bold if part.is_strong else light, plain(part.text)))
    return CellRichText(pieces)
