"""Beside stage 2: what looks implausible in current values, as questions for the steward.

Reports only: nothing waits for it and nothing is stopped by it.
"""

from collections import Counter
from collections.abc import Iterable

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, bars, count_of, table
from assets.named import as_lines, joined
from assets.road import Road
from assets.values import GROUP, output_values
from schemas.plausibility import Finding
from warehouse import PLAUSIBILITY_RULES, Settlement, find_implausible, settle

KEPT_INSIDE = "in the cell"
"""What stands for a count of a sensitive indicator: metadata is kept, and shown."""

ABOUT = (
    "rule",
    "partner",
    "period",
    "revision",
    "indicator",
    "place",
    "kind",
    "sex",
    "age group",
    "file",
    "sheet",
    "cell",
)


@dg.asset(
    group_name=GROUP,
    deps=[output_values],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def plausibility_findings(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """What looks implausible in the submissions in force: jumps, round numbers, results without a
    plan, copies and the like, each with its cell and what to ask the partner. Those that the
    steward settled are listed apart. Rejects nothing."""
    found = _settlement(road)
    per_rule = Counter(finding.rule for finding in found.open)
    per_partner = Counter(finding.partner for finding in found.open)
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{count_of(len(found.open), 'finding')} to look at, "
            f"{len(found.settled)} settled",
            ROW_COUNT: len(found.open),
            "settled": len(found.settled),
            **{str(rule.id): per_rule[rule.id] for rule in PLAUSIBILITY_RULES},
            "findings": table(
                (*ABOUT, "value", "compared with", "what that is"),
                ((*_about(f), *_numbers(f), f.comparison) for f in found.open),
            ),
            "by partner": bars(dict(sorted(per_partner.items()))),
            "settled findings": table(
                (*ABOUT, "who", "why"),
                ((*_about(f), decision.who, decision.why) for f, decision in found.settled),
            ),
            "decisions that settle nothing": table(
                ("rule", "partner", "period", "revision", "indicator", "place", "who", "why"),
                (
                    (d.rule, d.partner, d.period, d.revision, d.indicator, d.place, d.who, d.why)
                    for d in found.unused
                ),
            ),
            "rules": table(
                ("rule", "what it finds", "what to ask", "thresholds"),
                (
                    (
                        r.id,
                        r.meaning,
                        r.ask,
                        "; ".join(f"{t.name} {t.value}: {t.reason}" for t in r.thresholds),
                    )
                    for r in PLAUSIBILITY_RULES
                ),
            ),
            "to see all, or settle some": dg.MetadataValue.md(
                "`dtz findings` lists them all. What is as it should be: add it (rule, partner, "
                f"period, revision, who, why) under `plausible:` in `{road.decisions}`."
            ),
        },
    )


@dg.asset_check(
    asset=plausibility_findings,
    description="Nothing in the submissions in force asks for a look, or the steward settled it.",
)
def values_are_plausible(road: Road) -> dg.AssetCheckResult:
    """Warns: these are questions, and the partner may have good answers."""
    found = _settlement(road)
    return dg.AssetCheckResult(
        passed=not found.open,
        severity=dg.AssetCheckSeverity.WARN,
        description=(
            f"{count_of(len(found.open), 'finding')}, listed below" if found.open else "holds"
        ),
        metadata={
            "finding count": len(found.open),
            **as_lines(
                (joined(f.rule, f.partner, f.period, *_where(f)) for f in found.open),
                see="dtz findings",
            ),
        },
    )


def _settlement(road: Road) -> Settlement:
    with road.warehouse() as connection:
        found = find_implausible(connection, road.programme(), road.now().date())
    return settle(found, road.plausible_submissions())


def _about(f: Finding) -> tuple[object, ...]:
    split = (f.kind, f.sex, f.age_group)
    file = (f.file_name, f.sheet, f.cell)
    return (f.rule, f.partner, f.period, f.revision, f.indicator, f.place, *split, *file)


def _numbers(f: Finding) -> tuple[int | str | None, ...]:
    """Value and what it is compared with, unless they must stay inside."""
    return tuple(
        KEPT_INSIDE if f.is_sensitive and number is not None else number
        for number in (f.value, f.compared_with)
    )


def _where(f: Finding) -> Iterable[str | None]:
    return (f.indicator, f.place, f.file_name, f.sheet, f.cell)
