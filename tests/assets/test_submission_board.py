"""What a steward sees of the board in Dagster, the messages that wait there, and who is late."""

from collections.abc import Mapping
from pathlib import Path

import dagster as dg
import pytest
from dagster import DagsterInstance

from assets.named import lines_of
from assets.submission_board import every_submission_in_time
from pipelines.definitions import road_of
from tests.end_to_end.forms import Workbook, submission
from tests.end_to_end.roads import RoadFolder

SPRING_2019 = "2019-02-20T02:15:00+00:00"
"""Six days after the reports of 2018 were due."""

Metadata = Mapping[str, dg.MetadataValue]


@pytest.fixture(scope="module")
def later(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """February 2019: of 2018, Thailand's report came, and Indonesia's went back."""
    road = first.copy_to(tmp_path_factory.mktemp("later") / "road").at(SPRING_2019)
    bad = Workbook(submission("id-team", 1, period="2018"))
    bad.set("CH-AWARENESS", "realised_total", "many")
    (road.inbox / "id-2018.xlsx").write_bytes(bad.save())
    (road.inbox / "th-2018.xlsx").write_bytes(submission("th-team", 1, period="2018"))
    assert road.run().notice is None
    return road


def metadata_of(road: RoadFolder) -> Metadata:
    instance = DagsterInstance.from_config(str(road.var / "dagster"))
    event = instance.get_latest_materialization_event(dg.AssetKey("submission_board"))
    assert event is not None
    assert event.asset_materialization is not None
    return event.asset_materialization.metadata


def text_of(value: object) -> str:
    return str(getattr(value, "value", value))


def test_every_standing_is_a_number_that_dagster_plots(later: RoadFolder) -> None:
    shown = metadata_of(later)
    counts = {
        key: shown[key].value
        for key in ("late", "expected", "in correction", "accepted", "not yet due")
    }
    assert counts == {
        "late": 7,
        "expected": 0,
        "in correction": 1,
        "accepted": 10,
        "not yet due": 18,
    }
    assert text_of(shown["summary"]) == "18 not yet due, 7 late, 1 in correction, 10 accepted"


def test_partners_stand_against_periods(later: RoadFolder) -> None:
    board = text_of(metadata_of(later)["board"])
    assert "| partner | 2017 | 2018 | 2019 | 2020 |" in board
    assert "| id-team | accepted | in correction | not yet due | not yet due |" in board
    assert "| th-team | accepted | accepted | not yet due | not yet due |" in board
    assert "| br-team | accepted | late | not yet due | not yet due |" in board


def test_who_has_to_act_is_listed_with_what_and_since_when(later: RoadFolder) -> None:
    asked = text_of(metadata_of(later)["to ask for"])
    assert "| id-team | 2018 | in correction | 2019-02-14 | 6 | id-2018.xlsx |" in asked
    assert "| br-team | 2018 | late | 2019-02-14 | 6 |  |  |" in asked
    assert "th-team" not in asked


def test_what_is_past_its_due_date_is_noted_by_partner_and_period(later: RoadFolder) -> None:
    result = every_submission_in_time(road_of(later.settings()))
    assert isinstance(result, dg.AssetCheckResult)
    assert (result.passed, result.severity) == (False, dg.AssetCheckSeverity.WARN)
    assert result.description == "8 submissions are past the due date"
    lines = lines_of(result.metadata, 20)
    assert "br-team 2018: late, due 2019-02-14" in lines
    assert "id-team 2018: in correction, due 2019-02-14" in lines
    assert not [line for line in lines if "th-team" in line]


def test_when_everything_came_in_time_nothing_is_noted(first: RoadFolder) -> None:
    result = every_submission_in_time(road_of(first.settings()))
    assert isinstance(result, dg.AssetCheckResult)
    assert (result.passed, result.description) == (True, "none past its due date")


def test_a_message_waits_for_each_partner_until_it_answers(
    later: RoadFolder, tmp_path: Path
) -> None:
    road = later.copy_to(tmp_path / "road")
    folder = road.corrections / "reminders"
    message = (folder / "id-team.txt").read_text(encoding="utf-8")
    assert "id-2018.corrections.xlsx" in message
    before = {path.stem for path in folder.iterdir()}
    (road.inbox / "id-2018-good.xlsx").write_bytes(submission("id-team", 2, period="2018"))
    (road.inbox / "br-2018.xlsx").write_bytes(submission("br-team", 1, period="2018"))
    assert road.run().notice is None
    assert before - {path.stem for path in folder.iterdir()} == {"id-team", "br-team"}


def test_where_nobody_has_to_act_there_are_no_messages(first: RoadFolder) -> None:
    assert not (first.corrections / "reminders").exists()
