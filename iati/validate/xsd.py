"""Judging a file against the official IATI 2.03 XSD, record by record.

libxml2 does the validation and `xsd_words` says what it found; what an XSD cannot express
belongs in the other modules.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree

from iati.validate.document import Opening, Record
from iati.validate.findings import Finding, finding_of
from iati.validate.lines import COUNTABLE
from iati.validate.xsd_words import Explanation, explain
from schemas.iati_standard import Standard, load_file_rules, xsd_path

RULE = "0.3.1"
_MISSING_CHILD = "SCHEMAV_ELEMENT_CONTENT"


@cache
def _schema(standard: Standard) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(xsd_path(standard))))


def judge_opening(opening: Opening) -> Iterator[Finding]:
    """What the schema does not accept about the attributes of the outermost element."""
    root = etree.Element(f"iati-{opening.standard}", dict(opening.attributes))
    for error in _errors(opening.standard, root):
        # The element is judged without its records, so the schema always misses them.
        if error.type_name != _MISSING_CHILD:
            yield _finding(opening.file, "", opening.line, explain(error))


def judge_schema(record: Record) -> Iterator[Finding]:
    """What the schema does not accept about one record.

    The record is judged as it stands in the file, so that lines are those of the file. libxml2
    goes on behind an element with unexpected children without judging the rest of them.
    """
    for error in _errors(record.standard, record.element):
        yield _finding(record.file, record.identifier, _line(error, record), explain(error))


def _line(error: Any, record: Record) -> int:
    if error.line < COUNTABLE:
        return int(error.line)
    _, _, path = error.path.lstrip("/").partition("/")
    try:
        found: Any = record.element.xpath(f"./{path}") if path else [record.element]
    except etree.XPathEvalError:
        # The path has a prefix that only the file itself explains.
        found = []
    return record.line_of(found[0]) if found else int(error.line)


def _errors(standard: Standard, element: etree._Element) -> list[Any]:
    schema: Any = _schema(standard)
    return [] if schema.validate(element) else list(schema.error_log)


def _finding(file: str, identifier: str, line: int, explanation: Explanation) -> Finding:
    return finding_of(
        load_file_rules()[RULE],
        file,
        line=line,
        activity=identifier,
        path=explanation.path,
        value=explanation.value,
        detail=explanation.detail,
        remedy=explanation.remedy,
    )
