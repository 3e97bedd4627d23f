"""The report for CI systems has the shape of SARIF 2.1.0 and the places that they show."""

import json
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from iati.report import Judgement, sarif_report
from iati.report.sarif import FINGERPRINT, SCHEMA, uri_of
from iati.validate import Severity
from tests.iati.report.builders import FINDING, coded, finding, judged, waiver

URI_SIGNS = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%"
)


def run_of(judgement: Judgement) -> dict[str, Any]:
    """The one run of a report."""
    document = json.loads(sarif_report(judgement))
    assert document.keys() == {"$schema", "version", "runs"}
    assert (document["$schema"], document["version"]) == (SCHEMA, "2.1.0")
    (run,) = document["runs"]
    return dict(run)


def fingerprints(judgement: Judgement) -> list[str]:
    return [result["partialFingerprints"][FINGERPRINT] for result in run_of(judgement)["results"]]


def test_the_tool_says_its_name_version_and_the_rules_that_were_broken() -> None:
    run = run_of(judged(FINDING, finding(rule="6.11.1", severity=Severity.WARNING)))
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert driver["name"] == "dtz validate"
    assert driver["version"][0].isdigit()
    assert [rule["id"] for rule in driver["rules"]] == ["6.11.1", "9.50.1"]
    assert driver["rules"][1] == {
        "id": "9.50.1",
        "shortDescription": {"text": "A code is not on the codelist Country."},
        "help": {"text": "Take a code from the list Country."},
        "helpUri": "https://iatistandard.org/en/iati-standard/203/codelists/Country/",
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["iati", "geo"], "severity": "error"},
    }


def test_a_rule_that_is_not_of_the_standard_is_told_by_its_finding() -> None:
    (rule,) = run_of(judged(waivers=(waiver(rule="1.1.2"),)))["tool"]["driver"]["rules"]
    assert rule["id"] == "dtz:waiver-unused"
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert "covers nothing here" in rule["shortDescription"]["text"]


def test_a_result_has_its_rule_level_words_and_places() -> None:
    run = run_of(judged(finding(rule="1.1.2"), FINDING))
    result = run["results"][1]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "9.50.1"
    assert result["level"] == "error"
    assert result["message"] == {"text": f"{FINDING.message} {FINDING.remedy}"}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a.xml", "index": 0},
                "region": {"startLine": 12, "startColumn": 5},
            },
            "logicalLocations": [
                {
                    "name": "code",
                    "fullyQualifiedName": "XX-1/iati-activity/recipient-country/@code",
                    "kind": "attribute",
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("severity", "level"),
    [("critical", "error"), ("error", "error"), ("warning", "warning"), ("advisory", "note")],
)
def test_severities_become_levels_and_are_kept_beside_them(severity: str, level: str) -> None:
    (result,) = run_of(judged(finding(severity=Severity(severity))))["results"]
    assert (result["level"], result["properties"]["severity"]) == (level, severity)


def test_what_is_not_known_of_a_place_is_left_out() -> None:
    (result,) = run_of(judged(finding(line=0, column=0, activity="", path="")))["results"]
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "a.xml", "index": 0}}}
    ]
    (result,) = run_of(judged(finding(column=0)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 12}


def test_every_file_judged_is_an_artifact() -> None:
    run = run_of(judged(finding(file="b b.xml"), waivers=(waiver(activity="XX-9"),)))
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert uris == ["a.xml", "b%20b.xml", "waivers.yaml"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert uris[place["index"]] == place["uri"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("data/a.xml", "data/a.xml"),
        ("../mine/a.xml", "../mine/a.xml"),
        ("my data/50%/é.xml", "my%20data/50%25/%C3%A9.xml"),
        ("a:b#c?.xml", "a%3Ab%23c%3F.xml"),
        ("/srv/my data/a.xml", "file:///srv/my%20data/a.xml"),
        ("https://example.org/a%20b.xml?x=1&y=[2]", "https://example.org/a%20b.xml?x=1&y=[2]"),
        ("https://example.org/a b\u202e.xml", "https://example.org/a%20b%E2%80%AE.xml"),
        ("caf\udce9.xml", "caf%E9.xml"),
        ("-", "-"),
    ],
)
def test_a_file_is_named_by_a_valid_uri(file: str, uri: str) -> None:
    assert uri_of(file) == uri
    assert URI_SIGNS.issuperset(uri)
    if not file.startswith(("http", "/")):
        parts = urlsplit(uri)
        assert not parts.scheme
        assert unquote(parts.path, errors="surrogateescape") == file


def test_fingerprints_stay_when_lines_and_neighbours_move() -> None:
    path = "iati-activity/result[2]/indicator/title"
    before = judged(finding(line=12, path=path))
    after = judged(finding(line=99, column=1, path="iati-activity/result[7]/indicator/title"))
    assert fingerprints(before) == fingerprints(after)


def test_fingerprints_tell_different_findings_apart_and_count_the_same() -> None:
    different = (
        FINDING,
        coded("ZZ"),
        finding(rule="1.1.2"),
        finding(activity="XX-2"),
        finding(path="iati-activity/sector/@code"),
    )
    assert len(set(fingerprints(judged(*different)))) == len(different)
    first, second = fingerprints(judged(FINDING, finding(line=13)))
    assert first != second
    assert first.partition(":")[0] == second.partition(":")[0]


def test_a_waived_finding_is_suppressed_with_who_why_and_until() -> None:
    run = run_of(judged(FINDING, coded("ZZ", activity="XX-2"), waivers=(waiver(activity="XX-1"),)))
    standing, waived = run["results"]
    assert "suppressions" not in standing
    assert waived["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "a new code, asked for (the desk, until 2018-05-01)",
            "properties": {"who": "the desk", "until": "2018-05-01"},
        }
    ]
