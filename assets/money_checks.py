"""The check that the money in a candidate's files is what partners and accounts say.

Blocks the road: what fails here never becomes public and the last release stays.
"""

import dagster as dg

from assets.documents import candidate_of, iati_activities
from assets.metadata import count_of, table
from assets.named import as_lines, joined
from assets.road import Road
from iati.compare_money import MoneyDifference, Received, compare_money
from warehouse import budget_lines


@dg.asset_check(
    asset=iati_activities,
    blocking=True,
    description=(
        "Read back, the files have exactly the budgets, transactions and sums of the organisation "
        "that budget lines and accounts give, counted by another path."
    ),
)
def budgets_reconcile(road: Road) -> dg.AssetCheckResult:
    """Blocks the road: a self-audit that shares no model with the warehouse's sums."""
    candidate = candidate_of(road)
    with road.warehouse() as connection:
        lines = budget_lines(connection)
    differences = compare_money(
        road.programme(),
        Received(road.alliance_records(), lines, road.now().date()),
        candidate.datasets,
        candidate.organisation_files,
    )
    rows = [_row(difference) for difference in differences]
    return dg.AssetCheckResult(
        passed=not rows,
        description=(
            f"{count_of(len(rows), 'amount differs', 'amounts differ')}, listed below"
            if rows
            else "all amounts agree"
        ),
        metadata={
            "differences": table(
                ("files", "of", "element", "code", "from", "to", "currency", "meant", "found"), rows
            ),
            **as_lines(joined(*row) for row in rows),
        },
    )


def _row(difference: MoneyDifference) -> tuple[str, ...]:
    place = difference.place
    amounts = (difference.meant, difference.found)
    return (
        difference.source,
        place.record,
        place.element,
        place.code,
        place.start,
        place.end,
        place.currency,
        *("nothing" if amount is None else f"{amount:,.2f}" for amount in amounts),
    )
