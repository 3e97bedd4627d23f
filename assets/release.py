"""Stage 6: the release, swapped in as a whole, and the snapshot for readers."""

import shutil

import dagster as dg

from assets.documents import candidate_of, iati_activities
from assets.gate import require_passed
from assets.metadata import SUMMARY, link, table
from assets.road import Road
from iati.release import current_release, describe, release_candidate
from warehouse import publish_snapshot, row_counts

GROUP = "g_release"


@dg.asset(
    group_name=GROUP,
    deps=[iati_activities],
    kinds={"file", "python"},
    owners=["team:data-stewards"],
)
def release(context: dg.AssetExecutionContext, road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """The published files behind one pointer, with manifest and difference to the release before.
    Made when every blocking check passed and something changed; otherwise the last one stays."""
    candidate = candidate_of(road)
    require_passed(context.instance, road)
    if candidate.changed:
        release_candidate(road.publish_path, candidate)
    else:
        shutil.rmtree(candidate.folder)
    found = current_release(road.publish_path)
    if found is None:
        raise dg.Failure("No release is in force after the release step. Run again.")
    manifest, folder = found
    changes = len(candidate.difference.changes)
    what = f"{changes} values new or changed" if candidate.changed else "nothing changed"
    return dg.MaterializeResult(
        data_version=dg.DataVersion(str(manifest.number)),
        metadata={
            SUMMARY: f"release {manifest.number:04d}: {what}",
            "release": manifest.number,
            "values": manifest.values,
            "suppressed": manifest.suppressed,
            "made at": dg.MetadataValue.timestamp(manifest.made_at),
            "folder": link(folder),
            "files": table(
                ("file", "bytes", "SHA-256"), ((f.name, f.bytes, f.sha256) for f in manifest.files)
            ),
            "difference": dg.MetadataValue.md(
                describe(candidate.difference, candidate.manifest.previous)
            ),
        },
    )


@dg.asset(
    group_name=GROUP,
    deps=[release],
    kinds={"duckdb"},
    owners=["team:data-stewards"],
)
def warehouse_snapshot(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """A read-only copy of the warehouse for people and BI tools, so that nobody's open query can
    keep the night from writing. Holds unprotected counts: for the alliance only."""
    with road.warehouse() as connection:
        renewed = publish_snapshot(connection, road.snapshot_path)
        counts = row_counts(connection)
    return dg.MaterializeResult(
        metadata={
            SUMMARY: "renewed" if renewed else "unchanged",
            "file": link(road.snapshot_path),
            "tables": table(("table", "rows"), counts.items()),
        },
    )
