"""What became of signs of change: where they are plotted, what is still to do, what is judged.

Typed questions only, like `questions`. What the rows mean is said in `schemas.harvest`.
"""

import datetime as dt

import duckdb

from schemas.harvest import (
    HarvestCount,
    HarvestedSign,
    LostRecord,
    Meeting,
    OutcomeEvidence,
    PlottedOutcome,
    SenseMaking,
    SignToPlot,
)
from warehouse.sql import rows_of


def plotted_outcomes(connection: duckdb.DuckDBPyConnection) -> list[PlottedOutcome]:
    """Outcomes with signs or a judgement, by outcome, period, home and place."""
    return [PlottedOutcome(*row) for row in rows_of(connection, "plotted_outcomes")]


def harvest_counts(connection: duckdb.DuckDBPyConnection) -> list[HarvestCount]:
    """How many signs there are and what became of them, by ToC, period and pathway."""
    return [HarvestCount(*row) for row in rows_of(connection, "harvest_counts")]


def harvested_signs(connection: duckdb.DuckDBPyConnection, today: dt.date) -> list[HarvestedSign]:
    """Every sign in force, in the order of verification; what is to be plotted by this day."""
    return [HarvestedSign(*row) for row in rows_of(connection, "harvested_signs", today=today)]


def sense_making(connection: duckdb.DuckDBPyConnection, today: dt.date) -> list[SenseMaking]:
    """How far sense was made of signs by this day, by ToC and period with signs."""
    return [SenseMaking(*row) for row in rows_of(connection, "sense_making", today=today)]


def meetings(connection: duckdb.DuckDBPyConnection) -> list[Meeting]:
    """Every meeting on record, by ToC and day."""
    return [Meeting(*row) for row in rows_of(connection, "meetings")]


def signs_to_plot(connection: duckdb.DuckDBPyConnection, today: dt.date) -> list[SignToPlot]:
    """Signs to plot, or to plot again, by this day."""
    return [SignToPlot(*row) for row in rows_of(connection, "signs_to_plot", today=today)]


def outcome_evidence(connection: duckdb.DuckDBPyConnection) -> list[OutcomeEvidence]:
    """Signs, judgement and outputs of every outcome that was told of or judged."""
    return [OutcomeEvidence(*row) for row in rows_of(connection, "outcome_evidence")]


def lost_records(connection: duckdb.DuckDBPyConnection) -> list[LostRecord]:
    """Records that have no effect, because their sign is not, or no longer, there."""
    return [LostRecord(*row) for row in rows_of(connection, "lost_records")]
