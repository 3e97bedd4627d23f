"""The read-only copy of the warehouse for people and BI tools.

Readers open the copy, so that nobody's open query can keep the night from writing.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

import duckdb

from warehouse.connection import WarehouseError
from warehouse.sql import query


def publish_snapshot(connection: duckdb.DuckDBPyConnection, snapshot: Path) -> bool:
    """Copy the open warehouse to `snapshot`, swapped in by one rename.

    Returns False, and leaves the file alone, when the marts it holds are those of the warehouse.
    Raises WarehouseError when the disk refuses; the copy there was stays.
    """
    marks = connection.execute(query("state_marks")).fetchall()
    if snapshot.exists() and _marks(snapshot) == marks:
        return False
    connection.execute("checkpoint")
    (source,) = connection.execute(query("database_file")).fetchall()
    building = snapshot.with_name(f".{snapshot.name}.building")
    try:
        building.unlink(missing_ok=True)  # left by an interrupted run, and not to be written to
        building.touch(mode=0o600)
        shutil.copyfile(source[0], building)
        building.chmod(0o400)  # unprotected counts: for the owner only, like the warehouse
        os.replace(building, snapshot)  # noqa: PTH105 - the atomic swap, by its usual name
    except OSError as error:
        with suppress(OSError):
            building.unlink(missing_ok=True)
        raise WarehouseError(
            f"{snapshot}: the copy for readers could not be written ({error.strerror or error}). "
            "Free some space and see that the folder may be written to, then run again; "
            "the copy there was is kept."
        ) from error
    return True


def _marks(snapshot: Path) -> list[tuple[str, str]]:
    """What the copy was built from; nothing when it cannot be read, so that it is made again."""
    try:
        with duckdb.connect(str(snapshot), read_only=True) as connection:
            return connection.execute(query("state_marks")).fetchall()
    except duckdb.Error:
        return []
