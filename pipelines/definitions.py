"""The code location: everything Dagster loads, built from the environment's settings."""

import dagster as dg

from assets import ASSETS, CHECKS
from pipelines.failures import failures_of, write_notice
from pipelines.job import inbox_changed, nightly, publish_release
from pipelines.progress import progress
from pipelines.settings import settings_from_environment

SETTINGS = settings_from_environment()


@dg.run_failure_sensor(
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Leaves a notice file for every run that failed.",
)
def failure_notice(context: dg.RunFailureSensorContext) -> None:
    """Works without any outside service."""
    run_id = context.dagster_run.run_id
    write_notice(SETTINGS.notices, run_id, failures_of(context.instance, run_id))


defs = dg.Definitions(
    assets=ASSETS,
    asset_checks=CHECKS,
    jobs=[publish_release],
    schedules=[nightly(SETTINGS.programme_folder)],
    sensors=[inbox_changed, failure_notice],
    loggers={"progress": progress},
    resources={"road": SETTINGS.road()},
)
