"""Dagster assets and asset checks, one module per stage of the road, in its order.

Thin: each calls the folder that does the work and says in its metadata what a steward would ask.
No domain rule lives here.
"""

from assets import (
    annual_annexes,
    country_frameworks,
    donor_contributions,
    gender,
    implementation,
    plausibility,
    release,
    sense_making,
    signs_of_change,
    submission_board,
    theories_of_change,
)
from assets.gate import CHECKS, STAGES
from assets.road import Road

ASSETS = [
    *STAGES,
    submission_board.submission_board,
    plausibility.plausibility_findings,
    gender.road_map,
    gender.gender_shares,
    implementation.implementation_against_plan,
    signs_of_change.signs_of_change,
    sense_making.sense_making,
    theories_of_change.theories_of_change,
    donor_contributions.donor_contributions,
    release.release,
    release.warehouse_snapshot,
    country_frameworks.country_results_frameworks,
    annual_annexes.annual_annexes,
]

__all__ = ["ASSETS", "CHECKS", "Road"]
