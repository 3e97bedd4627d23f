"""Plans and results of the tiny programme, and what the alliance has on record of their deviations.

Small builders that several packages' tests share; what a test is about stands in the test.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import duckdb

from schemas.programme import Programme
from schemas.programme.codes import ValueKind
from schemas.records import Explanation, Records
from schemas.submission import BudgetRow, OutputValue, Reading
from tests.builders import Definition, programme, reading, record, split
from warehouse import build_core, build_marts

TERMS = {"outputs_pct": 25, "budget_lines_pct": "12.5"}


def with_terms(content: Definition) -> None:
    """Deviations have to be explained."""
    content["deviation"] = dict(TERMS)


TINY = programme(with_terms)


def output(
    indicator: str,
    place: str,
    planned: int | None = None,
    realised: int | None = None,
    explanation: str = "",
    **sexes: int,
) -> list[OutputValue]:
    """A row of the outputs sheet; `sexes` are parts of what was realised. None: no cell of it."""
    values: list[OutputValue] = []
    if planned is not None:
        values += split(indicator, place, planned, ValueKind.PLANNED)
    if realised is not None:
        values += split(indicator, place, realised, ValueKind.REALISED, "all", **sexes)
    return [replace(v, explanation=explanation) for v in values]


def line(
    name: str,
    place: str,
    planned: str | None,
    realised: str | None,
    explanation: str = "",
    currency: str = "EUR",
) -> BudgetRow:
    """A budget line; `sent` says where it stands."""
    amounts = [None if amount is None else Decimal(amount) for amount in (planned, realised)]
    return BudgetRow(
        "Budgets", 0, name, place, amounts[0], "", amounts[1], "", currency, explanation
    )


def sent(
    partner: str,
    period: str,
    *outputs: Iterable[OutputValue],
    lines: Iterable[BudgetRow] = (),
    revision: int = 1,
) -> Reading:
    """A file of a partner: rows of outputs and budget lines, each on a row of its own."""
    found = reading(partner, period, [v for row in outputs for v in row], revision)
    placed = tuple(replace(entry, row=n) for n, entry in enumerate(lines, start=5))
    said = repr((found.sha256, placed)).encode()
    return replace(found, budgets=placed, sha256=hashlib.sha256(said).hexdigest())


def explanation(
    partner: str,
    place: str,
    indicator: str | None = None,
    line: str | None = None,
    public: str = "",
) -> Explanation:
    """An entry of the alliance's record about 2017: for the public only, or else internal."""
    return Explanation(
        partner=partner,
        period="2017",
        place=place,
        indicator=indicator,
        line=line,
        internal="" if public else "Looked into: schools were closed.",
        public={"en": public} if public else None,
        approved_by="steward",
    )


def plan(
    connection: duckdb.DuckDBPyConnection,
    *readings: Reading,
    records: Iterable[Explanation] = (),
    definition: Programme = TINY,
) -> duckdb.DuckDBPyConnection:
    """Record files and build every model from them and from the records."""
    record(connection, definition, *readings)
    build_core(connection, definition, Records(explanations=tuple(records)))
    build_marts(connection)
    return connection
