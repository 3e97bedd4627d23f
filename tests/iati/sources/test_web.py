"""Addresses: fetched from real servers, within limits, and only where it is safe to go."""

import io
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from iati.sources import Limits, SourceError, find_sources
from iati.sources.addresses import Address
from tests.iati.sources.reading import (
    MANY_SPACES,
    XML,
    content_of,
    contents,
    gzipped,
    refusal,
    zipped,
)
from tests.iati.sources.servers import CERTIFICATE, Answer, Exchange, redirects, sends, serving

_HERE = ipaddress.ip_address("127.0.0.1")
_SHORT = Limits(total_seconds=0.5, silence_seconds=0.2, transfer_bytes=1_000_000)


def _fetch(answer: Answer, limits: Limits = _SHORT) -> bytes | tuple[str, str]:
    """What the only source at an address gives, or rule and reason of its refusal."""
    with serving({"/data": answer}) as server:
        [content] = contents(server.url("/data"), limits=limits).values()
    if isinstance(content, SourceError):
        return content.rule.value, content.detail
    return content


def _at(*addresses: Address) -> Callable[[str], Sequence[Address]]:
    return lambda _: addresses


@contextmanager
def _speaking(speak: Callable[[socket.socket, threading.Event], None]) -> Iterator[str]:
    """The address of a server that does whatever `speak` does with its first connection."""
    ends = threading.Event()

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            try:
                connection.recv(65_536)
                speak(connection, ends)
            except OSError:
                pass  # whoever asked has seen enough

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        ends.set()
        thread.join()


def test_what_is_at_an_address_is_read() -> None:
    with serving({"/a.xml?year=2017": sends(XML)}) as server:
        url = server.url("/a.xml?year=2017")
        [source] = find_sources([url], io.BytesIO())
        assert (source.name, source.size) == (url, len(XML))
        assert content_of(source) == XML
        assert content_of(source) == XML, "the copy can be read again"


def test_an_address_is_asked_once_and_when_its_turn_comes() -> None:
    with serving({"/a": sends(XML), "/b": sends(XML)}) as server:
        sources = find_sources([server.url("/a"), server.url("/b")], io.BytesIO())
        assert content_of(next(sources)) == XML
        assert [path for path, _ in server.asked] == ["/a"]
        assert [content_of(source) for source in sources] == [XML]
        assert [path for path, _ in server.asked] == ["/a", "/b"]


@pytest.mark.parametrize(
    "answer",
    [
        sends(gzipped(XML), Content_Type="application/xml"),
        sends(gzipped(XML), Content_Encoding="gzip"),
        sends(gzipped(XML), Content_Encoding="x-gzip", Content_Type="application/gzip"),
        sends(gzipped(gzipped(XML)), Content_Encoding="gzip", Content_Type="application/gzip"),
        sends(XML, Content_Encoding="gzip"),
        sends(XML, Content_Encoding="identity", Content_Type="text/plain"),
    ],
)
def test_what_is_sent_packed_is_told_by_its_content(answer: Answer) -> None:
    assert _fetch(answer) == XML


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_an_archive_at_an_address_is_its_files(encoding: str) -> None:
    archive = zipped({"a.xml": b"1", "b.xml": b"2"})
    packed = gzipped(archive) if encoding else archive
    with serving({"/data": sends(packed, Content_Encoding=encoding)}) as server:
        url = server.url("/data")
        assert contents(url) == {f"{url}/a.xml": b"1", f"{url}/b.xml": b"2"}


def test_an_answer_in_chunks_is_read() -> None:
    def speak(connection: socket.socket, _: threading.Event) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        for piece in (XML[:5], XML[5:], b""):
            connection.sendall(b"%x\r\n%b\r\n" % (len(piece), piece))

    with _speaking(speak) as url:
        assert contents(url) == {url: XML}


@pytest.mark.parametrize("status", [204, 206, 401, 403, 404, 410, 418, 500, 503, 599])
def test_any_answer_but_200_is_refused(status: int) -> None:
    refused = _fetch(sends(XML, status))
    assert refused[0] == "file:address"
    assert f"answered {status}" in str(refused[1])


def test_an_answer_packed_in_another_way_is_refused() -> None:
    assert _fetch(sends(XML, Content_Encoding="br")) == (
        "file:address",
        "The server packs what it sends in a way that was not asked for (br).",
    )


def test_an_answer_that_is_cut_off_is_refused() -> None:
    rule, detail = _fetch(sends(XML, Content_Length="1000"))
    assert (rule, detail) == (
        "file:address",
        "The connection broke off, or the server does not speak HTTP.",
    )


