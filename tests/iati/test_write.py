"""Writing activity files: the standard's order, plain values, flat memory, the same bytes."""

import datetime as dt
import tracemalloc
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from iati import document as d
from iati.validate import Severity, validate_file, validate_files
from iati.write import WriteError, write_activities
from schemas.iati_standard import child_order
from tests.iati.samples import LANG, MOMENT, compose, copies, fullest, parsed, write

TODAY = MOMENT.date()


def serious(path: Path) -> list[str]:
    report = validate_file(path, TODAY)
    return [f"{f.line} {f.rule} {f.message}" for f in report.findings if _is_serious(f.severity)]


def _is_serious(severity: Severity) -> bool:
    return severity is not Severity.ADVISORY


def test_every_element_stands_in_the_order_of_the_standard(tmp_path: Path) -> None:
    write(tmp_path, [fullest(), *compose()[1:]])

    parents = 0
    for element in parsed(tmp_path).iter():
        order = child_order(str(element.tag))
        places = [order.index(str(child.tag)) for child in element]
        assert places == sorted(places), element.tag
        parents += bool(places)
    assert parents > 100


def test_an_activity_with_everything_the_writer_knows_is_valid(tmp_path: Path) -> None:
    known = {
        *("contact-info", "email", "website", "mailing-address", "recipient-country", "comment"),
        *("sector", "tag", "policy-marker", "document-link", "related-activity", "dimension"),
    }
    # Both countries and a region are written for their order alone: shares would exceed 100.
    write(tmp_path, [replace(fullest(), regions=())])

    assert serious(tmp_path / "activities.xml") == []
    assert known <= {str(element.tag) for element in parsed(tmp_path).iter()}


def test_what_the_composer_makes_is_valid_without_a_warning(tmp_path: Path) -> None:
    write(tmp_path, compose())

    assert serious(tmp_path / "activities.xml") == []


def test_narratives_carry_their_language_the_default_first_and_unmarked(tmp_path: Path) -> None:
    write(tmp_path, [fullest()])

    (title,) = parsed(tmp_path).findall("iati-activity/title")

    assert [(n.get(LANG), n.text) for n in title] == [
        (None, "Tiny"),
        ("de", "Winzig"),
        ("es", "Pequeño"),
    ]


def test_texts_are_escaped_and_read_back_as_they_were(tmp_path: Path) -> None:
    text = '<b>Ünïcode</b> & "quotes" \' ]]> \n\ttwo lines 👧🏽'
    write(tmp_path, [replace(fullest(), title={"en": text})])

    (title,) = parsed(tmp_path).findall("iati-activity/title/narrative")

    assert title.text == text


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_a_character_that_xml_cannot_hold_names_the_activity_and_the_remedy(
    tmp_path: Path, character: str
) -> None:
    bad = replace(fullest(), title={"en": f"Tiny{character}"})

    with pytest.raises(WriteError) as caught:
        write(tmp_path, [compose()[1], bad])

    assert bad.identifier in str(caught.value)
    assert "Remove control characters" in str(caught.value)


def test_a_fault_of_the_composer_is_not_taken_for_a_bad_character(tmp_path: Path) -> None:
    def faulty() -> d.Activity:
        raise ValueError("a suppressed value reached the composer")

    with pytest.raises(ValueError, match="reached the composer"):
        write(tmp_path, (faulty() for _ in range(1)))


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0"),
        (7447, "7447"),
        (9_007_199_254_740_993, "9007199254740993"),
        (Decimal("0.1"), "0.1"),
        (Decimal("1E+7"), "10000000"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("12.50"), "12.50"),
    ],
)
def test_values_are_plain_decimals(tmp_path: Path, number: int | Decimal, written: str) -> None:
    assert written_as(tmp_path, [number]) == [written]


@settings(max_examples=25, deadline=None)
@given(numbers=st.lists(st.decimals(allow_nan=False, allow_infinity=False), min_size=1))
def test_no_number_is_written_with_an_exponent_or_rounded(
    tmp_path_factory: pytest.TempPathFactory, numbers: list[Decimal]
) -> None:
    written = written_as(tmp_path_factory.mktemp("numbers"), numbers)

    assert set("".join(written)) <= set("-.0123456789")
    assert [Decimal(text) for text in written] == numbers


def written_as(folder: Path, numbers: Iterable[int | Decimal]) -> list[str]:
    activity = fullest()
    (result,) = activity.results
    actuals = tuple(d.Value(number) for number in numbers)
    span = replace(result.indicators[0].periods[0], actuals=actuals)
    indicator = replace(result.indicators[0], periods=(span,))
    write(folder, [replace(activity, results=(replace(result, indicators=(indicator,)),))])
    return [actual.get("value", "") for actual in parsed(folder).iter("actual")]


def test_attributes_without_a_value_are_left_out_never_empty(tmp_path: Path) -> None:
    write(tmp_path, compose())

    empty = [
        (element.tag, key)
        for element in parsed(tmp_path).iter()
        for key, value in element.attrib.items()
        if not value
    ]

    assert empty == []


