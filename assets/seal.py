"""The seal of a candidate release: what exactly `iati_activities` wrote, and from what.

A fingerprint only. Whether the candidate may become public is decided in `gate`.
"""

import hashlib
from pathlib import Path

from assets.road import Road
from warehouse import marts_in_force

SEAL = "seal"
"""Metadata key of the seal that `iati_activities` gave its candidate."""


def seal_of(road: Road, candidate: Path) -> str | None:
    """SHA-256 over every file of the candidate with its path, and over the marts in force.

    None when the marts are not what the submissions received and the programme would give now.
    """
    with road.warehouse() as connection:
        marts = marts_in_force(connection, road.programme(), road.alliance_records())
    if marts is None:
        return None
    seal = hashlib.sha256(marts.encode())
    for path in sorted(path for path in candidate.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        seal.update(f"\0{path.relative_to(candidate).as_posix()}\0{digest}".encode())
    return seal.hexdigest()
