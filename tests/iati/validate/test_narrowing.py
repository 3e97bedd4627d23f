"""Narrowing never hides a failure: checks find the same in the whole context of their case."""

import dataclasses
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from iati.validate.document import Record
from iati.validate.rules import Compiled, compile_rules, judge_compiled
from iati.validate.semantic import rules_of_profile
from iati.validate.semantic_checks import SEMANTIC_CHECKS
from iati.validate.semantic_tables import TABLE_CHECKS, judge_tables
from iati.validate.xpaths import condition, elements
from schemas.iati_standard import Case, Standard, load_rules, load_semantic_rules
from tests.iati.validate.examples import EXAMPLES
from tests.iati.validate.examples_semantic import SEMANTIC
from tests.iati.validate.records import FACTS, records_of

DOCUMENTS = [
    document
    for pair in (*EXAMPLES.values(), *SEMANTIC.values())
    for document in (*pair.failing, *pair.passing)
]
VALUES = ("7", "3", "10", "-1", "", " 7", "7.0", "1e1", "N/A", "2017-01-01", "2017-12-31Z", "1")


def _rules() -> list[Compiled]:
    rules = [*load_rules().values(), *rules_of_profile("nl-mfa")]
    standards: tuple[Standard, ...] = ("activities", "organisations")
    return [
        compiled
        for standard in standards
        for compiled in compile_rules(rules, standard, "2.03", SEMANTIC_CHECKS)
    ]


def _whole() -> list[Compiled]:
    """The same rules, judged in their whole context."""
    whole = iter(_cases())
    return [
        dataclasses.replace(
            compiled,
            contexts=elements(case.context),
            applies=condition(case.when) if case.when else compiled.applies,
        )
        for compiled, case in zip(NARROWED, whole, strict=True)
    ]


def _cases() -> Iterator[Case]:
    rules = [*load_rules().values(), *rules_of_profile("nl-mfa")]
    for kind in ("activity", "organisation"):
        for rule in rules:
            if not rule.versions or "2.03" in rule.versions:
                yield from (c for c in rule.cases if c.record in {kind, "any"})


NARROWED = _rules()
WHOLE = _whole()


def _found(rules: list[Compiled], record: Record) -> list[object]:
    return list(judge_compiled(rules, record, FACTS))


def _compare(document: bytes) -> None:
    for record in records_of(document):
        assert _found(NARROWED, record) == _found(WHOLE, record)


@pytest.mark.parametrize("number", range(0, len(DOCUMENTS), 25))
def test_the_examples_of_all_rules_are_judged_the_same(number: int) -> None:
    for document in DOCUMENTS[number : number + 25]:
        _compare(document)


@st.composite
def altered(draw: st.DrawFn) -> bytes:
    """An example whose attributes have other values, and some of whose elements stand twice."""
    root = etree.fromstring(draw(st.sampled_from(DOCUMENTS)))
    nodes = [node for node in root.iter(etree.Element) if node.getparent() is not None]
    for node in draw(st.lists(st.sampled_from(nodes), max_size=4)) if nodes else ():
        for name in node.attrib:
            node.set(name, draw(st.sampled_from(VALUES)))
        parent = node.getparent()
        if parent is not None and draw(st.booleans()):
            parent.insert(parent.index(node), etree.fromstring(etree.tostring(node)))
    return etree.tostring(root)


def _is_readable(document: bytes) -> bool:
    return document.startswith(b"<iati-") and b'version="2.03"' in document[:200]


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(altered().filter(_is_readable))
def test_altered_documents_are_judged_the_same(document: bytes) -> None:
    _compare(document)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(document=altered().filter(_is_readable))
def test_no_table_that_a_rule_would_find_is_left_out(document: bytes) -> None:
    rules = [rule for rule in load_semantic_rules().values() if rule.table]
    for record in records_of(document):
        narrowed = {finding.path for finding in judge_tables(record, rules)}
        assert narrowed == _all_tables(record)


def _all_tables(record: Record) -> set[str]:
    from iati.validate.semantic_cells import tables

    found = set()
    for kind in ("actual", "target"):
        for period in record.element.iterfind("result/indicator/period"):
            indicator = period.getparent()
            assert indicator is not None
            is_sum = indicator.get("measure") == "1" and indicator.get(
                "aggregation-status"
            ) not in {"false", "0"}
            for table in tables(period.findall(kind)):
                for rule in load_semantic_rules().values():
                    if rule.table and (is_sum or not rule.is_only_for_sums):
                        for failure in TABLE_CHECKS[rule.table](table):
                            assert failure.match is not None
                            found.add(record.path_of(failure.match.element))
    for finding in judge_tables(
        record, [rule for rule in load_semantic_rules().values() if rule.table]
    ):
        if "/baseline" in finding.path:
            found.add(finding.path)
    return found
