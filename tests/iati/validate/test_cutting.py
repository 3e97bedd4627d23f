"""Content is cut between records only, whatever is inside them, and nothing of it is lost."""

import io
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from iati.validate.cutting import PIECE_BYTES, Cutter, Piece, TooLongError, start_tag_end

TAG = "iati-activity"
# Whatever looks like the end of a record and is none.
DISGUISES = (
    "<!-- </iati-activity> -->",
    "<![CDATA[</iati-activity><iati-activity>]]>",
    "<?php </iati-activity> ?>",
    "<a b='/>'/>",
    '<a b="</"/>'.replace("</", "&lt;/"),
    "<iati-activityx></iati-activityx>",
    "<iati-activity/>",
    "<iati-activity>nested</iati-activity>",
    "<iati-activity a='>'>quoted</iati-activity>",
)


class Drip(io.BytesIO):
    """A stream that gives a little at a time, like a slow line."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(7, size) if size is not None and size > 0 else 7)


def pieces(content: bytes, stream: type[io.BytesIO] = io.BytesIO) -> list[Piece]:
    return list(Cutter(stream(content), TAG).pieces())


def record(inside: str) -> str:
    return f"<{TAG} a='1>2'>{inside}</{TAG}>"


def large(inside: str) -> str:
    """A record that is cut off behind its end."""
    return record(inside + "x" * PIECE_BYTES)


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("stream", [io.BytesIO, Drip])
def test_what_only_looks_like_an_end_is_not_one(disguise: str, stream: type[io.BytesIO]) -> None:
    content = f"{large(disguise)}{disguise if '!' in disguise else ''}{large('')}</r>".encode()
    cut = pieces(content, stream)
    assert [piece.record_count for piece in cut] == [1, 1, 0]
    assert [piece.is_last for piece in cut] == [False, False, True]
    assert b"".join(piece.content for piece in cut) == content
    assert cut[0].content.endswith(b"</iati-activity>")


def test_small_records_share_a_piece() -> None:
    [piece] = pieces((record("") * 10 + "</r>").encode())
    assert (piece.record_count, piece.is_last) == (10, True)


@given(
    st.lists(st.sampled_from([*DISGUISES, "text", " ", "<b/>", "x" * 70_000]), max_size=12),
    st.integers(1, 6),
)
@example(["<!-- </iati-activity> -->"] * 12, 6)
def test_every_piece_is_well_formed_and_nothing_is_lost(inside: list[str], count: int) -> None:
    content = (record("".join(inside)) * count + "</r>").encode()
    cut = pieces(content)
    assert b"".join(piece.content for piece in cut) == content
    assert sum(piece.record_count for piece in cut) == count
    for piece in cut:
        root = etree.fromstring(b"<r>" + piece.content + (b"" if piece.is_last else b"</r>"))
        assert len(root) == piece.record_count


@given(st.binary(max_size=300) | st.text("<>!-/[]? iat-cvy'\"", max_size=80).map(str.encode))
def test_no_content_at_all_is_lost_or_raises(content: bytes) -> None:
    cut = pieces(content, Drip)
    assert b"".join(piece.content for piece in cut) == content
    assert [piece.is_last for piece in cut] == [False] * (len(cut) - 1) + [True]


class Endless(io.RawIOBase):
    """A stream that never ends."""

    def read(self, size: int = -1, /) -> bytes:
        return b" " * max(size, 1)


@pytest.mark.parametrize("start", ["", "<!--", "<iati-activity a='", "<iati-activity>"])
def test_what_never_ends_is_given_up(start: str) -> None:
    def cut() -> Iterator[Piece]:
        return Cutter(Endless(), TAG, start.encode()).pieces()

    with pytest.raises(TooLongError):
        list(cut())


def test_a_start_tag_ends_behind_its_quoted_values() -> None:
    head = b"<a b='>' c=\"/>\" d>rest"
    assert start_tag_end(head, 0) == head.index(b"rest")
    assert start_tag_end(b"<a b='>", 0) is None
