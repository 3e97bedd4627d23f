"""The warehouse: one DuckDB file, `staging` (as received) to `core` (current) to `marts` (totals).

Connection, migrations, SQL models, checks, typed questions and the snapshot for readers. No rule
of disclosure, no IATI and no reading of partner files.
"""

from warehouse.board import files_of_nobody, files_received, submission_board
from warehouse.build import BuildReport, build_core, build_marts, marts_in_force
from warehouse.checks import CHECKS, CheckOutcome, run_check
from warehouse.connection import WarehouseError, open_for_reading, open_warehouse
from warehouse.contributions import donor_progress
from warehouse.gender import gender_completeness, gender_road_map
from warehouse.harvest import (
    harvest_counts,
    harvested_signs,
    lost_records,
    meetings,
    outcome_evidence,
    plotted_outcomes,
    sense_making,
    signs_to_plot,
)
from warehouse.implementation import (
    deviations,
    explanations_of_nothing,
    partner_splits,
    partner_standings,
)
from warehouse.in_force import SaidInForce, said_in_force
from warehouse.ledger import LedgerEntry, SubmissionLedger
from warehouse.money import (
    PartnerSpending,
    RateUsed,
    budget_lines,
    kept_movements,
    money,
    partner_spending,
    rates_used,
)
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
from warehouse.toc_versions import outcome_readings, outcome_versions, toc_changes

__all__ = [
    "CHECKS",
    "PLAUSIBILITY_RULES",
    "BuildReport",
    "Change",
    "CheckOutcome",
    "Effect",
    "InForce",
    "LedgerEntry",
    "PartnerSpending",
    "RateUsed",
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
    "budget_lines",
    "build_core",
    "build_marts",
    "coverage",
    "deviations",
    "donor_progress",
    "explanations_of_nothing",
    "files_of_nobody",
    "files_received",
    "find_implausible",
    "gender_completeness",
    "gender_road_map",
    "harvest_counts",
    "harvested_signs",
    "is_decided",
    "kept_movements",
    "lost_records",
    "marts_in_force",
    "meetings",
    "money",
    "open_for_reading",
    "open_warehouse",
    "outcome_evidence",
    "outcome_readings",
    "outcome_versions",
    "partner_spending",
    "partner_splits",
    "partner_standings",
    "partner_values",
    "plotted_outcomes",
    "publish_snapshot",
    "rates_used",
    "row_counts",
    "run_check",
    "said_in_force",
    "scratch_copy",
    "sense_making",
    "settle",
    "signs_to_plot",
    "sources_among",
    "sources_of",
    "store_suppression",
    "submission_board",
    "submission_in_force",
    "submissions",
    "toc_changes",
    "totals",
    "value_at",
    "would_change",
]
