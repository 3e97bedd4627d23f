"""Corrected files, late files, other orders, and a rebuild from nothing but the inbox."""

import shutil
from pathlib import Path

import pytest

from tests.end_to_end.forms import Workbook, submission
from tests.end_to_end.read_results import last_updated, read_results
from tests.end_to_end.roads import (
    EXAMPLE,
    NIGHT_2,
    NIGHT_3,
    RoadFolder,
    contents_of,
    empty_road,
)

PROGRAMME = "NL-KVK-41149287-DTZ"
RAISED = {("CH-TRAINED", "TH", "realised", ""): 1_300}
"""48 more than the 1,252 before."""


@pytest.fixture(scope="module")
def corrected(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The second night: revision 3 of Thailand raises a figure. Only to be looked at."""
    road = first.copy_to(tmp_path_factory.mktemp("corrected") / "road").at(NIGHT_2)
    (road.inbox / "th-team-2017-again.xlsx").write_bytes(submission("th-team", 3, RAISED))
    assert road.run().notice is None
    return road


def test_a_corrected_file_makes_the_next_release(corrected: RoadFolder) -> None:
    assert corrected.current.readlink() == Path("releases/0002")
    found = {
        (n.activity, n.value)
        for n in read_results(str(corrected.activities))
        if (n.indicator, n.kind, n.split) == ("CH-TRAINED", "actual", "")
    }
    assert found == {(PROGRAMME, "19185"), (f"{PROGRAMME}-TH", "1300")}


def test_the_difference_names_value_amount_and_partner(corrected: RoadFolder) -> None:
    text = (corrected.current / "difference.md").read_text(encoding="utf-8")
    assert "What changed since release 1" in text
    rows = [[c.strip() for c in row.split("|")[1:-1]] for row in text.splitlines() if "TH" in row]
    assert ["TH", "CH-TRAINED", "2017 realised", "all", "1252", "1300", "+48", "th-team"] in rows
    assert (
        "| PROGRAMME | CH-TRAINED | 2017 realised | all | 19137 | 19185 | +48 | th-team |" in text
    )
    assert "- th-team, 2017, revision 3\n" in text
    assert "3 values changed." in text  # the third: how many of the programme's are of unknown sex


def test_the_release_before_is_kept_byte_for_byte(first: RoadFolder, corrected: RoadFolder) -> None:
    assert contents_of(corrected.release(1)) == contents_of(first.release(1))


def test_only_activities_that_changed_carry_a_new_time(
    first: RoadFolder, corrected: RoadFolder
) -> None:
    before, after = last_updated(str(first.activities)), last_updated(str(corrected.activities))
    assert before.keys() == after.keys()
    assert {a for a in after if after[a] != before[a]} == {PROGRAMME, f"{PROGRAMME}-TH"}
    assert {after[PROGRAMME], after[f"{PROGRAMME}-TH"]} == {"2018-05-02T02:15:00Z"}


def test_an_older_revision_that_comes_later_changes_nothing(
    corrected: RoadFolder, tmp_path: Path
) -> None:
    road = corrected.copy_to(tmp_path / "road").at(NIGHT_3)
    lower = {("CH-TRAINED", "TH", "realised", ""): 1_270}
    (road.inbox / "a-late-one.xlsx").write_bytes(submission("th-team", 2, lower))
    before = contents_of(road.publish)
    summary = road.run()
    assert (summary.notice, summary.is_new) == (None, False)
    assert contents_of(road.publish) == before
    assert not road.corrections.exists()


def test_the_same_files_in_another_order_and_in_two_runs_give_the_same_bytes(
    first: RoadFolder, tmp_path: Path
) -> None:
    road = empty_road(tmp_path / "road")
    shutil.copytree(EXAMPLE / "records", road.records)
    files = sorted((EXAMPLE / "inbox").iterdir(), reverse=True)
    for number, file in enumerate(files[:4]):
        shutil.copyfile(file, road.inbox / f"{number}-{file.name}")
    assert road.run().is_new
    for number, file in enumerate(files[4:]):
        shutil.copyfile(file, road.inbox / f"0{number}-{file.name}")
    summary = road.run()
    assert (summary.notice, summary.is_new) == (None, True)
    assert road.activities.read_bytes() == first.activities.read_bytes()


def test_a_rebuild_from_the_inbox_alone_gives_the_same_bytes(
    corrected: RoadFolder, tmp_path: Path
) -> None:
    road = corrected.copy_to(tmp_path / "road").at(NIGHT_3)
    shutil.rmtree(road.var)
    before = contents_of(road.publish)
    assert not road.run().is_new
    assert contents_of(road.publish) == before


def test_a_pointer_set_back_by_hand_loses_no_release(corrected: RoadFolder, tmp_path: Path) -> None:
    """The steward goes back to release 1; the next run makes release 3 and keeps release 2."""
    road = corrected.copy_to(tmp_path / "road").at(NIGHT_3)
    road.current.unlink()
    road.current.symlink_to("releases/0001")
    summary = road.run()
    assert (summary.notice, summary.is_new) == (None, True)
    assert road.current.readlink() == Path("releases/0003")
    assert contents_of(road.release(2)) == contents_of(corrected.release(2))
    assert read_results(str(road.activities)) == read_results(str(corrected.activities))


def test_a_lost_pointer_stops_the_run_and_loses_no_release(road: RoadFolder) -> None:
    before = contents_of(road.release(1))
    road.current.unlink()
    stopped = road.at(NIGHT_2).dtz("publish")
    assert stopped.returncode == 2
    assert "current is missing, but" in stopped.stderr
    assert "symbolic link to releases/" in stopped.stderr
    assert contents_of(road.release(1)) == before


def test_a_file_of_a_period_that_has_not_begun_goes_back_and_holds_up_nobody(
    road: RoadFolder,
) -> None:
    night = road.at(NIGHT_2)
    (road.inbox / "id-2019.xlsx").write_bytes(submission("id-team", 1, period="2019"))
    (road.inbox / "th-again.xlsx").write_bytes(submission("th-team", 3, RAISED))
    assert night.run().notice is None
    assert road.current.readlink() == Path("releases/0002")
    assert road.sent_back() == ["id-2019.corrections.xlsx"]


def test_a_correction_goes_away_when_a_file_of_another_name_answers_it(road: RoadFolder) -> None:
    bad = Workbook(submission("th-team", 2)).set("CH-TRAINED", "realised_total", "many")
    (road.inbox / "th-bad.xlsx").write_bytes(bad.save())
    assert road.at(NIGHT_2).run().notice is None
    assert road.sent_back() == ["th-bad.corrections.xlsx"]
    (road.inbox / "th-good.xlsx").write_bytes(submission("th-team", 3, RAISED))
    assert road.at(NIGHT_3).run().notice is None
    assert list(road.corrections.iterdir()) == []
