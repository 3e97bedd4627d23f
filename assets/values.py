"""Stage 2: current values, from the submissions in force."""

from collections.abc import Iterable

import dagster as dg

from assets.intake import submissions
from assets.metadata import ROW_COUNT, SUMMARY, column_schema, count_of, table
from assets.named import as_lines, joined
from assets.road import Road
from warehouse import build_core, coverage, run_check
from warehouse import submissions as submission_standings

GROUP = "c_warehouse"


@dg.asset(
    group_name=GROUP,
    deps=[submissions],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def output_values(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """One row per partner, period, indicator, place, age group, sex and kind, with value, state
    and cell: what counts now. Replaced submissions stay in staging and count no more."""
    with road.warehouse() as connection:
        report = build_core(connection, road.programme(), road.alliance_records())
        standings = submission_standings(connection)
        reported, expected = coverage(connection)
        schema = column_schema(connection, "core.output_value")
    rows = report.row_counts["core.output_value"]
    change = "rebuilt" if report.rebuilt else "unchanged"
    return dg.MaterializeResult(
        data_version=dg.DataVersion(report.fingerprint),
        metadata={
            SUMMARY: f"{rows} current values of {reported} of {expected} partners, {change}",
            ROW_COUNT: rows,
            "dagster/column_schema": schema,
            "dagster/relation_identifier": "core.output_value",
            "partners reported": reported,
            "partners expected": expected,
            "tables": table(("table", "rows"), report.row_counts.items()),
            "submissions": table(
                ("partner", "period", "standing", "file", "revision", "received (UTC)"),
                (
                    (s.partner, s.period, s.status, s.file_name, s.revision, s.received_at)
                    for s in standings
                ),
            ),
        },
    )


def names_in(row: Iterable[object]) -> str:
    """The names and codes of a row, never its numbers."""
    return joined(*(value for value in row if isinstance(value, str)))


def sql_check(road: Road, name: str, severity: dg.AssetCheckSeverity) -> dg.AssetCheckResult:
    """What a check of the warehouse finds, row by row; the lines name no number."""
    with road.warehouse() as connection:
        outcome = run_check(connection, name)
    found = len(outcome.rows)
    return dg.AssetCheckResult(
        passed=outcome.holds,
        severity=severity,
        description="holds" if outcome.holds else f"{count_of(found, 'row')}, listed below",
        metadata={
            "rows": table(outcome.columns, outcome.rows),
            "row count": found,
            **as_lines(names_in(row) for row in outcome.rows),
        },
    )


@dg.asset_check(
    asset=output_values,
    description="Every partner expected for a reported period has a submission in force.",
)
def every_expected_partner_reported(road: Road) -> dg.AssetCheckResult:
    """Warns: totals carry how many partners are in them."""
    return sql_check(road, "expected_partners_reported", dg.AssetCheckSeverity.WARN)


@dg.asset_check(
    asset=output_values,
    blocking=True,
    description="Parts do not exceed their total, and make it up where the rest is stated.",
)
def splits_agree_with_totals(road: Road) -> dg.AssetCheckResult:
    """Blocks the road."""
    return sql_check(road, "splits_agree_with_totals", dg.AssetCheckSeverity.ERROR)


@dg.asset_check(
    asset=output_values,
    blocking=True,
    description="Every outcome that a sign of change names is one of the programme's.",
)
def signs_name_known_outcomes(road: Road) -> dg.AssetCheckResult:
    """Blocks the road: intake lets no other outcome pass, so that one here is a fault of ours."""
    return sql_check(road, "signs_name_known_outcomes", dg.AssetCheckSeverity.ERROR)
