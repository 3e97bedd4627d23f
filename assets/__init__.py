"""Dagster assets and asset checks, one module per stage of the road, in its order.

Thin: each calls the folder that does the work and says in its metadata what a steward would ask.
No domain rule lives here.
"""

from assets import plausibility, release, submission_board
from assets.gate import CHECKS, STAGES
from assets.road import Road

ASSETS = [
    *STAGES,
    submission_board.submission_board,
    plausibility.plausibility_findings,
    release.release,
    release.warehouse_snapshot,
]

__all__ = ["ASSETS", "CHECKS", "Road"]
