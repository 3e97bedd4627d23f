"""Running the road from the command line: the same job that the UI runs, with its own summary."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click
from dagster import DagsterInstance, ExecuteInProcessResult
from sqlalchemy.exc import SQLAlchemyError

from assets.metadata import ROW_COUNT, count_of
from assets.named import lines_of
from iati.release import Manifest, current_release
from pipelines.definitions import build_definitions
from pipelines.failures import Failure, failures_of, reached_release, write_notice
from pipelines.home import prepare_home
from pipelines.job import JOB
from pipelines.progress import SHOWN_LINES
from pipelines.settings import Settings

SENT_BACK = "inbox_files_accepted"
"""The check that finds files which went back to their partner."""


@dataclass(frozen=True)
class RunSummary:
    """How a run ended. `release` is the one in force, None before the first; `is_new` says whether
    this run made it. `rows` counts the rows behind each asset that the run made."""

    failures: list[Failure]
    notice: Path | None
    checks_passed: int
    checks_noted: list[str]
    rows: Mapping[str, int]
    is_new: bool
    release: tuple[Manifest, Path] | None


class RunRecordsError(Exception):
    """Dagster's records of the run cannot be kept, so the run cannot go on."""


def run_road(settings: Settings) -> RunSummary:
    """Run the whole job in this process and report how it ended.

    A run that a check or stage stopped is reported, not raised. Raises ReleaseError when what is
    in force cannot be read, RunRecordsError when the run could not be recorded.
    """
    before = current_release(settings.publish)
    try:
        result, failures, notice = _run(settings)
    except (OSError, SQLAlchemyError) as error:
        raise RunRecordsError(
            f"{settings.var}: the run stopped because its records could not be written "
            f"({_in_short(error)}). See that the disk has room and the folder may be written to, "
            "then run again. What is published is a whole release, as before or new."
        ) from error
    after = current_release(settings.publish)
    checks = result.get_asset_check_evaluations()
    return RunSummary(
        failures=failures,
        notice=notice,
        checks_passed=sum(c.passed for c in checks),
        checks_noted=[c.check_name for c in checks if not c.passed],
        rows=_row_counts(result),
        is_new=after is not None and _number(after) != _number(before),
        release=after,
    )


def _run(settings: Settings) -> tuple[ExecuteInProcessResult, list[Failure], Path | None]:
    prepare_home(settings.dagster_home)
    with DagsterInstance.get() as instance:
        result = (
            build_definitions(settings)
            .resolve_job_def(JOB)
            .execute_in_process(
                instance=instance,
                run_config={"loggers": {"progress": {"config": {}}}},
                raise_on_error=False,
            )
        )
        if result.success:
            return result, [], None
        failures = failures_of(instance, result.run_id)
        is_released = reached_release(instance, result.run_id)
        notice = write_notice(settings.notices, result.run_id, failures, is_released)
        return result, failures, notice


def _row_counts(result: ExecuteInProcessResult) -> dict[str, int]:
    events = result.get_asset_materialization_events()
    made = [event.step_materialization_data.materialization for event in events]
    return {
        m.asset_key.to_user_string(): int(str(m.metadata[ROW_COUNT].value))
        for m in made
        if ROW_COUNT in m.metadata
    }


def _in_short(error: OSError | SQLAlchemyError) -> str:
    """The error without the statement that met it."""
    cause = getattr(error, "orig", None) or error
    return str(getattr(cause, "strerror", None) or cause)


def show_summary(settings: Settings, summary: RunSummary) -> None:
    """The closing lines: what was made, what needs attention, where to look."""
    if summary.notice:
        outcome = (
            "The new release is in force, but the run stopped after it."
            if summary.is_new
            else "No release was made; the last one is untouched."
        )
        click.secho(f"\n{outcome}", fg="red", bold=True)
        for failure in summary.failures:
            click.echo(f"  {failure.what}: {failure.why}")
            for line in lines_of(failure.metadata, SHOWN_LINES):
                click.echo(f"    {line}")
        click.echo(f"  notice    {_near(summary.notice)}")
        click.echo("  details   make ui, then open the latest run")
        return
    if summary.release is None:
        return
    manifest, _ = summary.release
    current = settings.publish / "current"
    news = "is new and in force" if summary.is_new else "stays in force: nothing changed"
    click.secho(f"\nRelease {manifest.number:04d} {news}.", fg="green", bold=True)
    click.echo(
        f"  from        {count_of(len(manifest.submissions), 'submission')}, "
        f"{count_of(summary.rows['output_values'], 'row')}, "
        f"{count_of(summary.rows['totals'], 'total')}"
    )
    click.echo(
        f"  holds       {count_of(len(manifest.activities), 'activity', 'activities')}, "
        f"{count_of(manifest.values, 'value')} ({manifest.suppressed:,} more held back), "
        f"{count_of(manifest.file_count, 'file')}"
    )
    noted = f", {len(summary.checks_noted)} to note" if summary.checks_noted else ""
    click.echo(f"  checks      {summary.checks_passed} passed{noted}")
    if SENT_BACK in summary.checks_noted:
        click.echo(f"  send back   {_near(settings.corrections)}")
    click.echo(f"  look at     {_near(current / 'activities.xml')}")
    click.echo(f"              {_near(current / 'results.csv')}")
    click.echo(f"              {_near(current / 'difference.md')}")
    click.echo("  follow one  dtz explain --help")
    click.echo("  Dagster UI  make ui")


def _number(release: tuple[Manifest, Path] | None) -> int:
    return release[0].number if release else 0


def _near(path: Path) -> str:
    """A path as seen from here, when it lies below."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
