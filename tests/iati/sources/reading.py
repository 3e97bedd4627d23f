"""Reading sources to the end, and packing what they read; what they give is for the tests."""

import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from iati.sources import LIMITS, Limits, Source, SourceError, find_sources
from iati.sources.addresses import LookUp, addresses_of

XML = b"<iati-activities/>"
MANY_SPACES = b" " * (64 * 1024 * 1024)
"""What packs to a thousandth."""


def content_of(source: Source) -> bytes | SourceError:
    """All that a source gives, or why it gives nothing."""
    try:
        with source.opener() as stream:
            return stream.read()
    except SourceError as error:
        return error


def contents(
    *arguments: str | Path,
    stdin: bytes = b"",
    limits: Limits = LIMITS,
    look_up: LookUp = addresses_of,
) -> dict[str, bytes | SourceError]:
    """What each source of the arguments gives, by its name."""
    names = [str(argument) for argument in arguments]
    sources = find_sources(names, io.BytesIO(stdin), limits, look_up)
    return {source.name: content_of(source) for source in sources}


def refusal(
    *arguments: str | Path, limits: Limits = LIMITS, look_up: LookUp = addresses_of
) -> tuple[str, str]:
    """Rule and reason of the only source, which is refused."""
    [content] = contents(*arguments, limits=limits, look_up=look_up).values()
    assert isinstance(content, SourceError)
    return content.rule.value, content.detail


def reason(content: bytes | SourceError) -> str:
    """Why a source is refused, or nothing."""
    return content.detail if isinstance(content, SourceError) else ""


def zipped(members: Mapping[str, bytes] | Sequence[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    """A zip archive of the members."""
    buffer = io.BytesIO()
    pairs = members.items() if isinstance(members, Mapping) else members
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in pairs:
            archive.writestr(name, content)
    return buffer.getvalue()


def gzipped(content: bytes) -> bytes:
    """The content as one part of gzip."""
    return gzip.compress(content, compresslevel=1, mtime=0)
