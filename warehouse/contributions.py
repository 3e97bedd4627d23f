"""What of the programme serves donors' results frameworks, and what of it progressed when.

Typed questions only, like `questions`.
"""

import duckdb

from schemas.contribution import DonorProgress
from warehouse.sql import rows_of


def donor_progress(connection: duckdb.DuckDBPyConnection) -> list[DonorProgress]:
    """A row for each outcome and country that serves an objective, in each period in which
    anything was received; by period and objective."""
    return [DonorProgress(*row) for row in rows_of(connection, "donor_progress")]
