"""Only a candidate that every blocking check passed becomes public, however the release starts."""

import shutil
from collections.abc import Collection
from pathlib import Path

import dagster as dg
import pytest
from dagster import DagsterInstance
from filelock import FileLock

from assets import ASSETS, CHECKS
from pipelines.definitions import build_definitions
from pipelines.failures import failures_of
from tests.end_to_end.forms import submission
from tests.end_to_end.roads import NIGHT_2, NIGHT_3, RoadFolder

LOWERED = {("CH-TRAINED", "TH", "realised", ""): 1_200}
RAISED = {("CH-TRAINED", "TH", "realised", ""): 1_300}
RAISED_MORE = {("CH-TRAINED", "TH", "realised", ""): 1_400}

EVERY_CHECK = frozenset(spec.key for check in CHECKS for spec in check.check_specs)
BLOCKING = sorted(s.name for check in CHECKS for s in check.check_specs if s.blocking)
RELEASE = {"release", "warehouse_snapshot"}
STAGES = {spec.key.to_user_string() for asset in ASSETS for spec in asset.specs} - RELEASE


def materialise(
    road: RoadFolder, assets: Collection[str], checks: Collection[dg.AssetCheckKey] = ()
) -> str:
    """As the button of the UI does: these assets, and of the checks only these. Gives what stopped
    it, nothing if it went well."""
    job = build_definitions(road.settings()).resolve_implicit_global_asset_job_def()
    part = job.get_subset(
        asset_selection={dg.AssetKey(name) for name in assets}, asset_check_selection=set(checks)
    )
    with DagsterInstance.from_config(str(road.var / "dagster")) as instance:
        result = part.execute_in_process(instance=instance, raise_on_error=False)
        if result.success:
            return ""
        return "; ".join(failure.why for failure in failures_of(instance, result.run_id))


@pytest.fixture
def corrected(road: RoadFolder) -> RoadFolder:
    """Release 1 is in force and a good correction has come in; it has not run yet."""
    (road.inbox / "th-again.xlsx").write_bytes(submission("th-team", 2, RAISED))
    return road.at(NIGHT_2)


@pytest.fixture(scope="module")
def checked_once(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The good correction stands in a candidate that passed every check and is not released."""
    road = first.copy_to(tmp_path_factory.mktemp("checked") / "road").at(NIGHT_2)
    (road.inbox / "th-again.xlsx").write_bytes(submission("th-team", 2, RAISED))
    assert materialise(road, STAGES, EVERY_CHECK) == ""
    return road


@pytest.fixture
def checked(checked_once: RoadFolder, tmp_path: Path) -> RoadFolder:
    """The same, to go on with."""
    return checked_once.copy_to(tmp_path / "road")


def is_untouched(road: RoadFolder) -> bool:
    """Whether release 1 is still the only one."""
    return road.current.readlink() == Path("releases/0001") and not road.release(2).exists()


def test_a_refused_candidate_is_not_released_alone(road: RoadFolder) -> None:
    (road.inbox / "th-again.xlsx").write_bytes(submission("th-team", 2, LOWERED))
    assert road.at(NIGHT_2).run().notice is not None
    why = materialise(road.at(NIGHT_2), ["release"])
    assert "check no_total_fell_unexplained has not passed" in why
    assert "run the whole job publish_release" in why
    assert is_untouched(road)


def test_a_run_without_checks_releases_nothing_and_names_every_blocking_one(
    corrected: RoadFolder,
) -> None:
    why = materialise(corrected, STAGES | RELEASE)
    assert [name for name in BLOCKING if f"check {name} has not looked at it" not in why] == []
    assert is_untouched(corrected)


@pytest.mark.parametrize("left_out", ["splits_agree_with_totals", "no_small_difference"])
def test_a_run_with_one_check_left_out_releases_nothing(
    corrected: RoadFolder, left_out: str
) -> None:
    others = {key for key in EVERY_CHECK if key.name != left_out}
    why = materialise(corrected, STAGES | RELEASE, others)
    assert why.startswith(f"This candidate may not be released; check {left_out} has not looked")
    assert why.count("check ") == 1
    assert is_untouched(corrected)


def test_a_candidate_that_passed_every_check_is_released_later_and_alone(
    checked: RoadFolder,
) -> None:
    assert is_untouched(checked)
    assert materialise(checked, ["release"]) == ""
    assert checked.current.readlink() == Path("releases/0002")


def test_a_run_that_found_the_road_taken_does_not_undo_what_the_checks_said(
    checked: RoadFolder,
) -> None:
    with FileLock(checked.var / "run.lock"):
        assert "Another run is on the road" in materialise(checked, STAGES, EVERY_CHECK)
    assert materialise(checked, ["release"]) == ""


def test_a_candidate_older_than_the_warehouse_is_not_released(checked: RoadFolder) -> None:
    (checked.inbox / "th-again-2.xlsx").write_bytes(submission("th-team", 3, RAISED_MORE))
    assert materialise(checked.at(NIGHT_3), ["submissions"]) == ""
    why = materialise(checked.at(NIGHT_3), ["release"])
    assert "stage output_values is older than what it is made from" in why
    assert is_untouched(checked)


def test_a_warehouse_that_went_on_without_a_record_is_noticed(
    checked: RoadFolder, tmp_path: Path
) -> None:
    """As a run leaves it that was killed before Dagster had recorded the stage."""
    (checked.inbox / "th-again-2.xlsx").write_bytes(submission("th-team", 3, RAISED_MORE))
    records = tmp_path / "records"
    shutil.copytree(checked.var / "dagster", records)
    assert materialise(checked.at(NIGHT_3), ["submissions"]) == ""
    shutil.rmtree(checked.var / "dagster")
    shutil.copytree(records, checked.var / "dagster")
    why = materialise(checked.at(NIGHT_3), ["release"])
    assert "it is not what stage iati_activities last made" in why
    assert is_untouched(checked)


def test_a_candidate_changed_by_hand_after_its_checks_is_not_released(
    checked: RoadFolder,
) -> None:
    table = checked.publish / ".building" / "results.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("1300", "1900"), encoding="utf-8")
    assert "it is not what stage iati_activities last made" in materialise(checked, ["release"])
    assert is_untouched(checked)


def test_a_candidate_whose_records_are_lost_is_not_released(checked: RoadFolder) -> None:
    shutil.rmtree(checked.var / "dagster")
    (checked.var / "dagster").mkdir()
    assert "stage iati_activities has no record" in materialise(checked, ["release"])
    assert is_untouched(checked)
