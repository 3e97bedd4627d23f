"""Saving a workbook so that the same content gives the same bytes, whenever it is saved.

openpyxl writes the time of saving into the zip and into the document properties; nothing else of
a workbook is changed here.
"""

import io
import re
import zipfile
from collections.abc import Iterable

from openpyxl import Workbook

_EPOCH = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = "docProps/core.xml"
_TIMESTAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_FIXED_TIMESTAMP = b"1980-01-01T00:00:00Z"


def workbook_bytes(workbook: Workbook) -> bytes:
    """The workbook as .xlsx, without a trace of when it was made."""
    saved = io.BytesIO()
    workbook.save(saved)
    with zipfile.ZipFile(saved) as source:
        return zip_bytes((name, _timeless(name, source.read(name))) for name in source.namelist())


def _timeless(name: str, content: bytes) -> bytes:
    return _TIMESTAMP.sub(_FIXED_TIMESTAMP, content) if name == _PROPERTIES else content


def zip_bytes(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The parts, by name, as an archive that does not say when it was made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.external_attr = 0o600 << 16
            target.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
