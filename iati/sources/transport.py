"""Connections to addresses that were checked before, cut when their time is up.

Which addresses are right, and what is asked of a server, belongs elsewhere.
"""

import socket
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from iati.sources.addresses import Address


class Watchdog:
    """Ends all connections given to it after so many seconds, whatever they are waiting for.

    A server that sends a byte now and then keeps any single reading from taking too long.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True
        self._sockets: list[socket.socket] = []

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._timer.join()
        for watched in self._sockets:
            watched.close()

    @property
    def seconds_left(self) -> float:
        """How long there still is; 0 when the time is up."""
        return max(0.0, self._end - time.monotonic())

    def watch(self, connection: socket.socket) -> None:
        """End this connection too."""
        # Of its own: wrapping the connection for TLS takes the given one apart.
        self._sockets.append(connection.dup())
        if not self.seconds_left:
            self._cut()

    def _cut(self) -> None:
        for watched in self._sockets:
            with suppress(OSError):
                watched.shutdown(socket.SHUT_RDWR)


class PinnedAdapter(HTTPAdapter):
    """Connects to the given addresses whatever name is asked for.

    The name still goes to the server, and its certificate is checked against the name.
    """

    def __init__(
        self, addresses: Sequence[Address], watchdog: Watchdog, connect_seconds: float
    ) -> None:
        self._addresses = addresses
        self._watchdog = watchdog
        self._connect_seconds = connect_seconds
        super().__init__()

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """Have the pools make connections that are pinned."""
        super().init_poolmanager(*args, **options)
        connect = self._connect

        class PinnedConnection(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return connect(self)

        class PinnedSecureConnection(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return connect(self)

        class Pool(HTTPConnectionPool):
            ConnectionCls = PinnedConnection

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = PinnedSecureConnection

        self.poolmanager.pool_classes_by_scheme = {"http": Pool, "https": SecurePool}

    def _connect(self, connection: HTTPConnection) -> socket.socket:
        problem: OSError | None = None
        for address in self._addresses:
            seconds = min(self._connect_seconds, self._watchdog.seconds_left)
            if not seconds:
                break
            try:
                made = socket.create_connection((str(address), connection.port), seconds)
            except OSError as error:
                problem = error
            else:
                self._watchdog.watch(made)
                return made
        if problem is None or isinstance(problem, TimeoutError):
            raise ConnectTimeoutError(connection, "No connection was made in time.")
        raise NewConnectionError(connection, f"No connection: {problem.strerror}")
