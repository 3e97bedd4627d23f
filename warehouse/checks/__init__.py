"""Checks of the data as SQL: each `.sql` file here returns the rows that break one rule.

No row means the rule holds. The files hold the rules; this module only runs them.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

CHECKS: tuple[str, ...] = (
    "expected_partners_reported",
    "splits_agree_with_totals",
    "minimum_disaggregation_met",
    "aspirational_disaggregation_met",
    "totals_agree_with_cells",
    "signs_name_known_outcomes",
    "money_has_rates",
)
"""The checks in the order of the road."""


@dataclass(frozen=True)
class CheckOutcome:
    """The rows that break a rule, with their column names. Holds when there is none."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    @property
    def holds(self) -> bool:
        """Whether nothing breaks the rule."""
        return not self.rows


def run_check(connection: duckdb.DuckDBPyConnection, name: str) -> CheckOutcome:
    """Run one of CHECKS. Raises KeyError for another name."""
    if name not in CHECKS:
        raise KeyError(name)
    sql = (Path(__file__).parent / f"{name}.sql").read_text(encoding="utf-8")
    cursor = connection.execute(sql)
    columns = tuple(column[0] for column in cursor.description or ())
    return CheckOutcome(name, columns, tuple(cursor.fetchall()))
