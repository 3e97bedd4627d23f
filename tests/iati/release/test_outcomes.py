"""Outcomes in a release: a table that is its memory, a page that explains, what changed since."""

import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from iati.compose import published_outcomes
from iati.release import (
    BUILDING,
    Candidate,
    build_candidate,
    current_release,
    next_number,
    open_candidate,
    release_candidate,
)
from iati.release.outcomes import compare_outcomes, describe_outcomes, read_outcomes
from schemas.programme import Programme
from schemas.published_outcomes import PublishedOutcome
from tests.iati.outcomes import BOTH, TOLD, everywhere
from tests.iati.samples import MOMENT, parsed

SHOWN = published_outcomes(BOTH, everywhere())


def candidate(
    publish: Path,
    outcomes: Sequence[PublishedOutcome] = SHOWN,
    definition: Programme = BOTH,
) -> Candidate:
    """The next release, of outcomes only."""
    return build_candidate(
        publish / BUILDING,
        definition,
        [],
        [],
        current_release(publish),
        next_number(publish),
        MOMENT,
        outcomes=outcomes,
    )


def test_the_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    built = candidate(tmp_path)

    assert read_outcomes(built.folder) == SHOWN


def test_the_table_has_a_row_for_each_outcome_activity_and_period(tmp_path: Path) -> None:
    built = candidate(tmp_path)
    with (built.folder / "outcomes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert len(rows) == len({(r["activity"], r["scope"], r["outcome"], r["period"]) for r in rows})
    (together,) = [r for r in rows if r["scope"]]
    assert {k: together[k] for k in ("activity", "told_by", "country", "signs", "progress")} == {
        "activity": "PROGRAMME",
        "told_by": "ANDES",
        "country": "",
        "signs": "4",
        "progress": "low",
    }
    assert together["public_text"] == "Progress judged: low. Slowly."
    assert [r["signs"] for r in rows if r["progress"] == "high"] == [""]


def test_a_release_from_before_there_was_a_table_told_nothing(tmp_path: Path) -> None:
    assert read_outcomes(tmp_path) == []


def test_every_reference_of_an_outcome_leads_to_its_place_on_the_page(tmp_path: Path) -> None:
    built = candidate(tmp_path)
    page = etree.parse(str(built.folder / "outcomes.html"), etree.HTMLParser())
    references = [i.find("reference") for i in parsed(built.folder).iter("indicator")]

    uris = {"" if r is None else r.get("indicator-uri", "") for r in references}
    anchors = [section.get("id", "") for section in page.getroot().iter("section")]
    assert {uri.partition("current/")[2] for uri in uris} == {
        f"outcomes.html#{anchor}" for anchor in anchors
    }


def test_what_the_ministry_does_not_read_is_listed_with_what_is_missing(tmp_path: Path) -> None:
    built = candidate(tmp_path)
    with (built.folder / "nl-mfa" / "left-out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    counts = [r for r in rows if r["code"] == "ANDES-VOICE-SIGNS-ANDES"]
    words = [r for r in rows if r["code"] == "ANDES-VOICE-SIGNS-TOLD-ANDES"]
    assert [(r["baseline"], r["target"], r["actual"]) for r in counts] == [
        ("not known", "not known", "known")
    ]
    assert [r["actual"] for r in words] == ["in words"]
    assert len(rows) == built.manifest.further[0].left_out
    assert len(rows) == sum((o.signs is not None) + bool(o.text) for o in SHOWN)


def test_a_candidate_is_opened_as_it_was_built(tmp_path: Path) -> None:
    release_candidate(tmp_path, candidate(tmp_path, SHOWN[1:]))
    built = candidate(tmp_path)

    opened = open_candidate(built.folder, BOTH, current_release(tmp_path))

    assert opened == built
    assert [c.what for c in opened.difference.outcomes] == ["new"]


def test_the_difference_tells_which_outcomes_changed_and_how(tmp_path: Path) -> None:
    release_candidate(tmp_path, candidate(tmp_path))
    more, said, *rest = SHOWN
    changed = [replace(more, signs=9), replace(said, text="Other words."), *rest[:-1]]

    built = candidate(tmp_path, changed)
    text = (built.folder / "difference.md").read_text(encoding="utf-8")

    assert [line for line in text.splitlines() if "-VOICE" in line] == [
        "| PROGRAMME | M-VOICE | 2017 | 2 | 9 | changed |",
        "| PROGRAMME | ANDES-VOICE (ANDES) | 2017 | 4 | 4 | other words |",
        "| NETWORK | NETWORK-VOICE | 2017 | 6 |  | gone |",
    ]
    assert "Other words." not in text


def test_nothing_changed_is_nothing_to_release(tmp_path: Path) -> None:
    release_candidate(tmp_path, candidate(tmp_path))

    built = candidate(tmp_path)

    assert not built.changed
    assert list(describe_outcomes(built.difference.outcomes)) == []


@pytest.mark.parametrize("change", [{"wording": "Otherwise"}, {"level": "impact"}])
def test_how_an_outcome_reads_is_no_change_of_what_is_told_of_it(change: dict[str, str]) -> None:
    first, *_ = SHOWN

    assert compare_outcomes([first], [replace(first, **change)]) == ()  # type: ignore[arg-type]


def test_a_programme_without_outcomes_has_an_empty_table(tmp_path: Path) -> None:
    built = candidate(tmp_path, (), TOLD)

    assert (built.folder / "outcomes.csv").read_text(encoding="utf-8").count("\n") == 1
    assert "outcomes are told" not in (built.folder / "difference.md").read_text(encoding="utf-8")
