"""A warehouse on disk for each module, as if new for each test."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from schemas.programme import Programme, load_programme, shipped_programme
from tests.builders import emptied
from warehouse import open_warehouse


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a warehouse of the test's own would stand."""
    return tmp_path / "var" / "warehouse.duckdb"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The module's warehouse, open for writing, with whatever was left in it."""
    with open_warehouse(tmp_path_factory.mktemp("var") / "warehouse.duckdb") as opened:
        yield opened


@pytest.fixture
def connection(shared: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """The module's warehouse, empty."""
    return emptied(shared)


@pytest.fixture(scope="session")
def dtz() -> Programme:
    """The programme that comes along."""
    return load_programme(shipped_programme("dtz-2016-2020"))
