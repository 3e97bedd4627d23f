"""What stands, what is waived, and what makes a run fail."""

import datetime as dt

import pytest

from iati.report import JudgedFile, judge
from iati.validate import Report, Severity
from tests.iati.report.builders import FINDING, TODAY, finding, judged, waiver

YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        ({}, True),
        ({"activity": "XX-1"}, True),
        ({"activity": "XX-2"}, False),
        ({"path": "iati-activity/recipient-country"}, True),
        ({"path": "iati-activity/sector"}, False),
        ({"rule": "9.12.1"}, False),
    ],
)
def test_a_waiver_holds_for_its_scope_only(scope: dict[str, str], covered: bool) -> None:
    judgement = judged(FINDING, waivers=(waiver(**scope),))  # type: ignore[arg-type]
    assert [w.finding for w in judgement.waived] == [FINDING] * covered
    assert (FINDING in judgement.standing) is not covered


def test_a_waiver_holds_on_its_last_day_and_is_a_finding_after_it() -> None:
    assert not judged(FINDING, waivers=(waiver(),)).fails_at(Severity.ADVISORY)
    late = judged(FINDING, waivers=(waiver(until=YESTERDAY),))
    assert [f.rule for f in late.standing] == ["dtz:waiver-expired", "9.50.1"]
    assert late.fails_at(Severity.ERROR)


def test_an_expired_waiver_fails_even_where_it_covers_nothing() -> None:
    (expired,) = judged(waivers=(waiver(until=YESTERDAY),)).standing
    assert (expired.file, expired.line) == ("waivers.yaml", 4)
    assert expired.message == "The waiver of rule 9.50.1 by the desk ended on 2018-04-30."
    assert judged(waivers=(waiver(until=YESTERDAY),)).fails_at(Severity.ERROR)


def test_a_waiver_without_use_is_named_and_never_fails() -> None:
    judgement = judged(FINDING, waivers=(waiver(), waiver(rule="1.1.2", activity="XX-1")))
    (unused,) = judgement.standing
    assert (unused.rule, unused.severity) == ("dtz:waiver-unused", Severity.ADVISORY)
    assert "rule 1.1.2 by the desk covers nothing here" in unused.message
    assert not judgement.fails_at(Severity.ADVISORY)


def test_of_two_waivers_that_cover_a_finding_the_first_one_answers_for_it() -> None:
    first, second = waiver(), waiver(activity="XX-1")
    judgement = judged(FINDING, waivers=(first, second))
    assert judgement.by_waiver() == [(first, [FINDING])]
    assert [f.rule for f in judgement.standing] == ["dtz:waiver-unused"]


@pytest.mark.parametrize("threshold", list(Severity))
@pytest.mark.parametrize("severity", list(Severity))
def test_a_run_fails_at_the_threshold_and_above(severity: Severity, threshold: Severity) -> None:
    order = list(Severity)
    expected = order.index(severity) <= order.index(threshold)
    assert judged(finding(severity=severity)).fails_at(threshold) is expected


def test_counts_have_every_severity_worst_first() -> None:
    counts = judged(FINDING, finding(severity=Severity.ADVISORY)).counts
    assert list(counts.items()) == [
        (Severity.CRITICAL, 0),
        (Severity.ERROR, 1),
        (Severity.WARNING, 0),
        (Severity.ADVISORY, 1),
    ]


def test_files_are_kept_with_what_they_hold() -> None:
    reports = [Report("b.xml", "organisations", 2, ()), Report("a.txt", "", 0, (FINDING,))]
    files = judge(reports, [], TODAY).files
    assert files == (JudgedFile("b.xml", "organisations", 2), JudgedFile("a.txt", "", 0))
