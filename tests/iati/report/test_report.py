"""What a report shows: every finding once, waivers beside them, the same in every form."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from iati.report import (
    Judgement,
    html_report,
    json_report,
    json_schema,
    judge,
    sarif_report,
    text_report,
)
from iati.report.json_report import ReportDocument
from iati.validate import Finding, Report, Severity
from schemas.waivers import Waiver, WaiversError, load_waivers

TODAY = dt.date(2018, 5, 1)
FINDING = Finding(
    rule="9.11.1",
    severity=Severity.ERROR,
    category="geo",
    message="The code is not on the list Country.",
    remedy="Take a code from the list Country.",
    file="a.xml",
    line=12,
    column=5,
    activity="XX-1",
    path="iati-activity/recipient-country/@code",
    value="QQ",
    link="https://iatistandard.org/en/iati-standard/203/codelists/country/",
)


def finding(**changes: object) -> Finding:
    return replace(FINDING, **changes)  # type: ignore[arg-type]


def judged(*findings: Finding, waivers: tuple[Waiver, ...] = ()) -> Judgement:
    return judge([Report("a.xml", "activities", 3, findings)], waivers, TODAY)


def waiver(until: dt.date = TODAY, activity: str | None = None, path: str | None = None) -> Waiver:
    return Waiver(
        rule="9.11.1",
        activity=activity,
        path=path,
        who="the desk",
        why="a new code, asked for",
        until=until,
    )


FORMS: dict[str, Callable[[Judgement], str]] = {
    "text": text_report,
    "json": json_report,
    "sarif": sarif_report,
    "html": html_report,
}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.tags += [value or "" for name, value in attrs if name == "onerror"]


def tags_of(page: str) -> list[str]:
    parser = _Tags()
    parser.feed(page)
    return parser.tags


@pytest.mark.parametrize("form", FORMS)
def test_every_form_shows_place_value_rule_and_what_to_do(form: str) -> None:
    shown = FORMS[form](judged(FINDING))
    for part in ("a.xml", "12", "XX-1", "9.11.1", FINDING.message, FINDING.remedy, FINDING.path):
        assert part in shown, part


@pytest.mark.parametrize("form", FORMS)
def test_a_waived_finding_is_shown_with_its_reason(form: str) -> None:
    shown = FORMS[form](judged(FINDING, waivers=(waiver(),)))
    assert "9.11.1" in shown
    assert "a new code, asked for" in shown


@pytest.mark.parametrize("form", FORMS)
def test_a_clean_file_gives_a_report_too(form: str) -> None:
    assert "a.xml" in FORMS[form](judged()) or form == "sarif"


@pytest.mark.parametrize("form", FORMS)
def test_the_same_judgement_gives_the_same_bytes(form: str) -> None:
    one = judged(FINDING, finding(line=40, rule="1.1.2"))
    assert FORMS[form](one) == FORMS[form](one)


def test_text_groups_repeated_problems_and_says_how_many_more() -> None:
    many = [finding(line=line) for line in range(1, 31)]
    shown = text_report(judged(*many), limit=3)
    assert "error 9.11.1 (30 times)" in shown
    assert "… and 27 more; --limit 0 lists all" in shown
    assert shown.count(FINDING.remedy) == 1


def test_text_lists_all_places_without_a_limit() -> None:
    many = [finding(line=line) for line in range(1, 31)]
    assert text_report(judged(*many), limit=0).count("a.xml:") == 31  # and the line of the file


def test_worse_findings_come_first() -> None:
    shown = text_report(
        judged(finding(severity=Severity.ADVISORY, rule="102.1.1"), finding(rule="1.1.3"))
    )
    assert shown.index("1.1.3") < shown.index("102.1.1")


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        ({}, True),
        ({"activity": "XX-1"}, True),
        ({"activity": "XX-2"}, False),
        ({"path": "iati-activity/recipient-country"}, True),
        ({"path": "iati-activity/sector"}, False),
    ],
)
def test_a_waiver_holds_for_its_scope_only(scope: dict[str, str], covered: bool) -> None:
    narrowed = waiver(activity=scope.get("activity"), path=scope.get("path"))
    judgement = judged(FINDING, waivers=(narrowed,))
    assert (len(judgement.waived), len(judgement.standing)) == ((1, 0) if covered else (0, 1))


def test_a_waiver_holds_on_its_last_day_and_is_a_finding_after_it() -> None:
    assert not judged(FINDING, waivers=(waiver(),)).fails_at(Severity.ERROR)
    late = judged(FINDING, waivers=(waiver(until=TODAY - dt.timedelta(days=1)),))
    assert [f.rule for f in late.standing] == ["dtz:waiver-expired", "9.11.1"]
    assert late.fails_at(Severity.ERROR)


@pytest.mark.parametrize("threshold", list(Severity))
@pytest.mark.parametrize("severity", list(Severity))
def test_a_run_fails_at_the_threshold_and_above(severity: Severity, threshold: Severity) -> None:
    order = list(Severity)
    expected = order.index(severity) <= order.index(threshold)
    assert judged(finding(severity=severity)).fails_at(threshold) is expected


def test_json_keeps_to_its_published_schema() -> None:
    document = json.loads(json_report(judged(FINDING, waivers=(waiver(),))))
    assert ReportDocument.model_validate(document).model_dump(mode="json") == document
    schema = json.loads(json_schema())
    assert set(document) == set(schema["required"])
    assert schema["additionalProperties"] is False


def test_the_published_schema_is_up_to_date() -> None:
    page = Path(__file__).parents[3] / "docs" / "validation-report.schema.json"
    assert page.read_text(encoding="utf-8") == json_schema()


def test_sarif_names_rules_levels_and_suppressions() -> None:
    advisory = finding(rule="102.1.1", severity=Severity.ADVISORY, line=0)
    run = json.loads(sarif_report(judged(FINDING, advisory, waivers=(waiver(),))))["runs"][0]
    assert [r["ruleId"] for r in run["results"]] == ["102.1.1", "9.11.1"]
    assert [r["level"] for r in run["results"]] == ["note", "error"]
    assert "region" not in run["results"][0]["locations"][0]["physicalLocation"]
    assert run["results"][1]["suppressions"][0]["justification"] == "a new code, asked for"
    assert {r["id"] for r in run["tool"]["driver"]["rules"]} == {"9.11.1", "102.1.1"}


def test_a_page_shows_hostile_text_as_text() -> None:
    shown = html_report(judged(finding(value="<script>alert(1)</script>\x00\x1b")))
    assert "script" not in tags_of(shown)
    assert "\x00" not in shown


def test_waivers_are_read_from_yaml(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text(
        "waivers:\n  - {rule: 9.11.1, who: desk, why: asked for, until: 2018-06-30}\n",
        encoding="utf-8",
    )
    assert load_waivers(path) == [
        Waiver(rule="9.11.1", who="desk", why="asked for", until=dt.date(2018, 6, 30))
    ]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "waivers: no",
        "- rule: 9.11.1",
        "waivers: [{rule: 9.11.1}]",
        "waivers: [{rule: 9.11.1, who: a, why: b, until: someday}]",
        "waivers: [{rule: 9.11.1, who: a, why: b, until: 2018-13-01}]",
        "waivers: [{rule: 9.11.1, who: a, why: b, until: 2018-01-01, whom: c}]",
        "waivers: [",
    ],
)
def test_a_broken_waivers_file_is_explained(tmp_path: Path, content: str) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(WaiversError, match=str(path)):
        load_waivers(path)


def test_a_missing_waivers_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(WaiversError, match="cannot be read"):
        load_waivers(tmp_path / "none.yaml")
