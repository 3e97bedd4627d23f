"""Schema errors come with the right line, path and activity, and in words of our own."""

from pathlib import Path

import pytest

from iati.validate import Finding, Severity
from tests.iati.validate.documents import activity, judged, numbered_activity, wrap


def _schema_findings(document: bytes, folder: Path) -> list[Finding]:
    return [finding for finding in judged(document, folder).findings if finding.rule == "0.3.1"]


def test_a_valid_document_has_no_findings(tmp_path: Path) -> None:
    report = judged(activity(), tmp_path)
    assert (report.findings, report.worst, report.activity_count) == ((), None, 1)


def test_an_element_out_of_order_is_found_with_its_place(tmp_path: Path) -> None:
    wrong = numbered_activity(2).replace("</iati-activity>", "<title/>\n</iati-activity>")
    document = wrap(numbered_activity(1), wrong)
    line = 1 + document.decode().splitlines().index("<title/>")
    [finding] = _schema_findings(document, tmp_path)
    assert finding.line == line
    assert finding.severity == Severity.CRITICAL
    assert finding.category == "schema"
    assert finding.activity == "NL-KVK-41149287-DTZ-2"
    assert finding.path == "iati-activity/title[2]"
    assert "title is not expected here" in finding.message
    assert "fixed order" in finding.remedy


def test_lines_are_right_beyond_65535(tmp_path: Path) -> None:
    """libxml2 cannot count so far, so every kind of finding is to have its exact line."""
    schema = numbered_activity(1).replace('<sector code="15160"/>', "<sector/>")
    codelist = numbered_activity(2).replace('code="IN"', 'code="QQ"')
    ruleset = numbered_activity(3).replace("Down to Zero India", "\n\n")
    again = numbered_activity(3)
    document = wrap(numbered_activity(0), "\n" * 70_000, schema, codelist, ruleset, again)
    lines = document.decode().splitlines()
    report = judged(document, tmp_path)
    assert {finding.rule: finding.line for finding in report.findings} == {
        "0.3.1": 1 + lines.index("<sector/>"),
        "9.50.1": 1 + lines.index('<recipient-country code="QQ"/>'),
        "4.3.1": 1 + lines.index("<title><narrative>"),
        "1.1.2": 2
        + max(n for n, text in enumerate(lines) if text == "</iati-activity>")
        - len(again.splitlines()),
    }
    assert min(finding.line for finding in report.findings) > 70_000


def test_the_line_of_an_error_in_a_foreign_element_is_near_at_least(tmp_path: Path) -> None:
    foreign = '<x:a xmlns:x="https://example.org"/>'
    wrong = numbered_activity(1).replace("<title>", f"{foreign}\n<title>")
    document = wrap("\n" * 70_000, wrong)
    [finding] = _schema_findings(document, tmp_path)
    line = 1 + document.decode().splitlines().index(foreign)
    assert abs(finding.line - line) <= 2


