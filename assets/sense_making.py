"""Beside the totals: the sense that meetings made of signs of change, and progress as judged.

Counts, codes and ids of signs only: neither what partners wrote nor why a meeting judged so.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, bars, count_of, table
from assets.named import as_lines, joined
from assets.road import Road
from assets.signs_of_change import GROUP
from schemas.harvest import Meeting, OutcomeEvidence, SenseMaking, SignToPlot
from warehouse import harvested_signs, meetings, outcome_evidence, signs_to_plot
from warehouse import sense_making as sense_made


@dg.asset(
    group_name=GROUP,
    deps=["totals"],
    kinds={"duckdb", "sql"},
    owners=["team:data-stewards"],
)
def sense_making(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """How far sense was made of the signs of each theory of change: meetings held against those
    due, signs plotted, and those to plot, or to plot again because their outcome changed. Progress
    of outcomes as judged last, beside the outputs that should have led to it; those are named only,
    their figures are shown after protection."""
    today = road.now().date()
    with road.warehouse() as connection:
        rows = sense_made(connection, today)
        to_plot = signs_to_plot(connection, today)
        evidence = outcome_evidence(connection)
        held = meetings(connection)
        unlinked = [s for s in harvested_signs(connection, today) if not s.outcomes]
    judged = [e for e in evidence if e.judged_as == "outcome" or not e.outcome]
    waiting = len({s.sign for s in to_plot})
    levels = Counter(e.progress for e in judged)
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{count_of(sum(r.meetings_held for r in rows), 'meeting')} held, "
            f"{count_of(waiting, 'sign')} to plot, "
            f"{count_of(len(judged), 'judgement')} of progress",
            ROW_COUNT: len(rows),
            "signs to plot": waiting,
            "judgements": len(judged),
            "meetings and signs": table(
                (
                    "theory of change",
                    "period",
                    "meetings held",
                    "due by now",
                    "signs",
                    "plotted",
                    "proposed by the partner, not yet plotted",
                    "beside no outcome",
                    "to plot",
                ),
                map(_cells, rows),
            ),
            "meetings": table(
                (
                    "theory of change",
                    "period",
                    "meeting",
                    "held",
                    "dated as",
                    "signs plotted",
                    "judged",
                    "on track",
                ),
                map(_meeting, held),
            ),
            "to plot": table(
                ("sign", "theory of change", "period", "outcome", "why"),
                ((s.sign, s.toc, s.period, s.outcome, s.reason) for s in to_plot),
            ),
            "beside no outcome": table(
                ("sign", "theory of change", "period", "pathway"),
                ((s.sign, s.toc, s.period, s.pathway) for s in unlinked),
            ),
            "progress": bars({level: levels[level] for level in ("high", "medium", "low")}),
            "progress and outputs": table(
                (
                    "theory of change",
                    "period",
                    "pathway",
                    "outcome",
                    "signs",
                    "proposed only",
                    "progress",
                    "judged as",
                    "outputs planned",
                    "outputs realised",
                ),
                map(_evidence, evidence),
            ),
            "judged without a sign": _outcomes(e for e in judged if not e.signs),
            "signs without a judgement": _outcomes(e for e in evidence if not e.judged_as),
        },
    )


def _cells(r: SenseMaking) -> Sequence[object]:
    signs = (r.signs, r.plotted, r.proposed, r.unlinked, r.to_plot)
    return (r.toc, r.period, r.meetings_held, r.meetings_due, *signs)


def _meeting(m: Meeting) -> Sequence[object]:
    on_track = {True: "yes", False: "no", None: "not said"}[m.is_on_track]
    return (m.toc, m.period, m.meeting, m.held, m.dated_as, m.plotted, m.judged, on_track)


def _evidence(e: OutcomeEvidence) -> Sequence[object]:
    outputs = (", ".join(e.planned), ", ".join(e.realised))
    outcome = e.outcome or "(as a whole)"
    about = (e.toc, e.period, e.pathway, outcome, e.signs, e.proposed)
    return (*about, e.progress, e.judged_as, *outputs)


def _outcomes(evidence: Iterable[OutcomeEvidence]) -> dg.MarkdownMetadataValue:
    return table(
        ("theory of change", "period", "pathway", "outcome"),
        ((e.toc, e.period, e.pathway, e.outcome) for e in evidence),
    )


@dg.asset_check(
    asset=sense_making,
    description="Every sign of change was plotted by a meeting of its theory of change, under "
    "outcomes that read now as they did then.",
)
def signs_plotted(road: Road) -> dg.AssetCheckResult:
    """Warns: until then a sign stands where the partner, or an earlier version, puts it."""
    with road.warehouse() as connection:
        found = signs_to_plot(connection, road.now().date())
    waiting = len({s.sign for s in found})
    return dg.AssetCheckResult(
        passed=not found,
        severity=dg.AssetCheckSeverity.WARN,
        description=(
            f"{count_of(waiting, 'sign is', 'signs are')} to plot, listed below"
            if found
            else "holds"
        ),
        metadata={
            "to plot": waiting,
            **as_lines(map(_named, found), see="dtz signs --to-plot"),
        },
    )


def _named(s: SignToPlot) -> str:
    return joined(s.toc, s.period, f"{s.sign}:", s.outcome, s.reason)


@dg.asset_check(
    asset=sense_making,
    description="Each theory of change has met about its signs as often as is due by now.",
)
def sense_made_in_time(road: Road) -> dg.AssetCheckResult:
    """Warns: how often a year is set in the programme definition."""
    with road.warehouse() as connection:
        rows = sense_made(connection, road.now().date())
    behind = [r for r in rows if r.meetings_held < r.meetings_due]
    return dg.AssetCheckResult(
        passed=not behind,
        severity=dg.AssetCheckSeverity.WARN,
        description=(
            f"{count_of(len(behind), 'theory of change is', 'theories of change are')} behind, "
            "listed below"
            if behind
            else "holds"
        ),
        metadata={
            "behind": table(
                ("theory of change", "period", "meetings held", "due by now"),
                ((r.toc, r.period, r.meetings_held, r.meetings_due) for r in behind),
            ),
            **as_lines(
                joined(r.toc, f"{r.period}:", r.meetings_held, "of", r.meetings_due, "meetings")
                for r in behind
            ),
        },
    )
