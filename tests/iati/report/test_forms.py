"""What holds for every form: each finding is shown, safely, and always in the same way."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iati.report import text_report
from tests.iati.report.builders import FINDING, FORMS, coded, finding, judged, waiver

STEERING = "\x1b[31m\x9b1m\x07\u202eevil\u2066\u200b\ufeff\u2028\x00\x7f"
SHOWN_AS_ITSELF = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u202e\u2066\ufeff]*")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_shows_place_value_rule_and_what_to_do(form: str) -> None:
    shown = FORMS[form](judged(FINDING))
    for part in ("a.xml", "12", "5", "XX-1", "QQ", FINDING.rule, FINDING.remedy, FINDING.path):
        assert part in shown, part
    assert FINDING.message in shown
    assert FINDING.link in shown


@pytest.mark.parametrize("form", ["text", "html"])
def test_people_see_line_and_column_behind_the_file(form: str) -> None:
    assert "a.xml:12:5" in FORMS[form](judged(FINDING))
    without_column = FORMS[form](judged(finding(column=0)))
    assert "a.xml:12" in without_column
    assert "a.xml:12:" not in without_column


@pytest.mark.parametrize("form", FORMS)
def test_a_waived_finding_is_shown_with_who_why_and_until_when(form: str) -> None:
    shown = FORMS[form](judged(FINDING, waivers=(waiver(),)))
    for part in ("9.50.1", "a.xml", "the desk", "a new code, asked for", "2018-05-01"):
        assert part in shown, part


@pytest.mark.parametrize("form", FORMS)
def test_a_clean_file_gives_a_report_too(form: str) -> None:
    assert "a.xml" in FORMS[form](judged())


@pytest.mark.parametrize("form", FORMS)
def test_the_same_judgement_gives_the_same_bytes(form: str) -> None:
    findings = (FINDING, finding(line=40, rule="1.1.2"), coded("ZZ"), finding(file="b.xml"))
    one, other = (judged(*findings, waivers=(waiver(activity="XX-9"),)) for _ in range(2))
    assert FORMS[form](one) == FORMS[form](other)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", ["value", "message", "remedy", "activity", "path", "file"])
def test_no_form_lets_a_document_steer_the_reader(form: str, part: str) -> None:
    hostile = finding(**{part: STEERING})
    other_waived = finding(rule="1.1.2", **{part: STEERING})
    shown = FORMS[form](judged(hostile, other_waived, waivers=(waiver(rule="1.1.2"),)))
    assert SHOWN_AS_ITSELF.fullmatch(shown)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_name_that_is_no_unicode_can_be_written(form: str) -> None:
    shown = FORMS[form](judged(finding(file="caf\udce9.xml")))
    assert shown.encode("utf-8")
    assert "caf" in shown


@given(st.text(), st.text())
def test_any_value_and_message_can_be_shown(value: str, message: str) -> None:
    judgement = judged(finding(value=value, message=message), finding(value=value, line=3))
    for show in FORMS.values():
        assert SHOWN_AS_ITSELF.fullmatch(show(judgement))


def test_a_huge_value_is_shortened_for_people() -> None:
    shown = text_report(judged(finding(value="x" * 400, message="It is too long.")))
    assert max(map(len, shown.splitlines())) < 200
