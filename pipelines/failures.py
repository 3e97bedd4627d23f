"""What went wrong in a run, in words, and the notice that is left about it.

The notice is a file: it needs no mail server and no outside service, and whoever watches a folder
can pass it on.
"""

from dataclasses import dataclass
from pathlib import Path

import dagster as dg
from dagster import DagsterEventType, DagsterInstance


@dataclass(frozen=True)
class Failure:
    """One thing that stopped a run: a blocking check, or a stage that ended in an error."""

    what: str
    why: str


def failures_of(instance: DagsterInstance, run_id: str) -> list[Failure]:
    """Everything that stopped a run, in the order it happened."""
    found = []
    for record in instance.all_logs(
        run_id,
        of_type={DagsterEventType.ASSET_CHECK_EVALUATION, DagsterEventType.STEP_FAILURE},
    ):
        event = record.dagster_event
        if event is None:
            continue
        if event.event_type is DagsterEventType.STEP_FAILURE:
            found.append(Failure(f"stage {event.step_key}", _reason(event)))
            continue
        check = event.asset_check_evaluation_data
        if check.blocking and not check.passed and check.severity is dg.AssetCheckSeverity.ERROR:
            found.append(Failure(f"check {check.check_name}", check.description or ""))
    return found


def write_notice(folder: Path, run_id: str, failures: list[Failure]) -> Path:
    """Leave a notice about a failed run. Returns its path; one run has one notice."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        "# The release was not made",
        "",
        "The last release is untouched. What stopped the run:",
        "",
        *[f"- **{failure.what}**: {failure.why}" for failure in failures],
        "",
        "Open the run in Dagster (`make ui`) to see the findings of each check, mend what they",
        "name, and run again: `make publish`.",
        "",
        f"Run {run_id}.",
    ]
    path = folder / f"{run_id}.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _reason(event: dg.DagsterEvent) -> str:
    """The innermost error's own message: ours say what to do, so the traceback adds nothing."""
    error = event.step_failure_data.error
    while error is not None and error.cause is not None:
        error = error.cause
    if error is None:
        return event.message or "no reason given"
    return error.message.split(": ", 1)[-1].strip()
