"""What a steward sees of implausible values in Dagster, and that they stop nothing."""

from collections.abc import Iterator, Mapping

import dagster as dg
import pytest
from click.testing import CliRunner
from dagster import DagsterInstance

from pipelines.cli import main
from tests.end_to_end.forms import Figure, submission
from tests.end_to_end.roads import RoadFolder
from warehouse import PLAUSIBILITY_RULES

YEAR_LATER = "2019-05-01T02:15:00+00:00"
TEN_TIMES: dict[Figure, int] = {
    ("CH-SERVICES", "ID", "realised", "female"): 1_621,
    ("CH-SERVICES", "ID", "realised", "male"): 1_663,
    ("GO-LAW", "ID", "realised", ""): 971,
}
COUNTS = ("328", "3,284", "3284")
SETTLED = """\
plausible:
  - rule: planned-without-result
    partner: do-team
    period: "2017"
    revision: 1
    who: data steward
    why: the annual report gives the target only
"""

Metadata = Mapping[str, dg.MetadataValue]


@pytest.fixture(scope="module")
def jumped(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RoadFolder]:
    """The example a year later: Indonesia reports ten times as much, and one finding is settled."""
    road = first.copy_to(tmp_path_factory.mktemp("jumped") / "road").at(YEAR_LATER)
    road.decisions.write_text(SETTLED, encoding="utf-8")
    (road.inbox / "id-team-2018.xlsx").write_bytes(submission("id-team", 1, TEN_TIMES, "2018"))
    assert road.run().notice is None
    yield road


@pytest.fixture(scope="module")
def shown(jumped: RoadFolder) -> Metadata:
    """Metadata of the asset."""
    instance = DagsterInstance.from_config(str(jumped.var / "dagster"))
    event = instance.get_latest_materialization_event(dg.AssetKey("plausibility_findings"))
    assert event is not None
    assert event.asset_materialization is not None
    return event.asset_materialization.metadata


def text_of(value: object) -> str:
    return str(getattr(value, "value", value))


def test_findings_stop_no_release(jumped: RoadFolder) -> None:
    assert jumped.release(2).is_dir()


def test_each_rule_is_counted_so_that_dagster_can_plot_it(shown: Metadata) -> None:
    counted = {rule.id: shown[rule.id].value for rule in PLAUSIBILITY_RULES}

    assert {rule: count for rule, count in counted.items() if count} == {"jump-over-time": 2}
    assert shown["dagster/row_count"].value == 2
    assert shown["settled"].value == 1


def test_a_finding_stands_with_its_cell_and_what_it_is_compared_with(shown: Metadata) -> None:
    (line,) = [row for row in text_of(shown["findings"]).splitlines() if "GO-LAW" in row]

    assert "| jump-over-time | id-team | 2018 | 1 | GO-LAW | ID | realised | all | all |" in line
    assert "| id-team-2018.xlsx | Outputs |" in line
    assert line.endswith("| 971 | 97 | far above the middle of the earlier periods |")


def test_settled_findings_stand_apart_with_who_and_why(shown: Metadata) -> None:
    assert "do-team" not in text_of(shown["findings"])
    (line,) = [row for row in text_of(shown["settled findings"]).splitlines() if "do-team" in row]
    assert line.endswith("| data steward | the annual report gives the target only |")


def test_each_partner_has_a_bar(shown: Metadata) -> None:
    (line,) = [row for row in text_of(shown["by partner"]).splitlines() if "█" in row]
    assert line.split()[0] == "id-team"


def test_each_threshold_stands_with_its_reason(shown: Metadata) -> None:
    rules = text_of(shown["rules"])

    for rule in PLAUSIBILITY_RULES:
        assert rule.ask in rules
        assert not [t.name for t in rule.thresholds if f"{t.name} {t.value}: " not in rules]


def test_a_count_of_a_sensitive_indicator_stays_in_its_cell(
    jumped: RoadFolder, shown: Metadata
) -> None:
    listed = CliRunner().invoke(main, ["findings"], env=jumped.environment()).output
    everything = [listed, *(text_of(value) for value in shown.values())]

    assert [line for line in everything if "CH-SERVICES" in line]
    assert not [count for count in COUNTS for text in everything if count in text]
    assert "see the cell: far above the middle of the earlier periods" in listed


def test_the_check_counts_findings_and_names_cells_but_no_value(jumped: RoadFolder) -> None:
    instance = DagsterInstance.from_config(str(jumped.var / "dagster"))
    key = dg.AssetCheckKey(dg.AssetKey("plausibility_findings"), "values_are_plausible")
    (last,) = instance.event_log_storage.get_asset_check_execution_history(key, 1)
    evaluation = last.evaluation
    assert isinstance(evaluation, dg.AssetCheckEvaluation)

    assert not evaluation.passed
    assert not evaluation.blocking
    assert evaluation.severity is dg.AssetCheckSeverity.WARN
    assert evaluation.description == "2 findings, listed below"
    named = text_of(evaluation.metadata["named"])
    assert "jump-over-time id-team 2018 GO-LAW ID id-team-2018.xlsx Outputs" in named
    assert "971" not in named
