"""Codes are judged at every place of the standard, by the vocabulary that is named there."""

from pathlib import Path

import pytest
from lxml import etree

from iati.validate import Finding, Severity
from iati.validate.codelists import ANY_ELEMENT, TEXT
from schemas.iati_standard import Place, load_codelists, load_places
from tests.iati.validate.documents import activity, judged, rules_of, wrap

UNKNOWN = "QQ-no-such-code"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ROOTS = {"iati-activity": "iati-activities", "iati-organisation": "iati-organisations"}
RECORD_PLACES = [place for place in load_places() if place.element.split("/")[0] in _ROOTS]
CURRENT_PLACES = [p for p in RECORD_PLACES if not p.versions or "2.03" in p.versions]


def _document(place: Place, code: str) -> bytes:
    """A document with one code at one place and nothing else."""
    names = place.element.split("/")
    record = element = etree.Element(names[0])
    for name in names[1:]:
        element = etree.SubElement(element, name)
    if place.vocabulary:
        element.set("vocabulary", place.vocabulary)
    if place.attribute == TEXT:
        element.text = code
    else:
        element.set(place.attribute, code)
    return wrap(etree.tostring(record, encoding="unicode"), root=_ROOTS[names[0]])


def _findings(document: bytes, place: Place, folder: Path) -> list[Finding]:
    attribute = "" if place.attribute == TEXT else f"/@{place.attribute}"
    report = judged(document, folder)
    return [
        finding
        for finding in report.findings
        if finding.rule == place.rule and finding.path == place.element + attribute
    ]


def _id(place: Place) -> str:
    return f"{place.element}/{place.attribute}-{place.codelist}"


@pytest.mark.parametrize("place", CURRENT_PLACES, ids=_id)
def test_an_unknown_code_is_found_at_every_place(place: Place, tmp_path: Path) -> None:
    [finding] = _findings(_document(place, UNKNOWN), place, tmp_path)
    assert finding.severity == Severity.ERROR
    assert finding.value == UNKNOWN
    assert finding.line == 3
    assert place.codelist in finding.message


@pytest.mark.parametrize("place", CURRENT_PLACES, ids=_id)
def test_an_active_code_is_accepted_at_every_place(place: Place, tmp_path: Path) -> None:
    codes = load_codelists()[place.codelist].codes.values()
    code = next(code.code for code in codes if not code.is_withdrawn)
    assert _findings(_document(place, code), place, tmp_path) == []


def test_the_places_outside_records_are_the_version_and_the_language() -> None:
    others = {(place.element, place.attribute) for place in load_places()} - {
        (place.element, place.attribute) for place in RECORD_PLACES
    }
    assert others == {
        (ANY_ELEMENT, "xml:lang"),
        ("iati-activities", "version"),
        ("iati-organisations", "version"),
    }


def test_a_country_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    document = activity('<recipient-country code="QQ"/>', drop="recipient-country")
    [finding] = judged(document, tmp_path).findings
    assert (finding.rule, finding.severity) == ("9.50.1", Severity.ERROR)
    assert (finding.value, finding.path) == ("QQ", "iati-activity/recipient-country/@code")
    assert finding.activity == "NL-KVK-41149287-DTZ-IN"
    assert finding.link.endswith("/codelists/Country/")


def test_a_withdrawn_code_is_a_warning_that_names_it(tmp_path: Path) -> None:
    document = activity('<recipient-country code="AN"/>', drop="recipient-country")
    [finding] = judged(document, tmp_path).findings
    assert (finding.rule, finding.severity) == ("9.50.1", Severity.WARNING)
    assert "AN (NETHERLAND ANTILLES)" in finding.message
    assert "CW (Curaçao)" in finding.remedy


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        ("15162", "Use 15160 (Human rights), which took its place."),
        ("92010", "Take a code from the list Sector that is still on it."),
    ],
)
def test_a_withdrawn_code_is_answered_with_its_successor_where_that_is_known(
    code: str, remedy: str, tmp_path: Path
) -> None:
    document = activity(f'<sector code="{code}"/>', drop="sector")
    [finding] = judged(document, tmp_path).findings
    assert (finding.severity, finding.remedy) == (Severity.WARNING, remedy)


@pytest.mark.parametrize(
    ("sector", "expected"),
    [
        ('code="15160"', set()),
        ('code="151"', {"9.76.1"}),
        ('code="151" vocabulary="1"', {"9.76.1"}),
        ('code="151" vocabulary=""', {"9.76.1", "9.78.1"}),
        ('code="151" vocabulary="2"', {"102.1.1"}),
        ('code="15160" vocabulary="2"', {"102.1.1", "9.77.1"}),
        ('code="17" vocabulary="7"', {"102.1.1"}),
        ('code="18" vocabulary="7"', {"102.1.1", "codelist:UNSDG-Goals"}),
        ('code="anything" vocabulary="5"', {"102.1.1"}),
    ],
)
def test_a_sector_is_judged_by_its_vocabulary(
    sector: str, expected: set[str], tmp_path: Path
) -> None:
    assert rules_of(judged(activity(f"<sector {sector}/>", drop="sector"), tmp_path)) == expected


def test_a_code_in_the_wrong_case_is_answered_with_the_right_one(tmp_path: Path) -> None:
    document = activity('<recipient-country code=" in"/>', drop="recipient-country")
    [finding] = judged(document, tmp_path).findings
    assert finding.remedy == "Write IN, exactly as on the list."


def test_an_empty_code_is_not_on_any_list(tmp_path: Path) -> None:
    document = activity('<activity-status code=""/>', drop="activity-status")
    assert "9.5.1" in rules_of(judged(document, tmp_path))


def test_a_language_is_judged_on_every_element(tmp_path: Path) -> None:
    narratives = "".join(f'<narrative xml:lang="{code}">a</narrative>' for code in ("en", "xx"))
    title = f"<title>{narratives}</title>"
    [finding] = judged(activity(title, drop="title"), tmp_path).findings
    assert (finding.rule, finding.path) == ("9.95.1", "iati-activity/title/narrative[2]/@xml:lang")


def test_a_version_that_never_was_is_an_unknown_code_too(tmp_path: Path) -> None:
    assert {"0.6.1", "9.1.1"} <= rules_of(judged(wrap(version="2.99"), tmp_path))
    assert "9.1.1" not in rules_of(judged(wrap(version="2.02"), tmp_path))
