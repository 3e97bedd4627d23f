"""What went wrong in a run, in words, and the notice that is left about it.

The notice is a file: it needs no mail server and no outside service, and whoever watches a folder
can pass it on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import dagster as dg
from dagster import DagsterEventType, DagsterInstance

from assets.named import NAMED_LINES, lines_of

RELEASE = dg.AssetKey("release")
CHECK_ERROR = "DagsterAssetCheckFailedError"
"""The class Dagster raises in the step of a blocking check that failed."""

STOPPING = {
    DagsterEventType.ASSET_CHECK_EVALUATION,
    DagsterEventType.STEP_FAILURE,
    DagsterEventType.RUN_FAILURE,
}


@dataclass(frozen=True)
class Failure:
    """One thing that stopped a run: a blocking check, or a stage that ended in an error."""

    what: str
    why: str
    metadata: Mapping[str, dg.MetadataValue] = field(default_factory=dict)
    """Of a check: what it found, see `assets.named`."""


def failures_of(instance: DagsterInstance, run_id: str) -> list[Failure]:
    """Everything that stopped a run, in the order it happened; never empty for a failed run."""
    found = []
    whole_run = []
    for record in instance.all_logs(run_id, of_type=STOPPING):
        event = record.dagster_event
        if event is None:
            continue
        if event.event_type is DagsterEventType.RUN_FAILURE:
            whole_run.append(Failure("the run", _reason(event)))
        elif event.event_type is DagsterEventType.STEP_FAILURE:
            if not _is_echo_of_check(event):
                found.append(Failure(f"stage {event.step_key}", _reason(event)))
        elif _stops(event.asset_check_evaluation_data):
            check = event.asset_check_evaluation_data
            what, why = f"check {check.check_name}", check.description or ""
            found.append(Failure(what, why, check.metadata))
    return found or whole_run


def _is_echo_of_check(event: dg.DagsterEvent) -> bool:
    """Whether a step failed only because its own blocking check did, which stands by itself."""
    error = event.step_failure_data.error
    return error is not None and error.cls_name == CHECK_ERROR


def _stops(check: dg.AssetCheckEvaluation) -> bool:
    is_error = check.severity is dg.AssetCheckSeverity.ERROR
    return bool(check.blocking) and not check.passed and is_error


def reached_release(instance: DagsterInstance, run_id: str) -> bool:
    """Whether a run had put its release in force (or found the last one unchanged) by its end."""
    return any(
        record.dagster_event is not None and record.dagster_event.asset_key == RELEASE
        for record in instance.all_logs(run_id, of_type=DagsterEventType.ASSET_MATERIALIZATION)
    )


def write_notice(folder: Path, run_id: str, failures: list[Failure], is_released: bool) -> Path:
    """Leave a notice about a failed run. Returns its path; one run has one notice."""
    folder.mkdir(parents=True, exist_ok=True)
    outcome = (
        ["# The run stopped after its release", "", "What is published is up to date."]
        if is_released
        else ["# The release was not made", "", "The last release is untouched."]
    )
    lines = [
        *outcome,
        "",
        "What stopped the run:",
        "",
        *(line for failure in failures for line in _item(failure)),
        "",
        "Open the run in Dagster (`make ui`) to see the findings of each check, mend what they",
        "name, and run again: `make publish`.",
        "",
        f"Run {run_id}.",
    ]
    path = folder / f"{run_id}.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _item(failure: Failure) -> list[str]:
    lines = lines_of(failure.metadata, NAMED_LINES)
    return [f"- **{failure.what}**: {failure.why}", *(f"  - {line}" for line in lines)]


def failure_notice(notices: Path) -> dg.SensorDefinition:
    """The sensor that leaves a notice for every failed run; needs no outside service."""

    @dg.run_failure_sensor(
        name="failure_notice",
        default_status=dg.DefaultSensorStatus.RUNNING,
        description="Leaves a notice file for every run that failed.",
    )
    def leave(context: dg.RunFailureSensorContext) -> None:
        run_id = context.dagster_run.run_id
        failures = failures_of(context.instance, run_id)
        write_notice(notices, run_id, failures, reached_release(context.instance, run_id))

    return leave


def _reason(event: dg.DagsterEvent) -> str:
    """The message of the error that the stage raised: ours say what, where and what to do, so
    that neither Dagster's words around it nor a traceback adds anything."""
    error = getattr(event.event_specific_data, "error", None)
    while error is not None and error.cause is not None and error.cls_name.startswith("Dagster"):
        error = error.cause
    if error is None:
        return event.message or "no reason given"
    return str(error.message).split(": ", 1)[-1].strip()
