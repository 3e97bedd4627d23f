"""`dtz preview`: what taking in a file would change, said before it counts.

For the steward's eyes: shows counts that are never published. What would change is worked out on
a copy of the warehouse; here it is only put into words.
"""

import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

import duckdb

from iati.report.plain import plain
from pipelines.columns import in_columns
from pipelines.forms import problem_line, read_file
from pipelines.settings import settings_from_environment
from schemas.mappings import checked_against
from schemas.programme import load_programme
from schemas.submission import ALL, Cover, Reading, Status
from submissions import known_mappings, with_revision_check
from warehouse import (
    Change,
    Effect,
    InForce,
    RowCounts,
    SubmissionLedger,
    TotalChange,
    ValueChange,
    scratch_copy,
    submission_in_force,
    would_change,
)

SHOWN = 20
"""Changes listed of each kind unless all are asked for."""

_NOBODYS = (
    "Its cover does not say rightly whose it is, or for when: there is nothing to compare it to."
)
_REREAD = (
    "The programme definition has changed since the last run, or how partners' own files are read: "
    "files already received will be read anew, and may then say something else. Run dtz publish "
    "first to be sure."
)
_VALUE_HEADINGS = ("", "indicator", "place", "kind", "split", "cell", "in force", "then")
_TOTAL_HEADINGS = ("total", "indicator", "period", "kind", "split", "now", "then")
_LISTED = (Change.NEW, Change.CHANGED, Change.REMOVED)


@dataclass(frozen=True)
class _Known:
    """What the warehouse knows beside a file: what is in force, what became of the same file
    before, and whether files are to be read anew."""

    in_force: InForce | None
    before: Status | None
    is_outdated: bool


def preview_submission(file: Path, everything: bool) -> tuple[str, bool]:
    """What taking the file in would change, as text, and whether it would be accepted.

    Raises WarehouseError, and OSError when there is no room for the copy.
    """
    settings = settings_from_environment()
    programme = load_programme(settings.programme_folder)
    reading = read_file(file, programme, settings)
    with _tidy_when_stopped(), scratch_copy(settings.warehouse) as scratch:
        mappings = known_mappings(settings.mappings, programme)
        ledger = SubmissionLedger(scratch, checked_against(programme, mappings))
        reading = with_revision_check(reading, ledger)
        lines = list(map(problem_line, reading.problems))
        if reading.cover is None:
            lines += [f"{plain(reading.file_name)} must be corrected first.", _NOBODYS]
        else:
            known = _known(scratch, ledger, reading, reading.cover)
            lines += _verdict(reading, reading.cover, known)
            effect = would_change(scratch, programme, reading, reading.cover, settings.now())
            lines += _told(effect, reading.counts, None if everything else SHOWN)
    return "\n".join(lines), reading.counts


@contextmanager
def _tidy_when_stopped() -> Iterator[None]:
    """Let the copy be removed when the command is told to stop, and not only when it ends."""

    def stop(number: int, _frame: FrameType | None) -> NoReturn:
        raise SystemExit(128 + number)

    signals = (signal.SIGTERM, signal.SIGHUP)
    before = [signal.signal(number, stop) for number in signals]
    try:
        yield
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)


def _known(
    scratch: duckdb.DuckDBPyConnection, ledger: SubmissionLedger, reading: Reading, cover: Cover
) -> _Known:
    return _Known(
        in_force=submission_in_force(scratch, cover),
        before=ledger.statuses().get(reading.sha256),
        is_outdated=bool(ledger.outdated()),
    )


def _verdict(reading: Reading, cover: Cover, known: _Known) -> Iterator[str]:
    name = plain(reading.file_name)
    about = f"{name}: {cover.partner}, {cover.period}, revision {cover.revision}"
    if known.before:
        yield f"{about} was taken in before, exactly as it is: {known.before}."
    elif not reading.counts:
        yield f"{about} must be corrected first. What follows is what its sound rows would change."
    elif known.in_force and cover.revision < known.in_force.revision:
        yield (
            f"{about} would be accepted as replaced: revision {known.in_force.revision} is in "
            "force. Nothing that counts would change."
        )
    else:
        yield f"{about} would be accepted."
    if known.in_force:
        other = known.in_force
        yield f"In force now: {plain(other.file_name)}, revision {other.revision}."
    else:
        yield "In force now: nothing of this partner and period."
    if known.is_outdated:
        yield _REREAD


def _told(effect: Effect, counts: bool, most: int | None) -> Iterator[str]:
    tally = Counter(value.change for value in effect.values)
    gone = "removed" if counts else "in no sound row"
    yield ""
    yield f"Values: {', '.join(f'{tally[c]:,} {c}' for c in Change if c in tally) or 'none'}"
    if Change.KEPT in tally:
        yield "  kept: they stand in no row without problems, and are left as they are"
    values = [_value(value) for value in effect.values if value.change in _LISTED]
    yield from _listed(_VALUE_HEADINGS, values, most)
    yield f"Budget lines: {_counted(effect.budget_lines, gone)}"
    yield f"Signs of change: {_counted(effect.signs, gone)}"
    yield ""
    yield f"Totals that would change: {len(effect.totals):,}"
    yield from _listed(_TOTAL_HEADINGS, [_total(total) for total in effect.totals], most)


def _listed(
    headings: Sequence[str], rows: Sequence[Sequence[str]], most: int | None
) -> Iterator[str]:
    """Rows whose last two columns are the number now and the number then."""
    if not rows:
        return
    numbers = (len(headings) - 2, len(headings) - 1)
    for row in in_columns([headings, *rows[:most]], numbers):
        yield f"  {'  '.join(row).rstrip()}"
    if most is not None and len(rows) > most:
        yield f"  and {len(rows) - most:,} more; --all lists them"


def _value(value: ValueChange) -> tuple[str, ...]:
    return (
        value.change,
        value.indicator,
        value.place,
        value.kind,
        _split(value.sex, value.age_group),
        f"{value.sheet} {value.cell}",
        _number(value.before),
        _number(value.after),
    )


def _total(total: TotalChange) -> tuple[str, ...]:
    return (
        ", ".join(filter(None, (total.toc, total.place))) or total.level,
        total.indicator,
        total.period,
        total.kind,
        _split(total.sex, total.age_group),
        _number(total.before),
        _number(total.after),
    )


def _split(sex: str, age_group: str) -> str:
    age = "" if age_group == ALL else f", age {age_group}"
    return f"sex {sex}{age}"


def _number(value: int | None) -> str:
    return "not reported" if value is None else f"{value:,}"


def _counted(rows: RowCounts, gone: str) -> str:
    counts = {
        Change.NEW: rows.new,
        Change.CHANGED: rows.changed,
        Change.UNCHANGED: rows.unchanged,
        gone: rows.removed,
    }
    return ", ".join(f"{count:,} {what}" for what, count in counts.items() if count) or "none"
