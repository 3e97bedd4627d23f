"""Stage 4: what may be public: small counts and whatever would give them away are held back."""

import dagster as dg

from assets.earlier import history_of
from assets.metadata import ROW_COUNT, SUMMARY, bars, count_of, table
from assets.named import as_lines
from assets.road import Road
from disclosure import audit, protect, tables_of, told_anyway
from iati.compose import published_values
from schemas.programme.codes import ValueKind
from warehouse import store_suppression, totals

GROUP = "e_protection"


@dg.asset(
    group_name=GROUP,
    deps=["totals"],
    kinds={"python", "scipy"},
    owners=["team:data-stewards"],
)
def publishable_totals(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Totals as the public may see them. Small counts of sensitive indicators are suppressed, and
    so is every further count from which one could be worked out, together with earlier releases."""
    programme = road.programme()
    with road.warehouse() as connection:
        tables = tables_of(programme, totals(connection), history_of(road, connection))
        suppressed = {
            key: str(reason) for t in tables for key, reason in protect(t).suppressed.items()
        }
        store_suppression(connection, suppressed)
        shown = published_values(programme, totals(connection))
    public = [v for v in shown if not v.suppressed]
    split = {
        f"{v.indicator} {v.sex}": v.value or 0
        for v in public
        if v.activity == programme.iati.activities[0].id
        and not v.scope
        and v.sex != "all"
        and v.kind == ValueKind.REALISED
    }
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{len(public)} values to publish, {len(shown) - len(public)} suppressed",
            ROW_COUNT: len(shown),
            "suppressed": len(shown) - len(public),
            "sensitive tables": len(tables),
            "programme totals by sex": bars(split),
            "values": table(
                ("activity", "indicator", "together", "period", "kind", "sex", "value"),
                (
                    (
                        v.activity,
                        v.indicator,
                        v.scope,
                        v.period,
                        v.kind,
                        v.sex,
                        "suppressed" if v.suppressed else v.value,
                    )
                    for v in shown
                ),
            ),
        },
    )


@dg.asset_check(
    asset=publishable_totals,
    blocking=True,
    description="An independent audit solves for the possible range of every suppressed count, in "
    "what is to be published and every kept release together.",
)
def no_small_count_derivable(road: Road) -> dg.AssetCheckResult:
    """Blocks the road when any range is too narrow. Names tables and cells, never counts. What
    earlier releases gave away by themselves is listed, and stops nothing: it cannot be undone."""
    with road.warehouse() as connection:
        every = totals(connection)
        tables = tables_of(road.programme(), every, history_of(road, connection))
    held_back = {t.total_id for t in every if t.suppressed}
    exposures = [e for t in tables for e in audit(t, held_back)]
    not_compared = [(t.name, str(number)) for t in tables for number in t.not_compared]
    return dg.AssetCheckResult(
        passed=not exposures,
        description=(
            f"{count_of(len(exposures), 'count')} exposed, listed below"
            if exposures
            else "no count can be derived"
        ),
        metadata={
            "exposed": table(("cell", "why"), ((e.key, e.message) for e in exposures)),
            "given away by earlier releases alone": table(
                ("cell",), ((key,) for t in tables for key in told_anyway(t))
            ),
            "releases that contradict the figures of now, not compared": table(
                ("table", "release"), not_compared
            ),
            **as_lines(f"{e.table} {e.key}: {e.message}" for e in exposures),
        },
    )
