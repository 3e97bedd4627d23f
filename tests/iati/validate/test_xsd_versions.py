"""A record is judged by the schema of its version; without it, one finding says so."""

from pathlib import Path

import pytest
from lxml import etree

from iati.validate import Report, Severity
from schemas.iati_standard import VERSIONS, Standard, xsd_path
from tests.iati.validate.documents import activity, judged, organisation, rules_of
from tests.iati.validate.records import of_version

OLD = VERSIONS[:-1]
UNAVAILABLE = "file:schema-unavailable"


@pytest.fixture
def offline_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and no package index to fill it from."""
    cache = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    return cache


def _schema_messages(report: Report) -> list[str]:
    return [finding.message for finding in report.findings if finding.rule == "0.3.1"]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("document", [activity(), organisation()])
def test_a_valid_document_of_each_version_is_accepted(
    document: bytes, version: str, tmp_path: Path
) -> None:
    report = judged(of_version(document, version), tmp_path)
    assert _schema_messages(report) == []
    assert UNAVAILABLE not in rules_of(report)
    assert report.activity_count == 1


@pytest.mark.parametrize(
    ("document", "accepting"),
    [
        (activity('<tag code="1" vocabulary="1"/>'), ("2.03",)),
        (activity('<humanitarian-scope type="1" vocabulary="1" code="x"/>'), ("2.02", "2.03")),
        (activity(attributes={"humanitarian": "1"}), ("2.02", "2.03")),
    ],
)
def test_what_a_later_version_brought_is_not_accepted_in_an_earlier_one(
    document: bytes, accepting: tuple[str, ...], tmp_path: Path
) -> None:
    for version in VERSIONS:
        report = judged(of_version(document, version), tmp_path)
        messages = _schema_messages(report)
        assert (messages == []) == (version in accepting)
        texts = " ".join(messages + [finding.remedy for finding in report.findings])
        assert (f"in version {version}" in texts) == (version not in accepting)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("standard", ["activities", "organisations"])
def test_content_models_are_plain_sequences_without_facets(
    standard: Standard, version: str
) -> None:
    """What explaining takes for granted: order and number of children say all there is to say."""
    path = xsd_path(standard, version)
    for file in (path, path.with_name("iati-common.xsd")):
        root = etree.parse(str(file)).getroot()
        kinds = {etree.QName(node).localname for node in root.iter(etree.Element)}
        assert not kinds & {"choice", "all", "group", "restriction", "simpleType", "key", "unique"}
        for sequence in root.iter("{*}sequence"):
            assert sequence.get("minOccurs", "1") == sequence.get("maxOccurs", "1") == "1"
            names = [child.get("ref") or child.get("name") for child in sequence]
            assert len(set(names)) == len(names)
            assert {child.get("maxOccurs", "1") for child in sequence} <= {"1", "unbounded"}


@pytest.mark.parametrize("version", VERSIONS)
def test_the_link_is_to_the_schema_of_the_version(version: str, tmp_path: Path) -> None:
    report = judged(of_version(activity(drop="title"), version), tmp_path)
    [finding] = [finding for finding in report.findings if finding.rule == "0.3.1"]
    assert finding.link.endswith(f"/iati-standard/{version.replace('.', '')}/schema/")


@pytest.mark.parametrize("version", VERSIONS)
def test_attributes_of_the_outermost_element_are_judged(version: str, tmp_path: Path) -> None:
    document = of_version(activity(), version).replace(b"activities ", b'activities generated="x" ')
    report = judged(document, tmp_path)
    [message] = _schema_messages(report)
    assert f"iati-activities has no attribute generated in version {version}" in message


@pytest.mark.parametrize("version", OLD)
def test_without_its_schema_a_file_has_one_finding_and_all_other_checks(
    version: str, offline_cache: Path, tmp_path: Path
) -> None:
    wrong = activity('<recipient-country code="QQ"/>', drop="title recipient-country")
    document = of_version(wrong, version).replace(
        b"</iati-activities>", wrong[wrong.index(b"<iati-activity ") :]
    )
    report = judged(document, tmp_path)
    [finding] = [finding for finding in report.findings if finding.rule == UNAVAILABLE]
    assert (finding.severity, finding.category) == (Severity.WARNING, "schema")
    assert finding.line == 2
    assert f"The IATI {version} schemas are not to be had: pip says:" in finding.message
    assert "Let pip reach the package index" in finding.remedy
    assert report.activity_count == 2
    assert "0.3.1" not in rules_of(report)
    assert {"9.50.1", "1.1.2"} <= rules_of(report)
    assert not offline_cache.exists()


def test_the_schema_of_the_latest_version_needs_no_package_index(
    offline_cache: Path, tmp_path: Path
) -> None:
    report = judged(activity(drop="title"), tmp_path)
    assert "0.3.1" in rules_of(report)
    assert not offline_cache.exists()
