"""A further profile of a release: a dataset in a folder of its own, kept as the main one is."""

import csv
import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree

from iati.release import (
    BUILDING,
    Candidate,
    build_candidate,
    current_release,
    next_number,
    open_candidate,
    release_candidate,
)
from iati.release.manifest import read_manifest
from iati.validate import Severity, validate_files
from schemas.programme import Programme
from schemas.totals import Total
from tests.iati.measured import MEASURED, measured, protected, values_of, with_targets
from tests.iati.release.builders import DAY, tree
from tests.iati.samples import MOMENT, total

BARE = measured(lambda c: c["iati"].update(profiles=["iati"]))


def candidate(
    publish: Path,
    totals: Sequence[Total],
    definition: Programme = MEASURED,
    days: int = 0,
) -> Candidate:
    """The next release, built beside the current one some days later."""
    return build_candidate(
        publish / BUILDING,
        definition,
        values_of(totals, definition),
        [],
        current_release(publish),
        next_number(publish),
        MOMENT + days * DAY,
    )


def release(publish: Path, totals: Sequence[Total], definition: Programme = MEASURED) -> Path:
    return release_candidate(publish, candidate(publish, totals, definition))


def stamps(built: Candidate, profile: str) -> dict[str, int]:
    """How many days after the first an activity of a profile was last updated."""
    (dataset,) = [d for d in built.manifest.datasets if d.profile == profile]
    return {
        a.identifier.rpartition("-")[2]: (a.last_updated - MOMENT).days for a in dataset.activities
    }


