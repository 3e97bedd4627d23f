"""Typed questions to the warehouse: totals, coverage, lineage.

Each function runs one file of `queries/` and gives plain rows. No question changes anything.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

from schemas.totals import PartnerValue, Total
from warehouse.sql import rows_of


@dataclass(frozen=True)
class ValueSource:
    """One cell that feeds a total: where it is, who sent it, and what it says."""

    partner: str
    file_name: str
    submission: str
    revision: int
    sheet: str
    cell: str
    indicator: str
    period: str
    place: str
    kind: str
    sex: str
    age_group: str
    raw: str
    value: int | None
    archived_as: str
    is_in_force: bool


@dataclass(frozen=True)
class Standing:
    """Whether a partner's submission for a period is in force, and since which revision."""

    partner: str
    period: str
    status: str
    file_name: str
    revision: int | None
    submission_id: str
    received_at: dt.datetime | None


@dataclass(frozen=True)
class SettledCell:
    """One ambiguous cell and the reading that was chosen for it, by whom; `question` and `choice`
    are codes. Partner and period are empty where the cover of the file does not say them."""

    file_name: str
    partner: str
    period: str
    sheet: str
    cell: str
    question: str
    choice: str
    by: str


def totals(connection: duckdb.DuckDBPyConnection) -> list[Total]:
    """Every total with what must be suppressed, in the order of the programme definition."""
    return [Total(*row) for row in rows_of(connection, "totals")]


def sources_of(connection: duckdb.DuckDBPyConnection, total_id: str) -> list[ValueSource]:
    """The cells a total is made of; none when there is no such total."""
    return [ValueSource(*row) for row in rows_of(connection, "sources_of_total", total_id=total_id)]


def sources_among(
    connection: duckdb.DuckDBPyConnection, total_id: str, submission_ids: Iterable[str]
) -> list[ValueSource]:
    """The cells a total is made of when exactly these submissions count, in force or not."""
    indicator, period, kind, _, toc, place, age_group, sex = total_id.split("|")
    rows = rows_of(
        connection,
        "sources_among",
        submissions=sorted(submission_ids),
        indicator=indicator,
        period=period,
        kind=kind,
        toc=toc,
        place=place,
        age_group=age_group,
        sex=sex,
    )
    return [ValueSource(*row) for row in rows]


def partner_values(connection: duckdb.DuckDBPyConnection) -> list[PartnerValue]:
    """What every accepted revision says of sensitive indicators, in force or replaced."""
    return [PartnerValue(*row) for row in rows_of(connection, "partner_values")]


def accepted_revisions(
    connection: duckdb.DuckDBPyConnection,
) -> list[tuple[str, str, int, bool]]:
    """Partner, period, revision and whether it is in force, of every revision accepted."""
    return [
        (p, period, n, holds) for p, period, n, holds in rows_of(connection, "accepted_revisions")
    ]


def value_at(
    connection: duckdb.DuckDBPyConnection, file_name: str, sheet: str, cell: str
) -> list[tuple[ValueSource, list[str]]]:
    """What a cell says, for each version of the file, with the ids of the totals it feeds."""
    found = rows_of(connection, "value_at_cell", file_name=file_name, sheet=sheet, cell=cell)
    return [(ValueSource(*row[:-1]), sorted(row[-1])) for row in found]


def submissions(connection: duckdb.DuckDBPyConnection) -> list[Standing]:
    """Every file received, or expected and absent, by period and partner."""
    return [Standing(*row) for row in rows_of(connection, "submissions")]


def answers(connection: duckdb.DuckDBPyConnection) -> list[SettledCell]:
    """How the ambiguous cells of all files received were said to be meant, by file and cell."""
    return [SettledCell(*row) for row in rows_of(connection, "answers")]


def coverage(connection: duckdb.DuckDBPyConnection) -> tuple[int, int]:
    """Partners with a submission in force, and partners expected, over the periods reported on."""
    ((reported, expected),) = rows_of(connection, "coverage")
    return int(reported), int(expected)


def row_counts(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Rows of every table of the warehouse, by its name with schema."""
    tables = rows_of(connection, "tables")
    counted = (
        connection.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - catalogue
        for (table,) in tables
    )
    return {
        table: int(row[0]) for (table,), row in zip(tables, counted, strict=True) if row is not None
    }
