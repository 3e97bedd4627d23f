"""Another process that writes to the warehouse, for as long as a test wants it to."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.warehouse.test_connection import HOLDER


@contextmanager
def held(warehouse: Path) -> Iterator[None]:
    """While another process has the warehouse open for writing."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(warehouse)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        yield
    finally:
        holder.communicate("done\n", timeout=20)
