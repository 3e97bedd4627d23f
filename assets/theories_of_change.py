"""Beside the totals: theories of change over their versions, and how outcomes read in each.

All of it is the alliance's own definition; signs are counted, never shown.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, bars, count_of, table
from assets.road import Road
from assets.signs_of_change import GROUP
from schemas.toc_versions import OutcomeReading, OutcomeVersion, TocChange
from warehouse import outcome_readings, outcome_versions, toc_changes

CLARIFICATION = "clarification"


@dg.asset(
    group_name=GROUP,
    deps=["totals"],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def theories_of_change(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Every version of every theory of change with its date and what it added, reworded, moved,
    dropped or specified; what was made clear without a new version; and outcomes as they read in
    each version, side by side. What was told under one version stays where it was, and is shown as
    it reads under the newest."""
    with road.warehouse() as connection:
        changes = toc_changes(connection)
        outcomes = outcome_versions(connection)
        readings = outcome_readings(connection)
    versions = {(c.toc, c.version): c for c in changes if c.version is not None}
    adjustments = [c for c in changes if c.kind and c.kind != CLARIFICATION]
    clarified = [c for c in changes if c.kind == CLARIFICATION]
    kinds = sorted({c.kind for c in adjustments})
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{count_of(len({c.toc for c in changes}), 'theory', 'theories')} of change, "
            f"{count_of(len(versions), 'version')}, "
            f"{count_of(len(adjustments), 'adjustment')}, "
            f"{count_of(len(clarified), 'clarification')}",
            ROW_COUNT: len(versions),
            "adjustments": len(adjustments),
            "clarifications": len(clarified),
            "versions": table(
                ("theory of change", "version", "holds from", "dated as"),
                ((c.toc, c.version, c.holds_from, c.dated_as) for c in versions.values()),
            ),
            "what changed": table(
                (
                    "theory of change",
                    "version",
                    "holds from",
                    "kind",
                    "pathway",
                    "outcome",
                    "indicator",
                    "what",
                ),
                map(_change, adjustments),
            ),
            "by kind": bars({kind: sum(c.kind == kind for c in adjustments) for kind in kinds}),
            "made clear": table(
                ("theory of change", "pathway", "outcomes", "holds from", "what"),
                ((c.toc, c.pathway, c.outcome, c.holds_from, c.text) for c in clarified),
            ),
            "outcomes in each version": table(*_side_by_side(outcomes)),
            "signs under the newest version": table(
                ("theory of change", "period", "outcome", "signs", "told as", "how it reads"),
                map(_reading, _newest(readings)),
            ),
        },
    )


def _change(c: TocChange) -> Sequence[object]:
    about = (c.kind, c.pathway, c.outcome, c.indicator, c.text)
    return (c.toc, c.version, c.holds_from, *about)


def _reading(r: OutcomeReading) -> Sequence[object]:
    outcome = r.outcome or "(none)"
    return (r.toc, r.period, outcome, r.signs, ", ".join(r.told_as), ", ".join(r.states))


def _newest(readings: list[OutcomeReading]) -> list[OutcomeReading]:
    last = {r.toc: r.version for r in readings}
    return [r for r in readings if r.version == last[r.toc]]


def _side_by_side(
    outcomes: list[OutcomeVersion],
) -> tuple[Sequence[str], Iterator[Sequence[object]]]:
    """Outcomes down, versions across; headings first."""
    numbers = sorted({o.version for o in outcomes})
    rows = (
        [toc, outcome, *(said.get(number, "") for number in numbers)]
        for (toc, outcome), of in groupby(outcomes, key=lambda o: (o.toc, o.outcome))
        for said in [{o.version: str(o) for o in of}]
    )
    return ["theory of change", "outcome", *(f"version {n}" for n in numbers)], rows
