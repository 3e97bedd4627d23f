"""What a source of IATI data is, why one may be refused, and how much of one is read.

Plain data; how sources are found and opened belongs in the modules beside this one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, NoReturn

LARGE_BYTES = 60 * 1024 * 1024
"""The largest file that the public validator takes."""
_KILO, _MEGA = 1024, 1024 * 1024


class Refusal(StrEnum):
    """Why a source cannot be read, by the id of the file rule that says so."""

    UNREADABLE = "file:unreadable"
    ARCHIVE = "file:archive"
    TOO_LARGE = "file:too-large"
    ADDRESS = "file:address"


class SourceError(Exception):
    """A source cannot be read: `rule` is the id of a file rule, `detail` says why and what to do.

    Raised when a source is opened, and by reading where the reason only shows on the way.
    """

    def __init__(self, rule: Refusal, detail: str) -> None:
        super().__init__(detail)
        self.rule = rule
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be judged.

    `name` is what findings call it, in printable characters only. `size` is how many bytes its
    content has, None where that is not known before it is read. `opener` gives the content as a
    stream, unpacked, to be read from the beginning to the end and closed; it and the reading
    raise `SourceError`.
    """

    name: str
    size: int | None
    opener: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read of one source, and how long an address is waited for.

    `content_bytes` are of one file, unpacked; `transfer_bytes` are what is taken from an address,
    or of an archive from standard input. What is packed may become `ratio` times as large, once
    it has given `ratio_from_bytes`.
    """

    content_bytes: int = 2048 * _MEGA
    transfer_bytes: int = 512 * _MEGA
    ratio: int = 200
    ratio_from_bytes: int = 16 * _MEGA
    member_count: int = 10_000
    redirect_count: int = 5
    connect_seconds: float = 10
    silence_seconds: float = 30
    total_seconds: float = 300


LIMITS = Limits()
"""The limits where nobody says otherwise."""


def refused(name: str, error: SourceError) -> Source:
    """A source that cannot be read, so that it is reported like any other."""

    def fail() -> NoReturn:
        raise SourceError(error.rule, error.detail)

    return Source(shown(name), None, fail)


def shown(text: str) -> str:
    """A name as it can be printed anywhere, with an escape for each unprintable character."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


def in_words(byte_count: int) -> str:
    """A number of bytes for a reader."""
    if byte_count >= _MEGA:
        return f"{byte_count // _MEGA} MiB"
    return f"{byte_count // _KILO} KiB" if byte_count >= _KILO else f"{byte_count} bytes"
