"""`dtz inbox`: the board of submissions on the terminal, as a table, and as messages to partners.

Who stands where is asked of the warehouse; here it is only chosen from and shown.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path

import click

from iati.report.plain import plain
from pipelines.asked import must_be_known
from pipelines.columns import in_columns
from pipelines.settings import Settings, settings_from_environment
from schemas.programme import load_programme
from schemas.submission import BoardRow, BoardStanding, FileOfNobody
from submissions import reminder_texts
from submissions.inbox import Fetched, entries, fetch
from warehouse import files_of_nobody, files_received, open_for_reading, submission_board

NOTHING_YET = "Nothing has been taken in yet. Run dtz publish first; this is what is expected."

_COLOURS = {
    BoardStanding.LATE: "red",
    BoardStanding.IN_CORRECTION: "yellow",
    BoardStanding.NEWER_IN_CORRECTION: "yellow",
    BoardStanding.NOT_EXPECTED: "magenta",
    BoardStanding.EXPECTED: "cyan",
    BoardStanding.ACCEPTED: "green",
    BoardStanding.NOT_YET_DUE: "bright_black",
}
_HEADINGS = (
    "partner",
    "period",
    "standing",
    "due",
    "days late",
    "in force",
    "revision",
    "received",
    "to correct",
    "problems",
)
_NUMBERS = (4, 6, 9)
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def show_inbox(
    period: str | None, partner: str | None, reminders: bool, csv_file: Path | None
) -> tuple[str, bool]:
    """The board of a period and a partner, or of all, as text; and whether nothing on it is late
    or in correction.

    Raises click.UsageError for an unknown name, WarehouseError, and OSError when the CSV file
    cannot be written.
    """
    settings = settings_from_environment()
    programme = load_programme(settings.programme_folder)
    must_be_known("period", period, [p.id for p in programme.periods])
    must_be_known("partner", partner, [p.id for p in programme.partners])
    with open_for_reading(settings.warehouse) as connection:
        every = submission_board(connection, programme, settings.now().date())
        nobodys = files_of_nobody(connection)
        received = files_received(connection)
    board = [
        row for row in every if period in (None, row.period) and partner in (None, row.partner)
    ]
    is_whole = period is None and partner is None
    shown_nobodys = nobodys if is_whole else []
    settled = not shown_nobodys and not any(row.is_open for row in board)
    lines = [_written(board, csv_file)] if csv_file else []
    if reminders:
        texts = reminder_texts(programme, board, settings.corrections)
        return "\n".join([*lines, *_messages(texts)]), settled
    if not settings.warehouse.exists():
        lines.append(NOTHING_YET)
    lines += [*_table(board), "", _sums(board), *_of_nobody(shown_nobodys)]
    if is_whole:
        lines += _not_taken_in(settings, programme.countries, received)
    return "\n".join(lines), settled


def _table(board: list[BoardRow]) -> Iterator[str]:
    heading, *rows = in_columns([_HEADINGS, *map(_cells, board)], _NUMBERS)
    yield click.style("  ".join(heading).rstrip(), bold=True)
    for row, cells in zip(board, rows, strict=True):
        yield click.style("  ".join(cells).rstrip(), fg=_COLOURS[row.standing])


def _cells(row: BoardRow) -> tuple[object, ...]:
    return (
        row.partner,
        row.period,
        row.standing,
        row.due_date,
        row.days_overdue,
        row.file_name,
        row.revision,
        row.received_at and row.received_at.date(),
        row.waiting_file,
        row.problems or None,
    )


def _sums(board: list[BoardRow]) -> str:
    counts = Counter(row.standing for row in board)
    return (
        ", ".join(f"{counts[s]} {s}" for s in BoardStanding if counts[s]) or "Nobody is expected."
    )


def _of_nobody(files: list[FileOfNobody]) -> Iterator[str]:
    if files:
        yield "\nSent back; the cover does not say rightly whose they are, or for when:"
        yield from (f"  {plain(f.file_name)}, received {f.received_at:%Y-%m-%d}" for f in files)


def _not_taken_in(
    settings: Settings, countries: tuple[str, ...], received: set[str]
) -> Iterator[str]:
    """What lies in the inbox and no run has looked at yet."""
    if not settings.inbox.is_dir():
        yield f"\nThere is no inbox at {settings.inbox}. Make it, or set DTZ_INBOX."
        return
    new = [
        found.file_name
        for found in (fetch(path, countries) for path in entries(settings.inbox))
        if isinstance(found, Fetched) and found.sha256 not in received
    ]
    if new:
        yield "\nIn the inbox, waiting to be taken in by the next run:"
        yield from (f"  {plain(name)}" for name in new)


def _messages(texts: dict[str, str]) -> Iterator[str]:
    if not texts:
        yield "Nobody needs a reminder."
    for partner, text in texts.items():
        yield click.style(f"== {partner} ==", bold=True)
        yield from map(plain, text.split("\n"))


def _written(board: list[BoardRow], path: Path) -> str:
    """Write the table as CSV, a row for each of the board, and say so."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([field.name for field in fields(BoardRow)])
        for row in board:
            writer.writerow([_csv_cell(value) for value in asdict(row).values()])
    return f"{path}: {len(board)} rows written"


def _csv_cell(value: object) -> str:
    """As text that no spreadsheet program takes for a formula: names of files are of others."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
