"""What looks implausible in the submissions in force: a `.sql` file for each rule.

Findings are questions to a partner; they reject nothing and stop nothing. A value that was not
reported is never taken for a zero.
"""

import datetime as dt
from pathlib import Path
from typing import Any

import duckdb

from schemas.plausibility import Finding, PlausibilityRule
from schemas.programme import Programme
from warehouse.plausibility.rules import PLAUSIBILITY_RULES, Rule
from warehouse.plausibility.settle import Settlement, settle
from warehouse.questions import Standing, submissions

__all__ = ["PLAUSIBILITY_RULES", "Rule", "Settlement", "find_implausible", "settle"]


def find_implausible(
    connection: duckdb.DuckDBPyConnection, programme: Programme, today: dt.date
) -> list[Finding]:
    """What every rule finds in `core` on this day, rule by rule, then by partner and period."""
    in_force = {
        (standing.partner, standing.period): standing
        for standing in submissions(connection)
        if standing.status == "accepted"
    }
    sensitive = {indicator.id for indicator in programme.indicators if indicator.sensitive}
    return [
        _finding(row, in_force[row[1], row[2]], sensitive)
        for rule in PLAUSIBILITY_RULES
        for row in _rows(connection, rule, today)
    ]


def _rows(
    connection: duckdb.DuckDBPyConnection, rule: Rule, today: dt.date
) -> list[tuple[Any, ...]]:
    """What one rule finds, its columns in the order of a finding's fields."""
    path = Path(__file__).parent / f"{rule.id.replace('-', '_')}.sql"
    parameters: dict[str, object] = {t.name: t.value for t in rule.thresholds}
    if rule.asks_the_day:
        parameters["today"] = today
    return connection.execute(path.read_text(encoding="utf-8"), parameters).fetchall()


def _finding(row: tuple[Any, ...], standing: Standing, sensitive: set[str]) -> Finding:
    rule, _, _, indicator, *_ = row
    origin = (standing.file_name, standing.revision, indicator in sensitive)
    fields: tuple[Any, ...] = (PlausibilityRule(rule), *row[1:], *origin)
    return Finding(*fields)
