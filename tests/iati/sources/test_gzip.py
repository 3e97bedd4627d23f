"""Gzip: unpacked as it is read, checked, and stopped where it becomes too large."""

import io
import itertools
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from iati.sources import Limits, SourceError, source_of
from iati.sources.streams import unpacked
from tests.iati.sources.reading import MANY_SPACES, XML, content_of, gzipped, reason, zipped


def _pieces(content: bytes, sizes: Iterable[int]) -> Iterator[bytes]:
    place = 0
    for size in itertools.chain(sizes, itertools.repeat(1)):
        if place >= len(content):
            return
        yield content[place : place + size]
        place += size


def _unpack(content: bytes, sizes: Iterable[int] = ()) -> bytes:
    """What a stream gives whose every reading ends where `sizes` say."""
    pieces = _pieces(content, sizes)
    waiting = b""

    def read(size: int) -> bytes:
        nonlocal waiting
        waiting = waiting or next(pieces, b"")
        given, waiting = waiting[:size], waiting[size:]
        return given

    with unpacked(read, lambda: None, Limits()) as stream:
        return stream.read()


def _reason(content: bytes, limits: Limits | None = None) -> tuple[str, str]:
    with pytest.raises(SourceError) as raised:
        unpacked(io.BytesIO(content).read, lambda: None, limits or Limits()).read()
    return raised.value.rule.value, raised.value.detail


@given(st.lists(st.binary(max_size=3000), min_size=1, max_size=4), st.lists(st.integers(1, 5000)))
def test_what_is_packed_comes_out_again_however_it_is_read(
    parts: list[bytes], sizes: list[int]
) -> None:
    parts[0] = b"<" + parts[0]
    assert _unpack(b"".join(map(gzipped, parts)), sizes) == b"".join(parts)


@given(st.binary(max_size=3000), st.lists(st.integers(1, 5000)))
def test_what_is_not_packed_is_left_as_it_is(content: bytes, sizes: list[int]) -> None:
    assert _unpack(b"<" + content, sizes) == b"<" + content


def test_large_content_comes_out_again() -> None:
    content = b"".join(b"%d\n" % number for number in range(1_000_000))
    assert _unpack(gzipped(content), [len(content)]) == content


@pytest.mark.parametrize("zeros", [1, 100_000])
def test_zeros_behind_the_last_part_are_skipped(zeros: int) -> None:
    assert _unpack(gzipped(XML) + bytes(zeros), [200_000]) == XML


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (gzipped(XML)[:-1], "damaged"),
        (gzipped(XML)[:5], "damaged"),
        (gzipped(XML)[:-8] + bytes(8), "damaged"),
        (b"\x1f\x8b and nothing else", "damaged"),
        (gzipped(XML) + b"more", "damaged"),
        (gzipped(gzipped(XML)), "archive within an archive"),
        (gzipped(zipped({"a.xml": XML})), "archive within an archive"),
        (gzipped(b"") * 100_001, "in more than 100,000 parts"),
        (gzipped(MANY_SPACES), "more than 200 times as large"),
    ],
)
def test_bad_gzip_is_refused(content: bytes, words: str) -> None:
    rule, detail = _reason(content)
    assert rule == "file:archive"
    assert words in detail


@given(st.binary(max_size=200))
def test_any_bytes_behind_the_mark_of_gzip_give_content_or_a_reason(content: bytes) -> None:
    try:
        unpacked(io.BytesIO(b"\x1f\x8b" + content).read, lambda: None, Limits()).read()
    except SourceError as error:
        assert error.detail


def test_a_small_part_that_packs_well_is_no_bomb() -> None:
    content = b"<" + b" " * 10_000_000
    assert _unpack(gzipped(content), [len(content)]) == content


def test_content_larger_than_the_limit_is_refused() -> None:
    limits = Limits(content_bytes=1024)
    assert _reason(gzipped(b"x" * 1025), limits) == ("file:too-large", "It has more than 1 KiB.")


def test_the_parser_is_told_on_the_way(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xml"
    path.write_bytes(gzipped(b"<iati-activities>" + MANY_SPACES + b"</iati-activities>"))
    with source_of(path).opener() as stream, pytest.raises(SourceError, match="200 times"):
        list(etree.iterparse(stream, huge_tree=True))


def test_the_file_is_closed_when_it_is_refused(tmp_path: Path) -> None:
    closed: list[bool] = []
    stream = io.BytesIO(gzipped(gzipped(XML)))
    with pytest.raises(SourceError):
        unpacked(stream.read, lambda: closed.append(True), Limits())
    assert closed
    path = tmp_path / "nested.gz"
    path.write_bytes(stream.getvalue())
    assert "archive within an archive" in reason(content_of(source_of(path)))


def test_memory_is_bounded_whatever_is_packed(tmp_path: Path) -> None:
    path = tmp_path / "spaces.gz"
    path.write_bytes(gzipped(MANY_SPACES))
    tracemalloc.start()
    try:
        with source_of(path, Limits(ratio=2000)).opener() as stream:
            count = sum(len(block) for block in iter(lambda: stream.read(65_536), b""))
        assert count == len(MANY_SPACES)
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
