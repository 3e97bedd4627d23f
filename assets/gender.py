"""The gender framework for the steward: how complete splits are, the road from the minimum to the
aspirational standard, and shares by sex once counts are protected.

Before protection only values and partners are counted here; counts of people stand in
`gender_shares` alone.
"""

from collections.abc import Iterable, Sequence

import dagster as dg
import duckdb

from assets.metadata import ROW_COUNT, SUMMARY, bars, column_schema, count_of, table
from assets.protection import GROUP as PROTECTION
from assets.protection import publishable_totals
from assets.road import Road
from assets.values import sql_check
from iati.compose import published_values
from iati.release import sex_shares
from schemas.gender import STANDARDS, Completeness, RoadStep, SexShare, StepState
from schemas.programme import Programme
from warehouse import gender_completeness, gender_road_map, totals

GROUP = "d_framework"
SPARKS = "▁▂▃▄▅▆▇█"
NOTHING_ASKED = "·"

PARTS = ("standard", "axis")
LEVELS = {
    "programme": "programme",
    "pathway": "pathway",
    "toc": "theory of change",
    "partner": "partner",
}


def completeness_result(
    connection: duckdb.DuckDBPyConnection, programme: Programme, fingerprint: str
) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """What the asset `gender_completeness` shows of the marts just built."""
    rows = gender_completeness(connection)
    periods = [p.id for p in programme.periods if p.id in {row.period for row in rows}]
    whole = [row for row in rows if row.level == "programme"]
    minimum = [r for r in whole if r.standard == "minimum" and r.period == periods[-1]]
    asked, full = (sum(getattr(r, f"values_{n}") for r in minimum) for n in ("asked", "full"))
    said = f"{full} of {count_of(asked, 'value')} of {periods[-1]}" if minimum else "no value"
    return dg.MaterializeResult(
        asset_key="gender_completeness",
        data_version=dg.DataVersion(fingerprint),
        metadata={
            SUMMARY: f"{said} known in full as the minimum standard asks",
            ROW_COUNT: len(rows),
            "dagster/column_schema": column_schema(connection, "marts.gender_completeness"),
            "dagster/relation_identifier": "marts.gender_completeness",
            "values asked": asked,
            "values complete": full,
            "known in full, per cent": bars(
                {f"{r.standard} {r.axis} {r.period}": round(r.full_pct) for r in whole}, full=100
            ),
            **{
                f"per {name}" if level != "programme" else name: _trend(rows, level, periods)
                for level, name in LEVELS.items()
            },
            "values in full, in part, not at all": table(
                (*PARTS, "period", "level", "of", "asked", "in full", "in part", "not at all"),
                (
                    (r.standard, r.axis, r.period, LEVELS[r.level], r.code, *_counts(r))
                    for r in rows
                    if r.level != "partner"
                ),
            ),
        },
    )


def _trend(
    rows: Sequence[Completeness], level: str, periods: Sequence[str]
) -> dg.MarkdownMetadataValue:
    """Periods beside each other, one line for each of a level."""
    lines: dict[tuple[str, str, str], dict[str, Completeness]] = {}
    for row in rows:
        if row.level == level:
            lines.setdefault((row.standard, row.axis, row.code), {})[row.period] = row
    return table(
        (*PARTS, LEVELS[level], *periods, "trend", "change, points"),
        (
            (
                *of,
                *(_in_period(cells.get(period)) for period in periods),
                "".join(_spark(cells.get(period)) for period in periods),
                _change(cells.get(periods[-1])),
            )
            for of, cells in lines.items()
        ),
    )


def _in_period(cell: Completeness | None) -> str:
    return f"{cell.values_full} of {cell.values_asked}, {cell.full_pct} %" if cell else ""


def _spark(cell: Completeness | None) -> str:
    return SPARKS[int(cell.full_pct * (len(SPARKS) - 1) / 100)] if cell else NOTHING_ASKED


def _change(cell: Completeness | None) -> str:
    return f"{cell.change_points:+}" if cell and cell.change_points is not None else ""


def _counts(row: Completeness) -> tuple[int, int, int, int]:
    return row.values_asked, row.values_full, row.values_in_part, row.values_none


