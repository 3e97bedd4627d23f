"""A real HTTP server on 127.0.0.1 that gives codelists, or fails to, in every way a test wants."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath

from schemas.iati_standard import Codelist
from tests.iati.codelists.builders import xml

Page = Callable[[BaseHTTPRequestHandler], None]
"""Answers one request."""


@dataclass
class PublicSite:
    """The pages of the site by the list's name, and the requests it had: list and conditions."""

    address: str
    pages: dict[str, Page]
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def publish(self, *lists: Codelist, etag: str = "") -> None:
        """Give these lists from now on."""
        for each in lists:
            self.pages[each.name] = giving(xml(each), etag=etag)

    def silent(self, handler: BaseHTTPRequestHandler) -> None:
        """A page that never answers."""
        self.closing.wait()
        handler.close_connection = True

    def dripping(self, handler: BaseHTTPRequestHandler) -> None:
        """A page that never comes to its end."""
        start_answer(handler, 200, {"Content-Length": "1000000"})
        while not self.closing.wait(0.02):
            handler.wfile.write(b" ")
            handler.wfile.flush()


@contextmanager
def public_site(*lists: Codelist) -> Iterator[PublicSite]:
    """A site that gives these lists; closed afterwards."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # an answer goes out whole

        def do_GET(self) -> None:
            path = PurePosixPath(self.path)
            conditions = {
                header: self.headers[header]
                for header in ("If-None-Match", "If-Modified-Since")
                if header in self.headers
            }
            site.asked.append((path.stem, conditions))
            site.pages.get(path.stem, answering(404))(self)

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site = PublicSite(f"http://127.0.0.1:{server.server_port}/lists/xml/", {})
        site.publish(*lists)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield site
        finally:
            site.closing.set()
            server.shutdown()
            thread.join()


def start_answer(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str]) -> None:
    """Send everything up to the content."""
    handler.send_response(status)
    for header, value in headers.items():
        if value:
            handler.send_header(header, value)
    handler.end_headers()


def giving(content: bytes, etag: str = "", last_modified: str = "") -> Page:
    """A page with this content, which honours the conditions of a request."""

    def page(handler: BaseHTTPRequestHandler) -> None:
        headers = {"ETag": etag, "Last-Modified": last_modified}
        asked = (handler.headers["If-None-Match"], handler.headers["If-Modified-Since"])
        if any(asked) and asked == (etag or None, last_modified or None):
            start_answer(handler, 304, headers)
        else:
            start_answer(handler, 200, {**headers, "Content-Length": str(len(content))})
            handler.wfile.write(content)

    return page


def answering(status: int, **headers: str) -> Page:
    """A page that has nothing but a status."""

    def page(handler: BaseHTTPRequestHandler) -> None:
        start_answer(handler, status, {**headers, "Content-Length": "0"})

    return page


def failing_first(times: int, status: int, then: Page) -> Page:
    """A page that fails so many times before it works."""
    left = [times]

    def page(handler: BaseHTTPRequestHandler) -> None:
        left[0] -= 1
        (answering(status) if left[0] >= 0 else then)(handler)

    return page


def broken_off(content: bytes) -> Page:
    """A page whose connection ends when half of the content promised was sent."""

    def page(handler: BaseHTTPRequestHandler) -> None:
        start_answer(handler, 200, {"Content-Length": str(len(content))})
        handler.wfile.write(content[: len(content) // 2])
        handler.close_connection = True

    return page
