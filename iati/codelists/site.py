"""Fetching published codelists over HTTP: conditionally, patiently, and never more than allowed.

Bytes and what the site says of them come out; reading them belongs in `published`.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError
from urllib3.util import Retry

from iati.codelists.errors import AddressError, NotFetchedError, RefusedListError, SilentSiteError
from iati.codelists.table import Source

PUBLIC_SITE = (
    "https://cdn.iatistandard.org/prod-iati-website/reference_downloads/203/codelists/downloads/"
    "clv3/xml/"
)
"""Where the standard publishes its codelists of 2.03, one XML document each."""

_CHUNK = 65_536
_IN_TROUBLE = (429, 500, 502, 503, 504)
_LONGEST_HEADER = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """How long, how often and how much a site is listened to.

    Of one list: seconds to connect, seconds of silence, seconds for the whole answer, bytes of it.
    A request is repeated `repeats` times, the pause doubling each time, as long as no answer
    began; once only where the connection stood and stayed silent.
    """

    connect_seconds: float = 5
    silence_seconds: float = 20
    whole_seconds: float = 120
    most_bytes: int = 8 * 1024 * 1024
    repeats: int = 3
    pause_seconds: float = 0.5
    longest_pause_seconds: int = 30


class _Session(requests.Session):
    """Follows no redirect, nor reads what stands in one: who speaks for the standard is for a
    person to say."""

    def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002 - none, ever
        return None


@dataclass(frozen=True, slots=True)
class Site:
    """A site that lists are fetched from; `address` ends with a slash."""

    address: str
    session: requests.Session
    limits: Limits

    def address_of(self, name: str) -> str:
        """Where the list stands."""
        return f"{self.address}{quote(name, safe='')}.xml"


@dataclass(frozen=True, slots=True)
class Answer:
    """A list's document, with the site's own words for its state, empty where it has none."""

    content: bytes
    etag: str
    last_modified: str


@contextmanager
def open_site(address: str, limits: Limits | None = None) -> Iterator[Site]:
    """A site to ask, its connections kept until the end. Raises AddressError."""
    scheme = _scheme(address)
    limits = limits or Limits()
    retries = Retry(
        total=limits.repeats,
        read=1,
        status_forcelist=_IN_TROUBLE,
        allowed_methods=["GET"],
        backoff_factor=limits.pause_seconds,
        retry_after_max=limits.longest_pause_seconds,
        raise_on_status=False,
    )
    with _Session() as session:
        session.mount(f"{scheme}://", HTTPAdapter(max_retries=retries))
        # Compressed answers would let a small one become a large one.
        session.headers.update({"User-Agent": "dtz-iati", "Accept-Encoding": "identity"})
        yield Site(address.rstrip("/") + "/", session, limits)


def fetch(site: Site, name: str, known: Source | None) -> Answer | None:
    """The list's document, or None when the site says that the `known` one is still right.

    Raises RefusedListError, with NotFetchedError and SilentSiteError among its kinds.
    """
    url = site.address_of(name)
    conditions = _conditions(known) if known else {}
    limits = site.limits
    try:
        with site.session.get(
            url,
            headers=conditions,
            timeout=(limits.connect_seconds, limits.silence_seconds),
            stream=True,
        ) as response:
            if response.status_code == requests.codes.not_modified and conditions:
                return None
            _refuse_status(response, url)
            return Answer(
                content=_content(response, limits),
                etag=_header(response, "ETag"),
                last_modified=_header(response, "Last-Modified"),
            )
    except HTTPError:
        raise SilentSiteError("the answer broke off before its end") from None
    except requests.RequestException as error:
        raise SilentSiteError(_in_words(error)) from None


def _scheme(address: str) -> str:
    try:
        parts = urlsplit(address)
        usable = parts.hostname and not parts.query and not parts.fragment
    except ValueError:
        usable = False
    if not usable or parts.scheme not in ("http", "https"):
        raise AddressError(
            f"'{address}' is no address to fetch codelists from. Give that of the folder which "
            f"holds the lists, like {PUBLIC_SITE}"
        )
    return parts.scheme


def _conditions(known: Source) -> dict[str, str]:
    asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {header: value for header, value in asked.items() if value}


def _refuse_status(response: requests.Response, url: str) -> None:
    status = response.status_code
    if response.is_redirect:
        raise NotFetchedError(
            f"it has moved to {_folder(url, response.headers['Location'])}; if that is right, "
            "give it with --from"
        )
    if status in _IN_TROUBLE:
        raise SilentSiteError(f"the site is in trouble (HTTP status {status})")
    if status != requests.codes.ok:
        raise NotFetchedError(f"the site does not give the list (HTTP status {status})")


def _content(response: requests.Response, limits: Limits) -> bytes:
    ends = time.monotonic() + limits.whole_seconds
    content = bytearray()
    # Whatever has come by now, so that a site which sends drop by drop does not outlast the limit.
    while chunk := response.raw.read1(_CHUNK, decode_content=False):
        content += chunk
        if len(content) > limits.most_bytes:
            raise RefusedListError(f"the answer is larger than {limits.most_bytes:,} bytes")
        if time.monotonic() > ends:
            raise SilentSiteError(f"the answer took longer than {limits.whole_seconds:g} seconds")
    return bytes(content)


def _folder(url: str, location: str) -> str:
    """The folder a redirect leads to, as it can be shown."""
    try:
        target = urljoin(url, location)
    except ValueError:
        target = location
    shown = "".join(c for c in target if c.isprintable())[:_LONGEST_HEADER]
    return f"{shown.rpartition('/')[0]}/"


def _header(response: requests.Response, name: str) -> str:
    """A header worth remembering; what could not stand in a table as it is, is not."""
    value = response.headers.get(name, "").strip()
    fits = len(value) <= _LONGEST_HEADER and value.isascii() and value.isprintable()
    return value if fits else ""


def _in_words(error: requests.RequestException) -> str:
    if isinstance(error, requests.exceptions.SSLError):
        return "the site's certificate cannot be trusted"
    if isinstance(error, requests.exceptions.ProxyError):
        return "the proxy does not lead to the site"
    return "the site cannot be reached, or did not answer in time"
