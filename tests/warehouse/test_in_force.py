"""What a partner has said of a period, as it counts now: the rows of the file in force alone."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import duckdb

from schemas.programme import fingerprint
from schemas.submission import BudgetRow, Reading, SignRow, Status
from tests.builders import NOON, programme, reading, value
from warehouse import SubmissionLedger, said_in_force

BUDGET = BudgetRow(
    "Budgets", 5, "Staff", "BO", Decimal("10.50"), "C5", None, "D5", "EUR", "late start"
)
SIGN = SignRow(
    sheet="Signs of change",
    row=5,
    pathway="children",
    place="BO",
    actor="Council",
    change="A law",
    observed_from=dt.date(2017, 6, 1),
    observed_to=dt.date(2017, 6, 30),
    outcome="M-VOICE",
    source="Gazette",
    verified_with="",
    sensitive=True,
    location="El Alto",
    significance="high",
    contribution="We advised the council",
)


def kids(number: int, revision: int, period: str = "2017") -> Reading:
    """A file about children in Bolivia, and that nothing is known of Peru."""
    explained = replace(value("KIDS", "BO", number), explanation="schools were closed")
    values = [explained, value("KIDS", "PE", None)]
    return replace(reading("inti", period, values, revision), budgets=(BUDGET,), signs=(SIGN,))


def recorded(connection: duckdb.DuckDBPyConnection, entry: Reading, status: Status) -> None:
    """Record a file with what became of it."""
    SubmissionLedger(connection, fingerprint(programme())).record(entry, status, "ab/abc", NOON)


def test_nothing_is_said_where_nothing_was_accepted(connection: duckdb.DuckDBPyConnection) -> None:
    recorded(connection, kids(1, 1), Status.NEEDS_CORRECTION)
    assert said_in_force(connection, "inti", "2017") is None


def test_all_rows_of_the_highest_accepted_revision_come_back_as_they_were_read(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    for entry in (kids(7, 3), kids(1, 2), kids(5, 3, period="2016")):
        recorded(connection, entry, Status.ACCEPTED)
    recorded(connection, kids(9, 4), Status.NEEDS_CORRECTION)
    said = said_in_force(connection, "inti", "2017")
    assert said is not None
    assert said.revision == 3
    assert said.outputs == kids(7, 3).outputs
    assert (said.budgets, said.signs) == (
        (replace(BUDGET, text_cells={}),),
        (replace(SIGN, text_cells={}),),
    )
    before = said_in_force(connection, "inti", "2016")
    assert before is not None
    assert [v.value for v in before.outputs] == [Decimal(5), None]
