"""Beside stage 1: who is expected, received, in correction, accepted or late, and whom to remind.

Reports only: nothing waits for it and nothing is stopped by it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import dagster as dg

from assets.intake import GROUP, submissions
from assets.metadata import ROW_COUNT, SUMMARY, bars, count_of, link, table
from assets.named import as_lines, joined
from assets.road import Road
from schemas.submission import BoardRow, BoardStanding
from submissions import REMINDERS, keep_reminders, reminder_texts
from warehouse import files_of_nobody
from warehouse import submission_board as board_of


@dg.asset(
    group_name=GROUP,
    deps=[submissions],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def submission_board(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Where each partner stands with each period: not yet due, expected, late, in correction or
    accepted. Leaves a message for each partner who has to act among the corrections, ready to
    send; it goes away once it is answered."""
    board = _board(road)
    with road.warehouse() as connection:
        nobodys = files_of_nobody(connection)
    corrections = Path(road.corrections)
    texts = reminder_texts(road.programme(), board, corrections)
    keep_reminders(texts, corrections)
    counts = Counter(row.standing for row in board)
    said = ", ".join(f"{counts[s]} {s}" for s in BoardStanding if counts[s])
    return dg.MaterializeResult(
        metadata={
            SUMMARY: said or "nobody is expected",
            ROW_COUNT: len(board),
            **{str(standing): counts[standing] for standing in BoardStanding},
            "board": table(*_matrix(board)),
            "by standing": bars({str(s): counts[s] for s in BoardStanding if counts[s]}),
            "to ask for": table(
                ("partner", "period", "standing", "due", "days late", "to correct", "problems"),
                (_asked(row) for row in board if row.has_to_act),
            ),
            "files of nobody known": table(
                ("file", "received (UTC)", "problems"),
                ((f.file_name, f.received_at, f.problems) for f in nobodys),
            ),
            "messages to send": table(("partner",), ((partner,) for partner in texts)),
            "where they are": link(corrections / REMINDERS),
        },
    )


def _board(road: Road) -> list[BoardRow]:
    with road.warehouse() as connection:
        return board_of(connection, road.programme(), road.now().date())


def _matrix(board: Sequence[BoardRow]) -> tuple[Sequence[str], Iterator[Sequence[str]]]:
    """Partners down, periods across, the standing where they meet; headings first."""
    standings = {(row.partner, row.period): str(row.standing) for row in board}
    partners = list(dict.fromkeys(row.partner for row in board))
    periods = list(dict.fromkeys(row.period for row in board))
    rows = ([who, *(standings.get((who, when), "") for when in periods)] for who in partners)
    return ["partner", *periods], rows


def _asked(row: BoardRow) -> tuple[object, ...]:
    return (
        row.partner,
        row.period,
        row.standing,
        row.due_date,
        row.days_overdue,
        row.waiting_file,
        row.problems or None,
    )


@dg.asset_check(
    asset=submission_board,
    description="Everything that is due by now has been accepted.",
)
def every_submission_in_time(road: Road) -> dg.AssetCheckResult:
    """Warns: the partner is reminded, and nobody else is held up."""
    overdue = [row for row in _board(road) if row.days_overdue]
    return dg.AssetCheckResult(
        passed=not overdue,
        severity=dg.AssetCheckSeverity.WARN,
        description=(
            f"{count_of(len(overdue), 'submission is', 'submissions are')} past the due date"
            if overdue
            else "none past its due date"
        ),
        metadata={
            **as_lines(
                (
                    f"{joined(row.partner, row.period)}: {row.standing}, due {row.due_date}"
                    for row in overdue
                ),
                see=str(Path(road.corrections) / REMINDERS),
            ),
            "past the due date": table(
                ("partner", "period", "standing", "due", "days late"),
                (_asked(row)[:5] for row in overdue),
            ),
        },
    )
