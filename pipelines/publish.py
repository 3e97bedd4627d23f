"""Running the road from the command line: the same job that the UI runs, with its own summary."""

from dataclasses import dataclass
from pathlib import Path

import click
from dagster import DagsterInstance

from iati.release import Manifest, current_release
from pipelines.definitions import defs
from pipelines.failures import Failure, failures_of, write_notice
from pipelines.home import prepare_home
from pipelines.job import JOB
from pipelines.settings import Settings


@dataclass(frozen=True)
class RunSummary:
    """How a run ended. `release` is the one in force, None before the first; `is_new` says whether
    this run made it."""

    failures: list[Failure]
    notice: Path | None
    checks_passed: int
    checks_noted: list[str]
    is_new: bool
    release: tuple[Manifest, Path] | None


def run_road(settings: Settings) -> RunSummary:
    """Run the whole job in this process and report how it ended. Never raises for a failed run."""
    prepare_home(settings.dagster_home)
    before = current_release(settings.publish)
    with DagsterInstance.get() as instance:
        result = defs.resolve_job_def(JOB).execute_in_process(
            instance=instance,
            run_config={"loggers": {"progress": {"config": {}}}},
            raise_on_error=False,
        )
        failures = [] if result.success else failures_of(instance, result.run_id)
        checks = result.get_asset_check_evaluations()
    after = current_release(settings.publish)
    stopped = bool(failures) or not result.success
    return RunSummary(
        failures=failures,
        notice=write_notice(settings.notices, result.run_id, failures) if stopped else None,
        checks_passed=sum(c.passed for c in checks),
        checks_noted=[c.check_name for c in checks if not c.passed],
        is_new=after is not None and _number(after) != _number(before),
        release=after,
    )


def show_summary(settings: Settings, summary: RunSummary) -> None:
    """The closing lines: what was made, what needs attention, where to look."""
    if summary.notice:
        click.secho("\nNo release was made; the last one is untouched.", fg="red", bold=True)
        for failure in summary.failures:
            click.echo(f"  {failure.what}: {failure.why}")
        click.echo(f"  notice    {_near(summary.notice)}")
        click.echo("  details   make ui, then open the latest run")
        return
    if summary.release is None:
        return
    manifest, _ = summary.release
    current = settings.publish / "current"
    news = "is new and in force" if summary.is_new else "stays in force: nothing changed"
    click.secho(f"\nRelease {manifest.number:04d} {news}.", fg="green", bold=True)
    click.echo(f"  from        {len(manifest.submissions)} submissions")
    click.echo(
        f"  holds       {len(manifest.activities)} activities, {manifest.values} values "
        f"({manifest.suppressed} more are held back), {len(manifest.files) + 1} files"
    )
    noted = f", {len(summary.checks_noted)} to note" if summary.checks_noted else ""
    click.echo(f"  checks      {summary.checks_passed} passed{noted}")
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
