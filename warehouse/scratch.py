"""A copy of the warehouse to try something out on, which nobody else can open and which goes away.

What is tried out belongs to others. The warehouse itself is read, and never touched.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.connection import OWNER_ONLY, open_for_reading, open_warehouse


@contextmanager
def scratch_copy(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy open for writing, for its owner only and removed at the end, however that comes; an
    empty one while there is no warehouse. Raises WarehouseError, and OSError of the disk."""
    with TemporaryDirectory(prefix="dtz-") as folder:  # made for its owner only
        copy = Path(folder) / warehouse.name
        if warehouse.exists():
            _copy(warehouse, copy)
        with open_warehouse(copy) as connection:
            yield connection


def _copy(warehouse: Path, copy: Path) -> None:
    """The file and what was written to its log only, while no process can write to them.

    The log comes first: closing a file that was read ends the lock that was held on it.
    """
    with open_for_reading(warehouse):
        for suffix in (".wal", ""):
            part = Path(f"{warehouse}{suffix}")
            if part.exists():
                target = Path(f"{copy}{suffix}")
                target.touch(mode=OWNER_ONLY)
                shutil.copyfile(part, target)
