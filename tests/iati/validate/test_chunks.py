"""Every finding says where it is, to the line and the column, wherever its chunk begins."""

import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iati.validate import Finding, Report, Severity, crew, validate_file, validate_files
from iati.validate.cutting import PIECE_BYTES
from tests.iati.validate.documents import (
    TODAY,
    activity,
    judged,
    numbered_activity,
    rules_of,
    wrap,
)

WRONG = '<sector code="999"/>'


def wrong_activity(number: int, before: str = "") -> str:
    """An activity whose sector is not on the list, with something before it."""
    return numbered_activity(number).replace('<sector code="15160"/>', f"{before}{WRONG}")


def place(document: str, text: str = WRONG) -> tuple[int, int]:
    """Line and column, from 1, of where `text` first stands."""
    before = document[: document.index(text)].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def found_at(report: Report, rule: str = "9.76.1") -> list[tuple[int, int]]:
    return [(f.line, f.column) for f in report.findings if f.rule == rule]


@pytest.mark.parametrize("before", ["", "   ", "<!-- é😀 -->", "\n\n\t", "<!--\n-->"])
def test_a_finding_has_the_line_and_column_of_its_element(before: str, tmp_path: Path) -> None:
    document = wrap(wrong_activity(1, before))
    assert found_at(judged(document, tmp_path)) == [place(document.decode())]


@pytest.mark.parametrize("filler", [1, 180, 400])
@pytest.mark.parametrize("new_line", ["\n", "\r\n", "\r", ""])
def test_places_are_right_in_every_chunk(filler: int, new_line: str, tmp_path: Path) -> None:
    """With the usual ends of lines, those of other machines, and all on one line."""
    many = [numbered_activity(number) for number in range(filler)]
    document = wrap(*many, wrong_activity(filler)).decode().replace("\n", new_line or " ")
    assert found_at(judged(document.encode(), tmp_path)) == [place(document)]


def test_a_fault_in_the_xml_has_its_place_in_a_later_chunk_too(tmp_path: Path) -> None:
    many = [numbered_activity(number) for number in range(400)]
    document = wrap(*many, numbered_activity(400).replace("</title>", "</titel>")).decode()
    [(line, column)] = found_at(judged(document.encode(), tmp_path), "0.1.1")
    expected_line, first = place(document, "</titel>")
    assert line == expected_line
    assert first <= column <= first + len("</titel>")


def test_lines_are_right_beyond_what_the_parser_can_count(tmp_path: Path) -> None:
    document = wrap("\n" * 70_000, wrong_activity(1)).decode()
    assert found_at(judged(document.encode(), tmp_path)) == [place(document)]


def test_an_identifier_that_is_used_again_has_its_line_beyond_that_too(tmp_path: Path) -> None:
    document = wrap(numbered_activity(1), "\n" * 70_000, numbered_activity(1)).decode()
    [(line, _)] = found_at(judged(document.encode(), tmp_path), "1.1.2")
    second = document.rindex("<iati-activity ")
    assert line == document.count("\n", 0, second) + 1


def test_records_before_a_fault_in_their_chunk_are_judged(tmp_path: Path) -> None:
    document = wrap(wrong_activity(1), numbered_activity(2).replace("</title>", "</titel>"))
    report = judged(document, tmp_path)
    assert rules_of(report) == {"9.76.1", "0.1.1"}
    assert report.activity_count == 1


@pytest.mark.parametrize(
    "hidden",
    ["<!-- </iati-activity> -->", "<![CDATA[</iati-activity>]]>", "<?x </iati-activity> ?>"],
)
def test_an_end_tag_that_is_none_changes_nothing(hidden: str, tmp_path: Path) -> None:
    inside = f"<title><narrative>Down to Zero{hidden}</narrative></title>"
    document = activity(inside, drop="title")
    assert judged(document, tmp_path).findings == ()


def test_what_stands_between_records_is_found_in_every_chunk(tmp_path: Path) -> None:
    many = [numbered_activity(number) for number in range(400)]
    document = wrap(*many, "<stray/>", numbered_activity(400), "text").decode()
    places = found_at(judged(document.encode(), tmp_path), "0.3.1")
    assert places[0] == place(document, "<stray/>")
    assert len(places) == 2


def test_elements_of_others_may_follow_the_last_record_only(tmp_path: Path) -> None:
    foreign = '<x:note xmlns:x="https://example.org"/>'
    assert judged(wrap(numbered_activity(1), foreign), tmp_path).findings == ()
    between = judged(wrap(foreign, numbered_activity(1)), tmp_path)
    assert rules_of(between) == {"0.3.1"}


def test_prefixes_of_the_outermost_element_are_known_in_every_chunk(tmp_path: Path) -> None:
    own = numbered_activity(400).replace("</iati-activity>", "<x:own/></iati-activity>")
    document = wrap(*(numbered_activity(number) for number in range(400)), own)
    document = document.replace(b"<iati-activities ", b'<iati-activities xmlns:x="urn:x" ')
    assert judged(document, tmp_path).findings == ()


def _many(count: int) -> bytes:
    wrong = {number for number in range(count) if number % 97 == 0}
    return wrap(
        *(wrong_activity(n) if n in wrong else numbered_activity(n) for n in range(count)),
        numbered_activity(5),
    )


@pytest.mark.parametrize("other_thread", [False, True])
def test_several_processes_find_the_same_as_one(
    other_thread: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Copies of this process, or fresh ones where it has other threads."""
    ends = threading.Event()
    if other_thread:
        threading.Thread(target=ends.wait, daemon=True).start()
    monkeypatch.setattr(crew, "ALONE_WEIGHT", {"fork": PIECE_BYTES, "spawn": PIECE_BYTES})
    path = tmp_path / "large.xml"
    path.write_bytes(_many(1500))
    [alone] = validate_files([path], TODAY, processes=1)
    [together] = validate_files([path], TODAY, processes=2)
    ends.set()
    assert together == alone
    assert {"9.76.1", "1.1.2"} == rules_of(alone)


def test_reading_says_how_far_it_is(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    path.write_bytes(_many(1000))
    said: list[int] = []
    validate_files([path], TODAY, progress=lambda _source, read: said.append(read))
    assert said == sorted(said)
    assert len(said) > 3
    assert abs(said[-1] - path.stat().st_size) < 200


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    position=st.integers(0, len(wrap(wrong_activity(1)))),
    noise=st.sampled_from(["\n", "\r", "é", "<!--\n-->", "  ", "<?a?>"]),
)
def test_findings_move_with_their_elements(position: int, noise: str, tmp_path: Path) -> None:
    """Whatever is put in before an element moves what is found there, and nothing else."""
    document = wrap(wrong_activity(1)).decode()
    moved = document[:position] + noise + document[position:]
    if WRONG not in moved:
        return
    report = judged(moved.encode(), tmp_path)
    if report.worst != Severity.CRITICAL:
        assert found_at(report) == [place(moved)]


def test_the_place_of_a_finding_is_part_of_its_order(tmp_path: Path) -> None:
    document = wrap(wrong_activity(1, WRONG))
    findings: list[Finding] = list(validate_file(_written(document, tmp_path), TODAY).findings)
    assert findings == sorted(findings, key=lambda f: (f.line, f.column))


def _written(document: bytes, folder: Path) -> Path:
    path = folder / "a.xml"
    path.write_bytes(document)
    return path
