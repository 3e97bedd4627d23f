"""The one job of the road, its nightly schedule and its inbox sensor."""

import hashlib
from pathlib import Path
from stat import S_ISDIR

import dagster as dg

from schemas.programme import ProgrammeError, load_programme

JOB = "publish_release"
NIGHTLY = "15 2 * * *"

publish_release = dg.define_asset_job(
    JOB,
    selection=dg.AssetSelection.all() | dg.AssetSelection.all_asset_checks(),
    executor_def=dg.in_process_executor,
    description="The whole road: inbox to release. Changes nothing when nothing is new.",
)


def nightly(programme_folder: Path) -> dg.ScheduleDefinition:
    """Every night at 02:15 in the programme's time zone (UTC while its definition is broken, so
    that the run itself can say what is wrong with it)."""
    try:
        time_zone = load_programme(programme_folder).time_zone
    except ProgrammeError:
        time_zone = "UTC"
    return dg.ScheduleDefinition(
        name="nightly",
        job=publish_release,
        cron_schedule=NIGHTLY,
        execution_timezone=time_zone,
        default_status=dg.DefaultScheduleStatus.RUNNING,
        description="Makes a release every night when something changed.",
    )


def inbox_changed(inbox: Path) -> dg.SensorDefinition:
    """Starts the road when the inbox holds other files than at its last look.

    Names, sizes and times of the files make the cursor: contents are read by the run only.
    """

    @dg.sensor(
        name="inbox_changed",
        job=publish_release,
        minimum_interval_seconds=60,
        default_status=dg.DefaultSensorStatus.RUNNING,
        description="Starts the road when the inbox holds other files than at its last look.",
    )
    def look(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
        seen = _state_of(inbox)
        if seen == context.cursor:
            return dg.SkipReason("The inbox is as it was.")
        context.update_cursor(seen)
        return dg.RunRequest(run_key=seen)

    return look


def _state_of(inbox: Path) -> str:
    files = sorted(inbox.glob("*")) if inbox.is_dir() else []
    stats = [(file.name, file.lstat()) for file in files]
    marks = [(name, s.st_size, s.st_mtime_ns) for name, s in stats if not S_ISDIR(s.st_mode)]
    return hashlib.sha256(repr(marks).encode()).hexdigest()
