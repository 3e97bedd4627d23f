"""The annexes to the annual report in the release, for who writes the report: where they are and
what stands in them.

They are made with the release's other public files; nothing is written here.
"""

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, count_of, link, table
from assets.release import release
from assets.road import Road
from iati.release import current_release
from reports.annexes import sections_in
from schemas.release_files import annex_page, annex_workbook

GROUP = "h_reports"


@dg.asset(
    group_name=GROUP,
    deps=[release],
    kinds={"excel", "python"},
    owners=["team:data-stewards"],
)
def annual_annexes(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Tables and figures of each year as an annual report needs them, public numbers and wordings
    only: a workbook to copy from, with native charts, and the same as a page. Part of the release;
    shown here with what each holds."""
    found = current_release(road.publish_path)
    if found is None:
        raise dg.Failure("There is no release yet: run the whole job.", allow_retries=False)
    manifest, folder = found
    sizes = {mark.name: mark.bytes for mark in manifest.files}
    years = [p.id for p in road.programme().periods if annex_workbook(p.id) in sizes]
    sections = {year: sections_in((folder / annex_page(year)).read_bytes()) for year in years}
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"release {manifest.number:04d}: {count_of(len(years), 'annex', 'annexes')}",
            ROW_COUNT: sum(len(found) for found in sections.values()),
            **{
                f"{year}, {kind}": link(folder / name(year))
                for year in reversed(years)
                for kind, name in (("workbook", annex_workbook), ("page", annex_page))
            },
            "what is in them": table(
                ("year", "section", "tables", "rows", "charts"),
                (
                    (year, s.title, s.tables, s.rows, s.charts)
                    for year in reversed(years)
                    for s in sections[year]
                ),
            ),
            "bytes": table(
                ("file", "bytes"),
                ((n, size) for n, size in sizes.items() if n.startswith("annexes/")),
            ),
        },
    )
