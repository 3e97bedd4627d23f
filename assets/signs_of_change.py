"""Beside the totals: signs of change as harvested, and which of them are verified.

Counts and ids of signs only: what partners wrote stays in the warehouse.
"""

from collections import Counter
from collections.abc import Iterable

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, bars, count_of, table
from assets.named import as_lines, joined
from assets.road import Road
from schemas.harvest import HarvestCount, HarvestedSign
from warehouse import harvest_counts, harvested_signs, lost_records

GROUP = "d_framework"


@dg.asset(
    group_name=GROUP,
    deps=["totals"],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def signs_of_change(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Signs of change by theory of change, pathway and period: how many were harvested, chosen for
    verification, verified and confirmed, are kept inside by the partner, and may be told in public.
    The most significant are verified: high, medium, low, then not rated; with a source first."""
    with road.warehouse() as connection:
        counts = harvest_counts(connection)
        signs = harvested_signs(connection, road.now().date())
    chosen = [s for s in signs if s.is_chosen]
    per_pathway: Counter[str] = Counter()
    for count in counts:
        per_pathway[count.pathway] += count.harvested
    done = sum(not s.is_to_verify for s in chosen)
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{count_of(len(signs), 'sign')} of change, "
            f"{done} of {len(chosen)} chosen for verification have a verdict",
            ROW_COUNT: len(signs),
            "chosen": len(chosen),
            "verified": sum(c.verified for c in counts),
            "confirmed": sum(c.confirmed for c in counts),
            "by pathway": bars(dict(per_pathway)),
            "harvest": table(
                (
                    "theory of change",
                    "pathway",
                    "period",
                    "harvested",
                    "chosen",
                    "verified",
                    "confirmed",
                    "sensitive",
                    "with public wording",
                ),
                map(_cells, counts),
            ),
            "still to verify": table(
                ("sign", "theory of change", "period", "pathway", "place", "rank"),
                (
                    (s.sign, s.toc, s.period, s.pathway, s.place, s.rank)
                    for s in chosen
                    if s.is_to_verify
                ),
            ),
            "to see what they say": dg.MetadataValue.md(
                "`dtz signs --to-verify` lists them; with `--skeleton` it prints the entries of "
                "`signs.yaml` to fill in."
            ),
        },
    )


def _cells(c: HarvestCount) -> tuple[object, ...]:
    numbers = (c.harvested, c.chosen, c.verified, c.confirmed, c.sensitive, c.public)
    return (c.toc, c.pathway, c.period, *numbers)


@dg.asset_check(
    asset=signs_of_change,
    description="Every sign of change that is chosen for verification has a verdict.",
)
def top_signs_verified(road: Road) -> dg.AssetCheckResult:
    """Warns: a sign counts and is told until somebody says that it is not so."""
    with road.warehouse() as connection:
        signs = harvested_signs(connection, road.now().date())
    waiting = [s for s in signs if s.is_to_verify]
    return dg.AssetCheckResult(
        passed=not waiting,
        severity=dg.AssetCheckSeverity.WARN,
        description=(
            f"{count_of(len(waiting), 'sign is', 'signs are')} still to verify, listed below"
            if waiting
            else "holds"
        ),
        metadata={
            "still to verify": len(waiting),
            **as_lines(_named(waiting), see="dtz signs --to-verify"),
        },
    )


def _named(signs: Iterable[HarvestedSign]) -> Iterable[str]:
    return (joined(s.toc, s.period, s.sign) for s in signs)


@dg.asset_check(
    asset=signs_of_change,
    description="Every record about a sign of change is about one that is in force, and every "
    "meeting plotted signs of its own theory of change.",
)
def records_name_known_signs(road: Road) -> dg.AssetCheckResult:
    """Warns: what is on record of a sign that says something else now has no effect any more."""
    with road.warehouse() as connection:
        lost = lost_records(connection)
    return dg.AssetCheckResult(
        passed=not lost,
        severity=dg.AssetCheckSeverity.WARN,
        description=(
            f"{count_of(len(lost), 'record has', 'records have')} no effect, listed below"
            if lost
            else "holds"
        ),
        metadata={
            "without effect": table(
                ("record", "sign", "why", "nearest sign of that partner and period"),
                ((r.record, r.sign, r.why, r.nearest) for r in lost),
            ),
            **as_lines(
                joined(r.record, f"{r.sign}:", r.why, r.nearest and f"(nearest: {r.nearest})")
                for r in lost
            ),
        },
    )
