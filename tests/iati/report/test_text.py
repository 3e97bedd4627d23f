"""The report of a terminal: worst first, the same together, as short as wished, counts last."""

from hypothesis import given
from hypothesis import strategies as st

from iati.report import judge, text_report
from iati.report.groups import shares
from iati.validate import Finding, Report, Severity
from tests.iati.report.builders import FINDING, TODAY, coded, finding, judged, waiver

MANY = [finding(line=line) for line in range(1, 31)]


def places(shown: str) -> list[str]:
    """The lines that say where something is."""
    return [line for line in shown.splitlines() if line.startswith("    a.xml:")]


def sums(*figures: int) -> list[Finding]:
    """Findings whose messages differ in their figures."""
    return [
        finding(
            rule="dtz:split-above-total",
            message=f"The parts make more than the total. The parts make {n}, the total is 9.",
            path=f"iati-activity/result[{n}]/indicator/period",
            value="",
            line=n,
        )
        for n in figures
    ]


def test_one_problem_is_told_once_with_its_places() -> None:
    assert text_report(judged(FINDING, finding(line=40, activity="XX-2"))) == "\n".join(
        [
            "error 9.50.1 (2 times)",
            "  The code 'QQ' is not on the codelist Country.",
            "  What to do: Take a code from the list Country.",
            '  iati-activity/recipient-country/@code: found "QQ"',
            "    a.xml:12:5  XX-1",
            "    a.xml:40:5  XX-2",
            "  See https://iatistandard.org/en/iati-standard/203/codelists/Country/",
            "",
            "a.xml: 3 activities, 2 errors",
        ]
    )


def test_repeated_problems_are_cut_to_the_limit_and_counted() -> None:
    shown = text_report(judged(*MANY), limit=3)
    assert "error 9.50.1 (30 times)" in shown
    assert "… and 27 more; --limit 0 lists all" in shown
    assert len(places(shown)) == 3
    assert shown.count(FINDING.remedy) == 1


def test_without_a_limit_every_place_is_listed() -> None:
    shown = text_report(judged(*MANY), limit=0)
    assert len(places(shown)) == 30
    assert "more" not in shown


def test_values_that_differ_are_one_problem_with_the_most_frequent_first() -> None:
    shown = text_report(judged(coded("QQ"), coded("ZZ", 2), coded("ZZ", 3)))
    assert "The code … is not on the codelist Country." in shown
    assert 'found "ZZ" (2 times), "QQ"' in shown
    assert '    a.xml:3:5  XX-1  "ZZ"' in shown


def test_of_very_many_values_some_are_named_and_the_others_counted() -> None:
    many = [coded(f"Q{n % 700}", n) for n in range(1, 10_001)]
    shown = text_report(judged(*many))
    assert "error 9.50.1 (10000 times)" in shown
    assert 'found "Q1" (15 times), "Q2" (15 times)' in shown
    assert "and 695 other values" in shown
    assert len(shown.splitlines()) < 20


def test_values_that_are_all_different_are_only_counted() -> None:
    shown = text_report(judged(*(coded(f"Q{n}", n) for n in range(1, 1_201))))
    assert "iati-activity/recipient-country/@code: found 1,200 different values" in shown


def test_messages_that_differ_in_figures_are_one_problem_and_tell_them_at_their_places() -> None:
    shown = text_report(judged(*sums(11, 12)))
    assert shown.count("The parts make more than the total.") == 1
    assert "\n  iati-activity/result/indicator/period\n" in shown
    assert (
        "    a.xml:11:5  XX-1  iati-activity/result[11]/indicator/period\n"
        "      The parts make 11, the total is 9.\n"
    ) in shown


def test_the_same_rule_in_other_elements_is_another_problem_and_has_its_place() -> None:
    other = finding(path="iati-activity/transaction[2]/recipient-country/@code", line=99)
    shown = text_report(judged(*MANY, other), limit=3)
    assert shown.index("  iati-activity/recipient-country") < shown.index(
        "  iati-activity/transaction/recipient-country"
    )
    assert [line.split()[0] for line in places(shown)] == ["a.xml:1:5", "a.xml:2:5", "a.xml:99:5"]


