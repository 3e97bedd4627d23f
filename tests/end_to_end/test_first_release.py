"""From the example's inbox to a first release, and what a second run makes of it: nothing."""

import csv
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end import read_results
from tests.end_to_end.forms import figures
from tests.end_to_end.read_results import Number
from tests.end_to_end.roads import NIGHT_2, RoadFolder, contents_of, state_of

PROGRAMME = "NL-KVK-41149287-DTZ"

REPORT = [
    ("CH-ADVOCATE", "sex=male", 6_983),
    ("CH-ADVOCATE", "sex=female", 6_668),
    ("CH-TRAINED", "", 19_137),
    ("CH-TRAINED", "sex=male", 3_648),
    ("CH-TRAINED", "sex=female", 4_561),
    ("CH-SERVICES", "", 2_113),
    ("CH-FAMILIES", "", 938),
    ("GO-CAMPAIGNS", "", 52),
    ("GO-OFFICIALS", "", 2_408),
    ("GO-DOCUMENTS", "", 113),
    ("PS-STAFF", "", 7_447),
    ("CO-COMMITTEES", "", 268),
    ("CO-REFERRAL", "", 60),
]
"""The figures of the alliance's annual report over 2017, section 2.10.2."""

PARTNERS = [
    "latam-team",
    "br-team",
    "do-team",
    "in-bd-team",
    "id-team",
    "ph-team",
    "th-team",
    "ecpat-international",
]
SUPPRESSED = ("CH-REINTEGRATED", "female")
PROTECTED = ("female", "not-reported")


def results_of(road: RoadFolder) -> dict[tuple[str, str, str, str], str]:
    """The published numbers by activity, indicator, kind and split."""
    numbers = read_results.read_results(str(road.activities))
    found = {(n.activity, n.indicator, n.kind, n.split): n.value for n in numbers}
    assert len(found) == len(numbers)
    return found


