"""Implementation against plan: deviations, who has final figures, what records explain nothing.

Typed questions only, like `questions`. The rules are in marts.deviation and marts.partner_standing.
"""

import duckdb

from schemas.implementation import (
    Deviation,
    ExplanationOfNothing,
    PartnerSplit,
    PartnerStanding,
)
from warehouse.sql import rows_of


def deviations(connection: duckdb.DuckDBPyConnection) -> list[Deviation]:
    """Every output and budget line with a plan or a result, as far off as it may be; by partner,
    period, outputs first in the order of the definition, place."""
    return [Deviation(*row) for row in rows_of(connection, "deviations")]


def partner_standings(connection: duckdb.DuckDBPyConnection) -> list[PartnerStanding]:
    """Every partner of whom something is there or expected, in each period reported on; by period
    and partner."""
    return [PartnerStanding(*row) for row in rows_of(connection, "partner_standings")]


def partner_splits(connection: duckdb.DuckDBPyConnection) -> list[PartnerSplit]:
    """What partners reported by sex, all ages together: parts that a cell was there for."""
    return [PartnerSplit(*row) for row in rows_of(connection, "partner_splits")]


def explanations_of_nothing(
    connection: duckdb.DuckDBPyConnection,
) -> list[ExplanationOfNothing]:
    """Explanations on record of deviations that are not there."""
    return [ExplanationOfNothing(*row) for row in rows_of(connection, "explanations_of_nothing")]
