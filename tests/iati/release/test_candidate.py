"""Building a release beside the current one: what it holds, and whether anything changed."""

import csv
import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from iati.release import current_release, open_candidate, read_table
from iati.release.manifest import read_manifest
from iati.validate import Severity, validate_files
from schemas.totals import Total
from tests.builders import programme
from tests.iati.release.builders import DAY, candidate, mark, release
from tests.iati.samples import MOMENT, TINY, everywhere, total, values

KIDS = [total("KIDS", 100), total("KIDS", 40, "ANDES BO")]


def test_the_first_release_has_number_one_and_nothing_before_it(tmp_path: Path) -> None:
    built = candidate(tmp_path)

    assert built.changed
    assert (built.manifest.number, built.manifest.previous) == (1, None)
    assert built.manifest.made_at == MOMENT
    assert (built.manifest.values, built.manifest.suppressed) == (18, 0)
    assert current_release(tmp_path) is None


def test_a_candidate_holds_documents_table_pages_difference_and_manifest(tmp_path: Path) -> None:
    built = candidate(tmp_path)

    assert sorted(path.name for path in built.folder.iterdir()) == [
        "activities.xml",
        "difference.md",
        "exclusions.html",
        "indicators.html",
        "manifest.json",
        "organisation.xml",
        "outcomes.csv",
        "outcomes.html",
        "results.csv",
    ]
    assert built.activity_files == [built.folder / "activities.xml"]


def test_every_activity_file_of_a_candidate_is_valid(tmp_path: Path) -> None:
    reports = validate_files(candidate(tmp_path).activity_files, MOMENT.date())

    assert [r.activity_count for r in reports] == [5]
    assert not [f for r in reports for f in r.findings if f.severity is not Severity.ADVISORY]


def test_the_manifest_names_every_file_with_its_true_size_and_sha256(tmp_path: Path) -> None:
    folder = release(tmp_path)

    marks = {m.name: (m.sha256, m.bytes) for m in read_manifest(folder).files}

    assert marks == {
        path.name: (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size)
        for path in folder.iterdir()
        if path.name != "manifest.json"
    }


def test_the_manifest_names_every_activity_where_it_stands(tmp_path: Path) -> None:
    folder = release(tmp_path)

    named = [(a.identifier, a.file) for a in read_manifest(folder).activities]

    written = [
        (activity.findtext("iati-identifier"), "activities.xml")
        for activity in etree.parse(folder / "activities.xml").getroot()
    ]
    assert named == written
    assert len(named) == 5


def test_a_withheld_partner_is_in_no_file_of_a_release(tmp_path: Path) -> None:
    marks = [mark("inti"), mark(None)]

    built = candidate(tmp_path, marks=marks)

    for path in built.folder.iterdir():
        text = path.read_text(encoding="utf-8").casefold()
        assert "quiet-house" not in text
        assert "casa callada" not in text
    assert {m.partner for m in built.manifest.submissions} == {"inti", None}


def test_the_same_numbers_are_no_change_even_on_a_later_day(tmp_path: Path) -> None:
    release(tmp_path)

    again = candidate(tmp_path, now=MOMENT + DAY)

    assert not again.changed
    assert again.difference.changes == ()
    for name in ("activities.xml", "results.csv", "indicators.html", "exclusions.html"):
        assert (again.folder / name).read_bytes() == (tmp_path / "current" / name).read_bytes()


@pytest.mark.parametrize(
    "totals",
    [
        [*everywhere()[:-1], total("KIDS", 7, "ANDES PE")],
        everywhere()[1:],
        [*everywhere(), total("VICTIMS", 5, "SIAM TH", suppressed="small count")],
    ],
)
def test_a_new_a_gone_and_a_suppressed_number_are_each_a_change(
    tmp_path: Path, totals: list[Total]
) -> None:
    release(tmp_path)

    assert candidate(tmp_path, totals).changed


def test_a_changed_text_of_the_programme_is_a_change_without_a_number(tmp_path: Path) -> None:
    release(tmp_path)
    reworded = programme(lambda c: c["iati"]["activities"][1].update(title={"en": "Bolivia"}))

    built = candidate(tmp_path, definition=reworded)

    assert built.changed
    assert built.difference.changes == ()


def test_last_updated_moves_only_for_the_activity_whose_content_moved(tmp_path: Path) -> None:
    release(tmp_path, KIDS)
    later = MOMENT + DAY

    built = candidate(tmp_path, [total("KIDS", 100), total("KIDS", 41, "ANDES BO")], now=later)

    moved = {a.identifier.rpartition("-")[2]: a.last_updated for a in built.manifest.activities}
    assert moved == {**dict.fromkeys(("TINY", "PE", "TH", "NETWORK"), MOMENT), "BO": later}
    root = etree.parse(built.folder / "activities.xml").getroot()
    assert root.get("generated-datetime") == f"{later:%Y-%m-%dT%H:%M:%SZ}"