def test_more_problems_than_the_limit_are_counted() -> None:
    different = [finding(path=f"iati-activity/{name}") for name in "abcdef"]
    shown = text_report(judged(*different), limit=4)
    assert "… and 2 more that differ in wording or element; --limit 0 lists all" in shown


def test_remedies_that_differ_stand_at_their_places() -> None:
    shown = text_report(judged(finding(remedy="Write ID."), finding(remedy="Write TH.", line=13)))
    assert "a.xml:12:5  XX-1\n      Write ID.\n    a.xml:13:5  XX-1\n      Write TH." in shown


def test_worse_findings_come_first_and_then_more_frequent_ones() -> None:
    advisories = [finding(severity=Severity.ADVISORY, rule="102.1.1") for _ in range(9)]
    shown = text_report(
        judged(*advisories, finding(rule="1.1.3"), finding(rule="9.1.1"), finding(rule="9.1.1"))
    )
    heads = [line for line in shown.splitlines() if line.startswith(("error", "advisory"))]
    assert heads == ["error 9.1.1 (2 times)", "error 1.1.3", "advisory 102.1.1 (9 times)"]


def test_headings_and_counts_are_painted_by_their_severity() -> None:
    painted: list[tuple[str, Severity]] = []

    def paint(text: str, severity: Severity) -> str:
        painted.append((text, severity))
        return f"<{text}>"

    warning = finding(severity=Severity.WARNING, file="b.xml")
    shown = text_report(judged(FINDING, warning), paint=paint)
    assert [severity for _, severity in painted] == [
        "error",
        "warning",
        "error",
        "warning",
        "error",
    ]
    assert all(f"<{text}>" in shown for text, _ in painted)


def test_counts_stand_last_by_file_and_together() -> None:
    findings = (
        FINDING,
        finding(file="b.xml", severity=Severity.ADVISORY),
        coded("ZZ", file="b.xml"),
    )
    shown = text_report(judged(*findings, waivers=(waiver(activity="XX-9"),)))
    assert shown.splitlines()[-4:] == [
        "a.xml: 3 activities, 1 error",
        "b.xml: 3 activities, 1 error, 1 advisory",
        "waivers.yaml: 1 advisory",
        "Together: 2 errors, 2 advisories",
    ]


def test_many_clean_files_are_counted_instead_of_listed() -> None:
    clean = [Report(f"{n}.xml", "activities", 1, ()) for n in range(20)]
    wrong = Report("a.xml", "organisations", 1, (FINDING,))
    judgement = judge([*clean, wrong], [], TODAY)
    assert text_report(judgement).splitlines()[-3:] == [
        "a.xml: 1 organisation, 1 error",
        "20 more files: clean",
        "Together: 1 error",
    ]
    assert len(text_report(judgement, limit=0).splitlines()) > 20


def test_waived_findings_stand_under_their_waiver() -> None:
    shown = text_report(judged(*MANY, waivers=(waiver(),)), limit=2)
    assert shown.splitlines() == [
        "waived 9.50.1 (30 times) until 2018-05-01",
        "  by the desk: a new code, asked for",
        *(
            f"    a.xml:{n}:5  XX-1  iati-activity/recipient-country/@code  {FINDING.message}"
            for n in (1, 2)
        ),
        "    … and 28 more; --limit 0 lists all",
        "",
        "a.xml: 3 activities, clean, 30 waived",
    ]


@given(st.lists(st.integers(1, 50), max_size=20), st.integers(0, 30))
def test_places_are_shared_out_up_to_the_limit(sizes: list[int], limit: int) -> None:
    given_out = shares(sizes, limit)
    assert all(0 < share <= size for share, size in zip(given_out, sizes, strict=False))
    assert sum(given_out) == (min(limit, sum(sizes)) if limit else sum(sizes))
    assert len(given_out) == (min(limit, len(sizes)) if limit else len(sizes))
