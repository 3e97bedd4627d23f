"""Every rule finds what breaks it and leaves alone what does not; each has its examples."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from iati.validate.checks import CHECKS
from schemas.iati_standard import load_file_rules, load_rules
from tests.iati.validate.documents import judged, rules_of
from tests.iati.validate.examples import EXAMPLES, FILE_EXAMPLES
from tests.iati.validate.fragments import Examples

# A file that cannot be opened has no content to give an example of.
WITHOUT_CONTENT = {
    "file:unreadable",
    "file:schema-unavailable",
    "file:archive",
    "file:address",
    "file:too-large",
    "file:large",
    "file:record-too-long",
    "file:too-many-findings",
}


ALL_EXAMPLES = {**EXAMPLES, **FILE_EXAMPLES}
OLD = {rule.id for rule in load_rules().values() if rule.versions and "2.03" not in rule.versions}


def _each(kind: str, examples: Mapping[str, Examples]) -> list[Any]:
    return [
        pytest.param(rule, document, id=f"{rule}-{number}")
        for rule, pair in examples.items()
        for number, document in enumerate(
            pair.failing if kind == "failing" else pair.passing, start=1
        )
    ]


@pytest.mark.parametrize(("rule", "document"), _each("failing", ALL_EXAMPLES))
def test_a_document_that_breaks_a_rule_is_found(rule: str, document: bytes, tmp_path: Path) -> None:
    report = judged(document, tmp_path)
    text = {**load_rules(), **load_file_rules()}[rule]
    found = [finding for finding in report.findings if finding.rule == rule]
    assert found
    assert {(finding.severity.value, finding.category) for finding in found} == {
        (text.severity, text.category)
    }
    assert all(finding.message and finding.remedy for finding in found)


@pytest.mark.parametrize(("rule", "document"), _each("failing", EXAMPLES))
def test_the_schema_alone_does_not_find_what_a_rule_of_the_ruleset_finds(
    rule: str, document: bytes, tmp_path: Path
) -> None:
    found = rules_of(judged(document, tmp_path))
    assert "0.3.1" not in found
    assert rule in found


@pytest.mark.parametrize(("rule", "document"), _each("passing", ALL_EXAMPLES))
def test_a_document_that_keeps_to_a_rule_has_no_finding_at_all(
    rule: str, document: bytes, tmp_path: Path
) -> None:
    report = judged(document, tmp_path)
    assert report.findings == (), f"the passing examples of {rule} are to be free of findings"
    assert report.activity_count >= 1


def test_every_rule_has_failing_and_passing_documents() -> None:
    assert {*ALL_EXAMPLES, *WITHOUT_CONTENT, *OLD} == {*load_rules(), *load_file_rules()}
    assert all(examples.failing and examples.passing for examples in ALL_EXAMPLES.values())


def test_every_case_of_a_rule_has_a_failing_document_of_its_own() -> None:
    missing = {
        rule.id
        for rule in load_rules().values()
        if rule.id not in OLD
        and len(EXAMPLES.get(rule.id, Examples((), ())).failing) < len(rule.cases)
    }
    assert missing == set()


def test_every_kind_of_check_is_used_by_the_ruleset() -> None:
    used = {case.check for rule in load_rules().values() for case in rule.cases}
    assert used == set(CHECKS)
