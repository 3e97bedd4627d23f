"""What every kept release tells, as protection and its audit need it.

Reads releases and the warehouse; what follows from them is decided in `disclosure`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb

from assets.road import Road
from disclosure import Earlier, History
from iati.compose import BASELINE, total_of
from iati.release import Manifest, kept_releases, marked_partners, read_table
from schemas.programme import Programme
from warehouse import accepted_revisions, partner_values


def history_of(road: Road, connection: duckdb.DuckDBPyConnection) -> History:
    """All that was ever published of sensitive indicators, and what partners said in every revision
    that the warehouse still has. Raises ReleaseError."""
    programme = road.programme()
    accepted = accepted_revisions(connection)
    in_force: dict[str, dict[str, object]] = defaultdict(dict)
    for partner, period, revision, holds in accepted:
        if holds:
            in_force[period][partner] = revision
    return History(
        releases=tuple(
            _earlier(programme, manifest, folder)
            for manifest, folder in kept_releases(road.publish_path)
        ),
        said=tuple(partner_values(connection)),
        known=frozenset((partner, period, revision) for partner, period, revision, _ in accepted),
        in_force=in_force,
    )


def _earlier(programme: Programme, manifest: Manifest, folder: Path) -> Earlier:
    sensitive = {i.id for i in programme.indicators if i.sensitive}
    shown = {
        total_of(value): value.value
        for value in read_table(folder)
        if value.indicator in sensitive and value.kind != BASELINE
    }
    return Earlier(manifest.number, shown, _revisions(programme, manifest))


def _revisions(programme: Programme, manifest: Manifest) -> Mapping[str, Mapping[str, object]]:
    """By period and partner. Where it is not known whose a submission was, nobody it may be of is
    taken to have said the same ever since."""
    revisions: dict[str, dict[str, object]] = defaultdict(dict)
    for mark in manifest.submissions:
        partners: Iterable[str] = marked_partners(programme, mark)
        for partner in partners:
            known = mark.partner is not None or mark.withheld is not None
            revisions[mark.period][partner] = (
                mark.revision if known else f"unknown in release {manifest.number}"
            )
    return revisions
