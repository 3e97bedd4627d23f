"""What stops a release, leaves the last one as it was, and what lets it go on."""

import textwrap
from pathlib import Path

import pytest

from tests.end_to_end.forms import Figure, submission
from tests.end_to_end.read_results import read_results
from tests.end_to_end.roads import NIGHT_2, RoadFolder, contents_of, example_road

PROGRAMME = "NL-KVK-41149287-DTZ"
LOWERED: dict[Figure, int] = {("CH-TRAINED", "TH", "realised", ""): 1_200}
THREE_MORE: dict[Figure, int] = {("CH-SERVICES", "ID", "realised", "female"): 165}
FOUR: dict[Figure, int] = {("CO-FAMILIES-STATE", "PE", "realised", ""): 4}

DECISION = """
    decisions:
      - rule: fall
        indicator: CH-TRAINED
        period: "2017"
        who: steward
        why: two schools had been counted twice
        until: {until}
"""


def decide(road: RoadFolder, until: str) -> None:
    """Leave a decision that lets the fall pass until a day."""
    text = textwrap.dedent(DECISION.format(until=until))
    road.decisions.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def fallen(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The inbox of the second night, in which a figure is lower; it has not run yet."""
    road = first.copy_to(tmp_path_factory.mktemp("fallen") / "road").at(NIGHT_2)
    (road.inbox / "th-again.xlsx").write_bytes(submission("th-team", 2, LOWERED))
    return road


def test_a_fall_stops_the_run_and_leaves_the_last_release_as_it_was(
    first: RoadFolder, fallen: RoadFolder, tmp_path: Path
) -> None:
    road = fallen.copy_to(tmp_path / "road")
    stopped = road.dtz("publish")
    assert stopped.returncode == 1
    assert "No release was made; the last one is untouched." in stopped.stdout
    assert "check no_total_fell_unexplained: 2 totals fell" in stopped.stdout
    assert road.current.readlink() == Path("releases/0001")
    assert contents_of(road.publish / "releases") == contents_of(first.publish / "releases")
    (notice,) = (road.var / "notices").iterdir()
    assert f"notice    var/notices/{notice.name}" in stopped.stdout
    text = notice.read_text(encoding="utf-8")
    assert "no_total_fell_unexplained" in text
    assert "The last release is untouched." in text


def test_a_decision_lets_a_fall_pass(fallen: RoadFolder, tmp_path: Path) -> None:
    road = fallen.copy_to(tmp_path / "road")
    decide(road, until="2018-05-02")
    summary = road.run()
    assert (summary.notice, summary.is_new) == (None, True)
    numbers = read_results(str(road.activities))
    assert ("CH-TRAINED", f"{PROGRAMME}-TH", "1200") in {
        (n.indicator, n.activity, n.value) for n in numbers
    }


def test_a_change_by_a_few_people_stops_the_run(
    first: RoadFolder, road: RoadFolder, capfd: pytest.CaptureFixture[str]
) -> None:
    (road.inbox / "id-again.xlsx").write_bytes(submission("id-team", 2, THREE_MORE))
    summary = road.at(NIGHT_2).run()
    assert [f.what for f in summary.failures] == ["check no_small_difference"]
    assert summary.notice is not None
    assert contents_of(road.release(1)) == contents_of(first.release(1))
    assert road.current.readlink() == Path("releases/0001")
    assert "165" not in capfd.readouterr().err + summary.notice.read_text(encoding="utf-8")


def test_a_small_count_of_a_country_is_held_back_and_cannot_be_worked_out(tmp_path: Path) -> None:
    road = example_road(tmp_path / "road")
    (road.inbox / "latam-team-2017.xlsx").write_bytes(submission("latam-team", 1, FOUR))
    assert road.run().is_new
    shown = {
        n.activity: int(n.value)
        for n in read_results(str(road.activities))
        if n.indicator.startswith("CO-FAMILIES-STATE")
    }
    assert f"{PROGRAMME}-PE" not in shown
    # Bolivia reports the only other families: with the programme's total they would give it away.
    assert not {PROGRAMME, f"{PROGRAMME}-BO"} <= shown.keys()
    table = (road.current / "results.csv").read_text(encoding="utf-8")
    (row,) = [
        line for line in table.splitlines() if line.startswith(f"{PROGRAMME}-PE,PE,CO-FAMILIES")
    ]
    assert ",all,all,,suppressed," in row
