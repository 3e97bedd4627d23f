"""Excel workbook to grid: bytes in, sheets of rows of cells out, within bounds.

Opens only what `container` found safe. Macros of a .xlsm file are not looked at. What the cells
mean does not belong here.
"""

import io
import zipfile

from schemas.submission import Problem
from submissions.doors.container import Container, check_container
from submissions.doors.grid import Grid
from submissions.doors.grid_builder import GridBuilder, TooLargeError, too_large
from submissions.doors.xlsx_book import NotAWorkbookError, read_book
from submissions.doors.xlsx_sheet import read_sheet
from submissions.doors.xml_parts import DAMAGE, Parts
from submissions.messages import problem

XLSX = Container(("[Content_Types].xml", "_rels/.rels"), max_unpacked_bytes=128 * 1024 * 1024)


def read_xlsx(content: bytes) -> Grid | Problem:
    """The workbook as a grid, or why it cannot be one. Never raises for bad content."""
    refused = check_container(content, XLSX)
    if refused:
        return refused
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _grid(Parts(archive))
    except TooLargeError:
        return too_large()
    except NotAWorkbookError:
        return problem("not-a-workbook")
    except (LookupError, *DAMAGE):
        return problem("damaged")


def _grid(parts: Parts) -> Grid:
    book = read_book(parts)
    builder = GridBuilder()
    for sheet in book.sheets:
        merged = read_sheet(parts.open(sheet.part), book, builder)
        builder.end_sheet(sheet.title, merged, sheet.is_hidden)
    return Grid("xlsx", builder.sheets, book.day_zero)
