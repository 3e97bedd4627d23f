"""Stage 1: partner files from the inbox into the ledger, or back with corrections."""

from dataclasses import astuple
from pathlib import Path
from typing import NamedTuple

import dagster as dg

from assets.metadata import SUMMARY, count_of, link, table
from assets.named import as_lines, joined
from assets.programme import programme_definition
from assets.road import Road
from schemas.mappings import checked_against
from schemas.submission import Problem
from submissions import FileOutcome, Outcome, take_in
from warehouse import LedgerEntry, SubmissionLedger, answers

GROUP = "b_intake"

_PROGRESS_STEP = 100


class _Listed(NamedTuple):
    """A line of the table of files."""

    file: str
    outcome: str
    partner: str
    period: str
    revision: int | None
    status: str
    problems: tuple[Problem, ...]


@dg.asset(
    group_name=GROUP,
    deps=[programme_definition],
    kinds={"excel", "python", "duckdb"},
    owners=["team:data-stewards"],
)
def submissions(context: dg.AssetExecutionContext, road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Every file of the inbox: archived unaltered, read with its cell addresses, checked, and
    recorded as a whole or sent back as a correction workbook. Nothing received is ever deleted;
    a corrected file replaces the earlier one from then on."""
    programme, mappings = road.programme(), road.partner_mappings()
    with road.warehouse() as connection:
        ledger = SubmissionLedger(connection, checked_against(programme, mappings))
        outcomes = take_in(
            inbox=Path(road.inbox),
            archive=road.archive_path,
            corrections=Path(road.corrections),
            programme=programme,
            ledger=ledger,
            received_at=road.now(),
            mappings=mappings,
            on_file=lambda o: context.log.info(f"{o.file_name}: {o.outcome}"),
            on_read=lambda done, of: _tell_progress(context, done, of),
        )
        entries = ledger.entries()
        files = [_listed(outcome, entries.get(outcome.sha256)) for outcome in outcomes]
        settled = answers(connection)
    counts = {kind: sum(o.outcome is kind for o in outcomes) for kind in Outcome}
    listed = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{count_of(len(outcomes), 'file')}: {listed}"
            if outcomes
            else "the inbox is empty",
            **{str(kind): count for kind, count in counts.items()},
            "files": table(
                ("file", "outcome", "partner", "period", "revision", "status", "problems"),
                ((*said, len(problems)) for *said, problems in files),
            ),
            "problems": table(
                ("file", "sheet", "cell", "what is wrong", "what to do"),
                ((f.file, p.sheet, p.cell, p.message, p.remedy) for f in files for p in f.problems),
            ),
            "answers": table(
                ("file", "partner", "period", "sheet", "cell", "question", "choice", "by"),
                map(astuple, settled),
            ),
            "inbox": link(Path(road.inbox)),
            "corrections to send back": link(Path(road.corrections)),
        },
    )


def _tell_progress(context: dg.AssetExecutionContext, done: int, of: int) -> None:
    if done % _PROGRESS_STEP == 0 and done < of:
        context.log.info(f"read {done:,} of {of:,} new files")


def _listed(outcome: FileOutcome, entry: LedgerEntry | None) -> _Listed:
    """A file as the ledger has it at the end of the run, whichever run took it in."""
    if entry is None:  # passed over, and so not recorded
        return _Listed(outcome.file_name, outcome.outcome, "", "", None, "", outcome.problems)
    return _Listed(
        outcome.file_name,
        outcome.outcome,
        entry.partner,
        entry.period,
        entry.revision,
        entry.status,
        entry.problems,
    )


@dg.asset_check(
    asset=submissions,
    description="Files of the inbox that went back to the partner for correction.",
)
def inbox_files_accepted(road: Road) -> dg.AssetCheckResult:
    """Warns: a partner's last accepted file stays in force and nobody else is held up."""
    with road.warehouse() as connection:
        against = checked_against(road.programme(), road.partner_mappings())
        ledger = SubmissionLedger(connection, against)
        waiting = ledger.needing_correction()
    return dg.AssetCheckResult(
        passed=not waiting,
        severity=dg.AssetCheckSeverity.WARN,
        description=(
            f"{count_of(len(waiting), 'file waits', 'files wait')} for a correction"
            if waiting
            else "none waiting"
        ),
        metadata={
            **as_lines(
                (
                    f"{joined(file, partner, period)}: {count_of(problems, 'problem')}"
                    for file, partner, period, problems in waiting
                ),
                see=road.corrections,
            ),
            "files": table(("file", "partner", "period", "problems"), waiting),
            "corrections to send back": link(Path(road.corrections)),
        },
    )
