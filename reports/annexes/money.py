"""Budgets and spending of a period, in the programme's currency."""

from decimal import Decimal

from reports.annexes.source import Row, Source
from reports.tables import (
    Cell,
    Chart,
    ChartKind,
    Column,
    Kind,
    Section,
    Series,
    Table,
    joined,
)
from schemas.release_files import MONEY_FILE

KINDS = {
    "budget": "Budget",
    "incoming commitment": "Committed to us",
    "incoming funds": "Received",
    "outgoing commitment": "Committed by us",
    "disbursement": "Paid to partners",
    "expenditure": "Spent",
}
"""Kinds of amounts in `money.csv`, and the columns they stand in."""


def money(source: Source) -> Section | None:
    """Amounts of each activity by kind; nothing where no money is published."""
    rows = source.rows(MONEY_FILE)
    if not rows:
        return None
    currency = source.programme.currency
    kinds = [kind for kind in KINDS if any(row["kind"] == kind for row in rows)]
    titles = {a.id: a.title[source.language] for a in source.programme.iati.activities}
    activities = [a for a in titles if any(row["activity"] == a for row in rows)]
    amounts = {(a, kind): _sum(rows, kind, a) for a in activities for kind in kinds}
    every: tuple[Cell, ...] = ("All activities", *(_sum(rows, kind) for kind in kinds))
    table = Table(
        id="amounts",
        title=f"Budgets and money by activity, {source.period.id}, {currency}",
        columns=(
            Column("Activity", width=48),
            *(Column(f"{KINDS[kind]}, {currency}", Kind.MONEY, 15) for kind in kinds),
        ),
        rows=(*((titles[a], *(amounts[a, kind] for kind in kinds)) for a in activities), every),
        note="Each amount stands on one activity, so that they add up. Amounts in other currencies "
        "are converted at the rate of their value date; money.csv has both.",
        chart=Chart(
            id=joined("chart", "amounts"),
            title=f"Budgets and money by activity, {source.period.id}, {currency}",
            kind=ChartKind.BESIDE,
            labels=tuple(titles[a] for a in activities),
            series=tuple(
                Series(KINDS[kind], tuple(amounts[a, kind] for a in activities))
                for kind in kinds
                if kind in ("budget", "expenditure")
            ),
        ),
    )
    return Section(
        id="money",
        title=f"Budgets and spending, {source.period.id}",
        short="Money",
        tables=(table,),
    )


def _sum(rows: list[Row], kind: str, activity: str = "") -> Decimal | None:
    """Everything of a kind on an activity, or on all; None where there is nothing."""
    found = [
        Decimal(row["converted_value"])
        for row in rows
        if row["kind"] == kind and activity in ("", row["activity"])
    ]
    return sum(found, Decimal(0)) if found else None
