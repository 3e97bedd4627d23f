"""What a file says to whoever opens it, as texts for `find_withheld`: also inside workbooks.

Files of ours only; nothing is judged here.
"""

import html
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

MARKUP = frozenset({".html", ".xml"})
FOOT_CODES = re.compile(r'&(?:[A-Z]|"[^"]*"|\d+)')
"""What steers the foot of a sheet's pages, written without a space before its text."""
WHOLE = frozenset({"is", "p", "si"})
"""Elements of a workbook whose pieces make up one text: of a cell, of a line in a chart."""


def texts_of(path: Path) -> list[str]:
    """The texts of a file; of a page or XML also with its entities resolved, of a workbook every
    text and attribute of its parts. Raises UnicodeDecodeError, zipfile.BadZipFile or
    lxml.etree.XMLSyntaxError for a file that is not what its name says."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as parts:
            return [text for name in parts.namelist() for text in _texts(name, parts.read(name))]
    text = path.read_text(encoding="utf-8")
    return [text, html.unescape(text)] if path.suffix in MARKUP else [text]


def _texts(name: str, content: bytes) -> Iterator[str]:
    yield name
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for element in etree.fromstring(content, parser).iter(etree.Element):
        yield from (str(value) for value in element.attrib.values())
        if etree.QName(element).localname in WHOLE:
            yield "".join(str(piece) for piece in element.itertext())
        elif element.text:
            yield FOOT_CODES.sub(" ", str(element.text))
