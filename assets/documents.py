"""Stage 5: IATI activities, written beside the current release; nothing is public yet."""

import dagster as dg

from assets.metadata import SUMMARY, count_of, table
from assets.money import money
from assets.protection import publishable_totals
from assets.public_files import public_files
from assets.public_wordings import public_wordings
from assets.road import Road
from assets.seal import SEAL, seal_of
from iati.compose import published_outcomes, published_values
from iati.release import (
    BUILDING,
    Candidate,
    build_candidate,
    building_folder,
    current_release,
    describe,
    mark_submission,
    next_number,
    open_candidate,
)
from warehouse import money as money_of
from warehouse import plotted_outcomes, submissions, totals

GROUP = "f_iati"


def candidate_of(road: Road) -> Candidate:
    """The candidate that `iati_activities` built and no release has taken up yet."""
    folder = road.publish_path / BUILDING
    if not folder.is_dir():
        raise dg.Failure(
            "There is no candidate release to look at: materialise iati_activities first, "
            "or run the whole job.",
            allow_retries=False,
        )
    return open_candidate(folder, road.programme(), current_release(road.publish_path))


@dg.asset(
    group_name=GROUP,
    deps=[publishable_totals, money, public_wordings],
    kinds={"xml", "python"},
    owners=["team:data-stewards"],
)
def iati_activities(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """The IATI 2.03 files of the next release: the programme's activity, one per country, and one
    per worldwide theory of change, with the table of results and the pages they point to; each
    further profile in a folder of its own."""
    programme = road.programme()
    with road.warehouse() as connection:
        values = published_values(programme, totals(connection))
        published = money_of(connection, road.now().date())
        outcomes = published_outcomes(programme, plotted_outcomes(connection))
        attachments = public_files(programme, connection, values, published, outcomes)
        standings = [s for s in submissions(connection) if s.status == "accepted"]
    marks = [mark_submission(programme, s.partner, s.period, s.revision or 0) for s in standings]
    with building_folder(road.publish_path) as folder:
        candidate = build_candidate(
            folder=folder,
            programme=programme,
            values=values,
            submissions=marks,
            current=current_release(road.publish_path),
            number=next_number(road.publish_path),
            now=road.now(),
            attachments=attachments,
            money=published,
            outcomes=outcomes,
        )
    manifest = candidate.manifest
    left_out = {dataset.profile: dataset.left_out for dataset in manifest.further}
    further = "".join(f"; {profile} leaves out {n}" for profile, n in left_out.items())
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{count_of(len(manifest.activities), 'activity', 'activities')}, "
            f"{count_of(manifest.values, 'value')}, {count_of(manifest.file_count, 'file')}"
            f"{further}",
            SEAL: seal_of(road, candidate.folder),
            "activities": len(manifest.activities),
            "values": manifest.values,
            "files": table(
                ("file", "bytes", "SHA-256"), ((f.name, f.bytes, f.sha256) for f in manifest.files)
            ),
            "activity list": table(
                ("profile", "identifier", "file", "last updated"),
                (
                    (dataset.profile, a.identifier, a.file, a.last_updated)
                    for dataset in manifest.datasets
                    for a in dataset.activities
                ),
            ),
            "left out of further profiles": table(("profile", "rows"), left_out.items()),
            "difference": dg.MetadataValue.md(describe(candidate.difference, manifest.previous)),
        },
    )