def left_out(folder: Path) -> list[dict[str, str]]:
    with (folder / "nl-mfa" / "left-out.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_main_files_are_those_of_a_release_without_further_profiles(tmp_path: Path) -> None:
    with_it = candidate(tmp_path / "with", with_targets()).folder
    without = candidate(tmp_path / "without", with_targets(), BARE).folder

    kept = {path.name for path in without.iterdir()} - {"manifest.json", "difference.md"}
    assert kept == {
        *("activities.xml", "organisation.xml", "outcomes.csv", "results.csv"),
        *("indicators.html", "outcomes.html", "exclusions.html"),
    }
    for name in kept:
        assert (with_it / name).read_bytes() == (without / name).read_bytes()
    assert sorted(path.name for path in (with_it / "nl-mfa").iterdir()) == [
        "activities.xml",
        "left-out.csv",
    ]


def test_each_dataset_is_clean_at_warning_level_by_its_own_profile(tmp_path: Path) -> None:
    built = candidate(tmp_path, with_targets())

    assert list(built.datasets) == ["iati", "nl-mfa"]
    for profile, files in built.datasets.items():
        reports = validate_files(files, MOMENT.date(), profile)
        assert [r.activity_count for r in reports] == [5]
        assert not [f for r in reports for f in r.findings if f.severity is not Severity.ADVISORY]


def test_the_manifest_names_every_file_and_activity_of_every_profile(tmp_path: Path) -> None:
    folder = release(tmp_path, with_targets())
    manifest = read_manifest(folder)

    assert {m.name: (m.sha256, m.bytes) for m in manifest.files} == {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_size,
        )
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert [(d.profile, d.files) for d in manifest.datasets] == [
        ("iati", ["activities.xml"]),
        ("nl-mfa", ["nl-mfa/activities.xml"]),
    ]
    main, further = ([a.identifier for a in d.activities] for d in manifest.datasets)
    assert main == further
    assert manifest.further[0].left_out == len(left_out(folder)) == 8


def test_what_is_left_out_is_listed_with_what_is_not_known(tmp_path: Path) -> None:
    rows = left_out(candidate(tmp_path, [*with_targets(), *protected()]).folder)

    found = {(r["activity"], r["code"]): (r["baseline"], r["target"], r["actual"]) for r in rows}
    assert len(found) == len(rows)
    assert found["PROGRAMME", "VICTIMS"] == ("known", "not known", "known")
    assert found["BO", "KIDS-MALE"] == ("not known", "not known", "known")
    assert found["TH", "VICTIMS-FEMALE"] == ("not known", "known", "suppressed")
    assert ("PROGRAMME", "KIDS") not in found


def test_last_updated_is_kept_for_each_profile_by_itself(tmp_path: Path) -> None:
    release(tmp_path, with_targets())
    without_plan = [t for t in with_targets() if (t.toc, t.kind) != ("NETWORK", "planned")]
    more_cells = [*without_plan, total("KIDS", 5, "ANDES PE")]

    built = candidate(tmp_path, more_cells, days=3)

    same = dict.fromkeys(("TINY", "BO", "PE", "TH", "NETWORK"), 0)
    assert stamps(built, "iati") == {**same, "PE": 3, "NETWORK": 3}
    assert stamps(built, "nl-mfa") == {**same, "NETWORK": 3}


def test_an_activity_that_is_alike_in_both_profiles_has_the_time_of_its_own(tmp_path: Path) -> None:
    release(tmp_path, [total("LAWS", 1, "SIAM TH")])

    built = candidate(tmp_path, [], days=2)

    assert (stamps(built, "iati")["TH"], stamps(built, "nl-mfa")["TH"]) == (2, 0)


def test_a_profile_that_is_new_or_a_baseline_that_moved_is_a_change(tmp_path: Path) -> None:
    release(tmp_path, with_targets(), BARE)
    assert candidate(tmp_path, with_targets()).changed
    release(tmp_path, with_targets())
    assert not candidate(tmp_path, with_targets(), days=1).changed
    moved = measured(lambda c: c["indicators"][4]["baselines"][0].update(value=1))

    built = candidate(tmp_path, with_targets(), moved)

    assert [
        (c.indicator, c.kind, c.period, c.before, c.after) for c in built.difference.changes
    ] == [("LAWS", "baseline", "2015", 0, 1)]
    assert built.difference.changes[0].through == ()


def test_the_account_of_changes_says_what_came_into_a_profile_and_what_went(tmp_path: Path) -> None:
    first = candidate(tmp_path, with_targets())
    text = (first.folder / "difference.md").read_text(encoding="utf-8")
    assert "## Profile nl-mfa\n\n26 numbers stand in it;" in text
    assert text.endswith("It is published for the first time.\n")
    release_candidate(tmp_path, first)
    without_plan = [t for t in with_targets() if (t.toc, t.kind) != ("NETWORK", "planned")]

    built = candidate(
        tmp_path,
        [
            *without_plan,
            total("KIDS", 2, "ANDES BO", kind="planned", period="2016"),
            total("KIDS", 3, "ANDES BO", period="2016"),
        ],
    )

    (found,) = built.difference.further
    assert (found.numbers, len(found.appeared), len(found.gone)) == (25, 2, 3)
    text = (built.folder / "difference.md").read_text(encoding="utf-8")
    assert "- now in it: KIDS of NL-KVK-41149287-TINY-BO, actual of 2016-01-01" in text
    assert "- no longer in it: LAWS of NL-KVK-41149287-TINY-NETWORK, baseline of 2015" in text
    assert open_candidate(built.folder, MEASURED, current_release(tmp_path)) == built


@pytest.mark.parametrize("days", [0, 40])
def test_a_further_dataset_is_swapped_in_with_the_rest_and_stays_readable(
    tmp_path: Path, days: int
) -> None:
    first = release(tmp_path, with_targets())
    before = tree(first)

    second = release_candidate(tmp_path, candidate(tmp_path, [total("LAWS", 1)], days=days))

    assert tree(first) == before
    assert (tmp_path / "current" / "nl-mfa" / "activities.xml").samefile(
        second / "nl-mfa" / "activities.xml"
    )
    root = etree.parse(second / "nl-mfa" / "activities.xml").getroot()
    assert len(root) == 5


def test_the_manifest_of_a_release_from_before_there_were_further_profiles_is_read(
    tmp_path: Path,
) -> None:
    folder = release(tmp_path, with_targets(), BARE)
    manifest = folder / "manifest.json"
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace('  "further": [],\n', ""), encoding="utf-8"
    )

    assert read_manifest(folder).further == []
    assert not candidate(tmp_path, with_targets(), BARE).changed
