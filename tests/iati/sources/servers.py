"""Real HTTP servers on 127.0.0.1, which answer each path as a test wants."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""For data.localhost."""
_PAUSE = 0.02


@dataclass
class Server:
    """A running server: its port, what it was asked for, and when it is told to end."""

    port: int
    asked: list[tuple[str, Message]] = field(default_factory=list)
    ends: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"http://{host}:{self.port}{path}"


class Exchange(BaseHTTPRequestHandler):
    """One request and the means to answer it."""

    routes: Mapping[str, "Answer"]
    state: Server

    def do_GET(self) -> None:
        """Answer as the route says."""
        self.state.asked.append((self.path, self.headers))
        with suppress(OSError):  # whoever asked may have seen enough
            self.routes[self.path](self)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def send(self, content: bytes, status: int = 200, **headers: str) -> None:
        """A whole answer; `_` in the name of a header stands for a hyphen."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def drip(self, piece: bytes) -> None:
        """The same piece again and again, slowly and for ever."""
        while not self.state.ends.wait(_PAUSE):
            self.wfile.write(piece)

    def pour(self, piece: bytes) -> None:
        """The same piece again and again, for ever."""
        while not self.state.ends.is_set():
            self.wfile.write(piece)


Answer = Callable[[Exchange], None]


def sends(content: bytes, status: int = 200, **headers: str) -> Answer:
    """An answer that is the same each time."""
    return lambda exchange: exchange.send(content, status, **headers)


def redirects(target: str, status: int = 302) -> Answer:
    """An answer that sends whoever asks elsewhere."""
    return sends(b"", status, Location=target)


@contextmanager
def serving(routes: Mapping[str, Answer], tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server that answers each path by its route."""
    state = Server(0)
    handler = type("Exchange", (Exchange,), {"routes": routes, "state": state})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        http.daemon_threads = True
        if tls is not None:
            http.socket = tls.wrap_socket(http.socket, server_side=True)
        state.port = http.server_address[1]
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": _PAUSE})
        thread.start()
        try:
            yield state
        finally:
            state.ends.set()
            http.shutdown()
            thread.join()
