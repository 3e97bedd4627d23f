"""The last step of making a file: workbook, parts or lines to bytes that never change.

What the files say belongs to the modules of each kind.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from openpyxl import Workbook

from submissions.stable_zip import workbook_bytes, zip_bytes

Files = Mapping[str, bytes]
"""Files of the corpus by name."""


def saved(book: Workbook) -> bytes:
    """A workbook as openpyxl saves it."""
    return workbook_bytes(book)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts that were written by hand."""
    return zip_bytes((name, p.encode() if isinstance(p, str) else p) for name, p in parts.items())


def delimited(
    lines: Iterable[Sequence[str]],
    delimiter: str = ",",
    line_end: str = "\r\n",
    encoding: str = "utf-8",
    before: str = "",
) -> bytes:
    """Lines of fields as CSV; `before` stands above them as it is."""
    text = io.StringIO(newline="")
    text.write(before)
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(lines)
    return text.getvalue().encode(encoding)
