"""Progress of a run on the command line: one line a stage, one line a check, as they end.

A Dagster logger that shows what the stages say of themselves; Dagster's own log stays in the UI.
What a blocking check found is for the closing summary, where it is seen last.
"""

import logging

import click
import dagster as dg
from dagster import DagsterEventType

from assets.metadata import SUMMARY
from assets.named import lines_of

NAME_WIDTH = 32

SHOWN_LINES = 5
"""How many lines of what a check found the command line has room for."""


class _Lines(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        event = getattr(record, "dagster_meta", {}).get("dagster_event")
        if event is None:
            return
        if event.event_type is DagsterEventType.ASSET_MATERIALIZATION:
            materialization = event.step_materialization_data.materialization
            summary = materialization.metadata.get(SUMMARY)
            _line("  ", materialization.asset_key.to_user_string(), str(summary and summary.value))
        elif event.event_type is DagsterEventType.ASSET_CHECK_EVALUATION:
            check = event.asset_check_evaluation_data
            _line(_mark(check), check.check_name, check.description or "")
            if not check.passed and check.severity is dg.AssetCheckSeverity.WARN:
                for line in lines_of(check.metadata, SHOWN_LINES):
                    click.echo(f"           {line}", err=True)


def _mark(check: dg.AssetCheckEvaluation) -> str:
    if check.passed:
        return click.style("    ok  ", fg="green")
    if check.severity is dg.AssetCheckSeverity.WARN:
        return click.style("    note", fg="yellow")
    return click.style("    STOP", fg="red", bold=True)


def _line(mark: str, name: str, text: str) -> None:
    click.echo(f"{mark} {name:<{NAME_WIDTH if mark.strip() else NAME_WIDTH + 6}} {text}", err=True)


@dg.logger(config_schema={}, description="One line a stage and a check, for the command line.")
def progress(context: dg.InitLoggerContext) -> logging.Logger:
    """The logger that `dtz publish` selects."""
    logger = logging.Logger(f"dtz.progress.{context.run_id}")
    logger.addHandler(_Lines())
    return logger
