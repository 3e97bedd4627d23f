"""Stage 1: partner files from the inbox into the ledger, or back with corrections."""

from pathlib import Path

import dagster as dg

from assets.metadata import SUMMARY, link, table
from assets.programme import programme_definition
from assets.road import Road
from schemas.programme import fingerprint
from submissions import Outcome, take_in
from warehouse import SubmissionLedger

GROUP = "b_intake"


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
    programme = road.programme()
    with road.warehouse() as connection:
        outcomes = take_in(
            inbox=Path(road.inbox),
            archive=road.archive_path,
            corrections=Path(road.corrections),
            programme=programme,
            ledger=SubmissionLedger(connection, fingerprint(programme)),
            received_at=road.now(),
            on_file=lambda o: context.log.info(f"{o.file_name}: {o.outcome}"),
        )
    counts = {kind: sum(o.outcome is kind for o in outcomes) for kind in Outcome}
    listed = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{len(outcomes)} files: {listed}" if outcomes else "the inbox is empty",
            **{str(kind): count for kind, count in counts.items()},
            "files": table(
                ("file", "outcome", "partner", "period", "revision", "problems"),
                (
                    (o.file_name, o.outcome, o.partner, o.period, o.revision, len(o.problems))
                    for o in outcomes
                ),
            ),
            "problems": table(
                ("file", "sheet", "cell", "what is wrong", "what to do"),
                (
                    (o.file_name, p.sheet, p.cell, p.message, p.remedy)
                    for o in outcomes
                    for p in o.problems
                ),
            ),
            "inbox": link(Path(road.inbox)),
            "corrections to send back": link(Path(road.corrections)),
        },
    )


@dg.asset_check(
    asset=submissions,
    description="Files of the inbox that went back to the partner for correction.",
)
def inbox_files_accepted(road: Road) -> dg.AssetCheckResult:
    """Warns: a partner's last accepted file stays in force and nobody else is held up."""
    with road.warehouse() as connection:
        ledger = SubmissionLedger(connection, fingerprint(road.programme()))
        waiting = ledger.needing_correction()
    return dg.AssetCheckResult(
        passed=not waiting,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"{len(waiting)} files wait for a correction" if waiting else "none waiting",
        metadata={
            "files": table(("file", "partner", "period", "problems"), waiting),
            "corrections to send back": link(Path(road.corrections)),
        },
    )
