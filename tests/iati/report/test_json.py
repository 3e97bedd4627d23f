"""The report for programs keeps to the schema that is published with it."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from iati.report import json_report, json_schema
from iati.report.json_report import ReportDocument
from iati.validate import Finding
from tests.iati.report.builders import FINDING, coded, judged, waiver

PUBLISHED = Path(__file__).parents[3] / "docs" / "validation-report.schema.json"


def test_the_report_keeps_to_its_published_schema() -> None:
    document = json.loads(json_report(judged(FINDING, coded("ZZ"), waivers=(waiver(),))))
    assert ReportDocument.model_validate(document).model_dump(mode="json") == document
    schema = json.loads(json_schema())
    assert set(document) == set(schema["required"])
    assert schema["additionalProperties"] is False


def test_a_validator_of_json_schema_accepts_the_report() -> None:
    schema = json.loads(json_schema())
    Draft202012Validator.check_schema(schema)
    document = json.loads(json_report(judged(FINDING, waivers=(waiver(),))))
    Draft202012Validator(schema).validate(document)


def test_the_published_schema_is_up_to_date() -> None:
    """Written anew by `python -c "import iati.report as r; print(r.json_schema(), end='')"`."""
    assert PUBLISHED.read_text(encoding="utf-8") == json_schema()


def test_findings_are_given_whole() -> None:
    value = "x" * 400
    (shown,) = json.loads(json_report(judged(coded(value))))["findings"]
    assert Finding(**shown) == coded(value)
    assert (shown["line"], shown["column"]) == (1, 5)


def test_control_characters_come_back_as_they_were() -> None:
    value = "\x1b\x9b\u202e\U000e0001\n\t\\u001b"
    (shown,) = json.loads(json_report(judged(coded(value))))["findings"]
    assert shown["value"] == value


def test_a_report_says_on_which_day_and_what_was_judged() -> None:
    document = json.loads(json_report(judged()))
    assert document["judged_on"] == "2018-05-01"
    assert document["files"] == [{"name": "a.xml", "standard": "activities", "records": 3}]
    assert document["counts"] == {"critical": 0, "error": 0, "warning": 0, "advisory": 0}