def table_of(road: RoadFolder) -> list[dict[str, str]]:
    """The rows of results.csv."""
    with (road.current / "results.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def outcomes_of(road: RoadFolder) -> list[dict[str, str]]:
    """The rows of outcomes.csv."""
    with (road.current / "outcomes.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def home_of(partner: str, place: str) -> tuple[str, str]:
    """The activity a country figure stands in, and what its indicator's code ends in."""
    if place != "ALL":
        return f"{PROGRAMME}-{place}", ""
    homes = {"in-bd-team": (PROGRAMME, "-IN-BD"), "ecpat-international": (f"{PROGRAMME}-ECPAT", "")}
    return homes[partner]


def test_the_first_run_shows_its_progress_and_a_closing_summary(
    first_command: subprocess.CompletedProcess[str],
) -> None:
    assert first_command.returncode == 0, first_command.stderr
    stages = ["programme_definition", "submissions", "output_values", "totals"]
    stages += ["publishable_totals", "iati_activities", "release", "warehouse_snapshot"]
    names = [line.split()[0] for line in first_command.stderr.splitlines()]
    assert [name for name in names if name in stages] == stages
    assert "9 files: 9 accepted" in first_command.stderr
    summary = first_command.stdout
    assert "Release 0001 is new and in force." in summary
    for said in ("9 submissions", "13 activities", "values", "8 files", "checks", "make ui"):
        assert said in summary
    for path in ("activities.xml", "results.csv", "difference.md"):
        assert f"publish/current/{path}" in summary


def test_the_first_release_has_its_files_and_a_manifest_of_them(first: RoadFolder) -> None:
    assert first.current.readlink() == Path("releases/0001")
    manifest = json.loads((first.current / "manifest.json").read_text(encoding="utf-8"))
    listed = {entry["name"]: entry for entry in manifest["files"]}
    on_disk = contents_of(first.release(1))
    assert on_disk.keys() == {*listed, "manifest.json"}
    assert {"activities.xml", "results.csv", "difference.md", "nl-mfa/activities.xml"} <= set(
        listed
    )
    for name, entry in listed.items():
        assert entry["bytes"] == len(on_disk[name])
        assert entry["sha256"] == hashlib.sha256(on_disk[name]).hexdigest()
    assert (manifest["number"], manifest["previous"]) == (1, None)
    assert len(manifest["activities"]) == 13
    (further,) = manifest["further"]
    assert (manifest["profile"], further["profile"]) == ("iati", "nl-mfa")
    assert {a["file"] for a in further["activities"]} == {"nl-mfa/activities.xml"}
    assert sorted(path.name for path in first.publish.iterdir()) == ["current", "releases"]


@pytest.mark.parametrize(("indicator", "split", "printed"), REPORT)
def test_the_programme_publishes_the_figure_that_the_report_prints(
    first: RoadFolder, indicator: str, split: str, printed: int
) -> None:
    assert results_of(first)[PROGRAMME, indicator, "actual", split] == str(printed)


@pytest.mark.parametrize("partner", PARTNERS)
def test_every_figure_of_a_country_is_published_where_it_belongs(
    first: RoadFolder, partner: str
) -> None:
    published = results_of(first)
    rows = [r for r in figures(partner) if (r["indicator"], r["sex"]) != SUPPRESSED]
    assert rows
    for row in rows:
        activity, scope = home_of(partner, row["place"])
        kind = {"planned": "target", "realised": "actual"}[row["kind"]]
        split = f"sex={row['sex']}" if row["sex"] else ""
        assert published[activity, row["indicator"] + scope, kind, split] == row["value"], row


def test_every_number_is_of_the_year_reported_on(first: RoadFolder) -> None:
    numbers = read_results.read_results(str(first.activities))
    assert {(n.start, n.end) for n in numbers} == {("2017-01-01", "2017-12-31")}


def test_the_tables_and_the_activities_say_the_same(first: RoadFolder) -> None:
    values = [row["value"] for row in table_of(first) if row["state"] != "suppressed"]
    signs = [row["signs"] for row in outcomes_of(first)]
    numbers = read_results.read_results(str(first.activities))
    assert len(signs) == 36
    assert sorted([*values, *signs]) == sorted(n.value for n in numbers if n.value)


def test_the_reader_also_runs_by_itself(first: RoadFolder) -> None:
    said = subprocess.run(
        [sys.executable, "-I", read_results.__file__, first.activities],
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(said.stdout.splitlines()) == len(results_of(first))


@pytest.mark.parametrize(
    ("profile", "file"), [("iati", "activities.xml"), ("nl-mfa", "nl-mfa/activities.xml")]
)
def test_the_release_is_clean_at_warning_level_in_both_profiles(
    first: RoadFolder, profile: str, file: str
) -> None:
    done = first.dtz("validate", "--profile", profile, str(first.current / file))
    assert done.returncode == 0, done.stdout
    assert "13 activities" in done.stdout


def test_the_ministrys_dataset_has_every_activity_and_says_that_no_baseline_is_known(
    first: RoadFolder,
) -> None:
    """The report gives no baselines, so that no number may stand there: none is made up."""
    ministry = first.current / "nl-mfa"
    text = (ministry / "activities.xml").read_text(encoding="utf-8")
    assert text.count("<iati-identifier>") == 13
    assert read_results.read_results(str(ministry / "activities.xml")) == []
    with (ministry / "left-out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["baseline"] for row in rows} == {"not known"}
    told = [row[column] for row in outcomes_of(first) for column in ("signs", "public_text")]
    assert len(rows) == len(table_of(first)) + sum(map(bool, told))
    assert ("CH-TRAINED-FEMALE", "not known", "known") in {
        (row["code"], row["target"], row["actual"]) for row in rows
    }


def test_the_eight_girls_reintegrated_are_nowhere(first: RoadFolder) -> None:
    of_them = [
        n
        for n in read_results.read_results(str(first.activities))
        if n.indicator.startswith("CH-REINTEGRATED")
    ]
    assert {n.split for n in of_them} == {""}
    assert {n.value for n in of_them} == {"53"}
    held = [r for r in table_of(first) if r["indicator"] == "CH-REINTEGRATED" and r["sex"] != "all"]
    assert {row["sex"] for row in held} == set(PROTECTED)
    assert {(row["value"], row["state"]) for row in held} == {("", "suppressed")}


def test_no_published_number_equals_a_suppressed_one(first: RoadFolder) -> None:
    """Eight is nobody else's number in this example, so it would have to be theirs."""
    numbers: list[Number] = read_results.read_results(str(first.activities))
    assert "8" not in {n.value for n in numbers}
    assert "8" not in {row["value"] for row in table_of(first)}
    assert "| 8 |" not in (first.current / "difference.md").read_text(encoding="utf-8")


def test_a_second_run_says_that_nothing_changed_and_rewrites_nothing(road: RoadFolder) -> None:
    kept = (road.publish, road.inbox, road.var / "archive")
    files = (road.var / "warehouse.duckdb", road.var / "warehouse-snapshot.duckdb")
    before = state_of(*kept, *files)
    again = road.at(NIGHT_2).dtz("publish")
    assert again.returncode == 0, again.stderr
    assert "Release 0001 stays in force: nothing changed." in again.stdout
    assert "9 files: 9 unchanged" in again.stderr
    assert state_of(*kept, *files) == before
    assert not road.corrections.exists()
