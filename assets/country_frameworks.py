"""Country Results Frameworks: a workbook for each country and period, for the alliance only.

Which there are and what stands in them is decided in `reports.country_framework`.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import dagster as dg

from assets.implementation import implementation_against_plan
from assets.metadata import ROW_COUNT, SUMMARY, count_of, link, table
from assets.road import Road
from reports.country_framework import (
    Facts,
    framework_of,
    framework_workbook,
    frameworks_due,
    is_ours,
)
from submissions.files import make_private, remove, write_whole
from warehouse import deviations, partner_splits, partner_standings, totals

GROUP = "h_reports"


@dg.asset(
    group_name=GROUP,
    deps=[implementation_against_plan],
    kinds={"excel", "python"},
    owners=["team:data-stewards"],
)
def country_results_frameworks(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """A workbook for each country, and for what each theory of change reports on as a whole, in
    each period reported on: outputs and budgets beside their plans, deviations, explanations,
    coverage. Made anew from what counts now; holds unprotected counts, for the alliance only."""
    programme = road.programme()
    with road.warehouse() as connection:
        facts = Facts(
            deviations=tuple(deviations(connection)),
            standings=tuple(partner_standings(connection)),
            splits=tuple(partner_splits(connection)),
            totals=tuple(totals(connection)),
        )
    folder = Path(road.frameworks)
    workbooks = {
        due.file_name: framework_workbook(framework_of(programme, due, facts))
        for due in frameworks_due(programme, facts.standings)
    }
    became = _keep(folder, workbooks)
    said = ", ".join(f"{count} {what}" for what, count in Counter(became.values()).items())
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{count_of(len(workbooks), 'workbook')}: {said or 'none is due'}",
            ROW_COUNT: len(workbooks),
            "workbooks": table(("file", "became"), became.items()),
            "folder, for the alliance only": link(folder),
        },
    )


def _keep(folder: Path, workbooks: Mapping[str, bytes]) -> dict[str, str]:
    """Leave of our workbooks exactly these in the folder, its owner's only, those that are as they
    were untouched; what became of each. What others keep there stays. Raises IntakeError."""
    make_private(folder)
    became = {}
    for name, content in workbooks.items():
        path = folder / name
        before = path.read_bytes() if path.is_file() else None
        write_whole(path, content)
        became[name] = _what(before, content)
    for path in sorted(folder.glob("*.xlsx")):
        if path.name not in workbooks and is_ours(path.name):
            remove(path)
            became[path.name] = "no longer due, removed"
    return became


def _what(before: bytes | None, now: bytes) -> str:
    if before is None:
        return "new"
    return "unchanged" if before == now else "changed"
