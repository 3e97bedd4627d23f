"""Opening the warehouse file, with its migrations applied and its faults put into words.

The only module that connects to it. One process writes at a time: DuckDB allows no more.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from warehouse.migrate import is_up_to_date, migrate

OWNER_ONLY = 0o600
"""Permissions of the warehouse file: it holds unprotected counts."""


class WarehouseError(Exception):
    """The warehouse cannot be used; the message says which file, why and what to do."""


@contextmanager
def open_warehouse(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the warehouse for writing, create it when absent, and bring its tables up to date.

    Raises WarehouseError when another process holds the file, the disk is full or the file is no
    DuckDB database.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WarehouseError(
            f"{path.parent}: the folder cannot be made ({error.strerror}). "
            "Move away what is in its place, or choose another folder."
        ) from error
    try:
        with duckdb.connect(str(path)) as connection:
            path.chmod(OWNER_ONLY)
            migrate(connection)
            yield connection
    except (duckdb.IOException, duckdb.FatalException) as error:
        raise WarehouseError(_explain(path, str(error))) from error


@contextmanager
def open_for_reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the warehouse and change nothing; where there is none yet, one with nothing in it.

    Raises WarehouseError when a process writes to the file, when the file is no DuckDB database,
    or when its tables are of an earlier version.
    """
    if not path.exists():
        with duckdb.connect() as connection:
            migrate(connection)
            yield connection
        return
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            if not is_up_to_date(connection):
                raise WarehouseError(
                    f"{path}: the warehouse is of an earlier version of this program. "
                    "Run dtz publish, which brings it up to date."
                )
            yield connection
    except (duckdb.IOException, duckdb.FatalException) as error:
        raise WarehouseError(_explain(path, str(error))) from error


def _explain(path: Path, message: str) -> str:
    if "could not set lock" in message.lower():
        return (
            f"{path}: another process is writing to the warehouse. "
            "Wait until the running publication has ended, then try again."
        )
    if "no space" in message.lower():
        return f"{path}: the disk is full. Free some space, then run again; nothing was lost."
    return (
        f"{path}: the warehouse file cannot be used ({message.splitlines()[0]}). "
        "Move it away and run again: it is rebuilt from the inbox."
    )
