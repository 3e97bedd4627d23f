"""The code location: everything Dagster loads, built from settings; `defs` from the environment's.

What runs is in `job`, what it runs in `assets`; here they are only put together.
"""

import warnings

import dagster as dg

from assets import ASSETS, CHECKS, Road
from pipelines.failures import failure_notice
from pipelines.job import inbox_changed, nightly, publish_release
from pipelines.progress import progress
from pipelines.records import hide_statements
from pipelines.settings import Settings, settings_from_environment


def road_of(settings: Settings) -> Road:
    """The road as a Dagster resource."""
    return Road(
        programme_folder=str(settings.programme_folder),
        inbox=str(settings.inbox),
        corrections=str(settings.corrections),
        publish=str(settings.publish),
        var=str(settings.var),
        decisions=str(settings.decisions),
        waivers=str(settings.waivers),
        mappings=str(settings.mappings),
        records=str(settings.records),
        frameworks=str(settings.frameworks),
        clock=settings.clock,
    )


def build_definitions(settings: Settings) -> dg.Definitions:
    """The assets, checks, job, schedule and sensors of one road, each asset with its source."""
    hide_statements()
    # Dagster is pinned, so that its notice of what may still change says nothing to a steward.
    with warnings.catch_warnings(action="ignore", category=dg.BetaWarning):
        with_sources = dg.with_source_code_references(ASSETS)
    return dg.Definitions(
        assets=with_sources,
        asset_checks=CHECKS,
        jobs=[publish_release],
        schedules=[nightly(settings.programme_folder)],
        sensors=[inbox_changed(settings.inbox), failure_notice(settings.notices)],
        loggers={"progress": progress},
        executor=dg.in_process_executor,  # a single asset run from the UI holds the lock as well
        resources={"road": road_of(settings)},
    )


defs = build_definitions(settings_from_environment())
