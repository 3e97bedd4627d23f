"""CSV to grid: one file that stacks the tables of the form, each under a line `#sheet,<key>`.

UTF-8, with or without BOM; comma, semicolon or tab, as the first `#sheet` line shows. Every cell
is text; what it means does not belong here.
"""

import csv
import io
import re

from schemas.submission import Problem
from submissions.grid import MAX_COLUMNS, MAX_ROWS, Grid, GridSheet, Row, text_cell
from submissions.messages import problem

SHEET_LINE = "#sheet"

_FIRST_LINE = re.compile(r'\s*"?#sheet"?([,;\t])')


def read_csv(content: bytes) -> Grid | Problem:
    """The file as a grid, or why it cannot be one. Addresses are those of the file's lines."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return problem("encoding")
    first_line = _FIRST_LINE.match(text)
    if first_line is None:
        return problem("encoding" if "\0" in text[:200] else "not-our-csv")
    return _grid(text, first_line.group(1))


def _grid(text: str, delimiter: str) -> Grid | Problem:
    # strict: a quotation mark that never closes would swallow all rows after it in silence
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    tables: list[tuple[str, list[Row]]] = []
    line = 1
    try:
        for fields in reader:
            if line > MAX_ROWS or len(fields) > MAX_COLUMNS:
                return problem("too-large", limit=f"{MAX_ROWS} lines and {MAX_COLUMNS} columns")
            if fields and fields[0].strip() == SHEET_LINE:
                tables.append((fields[1].strip() if len(fields) > 1 else "", []))
            elif tables:
                _append(tables[-1][1], line, fields)
            line = reader.line_num + 1
    except csv.Error:
        return problem("damaged-csv", line=line)
    return Grid("csv", tuple(GridSheet(title, tuple(rows)) for title, rows in tables))


def _append(rows: list[Row], line: int, fields: list[str]) -> None:
    cells = (text_cell(line, column, field) for column, field in enumerate(fields, start=1))
    filled = {cell.column: cell for cell in cells if not cell.is_empty}
    if filled:
        rows.append(Row(line, filled))
