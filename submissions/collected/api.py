"""Forms fetched from a KoboToolbox server by its API, version 2: all of them, page by page.

Gives the entries as the server has them. What is kept of them, and where, belongs elsewhere.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

PAGE = 1_000
"""Entries asked for at once; a server may give fewer, never more."""

MAX_ENTRIES = 200_000
_TIMEOUT_SECONDS = (10, 120)
_RETRY = Retry(
    total=5,
    backoff_factor=1,
    status_forcelist=(429, 500, 502, 503, 504),
    allowed_methods=frozenset({"GET"}),
    respect_retry_after_header=True,
    raise_on_status=False,
)


class CollectionError(Exception):
    """The server's forms cannot be had; says why and what to do, never the token."""


@dataclass(frozen=True)
class Server:
    """A server and the token that opens it. `url` like https://eu.kobotoolbox.org; plain http is
    for this machine only, as the token would be readable on its way."""

    url: str
    token: str

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        is_here = parts.hostname in {"127.0.0.1", "localhost", "::1"}
        if not parts.hostname or parts.scheme not in {"https", "http"}:
            raise CollectionError(f"{self.url} is no address. Write it like https://host.")
        if parts.scheme == "http" and not is_here:
            raise CollectionError(f"{self.url} would send the token readably. Use https.")
        if parts.username or parts.password:
            raise CollectionError(
                "Leave name and password out of the address; the token is enough."
            )

    def __repr__(self) -> str:
        return f"Server({self.url!r})"


def fetch_entries(
    server: Server, asset: str, on_page: Callable[[int, int], None] | None = None
) -> list[dict[str, Any]]:
    """Every entry of a form, in the order of the server's numbers.

    `on_page` is told how many of how many are there. Raises CollectionError when the server cannot
    be reached, refuses, answers otherwise than its API says, or changes while it is read.
    """
    with _session(server) as session:
        entries: list[dict[str, Any]] = []
        for page, count in _pages(
            session, f"{server.url.rstrip('/')}/api/v2/assets/{asset}/data.json"
        ):
            entries += page
            if on_page:
                on_page(len(entries), count)
        return entries


def _session(server: Server) -> requests.Session:
    session = requests.Session()
    session.trust_env = False  # a .netrc would put another name in place of the token
    session.headers.update({"Authorization": f"Token {server.token}", "Accept": "application/json"})
    for scheme in ("https://", "http://"):
        session.mount(scheme, HTTPAdapter(max_retries=_RETRY))
    return session


def _pages(session: requests.Session, address: str) -> Iterator[tuple[list[dict[str, Any]], int]]:
    """Pages by number and not by the address of the next one, which could lead to another server
    with the token."""
    start, first_count = 0, None
    while True:
        query = {"limit": PAGE, "start": start, "sort": '{"_id":1}'}
        page, count = _page(session, address, query)
        first_count = count if first_count is None else first_count
        if count > MAX_ENTRIES:
            raise CollectionError(
                f"{address}: there are {count:,} entries; {MAX_ENTRIES:,} is the most that one "
                "file holds. Divide the form by period."
            )
        if count != first_count or (not page and start < count):
            raise CollectionError(
                f"{address}: entries came in or went while they were fetched. Try again."
            )
        start += len(page)
        yield page, count
        if start >= count:
            return


def _page(
    session: requests.Session, address: str, query: dict[str, Any]
) -> tuple[list[dict[str, Any]], int]:
    try:
        answer = session.get(address, params=query, timeout=_TIMEOUT_SECONDS, allow_redirects=False)
        if answer.status_code != requests.codes.ok:
            raise CollectionError(f"{address}: {_refusal(answer.status_code)}")
        document = answer.json()
        page, count = document["results"], document["count"]
    except requests.exceptions.JSONDecodeError:
        raise CollectionError(f"{address}: the answer is no JSON. {_CHECK}") from None
    except requests.RequestException as error:
        raise CollectionError(
            f"{address}: the server cannot be reached ({type(error).__name__}). "
            "See that the address is right and the network is there, then try again."
        ) from None
    except (KeyError, TypeError):
        raise CollectionError(f"{address}: the answer has no list of entries. {_CHECK}") from None
    if not isinstance(count, int) or not isinstance(page, list):
        raise CollectionError(f"{address}: the answer has no list of entries. {_CHECK}")
    return [entry for entry in page if isinstance(entry, dict)], count


_CHECK = "See that the address is that of a KoboToolbox server, without a path."


def _refusal(status: int) -> str:
    if status in {401, 403}:
        return "the token does not open it. Put a valid one in KOBO_TOKEN."
    if status == 404:
        return "there is no such form, or the token may not see it. Check the form's id."
    if status in {301, 302, 303, 307, 308}:
        return "the server sends elsewhere, where the token is not sent. Use the new address."
    return f"the server answers {status}. Try again later."
