"""Validating anybody's IATI files from the command line, without Dagster."""

import datetime as dt
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TextIO

import click

from iati.report import (
    Judgement,
    html_report,
    json_report,
    judge,
    sarif_report,
    text_report,
)
from iati.sources import Refusal, Source, find_sources
from iati.validate import Severity, validate_files
from schemas.waivers import load_waivers

UNREADABLE_RULES = frozenset(str(refusal) for refusal in Refusal)
REDRAWN_EVERY_SECONDS = 0.2

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
    """How files are to be judged and the report is wanted.

    `limit` is places per problem, 0 for all; text only.
    """

    form: str
    limit: int
    fail_on: Severity
    waivers: Path | None
    profile: str
    processes: int


def validation_report(arguments: Sequence[str], wishes: Wishes) -> tuple[str, Verdict]:
    """What is wrong with the files that the arguments stand for, in the form wanted, and the
    verdict on all of them together.

    Raises WaiversError, SchemaUnavailableError and CrewError.
    """
    today = dt.datetime.now(dt.UTC).date()
    waivers = load_waivers(wishes.waivers) if wishes.waivers else []
    progress = ProgressLine(sys.stderr)
    sources = find_sources(arguments, sys.stdin.buffer)
    try:
        reports = validate_files(
            sources, today, wishes.profile, processes=wishes.processes, progress=progress.show
        )
    finally:
        progress.clear()
    judgement = judge(reports, waivers, today)
    if any(finding.rule in UNREADABLE_RULES for finding in judgement.standing):
        verdict = Verdict.UNREADABLE
    else:
        verdict = Verdict.FOUND if judgement.fails_at(wishes.fail_on) else Verdict.CLEAN
    if wishes.form in DOCUMENTS:
        return DOCUMENTS[wishes.form](judgement), verdict
    return text_report(judgement, wishes.limit, _paint), verdict


class ProgressLine:
    """One line on a terminal that says how far reading is; nothing anywhere else."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_shown = stream.isatty()
        self._drawn_at = time.monotonic()

    def show(self, source: Source, read: int) -> None:
        """Say how much of a source was read, in bytes; a short file is over before it is said."""
        now = time.monotonic()
        if not self._is_shown or now - self._drawn_at < REDRAWN_EVERY_SECONDS:
            return
        self._drawn_at = now
        share = f" of {source.size / 1e6:.0f}" if source.size else ""
        self._stream.write(f"\r\x1b[K{source.name[-60:]}: {read / 1e6:.0f}{share} MB")
        self._stream.flush()

    def clear(self) -> None:
        """Leave the line empty for what comes."""
        if self._is_shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()


def _paint(text: str, severity: Severity) -> str:
    """Coloured on a terminal; click takes the colour away everywhere else."""
    return click.style(text, fg=COLOURS[severity], bold=True)
