"""Fetching what is at an http or https address, with every step of the way checked.

Nothing of the environment counts but REQUESTS_CA_BUNDLE: no proxy, no stored password, no cookie.
"""

import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests
from urllib3 import exceptions as urllib3_errors

from iati.sources.addresses import LookUp, checked_addresses, names_local
from iati.sources.source import Limits, Refusal, SourceError, shown
from iati.sources.spools import Spool
from iati.sources.streams import GZIP_MAGIC, MAGIC_LENGTH, Gunzip, Read, after, counted, take
from iati.sources.transport import PinnedAdapter, Watchdog

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = {301, 302, 303, 307, 308}
_HEADERS = {
    "User-Agent": "dtz-iati",
    "Accept": "application/xml, text/xml, */*;q=0.5",
    "Accept-Encoding": "gzip",
}
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_CREDENTIALS = re.compile(r"//[^/?#]*@")
_LATE = (requests.Timeout, urllib3_errors.TimeoutError)
_UNTRUSTED = (requests.exceptions.SSLError, urllib3_errors.SSLError)


@dataclass(frozen=True, slots=True)
class _Place:
    """A server, by the name that was asked for."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class _Trip:
    """What holds for every step of a fetch. `own` may be a private server, all others may not."""

    own: _Place | None
    look_up: LookUp
    limits: Limits
    watchdog: Watchdog


def is_address(text: str) -> bool:
    """Whether an argument is an address, of any scheme."""
    return _ADDRESS.match(text) is not None


def name_of(url: str) -> str:
    """An address as it is shown: without a password."""
    return shown(_CREDENTIALS.sub("//", url, count=1))


def fetch(url: str, look_up: LookUp, limits: Limits) -> Spool:
    """A copy of what is at an address. Raises `SourceError`.

    A private server is only asked where `url` itself names one beyond doubt, and only that one.
    """
    with Watchdog(limits.total_seconds) as watchdog:
        try:
            place = _place(_request(url))
            own = place if names_local(place.host) else None
            return _follow(url, _Trip(own, look_up, limits, watchdog))
        except (requests.RequestException, urllib3_errors.HTTPError, ValueError) as error:
            raise _trouble(error, limits, watchdog) from error


def _follow(url: str, trip: _Trip) -> Spool:
    for _ in range(trip.limits.redirect_count + 1):
        with _answer(url, trip) as response:
            target = response.headers.get("Location")
            if response.status_code not in _REDIRECTS or not target:
                return _save(response, trip)
            # What an answer says in its head is read as Latin-1, and mostly is UTF-8.
            url = _next(url, target.encode("latin-1", "replace").decode("utf-8", "replace"))
    raise _refusal(f"It redirects more than {trip.limits.redirect_count} times.")


def _request(url: str) -> requests.PreparedRequest:
    """The request for an address. Raises `SourceError`, and `ValueError` for what is no address."""
    if urlsplit(url).scheme.lower() not in _PORTS:
        raise _refusal("Only http and https addresses are read.")
    return requests.Request("GET", url, headers=_HEADERS).prepare()


def _place(request: requests.PreparedRequest) -> _Place:
    parts = urlsplit(request.url or "")
    return _Place(parts.hostname or "", parts.port or _PORTS[parts.scheme])


@contextmanager
def _answer(url: str, trip: _Trip) -> Iterator[requests.Response]:
    """The answer to the request for one address, of which only the head was read."""
    request, limits = _request(url), trip.limits
    place = _place(request)
    addresses = checked_addresses(place.host, trip.look_up, may_be_local=place == trip.own)
    adapter = PinnedAdapter(addresses, trip.watchdog, limits.connect_seconds)
    # The adapter alone: a session would follow redirects, and read all that comes with one.
    with closing(adapter):
        response = adapter.send(
            request,
            stream=True,
            timeout=(limits.connect_seconds, limits.silence_seconds),
            verify=_authorities(),
        )
        with closing(response):
            yield response


def _authorities() -> str | bool:
    """The file of authorities that certificates are checked by, True for those of requests."""
    path = os.environ.get("REQUESTS_CA_BUNDLE")
    if path and not Path(path).exists():
        raise _refusal("REQUESTS_CA_BUNDLE is set to a file that does not exist.")
    return path or True


def _next(url: str, target: str) -> str:
    """The address that an answer from `url` redirects to. Raises `SourceError`."""
    following = urljoin(url, target)
    schemes = urlsplit(url).scheme.lower(), urlsplit(following).scheme.lower()
    if schemes[1] not in _PORTS:
        raise _refusal(f"It redirects to another kind of address, {name_of(following[:100])}.")
    if schemes == ("https", "http"):
        raise _refusal("It redirects from https to http, where anybody may change what is sent.")
    return following


def _save(response: requests.Response, trip: _Trip) -> Spool:
    if response.status_code != HTTPStatus.OK:
        raise _refusal(f"The server answered {_status(response.status_code)}.")
    spool = Spool()
    try:
        spool.fill(_body(response, trip.limits), trip.limits)
    except OSError as error:  # of the disk: those of the network are urllib3's
        raise SourceError(Refusal.UNREADABLE, f"No copy was made: {error.strerror}.") from error
    if not trip.watchdog.seconds_left:
        raise _late(trip.limits)
    return spool


def _status(code: int) -> str:
    try:
        return f"{code} ({HTTPStatus(code).phrase})"
    except ValueError:
        return str(code)


def _body(response: requests.Response, limits: Limits) -> Read:
    """What was sent, as it was before the server packed it for sending."""

    def read(size: int) -> bytes:
        return bytes(response.raw.read(size, decode_content=False))

    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        return read
    if encoding not in {"gzip", "x-gzip"}:
        name = shown(encoding[:100])
        raise _refusal(f"The server packs what it sends in a way that was not asked for ({name}).")
    head = take(read, MAGIC_LENGTH)
    whole = after(head, read)
    if not head.startswith(GZIP_MAGIC):
        return whole
    gunzip = Gunzip(whole)
    return counted(gunzip.read, response.close, limits, gunzip.packed_count).read


def _refusal(detail: str) -> SourceError:
    return SourceError(Refusal.ADDRESS, detail)


def _late(limits: Limits) -> SourceError:
    return _refusal(f"It was not all there after {limits.total_seconds:g} seconds.")


def _trouble(error: Exception, limits: Limits, watchdog: Watchdog) -> SourceError:
    if not watchdog.seconds_left:
        return _late(limits)
    if isinstance(error, _LATE):
        return _refusal("The server did not answer in time.")
    if isinstance(error, _UNTRUSTED):
        return _refusal("The server's certificate is not valid for this name, or not known here.")
    # What urllib3 found on the way to an answer comes inside of another error.
    if any(isinstance(each, urllib3_errors.ProtocolError) for each in (error, *error.args)):
        return _refusal("The connection broke off, or the server does not speak HTTP.")
    if isinstance(error, requests.ConnectionError):
        return _refusal("There was no connection with the server.")
    return _refusal("It is not a valid address, or the server's answer is not a valid one.")