@pytest.mark.parametrize(
    ("document", "path", "value", "words"),
    [
        (
            activity('<activity-date type="1"/>', drop="activity-date"),
            "iati-activity/activity-date/@iso-date",
            "",
            "lacks the attribute iso-date",
        ),
        (
            activity('<activity-date type="1" iso-date="31-12-2017"/>', drop="activity-date"),
            "iati-activity/activity-date/@iso-date",
            "31-12-2017",
            "asks for a date such as 2017-12-31",
        ),
        (
            activity('<capital-spend percentage="5 %"/>'),
            "iati-activity/capital-spend/@percentage",
            "5 %",
            "asks for a plain number",
        ),
        (
            activity(attributes={"humanitarian": "it's 'yes'"}),
            "iati-activity/@humanitarian",
            "it's 'yes'",
            "asks for true, false, 1 or 0",
        ),
        (
            activity(attributes={"xml:lang": "!"}),
            "iati-activity/@xml:lang",
            "!",
            "asks for a language code",
        ),
        (
            activity(attributes={"currency": "EUR"}),
            "iati-activity/@currency",
            "",
            "has no attribute currency",
        ),
        (
            activity('<activity-status code="2">x</activity-status>', drop="activity-status"),
            "iati-activity/activity-status",
            "",
            "holds text where only elements, or nothing, may stand",
        ),
        (
            activity("<iati-identifier>NL<b/></iati-identifier>", drop="iati-identifier"),
            "iati-activity/iati-identifier",
            "",
            "holds other elements where only text may stand",
        ),
        (
            activity("<title/>", drop="title"),
            "iati-activity/title",
            "",
            "lacks a child element: narrative",
        ),
        (
            activity("<result type='1'><titel/></result>"),
            "iati-activity/result/titel",
            "",
            "Expected at this place: title",
        ),
        (
            activity(
                "<budget><period-start iso-date='2017-01-01'/>"
                "<period-end iso-date='2017-02-01'/>"
                "<value value-date='2017-01-01'>1,000</value></budget>"
            ),
            "iati-activity/budget/value",
            "1,000",
            "element value asks for a plain number",
        ),
    ],
)
def test_a_schema_error_is_said_in_plain_words(
    document: bytes, path: str, value: str, words: str, tmp_path: Path
) -> None:
    [finding] = _schema_findings(document, tmp_path)
    assert (finding.path, finding.value) == (path, value)
    assert words in finding.message
    assert "Element '" not in finding.message + finding.remedy
    assert "'xs:" not in finding.message + finding.remedy


def test_an_element_that_the_parent_never_has_is_to_be_removed(tmp_path: Path) -> None:
    document = activity("<result type='1'><titel/></result>")
    [finding] = _schema_findings(document, tmp_path)
    assert finding.remedy == "Remove it: result has no child element titel in version 2.03."


def test_all_schema_errors_of_a_record_are_reported(tmp_path: Path) -> None:
    document = activity(
        '<activity-date type="1" iso-date="x"/><capital-spend percentage="y"/>',
        drop="activity-date",
        attributes={"hierarchy": "z"},
    )
    assert {finding.value for finding in _schema_findings(document, tmp_path)} == {"x", "y", "z"}


def test_attributes_of_the_outermost_element_are_judged(tmp_path: Path) -> None:
    document = activity().replace(b'version="2.03"', b'version="2.03" generated-datetime="today"')
    [finding] = _schema_findings(document, tmp_path)
    assert finding.path == "iati-activities/@generated-datetime"
    assert (finding.value, finding.line, finding.activity) == ("today", 2, "")


def test_extensions_in_a_namespace_of_their_own_are_accepted(tmp_path: Path) -> None:
    extension = '<x:note xmlns:x="https://example.org/ns">ours</x:note>'
    inside = numbered_activity(1).replace("</iati-activity>", f"{extension}</iati-activity>")
    assert judged(wrap(inside, extension), tmp_path).findings == ()


@pytest.mark.parametrize("stray", ["<sector/>", "stray text"])
@pytest.mark.parametrize("is_before", [True, False])
def test_what_stands_beside_the_records_is_found(
    stray: str, is_before: bool, tmp_path: Path
) -> None:
    record = numbered_activity(1)
    document = wrap(stray, record) if is_before else wrap(record, stray)
    [finding] = _schema_findings(document, tmp_path)
    assert "where only iati-activity elements may stand" in finding.message


def test_comments_beside_the_records_are_accepted(tmp_path: Path) -> None:
    assert judged(wrap("<!-- a -->", numbered_activity(1), "<?b c?>"), tmp_path).findings == ()


def test_a_record_inside_a_record_is_one_error_and_not_a_record(tmp_path: Path) -> None:
    nested = numbered_activity(1).replace("</iati-activity>", "<iati-activity/></iati-activity>")
    document = wrap(nested)
    assert judged(document, tmp_path).activity_count == 1
    [finding] = _schema_findings(document, tmp_path)
    assert finding.path == "iati-activity/iati-activity"
