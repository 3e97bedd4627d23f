"""What a run leaves for the steward to read in Dagster, and what it must not leave there."""

from collections.abc import Mapping

import dagster as dg
import pytest
from dagster import DagsterEventType, DagsterInstance

from assets.metadata import SUMMARY, bars, table
from tests.assets.graph import all_checks, asset_graph
from tests.end_to_end.forms import Workbook, submission
from tests.end_to_end.roads import RoadFolder
from tests.submissions.corrections.corrected import answered

Metadata = Mapping[str, dg.MetadataValue]


@pytest.fixture
def instance(road: RoadFolder) -> DagsterInstance:
    """Dagster's records of the first `dtz publish`."""
    return DagsterInstance.from_config(str(road.var / "dagster"))


def materialisations(instance: DagsterInstance) -> dict[str, Metadata]:
    """Metadata of each asset's last materialisation."""
    found: dict[str, Metadata] = {}
    for name in asset_graph():
        event = instance.get_latest_materialization_event(dg.AssetKey(name))
        assert event is not None, name
        assert event.asset_materialization is not None
        found[name] = event.asset_materialization.metadata
    return found


def evaluations(instance: DagsterInstance) -> dict[str, dg.AssetCheckEvaluation]:
    """Every check of the run."""
    (run,) = instance.get_runs()
    records = instance.all_logs(run.run_id, of_type=DagsterEventType.ASSET_CHECK_EVALUATION)
    events = [record.dagster_event for record in records]
    checks = [event.asset_check_evaluation_data for event in events if event]
    return {check.check_name: check for check in checks}


def text_of(value: object) -> str:
    """A metadata value as it is shown."""
    return str(getattr(value, "value", value))


def test_the_run_of_the_command_line_stands_in_dagster(instance: DagsterInstance) -> None:
    (run,) = instance.get_runs()
    assert run.status is dg.DagsterRunStatus.SUCCESS
    assert run.job_name == "publish_release"
    assert evaluations(instance).keys() == {check.name for check in all_checks()}


def test_every_asset_says_in_one_sentence_what_came_of_it(instance: DagsterInstance) -> None:
    found = materialisations(instance)
    assert not [name for name, metadata in found.items() if not text_of(metadata.get(SUMMARY, ""))]


@pytest.mark.parametrize(
    ("asset", "key", "part"),
    [
        ("programme_definition", "indicators", "| CH-SERVICES: "),
        ("submissions", "files", "| th-team-2017.xlsx | accepted | th-team | 2017 | 1 |"),
        ("submission_board", "board", "| th-team | accepted | not yet due | not yet due |"),
        ("output_values", "tables", "| core.output_value |"),
        ("plausibility_findings", "findings", "| planned-without-result | do-team | 2017 |"),
        ("totals", "coverage of programme totals", "| CH-TRAINED | 2017 | realised | reported |"),
        ("gender_completeness", "per pathway", "| minimum | sex | children | "),
        ("gender_completeness", "per partner", "| minimum | sex | th-team | 0 of 3, 0.0 % | ▁ |"),
        ("gender_road_map", "programme", "| CH-TRAINED |  | minimum | sex | 2017-01-01 | 2017 |"),
        (
            "gender_road_map",
            "no aspirational standard in the definition",
            "| CH-TRAINED | the minimum standard |",
        ),
        ("gender_shares", "female and male in the programme", "CH-TRAINED 2017 female"),
        ("gender_shares", "shares", "| 4,561 | 3,648 |  | 10,928 | 19,137 | in part | 42.9 |"),
        ("publishable_totals", "programme totals by sex", "█"),
        ("iati_activities", "files", "| activities.xml |"),
        ("release", "files", "| results.csv |"),
        ("warehouse_snapshot", "tables", "| marts.total |"),
    ],
)
def test_an_asset_shows_what_a_steward_would_ask(
    instance: DagsterInstance, asset: str, key: str, part: str
) -> None:
    assert part in text_of(materialisations(instance)[asset][key])


