"""The warehouse: one DuckDB file, `staging` (as received) to `core` (current) to `marts` (totals).

Connection, migrations, SQL models, checks, typed questions and the snapshot for readers. No rule
of disclosure, no IATI and no reading of partner files.
"""

from warehouse.build import BuildReport, build_core, build_marts
from warehouse.checks import CHECKS, CheckOutcome, run_check
from warehouse.connection import WarehouseError, open_warehouse
from warehouse.ledger import SubmissionLedger
from warehouse.questions import (
    Standing,
    ValueSource,
    coverage,
    gender_completeness,
    row_counts,
    sources_of,
    submissions,
    totals,
    value_at,
)
from warehouse.snapshot import publish_snapshot
from warehouse.suppression import store_suppression

__all__ = [
    "CHECKS",
    "BuildReport",
    "CheckOutcome",
    "Standing",
    "SubmissionLedger",
    "ValueSource",
    "WarehouseError",
    "build_core",
    "build_marts",
    "coverage",
    "gender_completeness",
    "open_warehouse",
    "publish_snapshot",
    "row_counts",
    "run_check",
    "sources_of",
    "store_suppression",
    "submissions",
    "totals",
    "value_at",
]
