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


def test_an_element_too_many_is_found_with_its_place(tmp_path: Path) -> None:
    wrong = numbered_activity(2).replace("</iati-activity>", "<title/>\n</iati-activity>")
    document = wrap(numbered_activity(1), wrong)
    line = 1 + document.decode().splitlines().index("<title/>")
    [finding] = _schema_findings(document, tmp_path)
    assert finding.line == line
    assert finding.severity == Severity.CRITICAL
    assert finding.category == "schema"
    assert finding.activity == "NL-KVK-41149287-DTZ-2"
    assert finding.path == "iati-activity/title[2]"
    assert "title is not expected here: iati-activity may have only one." in finding.message
    assert finding.remedy == "Keep one title in iati-activity and remove the others."


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


@pytest.mark.parametrize("start", ['<x:a xmlns:x="https://example.org"/>', '<a xmlns="urn:x"/>'])
def test_the_place_of_a_foreign_element_is_known(start: str, tmp_path: Path) -> None:
    wrong = numbered_activity(1).replace("<title>", f"{start}\n<title>")
    document = wrap("\n" * 70_000, wrong)
    [finding] = _schema_findings(document, tmp_path)
    assert finding.line == 1 + document.decode().splitlines().index(start)
    assert finding.message.endswith("a is not expected here: it belongs behind sector.")


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
            "EUR",
            "has no attribute currency",
        ),
        (
            activity('<activity-status code="2">x</activity-status>', drop="activity-status"),
            "iati-activity/activity-status",
            "x",
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


def test_what_the_standard_says_of_an_attribute_is_quoted(tmp_path: Path) -> None:
    [finding] = _schema_findings(activity('<capital-spend percentage="5 %"/>'), tmp_path)
    assert "a decimal number between 0 and 100 inclusive, with no percentage" in finding.message
    assert finding.remedy == "Write a plain number such as 1234.5."


def test_an_attribute_that_may_be_left_out_is_said_to_be(tmp_path: Path) -> None:
    [finding] = _schema_findings(activity(attributes={"hierarchy": "1.5"}), tmp_path)
    assert finding.remedy == "Write a whole number such as 1, or leave hierarchy out."


def test_a_misspelt_attribute_is_recognised(tmp_path: Path) -> None:
    document = activity(attributes={"default-curency": "EUR"})
    [finding] = _schema_findings(document, tmp_path)
    assert "It may have: budget-not-provided, default-currency" in finding.message
    assert finding.remedy == "Write default-currency if that is meant, or remove it."


def test_all_schema_errors_of_a_record_are_reported(tmp_path: Path) -> None:
    document = activity(
        '<activity-date type="1" iso-date="x"/><capital-spend percentage="y"/>',
        drop="activity-date",
        attributes={"hierarchy": "z"},
    )
    assert {finding.value for finding in _schema_findings(document, tmp_path)} == {"x", "y", "z"}


def test_what_follows_an_element_that_does_not_fit_is_judged_as_well(tmp_path: Path) -> None:
    document = activity(
        '<activity-date type="1" iso-date="x"/><capital-spend percentage="y"/>'
        '<result type="1"><indicator measure="1"><title/></indicator><title/></result>',
        drop="activity-date title",
    ).replace(b"<description", b"<bogus/>\n<description")
    assert [(f.path, f.value) for f in _schema_findings(document, tmp_path)] == [
        ("iati-activity/bogus", ""),
        ("iati-activity/activity-date/@iso-date", "x"),
        ("iati-activity/capital-spend/@percentage", "y"),
        ("iati-activity/result/indicator", ""),
        ("iati-activity/result/indicator/title", ""),
        ("iati-activity/result/title", ""),
    ]


def test_a_value_that_is_wrong_where_it_does_not_fit_has_a_finding_for_each(tmp_path: Path) -> None:
    late = '<title/>\n<activity-date type="1" iso-date="x"/>\n</iati-activity>'
    document = wrap(numbered_activity(1).replace("</iati-activity>", late))
    first, second, third = _schema_findings(document, tmp_path)
    assert first.path == "iati-activity/title[2]"
    assert second.path == "iati-activity/activity-date[2]"
    assert third.path == "iati-activity/activity-date[2]/@iso-date"
    assert second.line == third.line == first.line + 1


def test_text_is_found_beside_elements_that_do_not_fit(tmp_path: Path) -> None:
    document = activity().replace(b"<title>", b"<bogus/>stray<title>")
    text, element = _schema_findings(document, tmp_path)
    assert (text.path, text.value) == ("iati-activity", "stray")
    assert element.path == "iati-activity/bogus"


def test_no_nesting_hides_that_a_record_is_rejected(tmp_path: Path) -> None:
    """Foreign elements may hold anything to any depth, elements of the standard among it."""
    nest = '<x:a xmlns:x="https://example.org"><title>' * 40 + "</title></x:a>" * 40
    document = wrap(numbered_activity(1).replace("</iati-activity>", f"{nest}</iati-activity>"))
    paths = [finding.path for finding in _schema_findings(document, tmp_path)]
    assert paths[0] == "iati-activity/x:a/title"
    assert len(paths) == len(set(paths)) > 5


def test_kinds_of_error_without_words_of_our_own_are_in_those_of_libxml2(tmp_path: Path) -> None:
    instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'
    document = activity().replace(b"<title>", f"<title {instance}>".encode())
    [finding] = _schema_findings(document, tmp_path)
    assert finding.path == "iati-activity/title"
    assert "The schema says: Element 'title': The element is not 'nillable'." in finding.message


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


@pytest.mark.parametrize("name", ["dim:pension", "\ufeffdimension", "a\u00b7b"])
def test_a_name_that_no_path_can_hold_is_found_like_any_other(name: str, tmp_path: Path) -> None:
    """A prefix that stands for nothing, and characters that are not in every name."""
    document = activity().replace(b"</title>", f"<{name}/></title>".encode())
    found = _schema_findings(document, tmp_path)
    assert found
    assert all(finding.line and finding.message for finding in found)


@pytest.mark.parametrize("kind", ["attribute", "element"])
def test_of_a_record_with_very_many_elements_the_first_problem_is_said(
    kind: str, tmp_path: Path
) -> None:
    one = '<sector code="15160" bad="1"/>' if kind == "attribute" else "<title/>"
    wide = activity(one * 50_001, drop="sector")
    [finding] = _schema_findings(wide, tmp_path)
    assert "more than 50,000 elements" in finding.remedy
    assert finding.line == 3
    valid = activity('<sector code="15160"/>' * 50_001, drop="sector")
    assert _schema_findings(valid, tmp_path) == []