def test_an_unchanged_run_shows_of_each_file_what_became_of_it_and_what_is_wrong(
    road: RoadFolder,
) -> None:
    bad = Workbook(submission("id-team", 2)).set("CH-AWARENESS", "realised_total", "many")
    (road.inbox / "id-again.xlsx").write_bytes(bad.save())
    for _ in range(2):
        assert road.run().notice is None
    shown = materialisations(DagsterInstance.from_config(str(road.var / "dagster")))["submissions"]
    files = text_of(shown["files"])
    assert "| th-team-2017.xlsx | unchanged | th-team | 2017 | 1 | accepted |" in files
    assert "| id-again.xlsx | unchanged | id-team | 2017 | 2 | needs correction |" in files
    cell = bad.cell("CH-AWARENESS", "realised_total").coordinate
    wrong = f"| id-again.xlsx | Outputs | {cell} | There is text where a number is expected. |"
    assert wrong in text_of(shown["problems"])


def test_an_answer_to_a_question_lets_a_file_count_and_is_shown_with_who_gave_it(
    road: RoadFolder,
) -> None:
    asking = Workbook(submission("id-team", 2)).set("CH-AWARENESS", "realised_total", "98.765")
    cell = asking.cell("CH-AWARENESS", "realised_total").coordinate
    (road.inbox / "id-again.xlsx").write_bytes(asking.save())
    assert road.run().notice is None
    sent_back = road.corrections / "id-again.corrections.xlsx"
    returned = answered(sent_back.read_bytes(), {("Outputs", cell): "mark-of-thousands"})
    (road.inbox / "id-answered.xlsx").write_bytes(returned)
    assert road.run().notice is None
    shown = materialisations(DagsterInstance.from_config(str(road.var / "dagster")))["submissions"]
    about = f"| id-answered.xlsx | id-team | 2017 | Outputs | {cell} |"
    assert f"{about} ambiguous-number | mark-of-thousands | partner |" in text_of(shown["answers"])
    assert "| id-answered.xlsx | accepted | id-team | 2017 | 3 |" in text_of(shown["files"])
    assert not sent_back.exists()


def test_no_metadata_shows_a_count_that_is_held_back(instance: DagsterInstance) -> None:
    """Eight girls, and the 45 children of whom the sex is not known."""
    shown = [text_of(v) for m in materialisations(instance).values() for v in m.values()]
    shown += [text_of(v) for e in evaluations(instance).values() for v in e.metadata.values()]
    rows = [
        [cell.strip() for cell in line.split("|")]
        for text in shown
        for line in text.splitlines()
        if "CH-REINTEGRATED" in line
    ]
    assert [row for row in rows if "suppressed" in row]
    assert not [row for row in rows if {"8", "45"} & set(row)]


def test_no_line_of_the_log_shows_a_count_of_victims(instance: DagsterInstance) -> None:
    (run,) = instance.get_runs()
    lines = [record.user_message for record in instance.all_logs(run.run_id)]
    assert any("th-team-2017.xlsx: accepted" in line for line in lines)
    counts = ("328", "1785", "1,785", "2113", "2,113", "938")
    assert not [line for line in lines if any(count in line.split() for count in counts)]


def test_a_long_table_says_how_much_more_there_is() -> None:
    shown = text_of(table(("n",), ((n,) for n in range(1_000, 1_100))))
    assert "| 1,059 |" in shown
    assert "| 1,060 |" not in shown
    assert shown.endswith("… and 40 more.")


def test_an_empty_table_says_so_and_a_bar_in_a_cell_does_not_break_it() -> None:
    assert text_of(table(("a",), [])) == "None."
    assert "| x\\|y |" in text_of(table(("a",), [("x|y",)]))


def test_bars_are_as_long_as_their_values() -> None:
    long, short, none = text_of(bars({"a": 40, "b": 10, "c": 0})).splitlines()[1:-1]
    assert (long.count("█"), short.count("█"), none.count("█")) == (24, 6, 0)