def test_a_packed_answer_that_is_cut_off_is_refused() -> None:
    rule, detail = _fetch(sends(gzipped(XML)[:-5], Content_Encoding="gzip"))
    assert rule == "file:archive"
    assert "damaged" in str(detail)


def test_a_packed_answer_that_is_a_bomb_is_refused() -> None:
    rule, detail = _fetch(sends(gzipped(MANY_SPACES), Content_Encoding="gzip"), Limits())
    assert rule == "file:archive"
    assert "200 times" in str(detail)


def test_an_answer_without_end_is_refused() -> None:
    def pour(exchange: Exchange) -> None:
        exchange.send(b"")
        exchange.pour(b"<a/>" * 10_000)

    assert _fetch(pour) == ("file:too-large", "It has more than 976 KiB.")


def test_an_answer_that_drips_for_ever_is_refused() -> None:
    def drip(exchange: Exchange) -> None:
        exchange.send(b"<iati-activities>")
        exchange.drip(b" ")

    assert _fetch(drip) == ("file:address", "It was not all there after 0.5 seconds.")


def test_an_answer_whose_head_drips_for_ever_is_refused() -> None:
    def drip(exchange: Exchange) -> None:
        exchange.wfile.write(b"HTTP/1.0 200 OK\r\nX-Long: ")
        exchange.drip(b"x")

    assert _fetch(drip) == ("file:address", "It was not all there after 0.5 seconds.")


def test_an_answer_that_is_put_off_for_ever_is_refused() -> None:
    def put_off(exchange: Exchange) -> None:
        exchange.drip(b"HTTP/1.1 100 Continue\r\n\r\n")

    assert _fetch(put_off) == ("file:address", "It was not all there after 0.5 seconds.")


def test_a_server_that_never_answers_is_refused() -> None:
    def wait(exchange: Exchange) -> None:
        exchange.state.ends.wait()

    assert _fetch(wait) == ("file:address", "The server did not answer in time.")


@pytest.mark.parametrize(
    "answer", [b"\x00\x01\x02\x03\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"", b"SSH-2.0-x\r\n" * 10]
)
def test_a_server_that_speaks_something_else_is_refused(answer: bytes) -> None:
    with _speaking(lambda connection, _: connection.sendall(answer)) as url:
        rule, detail = refusal(url, limits=_SHORT)
    assert rule == "file:address"
    assert "does not speak HTTP" in detail


def test_a_port_where_nobody_listens_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/") == (
        "file:address",
        "There was no connection with the server.",
    )


@pytest.mark.parametrize(
    "url", ["ftp://127.0.0.1/a.xml", "file:///etc/passwd", "gopher://127.0.0.1/", "jar://x"]
)
def test_other_kinds_of_addresses_are_refused(url: str) -> None:
    assert refusal(url) == ("file:address", "Only http and https addresses are read.")


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1", "http://a b/", "http://127.0.0.1:99999/", "http://*"]
)
def test_what_is_not_an_address_is_refused(url: str) -> None:
    assert refusal(url)[0] == "file:address"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_on_the_same_server_are_followed(status: int) -> None:
    routes = {"/old/a": redirects("../new/b", status), "/new/b": sends(XML)}
    with serving(routes) as server:
        url = server.url("/old/a")
        assert contents(url) == {url: XML}


def test_what_comes_with_a_redirect_is_not_read() -> None:
    def pour(exchange: Exchange) -> None:
        exchange.send(b"", 302, Location="/b")
        exchange.pour(b" " * 100_000)

    with serving({"/a": pour, "/b": sends(XML)}) as server:
        assert list(contents(server.url("/a"), limits=_SHORT).values()) == [XML]


def test_redirects_without_end_are_refused() -> None:
    with serving({"/a": redirects("/b"), "/b": redirects("/a")}) as server:
        assert refusal(server.url("/a")) == ("file:address", "It redirects more than 5 times.")
        assert len(server.asked) == 6


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "[::ffff:127.0.0.1]", "169.254.169.254"]
)
def test_a_redirect_to_a_private_address_is_refused(host: str) -> None:
    with serving({"/secret": sends(XML)}) as secret:
        target = secret.url("/secret", host)
        with serving({"/a": redirects(target)}) as server:
            rule, detail = refusal(server.url("/a"))
        assert secret.asked == []
    assert rule == "file:address"
    assert "not on the public internet" in detail


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://example.org/a", "gopher://example.org", "data:,a"]
)
def test_a_redirect_to_another_kind_of_address_is_refused(target: str) -> None:
    with serving({"/a": redirects(target)}) as server:
        rule, detail = refusal(server.url("/a"))
    assert rule == "file:address"
    assert "redirects to another kind of address" in detail


