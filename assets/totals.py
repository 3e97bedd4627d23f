"""Stage 3: totals at every level, and how completely they are split."""

from collections.abc import Iterator

import dagster as dg

from assets.gender import completeness_result
from assets.metadata import ROW_COUNT, SUMMARY, column_schema, count_of, table
from assets.named import as_lines
from assets.road import Road
from assets.values import names_in, output_values
from warehouse import build_marts, run_check
from warehouse import totals as warehouse_totals

GROUP = "d_totals"


@dg.multi_asset(
    specs=[
        dg.AssetSpec(
            "totals",
            deps=[output_values],
            group_name=GROUP,
            kinds={"duckdb", "sql"},
            owners=["team:data-stewards"],
            description=(
                "Totals by indicator, period and sex at programme, theory of change and country "
                "level, each with how many partners are in it out of those expected. Not yet "
                "protected: counts are shown after the next stage."
            ),
        ),
        dg.AssetSpec(
            "gender_completeness",
            deps=[output_values],
            group_name=GROUP,
            kinds={"duckdb", "sql"},
            owners=["team:data-stewards"],
            description=(
                "How far the standards of the gender framework are met: values that each wants "
                "split along an axis, and how many are known in full, in part or not at all, per "
                "pathway, theory of change and partner over the periods. Counts values, never "
                "people."
            ),
        ),
    ],
    name="totals_and_completeness",
)
def totals_and_completeness(
    road: Road,
) -> Iterator[dg.MaterializeResult]:  # type: ignore[type-arg]
    """Both come from one build of the marts."""
    with road.warehouse() as connection:
        report = build_marts(connection)
        every = warehouse_totals(connection)
        completeness = completeness_result(connection, road.programme(), report.fingerprint)
        schema = column_schema(connection, "marts.total")
    numbers = [t for t in every if t.value is not None]
    change = "rebuilt" if report.rebuilt else "unchanged"
    yield dg.MaterializeResult(
        asset_key="totals",
        data_version=dg.DataVersion(report.fingerprint),
        metadata={
            SUMMARY: f"{len(numbers)} totals with a value, {len(every)} in all, {change}",
            ROW_COUNT: len(every),
            "dagster/column_schema": schema,
            "dagster/relation_identifier": "marts.total",
            "coverage of programme totals": table(
                ("indicator", "period", "kind", "state", "partners reported", "expected"),
                (
                    (
                        t.indicator,
                        t.period,
                        t.kind,
                        t.state,
                        t.partners_reported,
                        t.partners_expected,
                    )
                    for t in every
                    if t.level == "programme" and t.axes == "none"
                ),
            ),
        },
    )
    yield completeness


@dg.asset_check(
    asset="totals",
    blocking=True,
    description="Programme totals equal those counted by another path, straight from the cells.",
)
def totals_agree_with_cells(road: Road) -> dg.AssetCheckResult:
    """Blocks the road: a self-audit that shares no model with the totals."""
    with road.warehouse() as connection:
        outcome = run_check(connection, "totals_agree_with_cells")
    return dg.AssetCheckResult(
        passed=outcome.holds,
        description=(
            "holds"
            if outcome.holds
            else f"{count_of(len(outcome.rows), 'total differs', 'totals differ')}, listed below"
        ),
        metadata={
            "totals that differ": table(outcome.columns, outcome.rows),
            **as_lines(names_in(row) for row in outcome.rows),
        },
    )
