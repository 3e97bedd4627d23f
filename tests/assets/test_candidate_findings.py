"""Every finding belongs to one check of the candidate; none falls between them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.candidate_findings import VALIDATION, check_of, judge_by_check
from iati.validate import Report, Severity
from schemas.iati_standard import load_catalogue
from tests.iati.report.builders import TODAY, finding, waiver

EVERY_RULE = sorted(load_catalogue())
YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("rule", "check"),
    [
        ("0.3.1", "xsd"),
        ("file:unreadable", "xsd"),
        ("9.50.1", "codelists"),
        ("codelist:EarmarkingCategory", "codelists"),
        ("6.11.1", "ruleset"),
        ("dtz:filler-value", "meaning"),
        ("dtz:nl-no-dimension", "meaning"),
    ],
)
def test_a_rule_is_of_the_check_that_its_name_says(rule: str, check: str) -> None:
    assert check_of(rule) == check


@pytest.mark.parametrize("rule", EVERY_RULE)
def test_every_rule_is_of_one_check_and_stops_the_road_from_warning_on(rule: str) -> None:
    severity = Severity(load_catalogue()[rule].severity)
    report = Report("a.xml", "activities", 1, (finding(rule=rule, severity=severity),))
    judgements = judge_by_check([report], [], TODAY)
    assert [name for name, j in judgements.items() if j.standing] == [check_of(rule)]
    stopped = [name for name, j in judgements.items() if j.fails_at(Severity.WARNING)]
    assert stopped == ([] if severity is Severity.ADVISORY else [check_of(rule)])


def test_each_check_has_rules_of_its_own() -> None:
    assert {check_of(rule) for rule in EVERY_RULE} == VALIDATION.keys()


@given(st.lists(st.sampled_from(EVERY_RULE) | st.text(), max_size=30))
def test_the_checks_together_have_every_finding_once(rules: list[str]) -> None:
    findings = [finding(rule=rule, line=n) for n, rule in enumerate(rules)]
    report = Report("a.xml", "activities", 1, tuple(findings))
    judgements = judge_by_check([report], [], TODAY)
    sorted_out = [f for judgement in judgements.values() for f in judgement.standing]
    assert sorted(f.line for f in sorted_out) == list(range(len(rules)))
    assert all(j.files[0].name == "a.xml" for j in judgements.values())


@pytest.mark.parametrize("rule", ["0.3.1", "9.50.1", "6.11.1", "dtz:filler-value"])
def test_a_waiver_counts_in_the_check_of_its_rule_only(rule: str) -> None:
    report = Report("a.xml", "activities", 1, (finding(rule=rule),))
    waived = judge_by_check([report], [waiver(rule=rule)], TODAY)
    assert [name for name, j in waived.items() if j.waived] == [check_of(rule)]
    assert not any(j.standing for j in waived.values())
    late = judge_by_check([report], [waiver(rule=rule, until=YESTERDAY)], TODAY)
    assert [f.rule for f in late[check_of(rule)].standing] == ["dtz:waiver-expired", rule]
    assert [name for name, j in late.items() if j.standing] == [check_of(rule)]