@dg.asset(
    name="gender_road_map",
    group_name=GROUP,
    deps=["totals"],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def road_map(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """The road from the minimum to the aspirational standard of the gender framework: per indicator
    which axis is asked from when, whether the last period meets it, what is next and who has to
    move. Counts partners and values, never people."""
    with road.warehouse() as connection:
        steps = gender_road_map(connection)
    whole = [s for s in steps if not s.toc]
    asked = [s for s in whole if s.is_asked]
    met = [s for s in asked if s.state is StepState.MET]
    without = {standard: _without(whole, standard) for standard in STANDARDS}
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{len(met)} of {count_of(len(asked), 'step')} asked by now are met",
            ROW_COUNT: len(steps),
            "steps asked": len(asked),
            "steps met": len(met),
            "programme": _steps(s for s in whole if s.axis),
            "per theory of change": _steps(s for s in steps if s.toc),
            "next, and who has to move": table(
                ("indicator", "theory of change", "standard", "axis", "from", "partners"),
                (
                    (s.indicator, s.toc, s.standard, s.axis, s.holds_from, ", ".join(s.to_move))
                    for s in steps
                    if s.is_next and s.toc
                ),
            ),
            "no aspirational standard in the definition": table(
                ("indicator", "the road ends at"),
                (
                    (i, "no standard" if i in without["minimum"] else "the minimum standard")
                    for i in without["aspirational"]
                ),
            ),
        }
    )


def _without(steps: Iterable[RoadStep], standard: str) -> list[str]:
    """Indicators for which the definition does not set a standard."""
    return [s.indicator for s in steps if s.state is StepState.NOT_SET and s.standard == standard]


def _steps(steps: Iterable[RoadStep]) -> dg.MarkdownMetadataValue:
    return table(
        (
            "indicator",
            "theory of change",
            *PARTS,
            "from",
            "last period",
            "asked in it",
            "state",
            "partners in full",
            "with a value",
            "expected",
            "values in full",
            "of",
            "next",
        ),
        (
            (
                s.indicator,
                s.toc,
                s.standard,
                s.axis,
                s.holds_from,
                s.period,
                "yes" if s.is_asked else "",
                s.state,
                s.partners_full,
                s.partners_with_value,
                s.partners_expected,
                s.values_full,
                s.values_given,
                "next" if s.is_next else "",
            )
            for s in steps
        ),
    )


@dg.asset(
    group_name=PROTECTION,
    deps=[publishable_totals],
    kinds={"python"},
    owners=["team:data-stewards"],
)
def gender_shares(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Shares by sex of realised counts of people, of those known by sex, with the number not
    reported beside them; from publishable counts only, as `gender.csv` of the release has them."""
    programme = road.programme()
    with road.warehouse() as connection:
        shares = sex_shares(programme, published_values(programme, totals(connection)))
    with_share = [s for s in shares if s.female_pct is not None or s.male_pct is not None]
    held_back = sum(bool(s.suppressed) for s in shares)
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"shares by sex of {len(with_share)} of {count_of(len(shares), 'count')} of "
            f"people, {held_back} held back",
            ROW_COUNT: len(shares),
            "counts with shares": len(with_share),
            "counts held back": held_back,
            "female and male in the programme": bars(_bars_of(programme, with_share)),
            "shares": table(
                (
                    "activity",
                    "indicator",
                    "together",
                    "period",
                    "female",
                    "male",
                    "other",
                    "not reported",
                    "total",
                    "known",
                    "known, %",
                    "female, % of known",
                    "male, % of known",
                ),
                (
                    (
                        s.activity,
                        s.indicator,
                        s.scope,
                        s.period,
                        s.female,
                        s.male,
                        s.other,
                        s.not_reported,
                        s.total,
                        s.known,
                        s.known_pct,
                        s.female_pct,
                        s.male_pct,
                    )
                    for s in shares
                ),
            ),
        }
    )


def _bars_of(programme: Programme, shares: Iterable[SexShare]) -> dict[str, int]:
    """Female and male of the programme's own counts, by indicator and period."""
    return {
        f"{s.indicator} {s.period} {sex}": count
        for s in shares
        if s.activity == programme.iati.activities[0].id and not s.scope
        for sex, count in (("female", s.female), ("male", s.male))
        if count is not None
    }


@dg.asset_check(
    asset="gender_completeness",
    description="Values that the gender framework's minimum standard wants split, and are.",
)
def minimum_disaggregation_met(road: Road) -> dg.AssetCheckResult:
    """Warns: the share that is known is shown beside each total."""
    return sql_check(road, "minimum_disaggregation_met", dg.AssetCheckSeverity.WARN)


@dg.asset_check(
    asset="gender_completeness",
    description="Values that the gender framework's aspirational standard wants split, from the "
    "day it holds, and are.",
)
def aspirational_disaggregation_met(road: Road) -> dg.AssetCheckResult:
    """Warns, for information: this is what is worked towards."""
    return sql_check(road, "aspirational_disaggregation_met", dg.AssetCheckSeverity.WARN)
