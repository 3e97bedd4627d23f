"""Whatever bytes a file holds, reading it is safe, bounded, and ends in findings."""

import datetime
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iati.validate import Finding, Severity, validate_file
from iati.validate.chunks import Chunk
from iati.validate.cutting import PIECE_BYTES
from iati.validate.reading import read_document
from tests.iati.validate.documents import (
    TODAY,
    activity,
    judged,
    numbered_activity,
    organisation,
    rules_of,
    wrap,
)

_LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
_BILLION_LAUGHS = f'<!DOCTYPE iati-activities [<!ENTITY l0 "lol">{_LAUGHS}]>'


def _only_finding(document: bytes, folder: Path) -> Finding:
    [finding] = judged(document, folder).findings
    return finding


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (b"", "It is empty"),
        (b" \n ", "does not begin with an element"),
        (b"Hello, world", "does not begin with an element"),
        (b'{"activities": []}', "does not begin with an element"),
        (b"\x00\x00\x00\x00\x00\x00", "The file is not well-formed XML"),
        (activity()[:-30], "cut off"),
        (activity()[:-5], "cut off"),
        (activity().replace(b"Down to Zero", b"Down \x00 Zero"), "a character that XML forbids"),
        (activity().replace(b"Down to Zero", b"Down \x01 Zero"), "a character that XML forbids"),
        (activity().replace(b"Down to Zero", b"Down & Zero"), "bare &"),
        (activity().replace(b"Down to Zero", b"Down &zero;"), "an entity that is not defined"),
        (activity().replace(b"Down to Zero", b"Ni\xf1os"), "do not belong to its encoding"),
        (activity().replace(b"</title>", b"</titel>"), "does not belong to the element"),
        (b"\n" + activity(), "before the XML declaration"),
        (activity() + b"<more/>", "follows the end"),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', "encoding that does not exist"),
        (b'<iati-activities version="2.03" version="2.03"/>', "the same attribute twice"),
        (b'<iati-activities version="2.03">' + b"<a>" * 1000, "too deeply"),
        (wrap(f"<!--{'x' * 11_000_000}-->"), "Comment too big"),
    ],
)
def test_a_malformed_file_is_one_critical_finding(
    document: bytes, words: str, tmp_path: Path
) -> None:
    finding = _only_finding(document, tmp_path)
    assert (finding.rule, finding.severity) == ("0.1.1", Severity.CRITICAL)
    assert words in finding.message


def test_a_malformed_file_is_found_with_its_line(tmp_path: Path) -> None:
    document = activity().replace(b"Down to Zero", b"Down & Zero")
    line = 1 + [b"Down & Zero" in text for text in document.splitlines()].index(True)
    assert _only_finding(document, tmp_path).line == line


@pytest.mark.parametrize(
    "declaration",
    [
        "<!DOCTYPE iati-activities>",
        '<!DOCTYPE iati-activities [<!ENTITY a "b">]>',
        '<!DOCTYPE iati-activities SYSTEM "https://example.org/iati.dtd">',
        '<!DOCTYPE iati-activities [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]>',
        _BILLION_LAUGHS,
    ],
)
def test_a_document_type_declaration_is_refused(declaration: str, tmp_path: Path) -> None:
    document = activity().replace(b"<iati-activities", f"{declaration}<iati-activities".encode())
    finding = _only_finding(document, tmp_path)
    assert (finding.rule, finding.severity) == ("file:doctype", Severity.CRITICAL)


def test_a_billion_laughs_are_never_laughed(tmp_path: Path) -> None:
    inside = activity().replace(b"Down to Zero", b"&l9;")
    document = inside.replace(b"<iati-activities", f"{_BILLION_LAUGHS}<iati-activities".encode())
    assert _only_finding(document, tmp_path).severity == Severity.CRITICAL


def test_a_billion_laughs_in_an_attribute_are_never_laughed(tmp_path: Path) -> None:
    document = f'{_BILLION_LAUGHS}<iati-activities version="&l9;"/>'.encode()
    assert _only_finding(document, tmp_path).severity == Severity.CRITICAL


def test_an_external_entity_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret of the machine")
    entity = f'<!DOCTYPE iati-activities [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    inside = activity().replace(b"Down to Zero", b"&s;")
    document = inside.replace(b"<iati-activities", f"{entity}<iati-activities".encode())
    report = judged(document, tmp_path)
    assert rules_of(report) == {"file:doctype"}
    assert "secret of the machine" not in repr(report)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf16_is_read_and_advised_against(encoding: str, tmp_path: Path) -> None:
    text = activity().decode().replace('"1.0"', '"1.0" encoding="UTF-16"')
    byte_order_mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    report = judged(byte_order_mark + text.encode(encoding), tmp_path)
    assert [finding.rule for finding in report.findings] == ["file:encoding"]
    assert (report.worst, report.activity_count) == (Severity.ADVISORY, 1)


def test_latin1_that_is_declared_is_read_and_advised_against(tmp_path: Path) -> None:
    text = activity().decode().replace('"1.0"', '"1.0" encoding="ISO-8859-1"')
    report = judged(text.replace("Zero", "Niños").encode("latin-1"), tmp_path)
    assert [finding.rule for finding in report.findings] == ["file:encoding"]
    assert report.findings[0].value == "ISO-8859-1"


