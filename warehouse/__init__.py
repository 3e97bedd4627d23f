"""The warehouse: one DuckDB file, `staging` (as received) to `core` (current) to `marts` (totals).

Connection, migrations, SQL models, checks, typed questions and the snapshot for readers. No rule
of disclosure, no IATI and no reading of partner files.
"""

from warehouse.build import BuildReport, build_core, build_marts, marts_in_force
from warehouse.checks import CHECKS, CheckOutcome, run_check
from warehouse.connection import WarehouseError, open_warehouse
from warehouse.ledger import LedgerEntry, SubmissionLedger
from warehouse.questions import (
    Standing,
    ValueSource,
    accepted_revisions,
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
from warehouse.snapshot import publish_snapshot
from warehouse.suppression import is_decided, store_suppression

__all__ = [
    "CHECKS",
    "BuildReport",
    "CheckOutcome",
    "LedgerEntry",
    "Standing",
    "SubmissionLedger",
    "ValueSource",
    "WarehouseError",
    "accepted_revisions",
    "build_core",
    "build_marts",
    "coverage",
    "gender_completeness",
    "is_decided",
    "marts_in_force",
    "open_warehouse",
    "partner_values",
    "publish_snapshot",
    "row_counts",
    "run_check",
    "sources_among",
    "sources_of",
    "store_suppression",
    "submissions",
    "totals",
    "value_at",
]
