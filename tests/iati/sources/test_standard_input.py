"""Standard input: read once, as it comes, whatever it is packed in."""

import io
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pytest

from iati.sources import Limits, SourceError, find_sources
from tests.iati.sources.reading import XML, content_of, contents, gzipped, reason, zipped


@contextmanager
def _pipe(*pieces: bytes) -> Iterator[BinaryIO]:
    """The end of a pipe to which another thread writes the pieces."""
    incoming, outgoing = os.pipe()

    def write() -> None:
        with os.fdopen(outgoing, "wb", buffering=0) as end:
            for piece in pieces:
                end.write(piece)

    writer = threading.Thread(target=write)
    writer.start()
    with os.fdopen(incoming, "rb") as end:
        yield end
    writer.join()


@pytest.mark.parametrize("packed", [XML, gzipped(XML)])
def test_what_comes_through_a_pipe_is_read(packed: bytes) -> None:
    with _pipe(packed[:1], packed[1:3], packed[3:]) as pipe:
        [source] = find_sources(["-"], pipe)
        assert (source.name, source.size) == ("standard input", None)
        assert content_of(source) == XML


def test_an_archive_through_a_pipe_is_its_files() -> None:
    with _pipe(zipped({"a.xml": b"1", "b.xml": b"2"})) as pipe:
        read = {source.name: content_of(source) for source in find_sources(["-"], pipe)}
    assert read == {"standard input/a.xml": b"1", "standard input/b.xml": b"2"}


def test_an_archive_through_a_pipe_has_a_limit() -> None:
    packed = zipped({"a.xml": os.urandom(10_000)})
    limits = Limits(transfer_bytes=10_000)
    [content] = contents("-", stdin=packed, limits=limits).values()
    assert isinstance(content, SourceError)
    assert (content.rule, content.detail) == ("file:too-large", "It has more than 9 KiB.")


def test_a_stream_without_end_is_stopped() -> None:
    with Path("/dev/zero").open("rb") as endless:
        [source] = find_sources(["-"], endless, Limits(content_bytes=1_000_000))
        content = content_of(source)
    assert isinstance(content, SourceError)
    assert content.rule == "file:too-large"


def test_nothing_is_read_where_it_is_not_asked_for(tmp_path: Path) -> None:
    stdin = io.BytesIO(XML)
    assert [source.name for source in find_sources([str(tmp_path)], stdin)] == [str(tmp_path)]
    assert stdin.tell() == 0


def test_it_is_read_once() -> None:
    first, second = find_sources(["-", "-"], io.BytesIO(XML))
    assert "only be read once" in reason(content_of(second))
    assert content_of(first) == XML
    assert "only be read once" in reason(content_of(first))


def test_it_is_left_open_for_others() -> None:
    stdin = io.BytesIO(XML)
    [source] = find_sources(["-"], stdin)
    assert content_of(source) == XML
    assert not stdin.closed


def test_empty_input_is_read() -> None:
    assert contents("-") == {"standard input": b""}


def test_input_that_is_closed_is_refused() -> None:
    stdin = io.BytesIO()
    stdin.close()
    [source] = find_sources(["-"], stdin)
    assert isinstance(content := content_of(source), SourceError)
    assert content.rule == "file:unreadable"