@pytest.mark.parametrize(
    "document",
    [
        b"<html><body/></html>",
        b'<iati-activity version="2.03"/>',
        b'<iati-activities xmlns="https://example.org" version="2.03"/>',
        b'<wrap><iati-activities version="2.03"/></wrap>',
    ],
)
def test_another_kind_of_xml_is_not_an_iati_file(document: bytes, tmp_path: Path) -> None:
    finding = _only_finding(document, tmp_path)
    assert (finding.rule, finding.severity) == ("0.2.1", Severity.CRITICAL)


@pytest.mark.parametrize("version", ["1.01", "1.05", "2.04", "two"])
def test_another_version_is_critical_and_its_records_are_not_judged(
    version: str, tmp_path: Path
) -> None:
    report = judged(wrap("<iati-activity/>", version=version), tmp_path)
    assert report.worst == Severity.CRITICAL
    assert report.activity_count == 0
    assert version in next(f.message for f in report.findings if f.rule == "0.6.1")


def test_an_organisation_file_is_judged_as_one(tmp_path: Path) -> None:
    report = judged(organisation(), tmp_path)
    assert (report.standard, report.activity_count, report.findings) == ("organisations", 1, ())


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    report = validate_file(tmp_path / "nowhere.xml", TODAY)
    assert rules_of(report) == {"file:unreadable"}
    assert report.findings[0].file == str(tmp_path / "nowhere.xml")


def test_a_folder_is_a_finding(tmp_path: Path) -> None:
    assert rules_of(validate_file(tmp_path, TODAY)) == {"file:unreadable"}


def test_findings_before_a_fault_in_the_file_are_kept(tmp_path: Path) -> None:
    wrong = numbered_activity(0).replace('"15160"', '"999"')
    many = [wrong, *(numbered_activity(number) for number in range(1, 200))]
    report = judged(wrap(*many)[:-20], tmp_path)
    assert rules_of(report) == {"9.76.1", "0.1.1"}


def test_a_file_is_read_in_chunks_of_bounded_size() -> None:
    document = wrap(*(numbered_activity(number) for number in range(2000)))
    chunks = [c for c in read_document("a.xml", io.BytesIO(document)) if isinstance(c, Chunk)]
    longest = PIECE_BYTES + len(numbered_activity(1999))
    assert len(chunks) > 5
    assert max(len(chunk.content) for chunk in chunks) < longest
    assert b"".join(chunk.content for chunk in chunks) == document[document.index(b'"2.03">') + 7 :]


def test_an_activity_that_is_too_long_to_be_held_is_refused(tmp_path: Path) -> None:
    long = "".join(f"<narrative>{'x' * 1_000_000}</narrative>" for _ in range(68))
    report = judged(wrap(numbered_activity(0), f"<iati-activity>{long}</iati-activity>"), tmp_path)
    assert [finding.rule for finding in report.findings] == ["file:record-too-long"]
    assert report.worst == Severity.CRITICAL


def test_two_thousand_activities_are_judged_the_same_each_time(tmp_path: Path) -> None:
    wrong = numbered_activity(7).replace('"15160"', '"999"')
    path = tmp_path / "many.xml"
    path.write_bytes(wrap(*(numbered_activity(number) for number in range(1999)), wrong))
    report = validate_file(path, TODAY)
    assert report.activity_count == 2000
    assert [finding.rule for finding in report.findings] == ["1.1.2", "9.76.1"]
    assert report == validate_file(path, TODAY)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=st.binary(max_size=400))
def test_no_bytes_at_all_raise(document: bytes, tmp_path: Path) -> None:
    assert judged(document, tmp_path).worst == Severity.CRITICAL


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.integers(0, len(activity())), noise=st.text(max_size=6), cut=st.integers(0, 9))
def test_no_damage_to_a_valid_file_raises(
    position: int, noise: str, cut: int, tmp_path: Path
) -> None:
    document = activity()
    damaged = document[:position] + noise.encode() + document[position + cut :]
    report = judged(damaged, tmp_path)
    assert all(finding.message and finding.remedy for finding in report.findings)


def test_a_text_of_megabytes_does_not_make_a_finding_of_megabytes(tmp_path: Path) -> None:
    long = "x" * 1_000_000
    document = activity(
        f'<sector code="{long}"/><related-activity ref=" {long}" type="1"/>'
        f'<capital-spend percentage="{long}"/><iati-identifier>{long}</iati-identifier>',
        drop="sector iati-identifier",
        attributes={"last-updated-datetime": f"2030-01-01T{long}"},
    )
    report = judged(document, tmp_path)
    assert {"0.3.1", "9.76.1", "1.7.1", "11.1.1"} <= rules_of(report)
    assert max(len(repr(finding)) for finding in report.findings) < 3000


def test_schemas_that_a_document_points_to_are_not_looked_at(tmp_path: Path) -> None:
    instance = "http://www.w3.org/2001/XMLSchema-instance"
    (tmp_path / "own.xsd").write_text("no schema at all")
    own = (tmp_path / "own.xsd").as_uri()
    attributes = f'xmlns:xsi="{instance}" xsi:noNamespaceSchemaLocation="{own}"'
    document = activity().replace(b"<iati-activity ", f"<iati-activity {attributes} ".encode())
    assert judged(document, tmp_path).findings == ()


def test_the_day_is_given_from_outside(tmp_path: Path) -> None:
    path = tmp_path / "document.xml"
    path.write_bytes(activity())
    assert "11.1.1" not in rules_of(validate_file(path, datetime.date(2017, 6, 30)))
    assert "11.1.1" in rules_of(validate_file(path, datetime.date(2017, 6, 29)))
