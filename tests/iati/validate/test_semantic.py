"""Our rules on meaning find what breaks them and leave alone what does not."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iati.validate import Severity, validate_file, validate_files
from iati.validate.checks import CHECKS
from iati.validate.semantic import rules_of_profile
from iati.validate.semantic_across import ACROSS
from iati.validate.semantic_checks import SEMANTIC_CHECKS
from iati.validate.semantic_tables import TABLE_CHECKS
from schemas.iati_standard import load_profiles, load_public_rules, load_semantic_rules
from tests.iati.validate.documents import TODAY, judged, rules_of, wrap
from tests.iati.validate.examples_semantic import (
    SEMANTIC,
    girls_and_boys,
    related,
    relation,
    table,
    value,
)
from tests.iati.validate.records import meaning

RULES = load_semantic_rules()
GOLDEN = Path(__file__).parents[1] / "golden" / "dtz-2017-activities.xml"


def _each(kind: str) -> list[Any]:
    return [
        pytest.param(rule, document, id=f"{rule}-{number}")
        for rule, pair in SEMANTIC.items()
        for number, document in enumerate(
            pair.failing if kind == "failing" else pair.passing, start=1
        )
    ]


def _found(rule: str, document: bytes) -> list[Any]:
    return [f for f in meaning(document, RULES[rule].profile) if f.rule == rule]


@pytest.mark.parametrize(("rule", "document"), _each("failing"))
def test_a_document_that_breaks_a_rule_is_found(rule: str, document: bytes) -> None:
    found = _found(rule, document)
    assert found
    assert {finding.severity.value for finding in found} == {RULES[rule].rule.severity}
    assert all(finding.line and finding.path and finding.remedy for finding in found)


@pytest.mark.parametrize(("rule", "document"), _each("passing"))
def test_a_document_that_keeps_to_a_rule_is_left_alone(rule: str, document: bytes) -> None:
    assert _found(rule, document) == []


@pytest.mark.parametrize(("rule", "document"), [*_each("failing"), *_each("passing")])
def test_the_schema_lets_every_example_pass(rule: str, document: bytes, tmp_path: Path) -> None:
    assert "0.3.1" not in rules_of(judged(document, tmp_path)), rule


def test_every_rule_has_failing_and_passing_documents() -> None:
    assert set(SEMANTIC) == set(RULES)
    assert all(examples.failing and examples.passing for examples in SEMANTIC.values())


def test_every_case_of_a_rule_has_a_failing_document_of_its_own() -> None:
    assert all(len(SEMANTIC[key].failing) >= len(rule.rule.cases) for key, rule in RULES.items())


def test_every_kind_of_check_is_used_by_a_rule() -> None:
    used = {case.check for rule in RULES.values() for case in rule.rule.cases}
    assert set(SEMANTIC_CHECKS) - set(CHECKS) <= used <= set(SEMANTIC_CHECKS)


def test_our_ids_cannot_be_taken_for_those_of_the_public_validator() -> None:
    assert all(rule.startswith("dtz:") for rule in RULES)
    assert not set(RULES) & set(load_public_rules())


def test_rules_with_neither_cases_nor_table_are_those_judged_across_records() -> None:
    assert {k for k, rule in RULES.items() if not rule.rule.cases and not rule.table} == ACROSS
    assert not any(rule.rule.cases and rule.table for rule in RULES.values())


def test_every_kind_of_check_on_tables_is_used_by_one_rule() -> None:
    assert sorted(rule.table for rule in RULES.values() if rule.table) == sorted(TABLE_CHECKS)


def test_every_rule_says_what_to_do_and_why() -> None:
    for rule in RULES.values():
        assert rule.rule.message.endswith(".")
        assert rule.rule.remedy.endswith(".")
        assert rule.why.endswith(".")
        assert rule.profile in load_profiles()


def test_the_profile_of_the_ministry_adds_to_the_default_one() -> None:
    default = {rule.id for rule in rules_of_profile("iati")}
    ministry = {rule.id for rule in rules_of_profile("nl-mfa")}
    assert default < ministry
    assert all(rule.startswith("dtz:nl-") for rule in ministry - default)


def test_a_profile_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        rules_of_profile("eu")


def test_a_split_that_falls_short_of_its_total_names_both_figures() -> None:
    [finding] = meaning(girls_and_boys("actual", "10", "3", "4"))
    assert finding.rule == "dtz:split-below-total"
    assert "Split by sex: 7 of 10." in finding.message


def test_each_split_is_added_up_on_its_own_axes() -> None:
    values = [value("actual", "7"), value("actual", "3", sex="female")]
    values += [value("actual", "4", sex="male"), value("actual", "7", age="0-17")]
    assert meaning(table("actual", *values)) == []


def test_a_part_without_a_number_is_not_added_up() -> None:
    document = girls_and_boys("actual", "7", "3", "N/A")
    assert {finding.rule for finding in meaning(document)} == {"dtz:value-not-plain"}


def test_an_average_is_not_added_up() -> None:
    document = girls_and_boys("actual", "6", "7", "5").replace(
        b'measure="1"', b'measure="1" aggregation-status="0"'
    )
    assert meaning(document) == []


def test_large_and_fractional_parts_are_added_up_exactly() -> None:
    parts = ("0.1", "0.2", "123456789012345678901234567890.7")
    assert meaning(girls_and_boys("actual", "123456789012345678901234567891", *parts)) == []


@given(st.lists(st.decimals(0, 10**9, places=2), min_size=3, max_size=3), st.integers(-2, 2))
def test_a_split_is_found_exactly_where_it_does_not_make_the_total(
    parts: list[Decimal], surplus: int
) -> None:
    total = sum(parts) + surplus
    found = {f.rule for f in meaning(girls_and_boys("actual", str(total), *map(str, parts)))}
    found -= {"dtz:filler-value"}
    if surplus == 0:
        assert found == set()
    else:
        assert found & {"dtz:split-above-total", "dtz:total-below-part", "dtz:split-leaves-rest"}


def test_levels_of_one_run_are_compared_across_its_files(tmp_path: Path) -> None:
    parent, child = tmp_path / "parent.xml", tmp_path / "child.xml"
    parent.write_bytes(wrap(related("P", relation("C", "2"))))
    child.write_bytes(wrap(related("C", relation("P", "1"))))
    first, second = validate_files([parent, child], TODAY)
    assert first.findings == ()
    [finding] = second.findings
    assert (finding.rule, finding.file) == ("dtz:summed-at-both-levels", str(child))
    assert finding.value == "C1"
    line = 1 + [b"<indicator" in text for text in parent.read_bytes().splitlines()].index(True)
    assert f"parent.xml, line {line}." in finding.message


def test_a_file_is_judged_by_the_profile_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "split.xml"
    path.write_bytes(girls_and_boys("actual", "7", "3", "4"))
    assert rules_of(validate_file(path, TODAY)) == set()
    assert "dtz:nl-no-dimension" in rules_of(validate_file(path, TODAY, "nl-mfa"))


def test_the_published_example_is_clean_at_warning_level() -> None:
    report = validate_file(GOLDEN, TODAY.replace(year=2026))
    worse = [f for f in report.findings if f.severity is not Severity.ADVISORY]
    assert worse == []
    assert report.activity_count > 1
