"""What the validator finds in a candidate stops the road, names the cells, and can be waived."""

import textwrap
from collections.abc import Mapping
from pathlib import Path

import dagster as dg
import pytest
from dagster import DagsterEventType, DagsterInstance

from tests.end_to_end.forms import Figure, Workbook, submission
from tests.end_to_end.roads import NIGHT_2, RoadFolder, example_road

FILE = "th-team-2017.xlsx"
ACTIVITY = "NL-KVK-41149287-DTZ-TH"
FILLER: Mapping[Figure, int] = {("CH-TRAINED", "TH", "realised", ""): 99_999}
"""What many forms hold where nobody knew the number; our own rules doubt it."""

WAIVER = """
    waivers:
      - rule: dtz:filler-value
        activity: NL-KVK-41149287-DTZ-TH
        path: iati-activity/result/indicator
        who: data steward
        why: the partner has shown the lists
        until: {until}
"""


def waive(road: RoadFolder, until: str) -> None:
    """Leave a waiver of the finding that holds until a day."""
    text = textwrap.dedent(WAIVER.format(until=until))
    road.waivers.write_text(text, encoding="utf-8")


def checks_of(road: RoadFolder) -> dict[str, dg.AssetCheckEvaluation]:
    """The checks of the latest run."""
    instance = DagsterInstance.from_config(str(road.var / "dagster"))
    run = instance.get_runs(limit=1)[0]
    records = instance.all_logs(run.run_id, of_type=DagsterEventType.ASSET_CHECK_EVALUATION)
    events = [record.dagster_event for record in records]
    checks = [event.asset_check_evaluation_data for event in events if event]
    return {check.check_name: check for check in checks}


def table_of(check: dg.AssetCheckEvaluation, key: str) -> list[dict[str, str]]:
    """The rows of a table in a check's metadata, by their columns."""
    lines = str(check.metadata[key].value).splitlines()
    head, _, *rows = ([cell.strip() for cell in line.split("|")[1:-1]] for line in lines)
    return [dict(zip(head, row, strict=True)) for row in rows]


def faults_of(check: dg.AssetCheckEvaluation) -> list[dict[str, str]]:
    """The findings that are more than advisories."""
    return [row for row in table_of(check, "findings") if row["severity"] != "advisory"]


@pytest.fixture(scope="module")
def doubted(tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """A road with a submission whose number our rules doubt, after a run that they stopped."""
    road = example_road(tmp_path_factory.mktemp("doubted") / "road")
    (road.inbox / FILE).write_bytes(submission("th-team", 1, FILLER))
    assert road.run().notice is not None
    return road


def test_our_own_rules_stop_the_road(doubted: RoadFolder) -> None:
    assert not doubted.current.exists()
    checks = checks_of(doubted)
    assert {name for name, check in checks.items() if not check.passed and check.blocking} == {
        "meaning"
    }
    assert checks["meaning"].description == "3 files: 1 warning, 13 advisories, listed below"


def test_a_finding_names_the_very_cell_that_its_number_comes_from(doubted: RoadFolder) -> None:
    (row,) = faults_of(checks_of(doubted)["meaning"])
    cell = Workbook((doubted.inbox / FILE).read_bytes()).cell("CH-TRAINED", "realised_total")
    assert row["comes from"] == f"{FILE} Outputs {cell.coordinate}"
    assert (row["activity"], row["rule"]) == (ACTIVITY, "dtz:filler-value")
    assert row["place"].startswith("activities.xml:")
    assert row["element"].startswith("iati-activity/result")


def test_a_waiver_lets_the_release_go_on_and_is_shown_wherever_one_looks(
    doubted: RoadFolder, tmp_path: Path
) -> None:
    road = doubted.copy_to(tmp_path / "road")
    waive(road, until="2018-05-01")
    done = road.dtz("publish")
    assert done.returncode == 0, done.stdout
    assert "note nothing_waived" in done.stderr
    assert (
        "dtz:filler-value let pass once by data steward until 2018-05-01: "
        "the partner has shown the lists"
    ) in done.stderr
    checks = checks_of(road)
    assert checks["meaning"].passed
    assert checks["meaning"].description == "3 files: 13 advisories, 1 waived"
    for name in ("meaning", "nothing_waived"):
        (row,) = table_of(checks[name], "waived")
        assert (row["rule"], row["activity"]) == ("dtz:filler-value", ACTIVITY)
        assert (row["who"], row["until"]) == ("data steward", "2018-05-01")
        assert row["why"] == "the partner has shown the lists"
    assert checks["nothing_waived"].severity is dg.AssetCheckSeverity.WARN
    assert not checks["nothing_waived"].passed


def test_an_expired_waiver_stops_the_road_at_the_check_of_its_rule(
    first: RoadFolder, tmp_path: Path
) -> None:
    road = first.copy_to(tmp_path / "road").at(NIGHT_2)
    waive(road, until="2018-05-01")
    summary = road.run()
    assert [f.what for f in summary.failures] == ["check meaning"]
    (row,) = faults_of(checks_of(road)["meaning"])
    assert (row["place"], row["rule"]) == ("waivers.yaml:3", "dtz:waiver-expired")
    assert "by data steward ended on 2018-05-01." in row["what is wrong"]
    assert row["comes from"] == ""
    assert road.current.readlink() == Path("releases/0001")


def test_a_waiver_without_use_is_noted_and_stops_nothing(first: RoadFolder, tmp_path: Path) -> None:
    road = first.copy_to(tmp_path / "road")
    waive(road, until="2018-12-31")
    summary = road.run()
    assert summary.notice is None
    assert "nothing_waived" in summary.checks_noted
    check = checks_of(road)["nothing_waived"]
    (row,) = table_of(check, "without use")
    assert row["place"] == "waivers.yaml:3"
    assert "covers nothing here" in row["what is wrong"]


def test_a_broken_waivers_file_stops_the_road_and_says_where(
    first: RoadFolder, tmp_path: Path
) -> None:
    road = first.copy_to(tmp_path / "road")
    waive(road, until="soon")
    done = road.dtz("publish")
    assert done.returncode == 1
    assert f"{road.waivers}:8: until 'soon' is no date. Write it like 2018-06-30." in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert road.current.readlink() == Path("releases/0001")
