"""Validating anybody's IATI files from the command line, without Dagster."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import click

from iati.report import (
    Judgement,
    html_report,
    json_report,
    judge,
    sarif_report,
    text_report,
)
from iati.validate import Severity, validate_files
from schemas.waivers import load_waivers

UNREADABLE_RULE = "file:unreadable"

COLOURS = {
    Severity.CRITICAL: "red",
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.ADVISORY: "blue",
}

DOCUMENTS: dict[str, Callable[[Judgement], str]] = {
    "json": json_report,
    "sarif": sarif_report,
    "html": html_report,
}
"""The forms for other programs and people; `text` is for the terminal."""


class Verdict(IntEnum):
    """How the files fared; the number is the exit status of the command."""

    CLEAN = 0
    FOUND = 1
    UNREADABLE = 2


@dataclass(frozen=True)
class Wishes:
    """How the report is wanted. `limit` is places per rule, 0 for all; text only."""

    form: str
    limit: int
    fail_on: Severity
    waivers: Path | None


def validation_report(files: tuple[Path, ...], wishes: Wishes) -> tuple[str, Verdict]:
    """What is wrong with the files, in the form wanted, and the verdict on all of them together.

    Raises WaiversError.
    """
    today = dt.datetime.now(dt.UTC).date()
    waivers = load_waivers(wishes.waivers) if wishes.waivers else []
    judgement = judge(validate_files(list(files), today), waivers, today)
    shown = DOCUMENTS[wishes.form](judgement) if wishes.form in DOCUMENTS else None
    if shown is None:
        shown = text_report(judgement, wishes.limit, _paint)
    if any(finding.rule == UNREADABLE_RULE for finding in judgement.standing):
        return shown, Verdict.UNREADABLE
    return shown, Verdict.FOUND if judgement.fails_at(wishes.fail_on) else Verdict.CLEAN


def _paint(text: str, severity: Severity) -> str:
    """Coloured on a terminal; click takes the colour away everywhere else."""
    return click.style(text, fg=COLOURS[severity], bold=True)
