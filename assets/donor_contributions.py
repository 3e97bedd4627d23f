"""The contribution to donors' results frameworks, once counts are protected, for the steward.

Public numbers, and marks of what progressed; no words of partners.
"""

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, column_schema, count_of, table
from assets.protection import publishable_totals
from assets.road import Road
from iati.compose import published_values
from reports.contributions import result_tables, results_of
from reports.tables import Cell, Rich
from schemas.contribution import DonorProgress
from schemas.programme import Programme
from schemas.published import PublishedValue
from warehouse import donor_progress, totals

GROUP = "d_framework"


@dg.asset(
    group_name=GROUP,
    deps=[publishable_totals],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def donor_contributions(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """What of the programme serves which result of a donor, what of it progressed according to
    signs of change, and the public totals that count towards it: the newest period's tables as an
    annual report prints them. A release brings all periods along, as page and table."""
    programme = road.programme()
    with road.warehouse() as connection:
        progress = donor_progress(connection)
        values = published_values(programme, totals(connection))
        schema = column_schema(connection, "marts.donor_progress")
    newest = progress[-1].period if progress else ""
    progressed = {(p.objective, p.outcome) for p in progress if p.period == newest and p.is_told}
    said = count_of(len({objective for objective, _ in progressed}), "objective")
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"progress on {said} of donors in {newest}" if newest else "nothing received",
            ROW_COUNT: len(progress),
            "dagster/column_schema": schema,
            "dagster/relation_identifier": "marts.donor_progress",
            **_tables(programme, newest, progress, values),
        }
    )


def _tables(
    programme: Programme,
    period: str,
    progress: list[DonorProgress],
    values: list[PublishedValue],
) -> dict[str, dg.MarkdownMetadataValue]:
    """Each result's table and its totals, by title."""
    if not period:
        return {}
    return {
        shown.title: table(
            [column.title for column in shown.columns],
            ([_in_markdown(cell) for cell in row] for row in shown.rows),
        )
        for result in results_of(programme)
        for shown in result_tables(programme, result, period, progress, values)
    }


def _in_markdown(cell: Cell) -> object:
    """A cell with what is bold as Markdown says it; lines of a cell stand behind each other."""
    if not isinstance(cell, Rich):
        return cell
    between = "; " if cell.between == "\n" else cell.between
    return between.join(f"**{part.text}**" if part.is_strong else part.text for part in cell.parts)