def test_a_name_that_leads_to_a_private_address_is_refused() -> None:
    with serving({"/a": sends(XML)}) as server:
        rule, detail = refusal(server.url("/a", "data.example"), look_up=_at(_HERE))
        assert server.asked == []
    assert rule == "file:address"
    assert "leads to data.example (127.0.0.1), which is not on the public internet" in detail


def test_the_connection_goes_to_the_address_that_was_checked() -> None:
    asked: list[str] = []

    def look_up(host: str) -> Sequence[Address]:
        asked.append(host)
        return [_HERE]

    with serving({"/a": sends(XML)}) as server:
        url = server.url("/a", "no-such-name.localhost")
        assert contents(url, look_up=look_up) == {url: XML}
        [(_, headers)] = server.asked
    assert asked == ["no-such-name.localhost"]
    assert headers["Host"] == f"no-such-name.localhost:{server.port}"


def test_each_step_of_the_way_is_looked_up_anew() -> None:
    answers = iter([[_HERE], [ipaddress.ip_address("10.0.0.1")], [_HERE]])
    with serving({"/a": redirects("http://b.example/"), "/b": sends(XML)}) as server:
        url = server.url("/a", "a.localhost")
        rule, detail = refusal(url, look_up=lambda _: next(answers))
    assert rule == "file:address"
    assert "b.example (10.0.0.1)" in detail


def test_the_next_address_of_a_server_is_tried_where_one_does_not_answer() -> None:
    addresses = (ipaddress.ip_address("::1"), _HERE)
    with serving({"/a": sends(XML)}) as server:
        url = server.url("/a", "data.localhost")
        assert contents(url, look_up=_at(*addresses)) == {url: XML}


def test_nothing_of_the_environment_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    routes = {"/a": sends(b"", 302, Location="/b", Set_Cookie="a=b"), "/b": sends(XML)}
    with serving(routes) as server:
        assert list(contents(server.url("/a")).values()) == [XML]
        for _, headers in server.asked:
            assert {"Authorization", "Cookie"}.isdisjoint(headers)


def test_a_password_in_an_address_is_used_and_not_shown() -> None:
    with serving({"/a": sends(XML), "/b": sends(XML, 500)}) as server:
        read = contents(server.url("/a", "me:secret@127.0.0.1"))
        failed = contents(server.url("/b", "me:secret@127.0.0.1"))
        assert server.asked[0][1]["Authorization"].startswith("Basic ")
    assert list(read) == [server.url("/a")]
    assert "secret" not in repr(failed)


def _secure() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context


def test_a_certificate_is_checked_by_name_though_the_address_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names: list[str | None] = []
    context = _secure()
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
    with serving({"/a": sends(XML)}, context) as server:
        url = f"https://data.localhost:{server.port}/a"
        assert contents(url, look_up=_at(_HERE)) == {url: XML}
    assert names == ["data.localhost"]


def test_a_certificate_for_another_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
    with serving({"/a": sends(XML)}, _secure()) as server:
        refused = [
            refusal(f"https://{host}:{server.port}/a", look_up=_at(_HERE))
            for host in ("other.localhost", "127.0.0.1")
        ]
        assert server.asked == []
    detail = "The server's certificate is not valid for this name, or not known here."
    assert refused == [("file:address", detail)] * 2


def test_a_certificate_that_nobody_vouches_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
    with serving({"/a": sends(XML)}, _secure()) as server:
        url = f"https://data.localhost:{server.port}/a"
        assert "certificate" in refusal(url, look_up=_at(_HERE))[1]
        assert server.asked == []


def test_authorities_that_are_missing_are_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "missing.pem"))
    assert "REQUESTS_CA_BUNDLE" in refusal("https://127.0.0.1:1/")[1]


def test_a_redirect_from_https_to_http_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(CERTIFICATE))
    with serving({"/a": redirects("http://data.localhost/b")}, _secure()) as server:
        url = f"https://data.localhost:{server.port}/a"
        assert "from https to http" in refusal(url, look_up=_at(_HERE))[1]


def test_a_secure_connection_that_is_never_made_is_refused() -> None:
    def wait(_: socket.socket, ends: threading.Event) -> None:
        ends.wait()

    with _speaking(wait) as url:
        limits = Limits(connect_seconds=0.2, silence_seconds=0.2, total_seconds=5)
        rule, _ = refusal(url.replace("http:", "https:"), limits=limits)
    assert rule == "file:address"
