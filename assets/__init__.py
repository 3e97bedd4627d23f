"""Dagster assets and asset checks, one module per stage of the road, in its order.

Thin: each calls the folder that does the work and says in its metadata what a steward would ask.
No domain rule lives here.
"""

from assets import (
    document_checks,
    documents,
    intake,
    programme,
    protection,
    release,
    totals,
    values,
)
from assets.road import Road

ASSETS = [
    programme.programme_definition,
    intake.submissions,
    values.output_values,
    totals.totals_and_completeness,
    protection.publishable_totals,
    documents.iati_activities,
    release.release,
    release.warehouse_snapshot,
]

CHECKS = [
    programme.placeholders_filled,
    intake.inbox_files_accepted,
    values.every_expected_partner_reported,
    values.splits_agree_with_totals,
    values.minimum_disaggregation_met,
    totals.totals_agree_with_cells,
    protection.no_small_count_derivable,
    document_checks.document_checks,
    document_checks.content_checks,
    document_checks.no_total_fell_unexplained,
    document_checks.no_small_difference,
]

__all__ = ["ASSETS", "CHECKS", "Road"]
