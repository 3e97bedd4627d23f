"""`dtz ui` serves Dagster on the data of the road."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator

import pytest
import requests

from tests.assets.graph import asset_graph
from tests.end_to_end.roads import DTZ, RoadFolder

STARTS_WITHIN_SECONDS = 60
QUERY = """{
  assetNodes { assetKey { path } groupName }
  runsOrError { ... on Runs { results { jobName status } } }
}"""


@pytest.fixture
def address(road: RoadFolder) -> Iterator[str]:
    """Where the UI answers; everything it started is ended afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = road.root / "ui.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [DTZ, "ui", "--port", str(port)],
            env=road.environment(),
            cwd=road.root,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield wait_for(f"http://127.0.0.1:{port}", process)
        finally:
            os.killpg(process.pid, signal.SIGINT)
            # A busy machine may need longer than this to end in order; nothing is left behind.
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=20)
            end_group(process.pid)


def wait_for(address: str, process: "subprocess.Popen[bytes]") -> str:
    """The address, once it answers."""
    ends = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < ends:
        assert process.poll() is None, "dtz ui ended by itself"
        try:
            if requests.get(f"{address}/server_info", timeout=5).ok:
                return address
        except requests.ConnectionError:
            time.sleep(0.2)
    raise AssertionError("dtz ui did not answer in time")


def end_group(group: int) -> None:
    """End what the process may have left behind."""
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def test_a_port_that_is_taken_is_said_before_anything_starts(road: RoadFolder) -> None:
    shutil.rmtree(road.var)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = road.dtz("ui", "--port", str(port))
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"Dagster cannot open at http://127.0.0.1:{port} (Address already in use)" in done.stderr
    assert f"dtz ui --port {port + 1}" in done.stderr
    assert not road.var.exists()


def test_the_ui_shows_the_assets_and_the_runs_of_the_road(address: str) -> None:
    answer = requests.post(f"{address}/graphql", json={"query": QUERY}, timeout=30).json()
    shown = {
        node["assetKey"]["path"][0]: node["groupName"] for node in answer["data"]["assetNodes"]
    }
    assert shown == {name: asset["group"] for name, asset in asset_graph().items()}
    (run, *others) = reversed(answer["data"]["runsOrError"]["results"])
    assert run == {"jobName": "publish_release", "status": "SUCCESS"}
    assert all(other["jobName"] == "publish_release" for other in others)
