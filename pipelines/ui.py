"""Opening Dagster's own pages and its daemon on the data of the road.

Starts them, after a look whether they can be reached; what they show is defined elsewhere.
"""

import os
import shutil
import socket
import sys
from pathlib import Path
from typing import NoReturn

import click

from pipelines.home import prepare_home


class AddressError(Exception):
    """Dagster cannot be served where it was asked for; says why and what to do."""


def open_ui(home: Path, host: str, port: int) -> NoReturn:
    """Become Dagster's server. Raises AddressError before anything was started."""
    _require_free(host, port)
    prepare_home(home)
    dagster = shutil.which("dagster", path=str(Path(sys.executable).parent)) or "dagster"
    click.echo(f"Dagster opens at http://{host}:{port} (Ctrl-C ends it)")
    workspace = Path(__file__).parent.parent / "workspace.yaml"
    arguments = ["dev", "-w", str(workspace), "--port", str(port), "--host", host]
    sys.stdout.flush()
    os.execv(dagster, [dagster, *arguments])  # noqa: S606 - replaces this process, no shell


def _require_free(host: str, port: int) -> None:
    """Take the address for a moment: Dagster would start its daemon although it cannot serve."""
    try:
        (family, *_, address), *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise AddressError(
            f"Dagster cannot open at http://{host}:{port} ({error.strerror}). End what runs "
            f"there, or choose another port: dtz ui --port {port + 1}"
        ) from None
