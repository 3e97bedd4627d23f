"""The one job, however it is started: by command, by Dagster, by schedule, by sensor."""

import subprocess
import warnings
from pathlib import Path

import dagster as dg
import pytest
from dagster import DagsterInstance
from filelock import FileLock
from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from assets import ASSETS
from pipelines.definitions import build_definitions, road_of
from pipelines.failures import failure_notice
from pipelines.home import prepare_home
from pipelines.job import JOB, inbox_changed, nightly
from schemas.programme import shipped_programme
from tests.end_to_end.roads import (
    DTZ,
    NIGHT_1,
    RoadFolder,
    contents_of,
    empty_road,
    example_road,
)


@pytest.fixture
def blank(tmp_path: Path) -> RoadFolder:
    """A road that never ran, with an empty inbox."""
    return empty_road(tmp_path / "road")


def test_the_definitions_load(blank: RoadFolder) -> None:
    definitions = build_definitions(blank.settings())
    dg.Definitions.validate_loadable(definitions)
    assert definitions.resolve_job_def(JOB).name == "publish_release"
    assert {s.name for s in definitions.sensors or ()} == {"inbox_changed", "failure_notice"}
    assert {s.name for s in definitions.schedules or ()} == {"nightly"}


def test_every_asset_leads_to_its_source(blank: RoadFolder) -> None:
    specs = build_definitions(blank.settings()).resolve_all_asset_specs()
    assert len(specs) == len([spec for asset in ASSETS for spec in asset.specs])
    for spec in specs:
        found = spec.metadata["dagster/code_references"].code_references
        assert [Path(reference.file_path).parent.name for reference in found] == ["assets"]


def test_loading_the_definitions_warns_of_nothing(blank: RoadFolder) -> None:
    with warnings.catch_warnings(record=True) as warned:
        build_definitions(blank.settings())
    assert warned == []


def test_an_error_of_the_records_shows_nothing_of_what_they_hold(blank: RoadFolder) -> None:
    build_definitions(blank.settings())
    engine = create_engine("sqlite://")
    with engine.connect() as connection, pytest.raises(SQLAlchemyError) as raised:
        connection.execute(text("insert into nowhere values (:finding)"), {"finding": "a name"})
    assert str(raised.value) == "(sqlite3.OperationalError) no such table: nowhere"


def test_the_road_of_dagster_is_that_of_the_settings(blank: RoadFolder) -> None:
    settings = blank.settings()
    road = road_of(settings)
    assert road.warehouse_path == settings.warehouse
    assert road.publish_path == settings.publish
    assert road.now().isoformat() == NIGHT_1


