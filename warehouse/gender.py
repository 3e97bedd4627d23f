"""Typed questions on the gender framework: completeness of splits, and the road map.

Each runs one file of `queries/`. Rows count values and partners, never people.
"""

from dataclasses import replace

import duckdb

from schemas.gender import Completeness, RoadStep, StepState
from warehouse.sql import query


def gender_completeness(connection: duckdb.DuckDBPyConnection) -> list[Completeness]:
    """Per standard, axis, level and period, in the order of the programme definition."""
    rows = connection.execute(query("gender_completeness")).fetchall()
    return [Completeness(*row) for row in rows]


def gender_road_map(connection: duckdb.DuckDBPyConnection) -> list[RoadStep]:
    """Every step of every indicator of people, for the programme and each ToC, by date."""
    rows = connection.execute(query("gender_road_map")).fetchall()
    return [_step(RoadStep(*row)) for row in rows]


def _step(row: RoadStep) -> RoadStep:
    """The row with its state and its list of partners as what they are."""
    return replace(row, state=StepState(row.state), to_move=tuple(row.to_move))
