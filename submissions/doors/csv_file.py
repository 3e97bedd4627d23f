"""CSV to grid: a table, or the tables of the form stacked, each under a line `#sheet,<key>`.

Every cell is text; what it means does not belong here, nor in which encoding and with which mark
between fields the file is written.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice

from schemas.submission import Problem
from submissions.doors.csv_text import SHEET_LINE, decoded, find_delimiter, stated_delimiter
from submissions.doors.grid import Cell, Grid, text_cell
from submissions.doors.grid_builder import GridBuilder, TooLargeError, too_large
from submissions.messages import problem


def read_csv(content: bytes, encoding: str = "", delimiter: str = "") -> Grid | Problem:
    """The file as a grid, or why it cannot be one. Addresses are those of the file's lines.

    What stands outside of the form's tables is a sheet without title. `encoding` (a name of
    ENCODINGS) and `delimiter` are what is declared of files that do not show it themselves.
    """
    text = decoded(content, encoding)
    if isinstance(text, Problem):
        return text
    stated, has_separator_line = stated_delimiter(text)
    mark = stated or delimiter or find_delimiter(text)
    if isinstance(mark, Problem):
        return mark
    records = islice(_records(text, mark), 1 if has_separator_line else 0, None)
    try:
        return _grid(records)
    except _FaultError as fault:
        return problem("damaged-csv", line=fault.line)
    except TooLargeError:
        return too_large()


class _FaultError(Exception):
    """A record that begins in this line cannot be read."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _records(text: str, mark: str) -> Iterator[tuple[int, list[str]]]:
    """The fields of each record, and the line in which it begins."""
    # strict: a quotation mark that never closes would swallow all rows after it in silence
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    line = 1
    try:
        for fields in reader:
            yield line, fields
            line = reader.line_num + 1
    except csv.Error as fault:
        raise _FaultError(line) from fault


def _grid(records: Iterable[tuple[int, list[str]]]) -> Grid:
    builder = GridBuilder()
    title = ""
    for line, fields in records:
        if fields and fields[0].strip() == SHEET_LINE:
            if title or builder.has_rows:
                builder.end_sheet(title)
            title = fields[1].strip() if len(fields) > 1 else ""
        else:
            builder.add_row(line, _cells(line, fields))
    builder.end_sheet(title)
    return Grid("csv", builder.sheets)


def _cells(line: int, fields: list[str]) -> dict[int, Cell]:
    return {
        column: text_cell(line, column, field)
        for column, field in enumerate(fields, start=1)
        if field.strip()
    }