def test_the_same_activities_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, compose())

    one, two = ((tmp_path / name / "activities.xml").read_bytes() for name in ("one", "two"))
    assert one == two
    assert one.startswith(
        b'<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03"'
    )
    assert one.endswith(b"</iati-activities>\n")


def test_the_digest_is_of_the_content_not_of_its_time_or_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    first = write(tmp_path / "one", compose())
    second = write(tmp_path / "two", compose(), MOMENT + dt.timedelta(days=1), max_file_bytes=1)

    assert [w.digest for w in first] == [w.digest for w in second]
    assert len({w.digest for w in first}) == len(first)
    assert {w.file for w in first} != {w.file for w in second}


def test_last_updated_is_what_the_caller_says_of_identifier_and_content(tmp_path: Path) -> None:
    moved = MOMENT + dt.timedelta(hours=5)
    asked: list[tuple[str, str]] = []

    def last_updated(identifier: str, digest: str) -> dt.datetime:
        asked.append((identifier, digest))
        return moved if identifier.endswith("-PE") else MOMENT

    written = write_activities(tmp_path, "activities", compose(), last_updated)

    assert asked == [(w.identifier, w.digest) for w in written]
    root = parsed(tmp_path)
    stamps = [a.get("last-updated-datetime") for a in root]
    assert stamps == [
        "2018-04-30T00:00:00Z",
        "2018-04-30T00:00:00Z",
        "2018-04-30T05:00:00Z",
        "2018-04-30T00:00:00Z",
        "2018-04-30T00:00:00Z",
    ]
    assert root.get("generated-datetime") == max(filter(None, stamps))


def test_times_are_written_in_utc(tmp_path: Path) -> None:
    amsterdam = dt.timezone(dt.timedelta(hours=2))

    write(tmp_path, compose()[:1], dt.datetime(2018, 7, 1, 1, tzinfo=amsterdam))

    assert parsed(tmp_path)[0].get("last-updated-datetime") == "2018-06-30T23:00:00Z"


@pytest.mark.parametrize("per_file", [1, 2, 3, 100])
def test_a_full_file_is_continued_in_the_next_and_no_activity_is_split_or_doubled(
    tmp_path: Path, per_file: int
) -> None:
    (tmp_path / "whole").mkdir()
    write(tmp_path / "whole", list(copies(compose()[0], 1)))
    one = (tmp_path / "whole" / "activities.xml").stat().st_size
    overhead = 200
    limit = per_file * one + overhead

    written = write(tmp_path, copies(compose()[0], 7), max_file_bytes=limit)

    files = sorted(tmp_path.glob("*.xml"), key=lambda p: (len(p.name), p.name))
    expected = ["activities.xml", *(f"activities-{n}.xml" for n in range(2, 8))]
    assert [f.name for f in files] == expected[: len(files)]
    assert len(files) >= 7 // (per_file + 1)
    inside = {
        f.name: [a.findtext("iati-identifier") for a in etree.parse(f).getroot()] for f in files
    }
    assert [(i, name) for name, ids in inside.items() for i in ids] == [
        (w.identifier, w.file) for w in written
    ]
    assert len({w.identifier for w in written}) == 7
    assert all(f.stat().st_size <= limit for f in files)
    reports = validate_files(files, TODAY)
    assert not [f for r in reports for f in r.findings if _is_serious(f.severity)]


def test_a_limit_counts_every_byte_of_the_file(tmp_path: Path) -> None:
    for name in ("measure", "exact", "short"):
        (tmp_path / name).mkdir()
    write(tmp_path / "measure", compose()[:3])
    size = (tmp_path / "measure" / "activities.xml").stat().st_size

    exact = write(tmp_path / "exact", compose()[:3], max_file_bytes=size)
    short = write(tmp_path / "short", compose()[:3], max_file_bytes=size - 1)

    assert {w.file for w in exact} == {"activities.xml"}
    assert [w.file for w in short] == ["activities.xml", "activities.xml", "activities-2.xml"]


def test_an_activity_larger_than_the_limit_has_a_file_of_its_own(tmp_path: Path) -> None:
    written = write(tmp_path, compose()[:3], max_file_bytes=1)

    assert [w.file for w in written] == ["activities.xml", "activities-2.xml", "activities-3.xml"]


def test_memory_stays_flat_however_many_activities(tmp_path: Path) -> None:
    activity = compose()[0]
    write(tmp_path, [activity])
    size = (tmp_path / "activities.xml").stat().st_size

    few, many = (peak(tmp_path, activity, count) for count in (100, 1000))

    # What is kept of each activity is its mark for the manifest, a fraction of its content.
    assert many - few < 900 * size / 10
    assert (tmp_path / "activities.xml").stat().st_size > 900 * size


def peak(folder: Path, activity: d.Activity, count: int) -> int:
    tracemalloc.start()
    write(folder, copies(activity, count))
    _, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return highest


def test_without_activities_no_file_is_written(tmp_path: Path) -> None:
    assert write(tmp_path, []) == []
    assert list(tmp_path.iterdir()) == []
