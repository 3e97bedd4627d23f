"""The example's road after its first run, for every test that goes on from there, and the
synthetic one."""

import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.roads import RoadFolder, first_run
from tests.end_to_end.synthetic import synthetic_run


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """Shared by all tests: only to be looked at."""
    return first_run(tmp_path_factory.getbasetemp())[0]


@pytest.fixture(scope="session")
def first_command(
    tmp_path_factory: pytest.TempPathFactory,
) -> subprocess.CompletedProcess[str]:
    """What that first `dtz publish` said."""
    return first_run(tmp_path_factory.getbasetemp())[1]


@pytest.fixture
def road(first: RoadFolder, tmp_path: Path) -> RoadFolder:
    """A copy of the first run's road, to go on with."""
    return first.copy_to(tmp_path / "road")


@pytest.fixture(scope="session")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The synthetic programme's road after its one run: only to be looked at."""
    return synthetic_run(tmp_path_factory.getbasetemp())
