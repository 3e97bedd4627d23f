"""How theories of change changed, and how figures of one version read under another.

Typed questions only, like `questions`. What the rows mean is said in `schemas.toc_versions`.
"""

import duckdb

from schemas.toc_versions import OutcomeReading, OutcomeVersion, TocChange
from warehouse.sql import rows_of


def toc_changes(connection: duckdb.DuckDBPyConnection) -> list[TocChange]:
    """Every version of every ToC with what it changed, then what was made clear without one."""
    return [TocChange(*row) for row in rows_of(connection, "toc_changes")]


def outcome_versions(connection: duckdb.DuckDBPyConnection) -> list[OutcomeVersion]:
    """Every outcome in every version of its ToC, in the order of the definition."""
    return [OutcomeVersion(*row) for row in rows_of(connection, "outcome_versions")]


def outcome_readings(connection: duckdb.DuckDBPyConnection) -> list[OutcomeReading]:
    """What each period told of outcomes, under each version of their ToC."""
    return [OutcomeReading(*row) for row in rows_of(connection, "outcome_readings")]
