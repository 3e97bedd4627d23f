"""Judging a file against the official XSD of its version, record by record.

libxml2 does the validation; what it finds is gathered in `xsd_faults` and said in `xsd_words`.
What an XSD cannot express belongs in the other modules.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from lxml import etree

from iati.validate.document import Opening, Record
from iati.validate.findings import Finding, finding_of
from iati.validate.xsd_declared import declaration_of
from iati.validate.xsd_faults import CONTENT_ERROR, Measure, errors_of, faults_of
from iati.validate.xsd_words import explain
from schemas.iati_standard import (
    VERSIONS,
    Rule,
    SchemaUnavailableError,
    Standard,
    load_file_rules,
    xsd_path,
)

RULE = "0.3.1"
UNAVAILABLE_RULE = "file:schema-unavailable"
_LATEST = VERSIONS[-1]


def judge_opening(opening: Opening) -> Iterator[Finding]:
    """What the schema does not accept about the attributes of the outermost element.

    Where there is no schema of an older version to be had, one finding says so. A version that
    does not exist is judged as the latest. Raises `SchemaUnavailableError` only for that one.
    """
    version = opening.version if opening.version in VERSIONS else _LATEST
    try:
        measure = _measure(opening.standard, version)
    except SchemaUnavailableError as unavailable:
        if version == _LATEST:
            raise
        yield _finding(opening, load_file_rules()[UNAVAILABLE_RULE], detail=str(unavailable))
        return
    root = etree.Element(opening.tag, dict(opening.attributes))
    for error in errors_of(measure.schema, root):
        # The element is judged without its records, so the schema always misses them.
        if error.type_name != CONTENT_ERROR:
            words = explain(error, root, version, declaration_of(measure.xsd, root))
            yield _finding(
                opening,
                _rule(version),
                path=f"{opening.tag}/@{words.attribute}" if words.attribute else opening.tag,
                value=words.value,
                detail=words.detail,
                remedy=words.remedy,
            )


def _finding(opening: Opening, rule: Rule, **details: str) -> Finding:
    return finding_of(
        rule,
        opening.file,
        line=opening.position.line,
        column=opening.position.column,
        **details,
    )


def judge_schema(record: Record) -> Iterator[Finding]:
    """What the schema does not accept about one record of one of `VERSIONS`.

    The record is judged as it stands in the file, so that places are those of the file. Where
    there is no schema of an older version to be had, `judge_opening` has said so already.
    """
    try:
        measure = _measure(record.standard, record.version)
    except SchemaUnavailableError:
        if record.version == _LATEST:
            raise
        return
    for fault in faults_of(record.element, measure, record.most_bytes):
        words = fault.explanation
        yield record.finding(
            _rule(record.version),
            fault.element,
            words.attribute,
            value=words.value,
            detail=words.detail,
            remedy=words.remedy,
        )


def _measure(standard: Standard, version: str) -> Measure:
    path = xsd_path(standard, version)
    return Measure(version, path, _schema(path))


@cache
def _schema(path: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(path)))


@cache
def _rule(version: str) -> Rule:
    """The rule, with the address of the schema's page for a version."""
    rule = load_file_rules()[RULE]
    return replace(rule, link=rule.link.replace("/203/", f"/{version.replace('.', '')}/"))
