"""OpenDocument spreadsheet to grid: bytes in, sheets of rows of cells out, within bounds.

Opens only what `container` found safe. What the cells mean does not belong here.
"""

import io
import zipfile

from schemas.submission import Problem
from submissions.doors.container import Container, check_container
from submissions.doors.grid import Grid
from submissions.doors.grid_builder import GridBuilder, TooLargeError, too_large
from submissions.doors.ods_content import ContentReader
from submissions.doors.xml_parts import DAMAGE, Parts, parse
from submissions.messages import problem

CONTENT_PART = "content.xml"
ODS = Container((CONTENT_PART, "META-INF/manifest.xml"), max_unpacked_bytes=384 * 1024 * 1024)
"""The same cells take three times the room that they take in Excel's parts."""


def read_ods(content: bytes) -> Grid | Problem:
    """The spreadsheet as a grid, or why it cannot be one. Never raises for bad content."""
    refused = check_container(content, ODS)
    if refused:
        return refused
    builder = GridBuilder()
    reader = ContentReader(builder)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parse(Parts(archive).open(CONTENT_PART), reader.watch)
    except TooLargeError:
        return too_large()
    except DAMAGE:
        return problem("damaged")
    if not reader.is_spreadsheet:
        return problem("not-a-workbook")
    return Grid("ods", builder.sheets, reader.day_zero)