def test_the_dagster_command_makes_the_release_that_dtz_makes(
    first: RoadFolder, tmp_path: Path
) -> None:
    road = example_road(tmp_path / "road")
    (road.var / "dagster").mkdir(parents=True)
    job = ["job", "execute", "-m", "pipelines.definitions", "-j", JOB]
    done = subprocess.run(
        [DTZ.with_name("dagster"), *job],
        env=road.environment(),
        cwd=road.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert contents_of(road.publish) == contents_of(first.publish)


def test_the_night_is_that_of_the_programme() -> None:
    schedule = nightly(shipped_programme("dtz-2016-2020"))
    assert schedule.cron_schedule == "15 2 * * *"
    assert schedule.execution_timezone == "Europe/Amsterdam"
    assert schedule.default_status is dg.DefaultScheduleStatus.RUNNING
    assert schedule.job_name == JOB


def test_a_broken_programme_still_gets_its_night_so_that_the_run_can_say_so(
    tmp_path: Path,
) -> None:
    assert nightly(tmp_path).execution_timezone == "UTC"


def look(road: RoadFolder, cursor: str | None) -> tuple[dg.SensorResult, str | None]:
    """One look of the sensor at the inbox, and the cursor it leaves."""
    with DagsterInstance.ephemeral() as instance:
        context = dg.build_sensor_context(instance, cursor=cursor)
        found = inbox_changed(road.inbox)(context)
        assert isinstance(found, dg.RunRequest | dg.SkipReason)
        requests = [found] if isinstance(found, dg.RunRequest) else []
        return dg.SensorResult(run_requests=requests), context.cursor


def test_the_sensor_starts_a_run_for_a_new_file_and_then_rests(blank: RoadFolder) -> None:
    (blank.inbox / "a.csv").write_text("a")
    found, cursor = look(blank, None)
    assert len(found.run_requests or ()) == 1
    found, cursor = look(blank, cursor)
    assert not found.run_requests
    (blank.inbox / "b.csv").write_text("b")
    found, cursor = look(blank, cursor)
    assert len(found.run_requests or ()) == 1
    found, _ = look(blank, cursor)
    assert not found.run_requests


def test_the_sensor_does_not_look_behind_a_link(blank: RoadFolder) -> None:
    """What a link leads to may change all the time, and is not taken in."""
    log = blank.root / "log.csv"
    log.write_text("a")
    (blank.inbox / "log.csv").symlink_to(log)
    _, cursor = look(blank, None)
    log.write_text("a and more")
    assert not look(blank, cursor)[0].run_requests


def test_the_sensor_asks_each_run_once_for_one_state_of_the_inbox(blank: RoadFolder) -> None:
    (blank.inbox / "a.csv").write_text("a")
    (one,), (other,) = (look(blank, None)[0].run_requests or () for _ in range(2))
    assert one.run_key == other.run_key


def test_the_sensor_looks_while_a_run_is_on_the_road(blank: RoadFolder) -> None:
    blank.var.mkdir()
    with FileLock(blank.var / "run.lock"):
        found, _ = look(blank, None)
    assert len(found.run_requests or ()) == 1


def test_the_sensor_bears_an_inbox_that_is_gone(blank: RoadFolder) -> None:
    blank.inbox.rmdir()
    assert len(look(blank, None)[0].run_requests or ()) == 1


def test_a_failed_run_leaves_its_notice_without_any_outside_service(
    blank: RoadFolder, tmp_path: Path
) -> None:
    """The command leaves one; for a run started elsewhere the sensor leaves the same."""
    (tmp_path / "empty").mkdir()
    settings = RoadFolder(blank.root, programme=str(tmp_path / "empty")).settings()
    with DagsterInstance.ephemeral() as instance:
        job = build_definitions(settings).resolve_job_def(JOB)
        result = job.execute_in_process(instance=instance, raise_on_error=False)
        context = dg.build_run_status_sensor_context(
            sensor_name="failure_notice",
            dagster_event=result.get_run_failure_event(),
            dagster_instance=instance,
            dagster_run=result.dagster_run,
        ).for_run_failure()
        failure_notice(settings.notices)(context)
    (notice,) = settings.notices.iterdir()
    assert notice.stem == result.run_id
    text = notice.read_text(encoding="utf-8")
    assert "# The release was not made" in text
    assert "**stage programme_definition**: The programme definition has" in text
    assert "programme.yaml: the file is missing." in text


def test_what_holds_unprotected_counts_is_for_the_owner_only(tmp_path: Path) -> None:
    road = example_road(tmp_path / "road")
    for folder in (road.var, road.corrections):
        folder.mkdir(mode=0o755)
    assert road.run().notice is None
    held = [
        road.var,
        road.corrections,
        road.var / "dagster",
        road.var / "archive",
        road.var / "warehouse.duckdb",
        road.var / "warehouse-snapshot.duckdb",
    ]
    assert {path.name: oct(path.stat().st_mode & 0o077) for path in held} == {
        path.name: "0o0" for path in held
    }
    assert road.activities.stat().st_mode & 0o044 == 0o044


def test_folders_that_are_not_there_yet_are_made_for_the_owner_only(
    blank: RoadFolder,
) -> None:
    (blank.inbox / "bad.xlsx").write_bytes(b"broken")
    assert blank.run().notice is None
    assert blank.var.stat().st_mode & 0o777 == 0o700
    assert blank.corrections.stat().st_mode & 0o777 == 0o700


def test_the_home_is_made_once_and_stays_as_it_was_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAGSTER_HOME", "before")
    prepare_home(tmp_path / "dagster")
    configuration = tmp_path / "dagster" / "dagster.yaml"
    assert "telemetry:\n  enabled: false" in configuration.read_text(encoding="utf-8")
    configuration.write_text("telemetry: {enabled: true}\n", encoding="utf-8")
    prepare_home(tmp_path / "dagster")
    assert configuration.read_text(encoding="utf-8") == "telemetry: {enabled: true}\n"