def test_content_that_returns_to_what_it_was_is_new_content_again(tmp_path: Path) -> None:
    release(tmp_path, KIDS)
    release(tmp_path, KIDS[:1], now=MOMENT + DAY)

    built = candidate(tmp_path, KIDS, now=MOMENT + 2 * DAY)

    stamps = {a.identifier.rpartition("-")[2]: a.last_updated for a in built.manifest.activities}
    assert stamps["BO"] == MOMENT + 2 * DAY


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    one = candidate(tmp_path, marks=[mark("inti"), mark("chang")], folder="one")
    two = candidate(tmp_path, marks=[mark("chang"), mark("inti")], folder="two")

    for path in one.folder.iterdir():
        assert path.read_bytes() == (two.folder / path.name).read_bytes(), path.name


def test_what_lay_in_the_folder_before_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / ".building"
    folder.mkdir()
    (folder / "activities-2.xml").write_text("left by a run that was cut off")

    built = candidate(tmp_path)

    assert not (folder / "activities-2.xml").exists()
    assert "activities-2.xml" not in {m.name for m in built.manifest.files}


def test_a_candidate_opened_again_is_the_one_that_was_built(tmp_path: Path) -> None:
    release(tmp_path, KIDS, marks=[mark("inti")])
    marks = [mark("inti", revision=2)]
    built = candidate(tmp_path, [total("KIDS", 90)], marks, now=MOMENT + DAY)

    assert open_candidate(built.folder, TINY, current_release(tmp_path)) == built


def test_opening_before_building_is_a_file_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_candidate(tmp_path / ".building", TINY, None)


def test_the_table_of_results_reads_back_as_it_was_written(tmp_path: Path) -> None:
    hidden = [*everywhere(), total("VICTIMS", 5, "SIAM TH", suppressed="small count")]

    built = candidate(tmp_path, hidden)

    assert read_table(built.folder) == values(hidden)


def test_wordings_are_told_in_the_documents_alone_and_a_new_one_is_a_change(
    tmp_path: Path,
) -> None:
    first = total("KIDS", 40, "ANDES BO", partners_final=0)
    release(tmp_path, [first])

    built = candidate(tmp_path, [replace(first, public_wordings=("More schools.",))])

    assert built.changed
    assert not built.difference.changes
    assert "More schools." in built.activity_files[0].read_text(encoding="utf-8")
    (value,) = read_table(built.folder)
    assert (value.partners_reported, value.partners_final, value.public_wordings) == (1, 0, ())
    assert open_candidate(built.folder, TINY, current_release(tmp_path)) == built


def test_a_table_from_before_figures_were_provisional_takes_all_to_be_final(
    tmp_path: Path,
) -> None:
    table = candidate(tmp_path, KIDS).folder / "results.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(row[:-1] for row in rows)

    assert rows[0][-1] == "partners_final"
    assert {v.partners_final for v in read_table(table.parent)} == {1}


def test_the_table_tells_zero_from_suppressed(tmp_path: Path) -> None:
    totals = [
        total("VICTIMS", 0, "ANDES PE"),
        total("VICTIMS", 5, "SIAM TH", suppressed="small count"),
        total("LAWS", 2, "SIAM TH"),
    ]
    built = candidate(tmp_path, totals)

    with (built.folder / "results.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert [(r["activity"], r["indicator"], r["value"], r["state"]) for r in rows] == [
        ("PE", "VICTIMS", "0", "reported zero"),
        ("TH", "VICTIMS", "", "suppressed"),
        ("TH", "LAWS", "2", "reported"),
    ]
    assert rows[0]["activity_identifier"] == "NL-KVK-41149287-TINY-PE"
    assert "small count" not in (built.folder / "results.csv").read_text(encoding="utf-8")


def sections(folder: Path) -> list[str]:
    """The places on the page of indicators that a link can lead to."""
    page = etree.parse(folder / "indicators.html", etree.HTMLParser()).getroot()
    return [section.get("id", "") for section in page.iter("section")]


def test_the_pages_explain_every_indicator_and_every_exclusion(tmp_path: Path) -> None:
    folder = candidate(tmp_path).folder

    exclusions = (folder / "exclusions.html").read_text(encoding="utf-8")

    assert sections(folder) == [i.id for i in TINY.indicators]
    assert "Victims served: counts from 1 to 9" in exclusions
    assert "Children reached" not in exclusions


def test_every_indicator_uri_leads_to_a_place_on_the_page(tmp_path: Path) -> None:
    folder = candidate(tmp_path).folder
    root = etree.parse(folder / "activities.xml").getroot()

    own = [i.find("reference") for i in root.iter("indicator")]
    uris = {"" if r is None else r.get("indicator-uri", "") for r in own}

    page = "https://example.org/tiny/current/indicators.html"
    assert uris <= {f"{page}#{section}" for section in sections(folder)}
    assert len(uris) == 3


def test_every_document_link_leads_to_a_file_of_the_release(tmp_path: Path) -> None:
    folder = release(tmp_path)
    root = etree.parse(folder / "activities.xml").getroot()

    urls = {link.get("url", "") for link in root.iter("document-link")}

    assert {url.removeprefix("https://example.org/tiny/current/") for url in urls} == {
        "results.csv",
        "exclusions.html",
    }
    assert all((tmp_path / "current" / url.rpartition("/")[2]).exists() for url in urls)


def test_a_manifest_survives_being_written_and_read(tmp_path: Path) -> None:
    built = candidate(tmp_path, marks=[mark(None)], now=dt.datetime(2018, 5, 1, tzinfo=dt.UTC))

    assert read_manifest(built.folder) == built.manifest
