"""What a partner has said of a period, as it counts now: the rows of the accepted file in force.

Read from what was received, so that it holds before anything is built. Changes nothing.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import duckdb

from schemas.programme.codes import ValueKind, ValueState
from schemas.submission import BudgetRow, OutputValue, SignRow
from warehouse.sql import query


@dataclass(frozen=True)
class SaidInForce:
    """The rows of the accepted file that counts, in the order of the file."""

    revision: int
    outputs: tuple[OutputValue, ...]
    budgets: tuple[BudgetRow, ...]
    signs: tuple[SignRow, ...]


def said_in_force(
    connection: duckdb.DuckDBPyConnection, partner: str, period: str
) -> SaidInForce | None:
    """What counts now for a partner and period, if anything does."""
    about = {"partner": partner, "period": period}
    found = connection.execute(query("submission_in_force"), about).fetchone()
    if found is None:
        return None
    _, revision, submission = found
    return SaidInForce(
        revision=int(revision),
        outputs=tuple(_output(row) for row in _rows(connection, "output_values_of", submission)),
        budgets=tuple(BudgetRow(*row) for row in _rows(connection, "budget_lines_of", submission)),
        signs=tuple(_sign(row) for row in _rows(connection, "signs_of", submission)),
    )


def _output(row: tuple[Any, ...]) -> OutputValue:
    sheet, row_number, cell, *what, kind, state, value, raw, note, explanation = row
    indicator, place, age_group, sex = what
    return OutputValue(
        sheet=sheet,
        row=row_number,
        cell=cell,
        indicator=indicator,
        place=place,
        age_group=age_group,
        sex=sex,
        kind=ValueKind(kind),
        state=ValueState(state),
        value=None if value is None else Decimal(value),
        raw=raw,
        note=note,
        explanation=explanation,
    )


def _sign(row: tuple[Any, ...]) -> SignRow:
    *said, location, significance, contribution = row
    sign = SignRow(*said)
    return replace(sign, location=location, significance=significance, contribution=contribution)


def _rows(
    connection: duckdb.DuckDBPyConnection, name: str, submission: str
) -> list[tuple[Any, ...]]:
    return connection.execute(query(name), {"submission": submission}).fetchall()
