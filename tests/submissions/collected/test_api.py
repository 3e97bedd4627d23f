"""Fetching forms from a server of KoboToolbox's kind: all pages, patiently, and nothing given away.

The server is a real one, on this machine.
"""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from pipelines.collecting import TOKEN_VARIABLE, collect
from submissions.collected import CollectionError, Server, api, fetch_entries

TOKEN = "t0ken-of-the-account"  # noqa: S105 - opens nothing


@dataclass
class Kobo:
    """A server that holds entries. `troubles` are answered first, one status each."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    troubles: list[int] = field(default_factory=list)
    body: bytes | None = None
    seen: list[tuple[str, str]] = field(default_factory=list)
    url: str = ""

    def answer(self, path: str, token: str) -> tuple[int, dict[str, str], bytes]:
        self.seen.append((path, token))
        if self.troubles:
            status = self.troubles.pop(0)
            return status, {"Retry-After": "0", "Location": f"{self.url}/elsewhere"}, b""
        if token != f"Token {TOKEN}":
            return 401, {}, b""
        if not urlsplit(path).path.endswith("/api/v2/assets/aForm/data.json"):
            return 404, {}, b""
        query = parse_qs(urlsplit(path).query)
        start, limit = int(query["start"][0]), min(int(query["limit"][0]), 3)
        page = self.entries[start : start + limit]
        document = {"count": len(self.entries), "next": "https://evil.example/", "results": page}
        return 200, {}, self.body or json.dumps(document).encode()


@pytest.fixture
def kobo(monkeypatch: pytest.MonkeyPatch) -> Iterator[Kobo]:
    monkeypatch.setenv(TOKEN_VARIABLE, TOKEN)
    monkeypatch.setattr(api, "_RETRY", api._RETRY.new(backoff_factor=0))
    served = Kobo([{"_id": n, "_uuid": f"u{n}", "period": str(2016 + n % 2)} for n in range(1, 8)])

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = served.answer(self.path, self.headers["Authorization"])
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        served.url = f"http://127.0.0.1:{server.server_port}"
        yield served
        server.shutdown()


def fetch(kobo: Kobo, token: str = TOKEN, form: str = "aForm") -> list[dict[str, Any]]:
    return fetch_entries(Server(kobo.url, token), form)


def test_every_entry_is_fetched_page_by_page(kobo: Kobo) -> None:
    told: list[tuple[int, int]] = []
    entries = fetch_entries(Server(kobo.url, TOKEN), "aForm", lambda *done: told.append(done))
    assert entries == kobo.entries
    assert told == [(3, 7), (6, 7), (7, 7)]


def test_a_server_that_is_busy_is_asked_again(kobo: Kobo) -> None:
    kobo.troubles = [503, 429, 502]
    assert fetch(kobo) == kobo.entries


@pytest.mark.parametrize(
    ("status", "says"),
    [(401, "KOBO_TOKEN"), (404, "no such form"), (302, "elsewhere"), (418, "418")],
)
def test_a_refusal_says_what_to_do(kobo: Kobo, status: int, says: str) -> None:
    kobo.troubles = [status]
    with pytest.raises(CollectionError, match=says):
        fetch(kobo)
    assert len(kobo.seen) == 1  # the token was sent nowhere else


@pytest.mark.parametrize("body", [b"<html>", b"[]", b'{"count": "x", "results": 3}', b"null"])
def test_another_kind_of_answer_is_told(kobo: Kobo, body: bytes) -> None:
    kobo.body = body
    with pytest.raises(CollectionError, match="KoboToolbox server"):
        fetch(kobo)


def test_a_list_that_changes_while_it_is_read_is_not_taken(kobo: Kobo) -> None:
    def more(done: int, _count: int) -> None:
        if done == 3:
            kobo.entries.append({"_id": 99})

    with pytest.raises(CollectionError, match="Try again"):
        fetch_entries(Server(kobo.url, TOKEN), "aForm", more)


def test_the_token_is_in_no_message(kobo: Kobo) -> None:
    assert TOKEN not in repr(Server(kobo.url, TOKEN))
    for url in (kobo.url, "http://127.0.0.1:1"):
        kobo.troubles = [403]
        with pytest.raises(CollectionError) as told:
            fetch_entries(Server(url, TOKEN), "aForm")
        assert TOKEN not in str(told.value)


@pytest.mark.parametrize(
    "url", ["host", "ftp://host", "http://host.example", "https://name:pass@host.example", ""]
)
def test_a_token_is_sent_only_where_nobody_reads_along(url: str) -> None:
    with pytest.raises(CollectionError):
        Server(url, TOKEN)


def collected(kobo: Kobo, inbox: Path, *by: str) -> list[str]:
    return collect(kobo.url, "aForm", by, inbox, lambda *_: None)


def test_entries_come_into_the_inbox_once_and_again_when_they_changed(
    kobo: Kobo, tmp_path: Path
) -> None:
    assert collected(kobo, tmp_path) == ["kobo-aForm-r1.json: 7 entries, new"]
    kobo.entries.reverse()
    assert collected(kobo, tmp_path) == ["kobo-aForm-r1.json: 7 entries, unchanged"]
    kobo.entries[0] = {**kobo.entries[0], "girls": "9"}
    assert collected(kobo, tmp_path) == ["kobo-aForm-r2.json: 7 entries, new"]
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        "kobo-aForm-r1.json",
        "kobo-aForm-r2.json",
    ]


def test_entries_are_divided_over_files_by_an_answer(kobo: Kobo, tmp_path: Path) -> None:
    assert collected(kobo, tmp_path, "period") == [
        "kobo-aForm-2017-r1.json: 4 entries, new",
        "kobo-aForm-2016-r1.json: 3 entries, new",
    ]


def test_an_answer_that_is_missing_or_unclear_is_told(kobo: Kobo, tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="no answer to 'place'"):
        collected(kobo, tmp_path, "place")
    kobo.entries = [{"_id": 1, "place": "A B"}, {"_id": 2, "place": "a-b"}]
    with pytest.raises(CollectionError, match="same file name"):
        collected(kobo, tmp_path, "place")
    assert not list(tmp_path.iterdir())


def test_without_token_or_form_nothing_is_asked(
    kobo: Kobo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(CollectionError, match="letters and digits"):
        collect(kobo.url, "../users", (), tmp_path, lambda *_: None)
    monkeypatch.delenv(TOKEN_VARIABLE)
    with pytest.raises(CollectionError, match=TOKEN_VARIABLE):
        collected(kobo, tmp_path)
    assert kobo.seen == []
