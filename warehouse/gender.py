"""Typed questions on the gender framework: completeness of splits, and the road map.

Each runs one file of `queries/`. Rows count values and partners, never people.
"""

from dataclasses import replace

import duckdb

from schemas.gender import Completeness, RoadStep, StepState
from warehouse.sql import rows_of


def gender_completeness(connection: duckdb.DuckDBPyConnection) -> list[Completeness]:
    """Per standard, axis, level and period, in the order of the programme definition."""
    return [Completeness(*row) for row in rows_of(connection, "gender_completeness")]


def gender_road_map(connection: duckdb.DuckDBPyConnection) -> list[RoadStep]:
    """Every step of every indicator of people, for the programme and each ToC, by date."""
    return [_step(RoadStep(*row)) for row in rows_of(connection, "gender_road_map")]


def _step(row: RoadStep) -> RoadStep:
    """The row with its state as what it is."""
    return replace(row, state=StepState(row.state))
