"""Beside stage 3: implementation against plan, and whose figures are final.

Reports only: what waits for an explanation makes figures provisional, and stops no release.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from pathlib import Path

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, bars, column_schema, count_of, table
from assets.named import as_lines, joined
from assets.road import Road
from schemas.implementation import OUTPUT, Deviation
from schemas.records.load import FILES
from warehouse import deviations, explanations_of_nothing, partner_standings

GROUP = "d_framework"

KEPT_INSIDE = "kept inside"
"""What stands for the per cents of a sensitive count: metadata is kept, and shown."""

ABOUT = ("partner", "period", "what", "place", "currency", "direction")


@dg.asset(
    group_name=GROUP,
    deps=["totals"],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def implementation_against_plan(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Outputs and budget lines beside their plans: what is further off than the programme lets
    pass unexplained, up or down, who explained it, and whose figures are therefore final."""
    with road.warehouse() as connection:
        beyond = [d for d in deviations(connection) if d.is_beyond]
        standings = partner_standings(connection)
        schema = column_schema(connection, "marts.deviation")
    waiting = sum(d.is_unexplained for d in beyond)
    final = sum(s.is_final for s in standings)
    terms = road.programme().deviation
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{waiting} of {count_of(len(beyond), 'deviation')} to explain, "
            f"{final} of {len(standings)} partners final",
            ROW_COUNT: len(beyond),
            "dagster/column_schema": schema,
            "dagster/relation_identifier": "marts.deviation",
            "explained": len(beyond) - waiting,
            "to explain": waiting,
            "partners final": final,
            "has to be explained": table(
                ("what", "beyond % of the plan"),
                (
                    ("outputs", _threshold(terms.outputs_pct)),
                    ("budget lines", _threshold(terms.budget_lines_pct)),
                ),
            ),
            "deviations": table(
                (*ABOUT, "%", "explained by"),
                ((*_about(d), *_told(d)) for d in beyond),
            ),
            "by theory of change": bars(_per_toc(beyond)),
            "partners": table(
                ("period", "partner", "theory of change", "figures", "deviations", "to explain"),
                (
                    (
                        s.period,
                        s.partner,
                        s.toc,
                        s.standing,
                        s.deviations_beyond,
                        s.deviations_unexplained,
                    )
                    for s in standings
                ),
            ),
            "to explain one": dg.MetadataValue.md(
                "Ask the partner for a new revision with an explanation, or write one into "
                f"`{_explanations_file(road)}`. `dtz deviations` says what to write."
            ),
        },
    )


def _about(d: Deviation) -> tuple[object, ...]:
    """Which deviation it is, without anybody's words."""
    return (d.partner, d.period, d.discreet_name, d.place, d.currency, d.direction)


def _told(d: Deviation) -> tuple[object, ...]:
    return (KEPT_INSIDE if d.is_sensitive else d.deviation_pct, _explained_by(d))


def _explained_by(d: Deviation) -> str:
    sides = (("partner", d.partner_explanation), ("alliance", d.internal_explanation))
    said = [who for who, words in sides if words.strip()]
    return " and ".join(said) if d.is_explained else "nobody"


def _per_toc(beyond: Sequence[Deviation]) -> dict[str, int]:
    tocs = sorted({d.toc for d in beyond})
    return {
        f"{toc} {label}": sum(d.toc == toc and d.is_explained is explained for d in beyond)
        for toc in tocs
        for label, explained in (("explained", True), ("to explain", False))
    }


def _threshold(pct: Decimal | None) -> str:
    return "nothing has to be" if pct is None else f"{pct.normalize():f}"


def _explanations_file(road: Road) -> Path:
    return Path(road.records) / FILES["explanations"]


@dg.asset_check(
    asset=implementation_against_plan,
    description="Every deviation from plan beyond the threshold is explained, by the partner or "
    "by the alliance.",
)
def deviations_explained(road: Road) -> dg.AssetCheckResult:
    """Warns: until then the partner's figures are published as provisional."""
    with road.warehouse() as connection:
        waiting = [d for d in deviations(connection) if d.is_unexplained]
    return _warning(
        [_about(d) for d in waiting],
        ABOUT,
        f"{count_of(len(waiting), 'deviation')} to explain",
        see="dtz deviations",
    )


@dg.asset_check(
    asset=implementation_against_plan,
    description="Every explanation on record is of a deviation that is there.",
)
def explanations_name_deviations(road: Road) -> dg.AssetCheckResult:
    """Warns: a record that explains nothing has perhaps a slip of the pen in what it names."""
    with road.warehouse() as connection:
        found = explanations_of_nothing(connection)
    rows = [
        (e.partner, e.period, e.item if e.kind == OUTPUT else "a budget line", e.place, e.why)
        for e in found
    ]
    columns = ("partner", "period", "what", "place", "why")
    said = f"{count_of(len(rows), 'record explains', 'records explain')} nothing"
    return _warning(rows, columns, said, see=str(_explanations_file(road)))


def _warning(
    rows: Sequence[Sequence[object]], columns: Iterable[str], said: str, see: str
) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        passed=not rows,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"{said}, listed below" if rows else "holds",
        metadata={
            "found": table(tuple(columns), rows),
            **as_lines((joined(*row) for row in rows), see=see),
        },
    )
