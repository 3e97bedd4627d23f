"""The warehouse: one DuckDB file, `staging` (as received) to `core` (current) to `marts` (totals).

Connection, migrations, SQL models, checks, typed questions and the snapshot for readers. No rule
of disclosure, no IATI and no reading of partner files.
"""

from warehouse.board import files_of_nobody, files_received, submission_board
from warehouse.build import BuildReport, build_core, build_marts, marts_in_force
from warehouse.checks import CHECKS, CheckOutcome, run_check
from warehouse.connection import WarehouseError, open_for_reading, open_warehouse
from warehouse.in_force import SaidInForce, said_in_force
from warehouse.ledger import LedgerEntry, SubmissionLedger
from warehouse.plausibility import PLAUSIBILITY_RULES, Settlement, find_implausible, settle
from warehouse.preview import (
    Change,
    Effect,
    InForce,
    RowCounts,
    TotalChange,
    ValueChange,
    submission_in_force,
    would_change,
)
from warehouse.questions import (
    SettledCell,
    Standing,
    ValueSource,
    accepted_revisions,
    answers,
    coverage,
    gender_completeness,
    partner_values,
    row_counts,
    sources_among,
    sources_of,
    submissions,
    totals,
    value_at,
)
from warehouse.scratch import scratch_copy
from warehouse.snapshot import publish_snapshot
from warehouse.suppression import is_decided, store_suppression

__all__ = [
    "CHECKS",
    "PLAUSIBILITY_RULES",
    "BuildReport",
    "Change",
    "CheckOutcome",
    "Effect",
    "InForce",
    "LedgerEntry",
    "RowCounts",
    "SaidInForce",
    "SettledCell",
    "Settlement",
    "Standing",
    "SubmissionLedger",
    "TotalChange",
    "ValueChange",
    "ValueSource",
    "WarehouseError",
    "accepted_revisions",
    "answers",
    "build_core",
    "build_marts",
    "coverage",
    "files_of_nobody",
    "files_received",
    "find_implausible",
    "gender_completeness",
    "is_decided",
    "marts_in_force",
    "open_for_reading",
    "open_warehouse",
    "partner_values",
    "publish_snapshot",
    "row_counts",
    "run_check",
    "said_in_force",
    "scratch_copy",
    "settle",
    "sources_among",
    "sources_of",
    "store_suppression",
    "submission_board",
    "submission_in_force",
    "submissions",
    "totals",
    "value_at",
    "would_change",
]
