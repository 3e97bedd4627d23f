"""The board of submissions: who is expected, received, in correction, accepted, late.

Typed questions only, like `questions`. What is expected comes from the programme definition.
"""

import datetime as dt
import json
from collections.abc import Iterator
from itertools import product

import duckdb

from schemas.programme import Programme
from schemas.submission import BoardRow, BoardStanding, FileOfNobody
from warehouse.sql import query


def submission_board(
    connection: duckdb.DuckDBPyConnection, programme: Programme, today: dt.date
) -> list[BoardRow]:
    """One row for each partner and period in which something is expected or was received, on this
    day (UTC); by period, partners in the order of the definition."""
    parameters = {"asked": json.dumps(list(_asked(programme))), "today": today}
    rows = connection.execute(query("submission_board"), parameters).fetchall()
    return [
        BoardRow(partner, period, BoardStanding(standing), *rest)
        for partner, period, standing, *rest in rows
    ]


def files_of_nobody(connection: duckdb.DuckDBPyConnection) -> list[FileOfNobody]:
    """Files that wait for a correction and whose cover does not say rightly whose they are."""
    return [FileOfNobody(*row) for row in connection.execute(query("files_of_nobody")).fetchall()]


def files_received(connection: duckdb.DuckDBPyConnection) -> set[str]:
    """SHA-256 of every file ever received."""
    return {str(row[0]) for row in connection.execute(query("files_received")).fetchall()}


def _asked(programme: Programme) -> Iterator[dict[str, str | int | None]]:
    """Every period of every partner, whether or not something is expected in it."""
    for ordinal, (period, partner) in enumerate(product(programme.periods, programme.partners)):
        due = programme.due_date(period)
        yield {
            "partner_id": partner.id,
            "period_id": period.id,
            "period_end": period.end.isoformat(),
            "due_date": due.isoformat() if due else None,
            "is_expected": partner.expected_in(period),
            "ordinal": ordinal,
        }
