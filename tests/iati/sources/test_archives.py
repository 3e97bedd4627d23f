"""Zip archives: which of the files in one are read, and every kind of bad archive is refused."""

import io
import os
import stat
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iati.sources import LIMITS, Limits, SourceError, find_sources
from tests.iati.sources.reading import (
    MANY_SPACES,
    XML,
    content_of,
    contents,
    gzipped,
    reason,
    refusal,
    zipped,
)

_SMALL = Limits(content_bytes=1_000_000, ratio_from_bytes=100_000)
_ENCRYPTED = 0x1
# Where the flags stand behind the marks of a file's head and of its entry in the directory.
_FLAGS = {b"PK\x03\x04": 6, b"PK\x01\x02": 8}


def _in_folder(folder: Path, archive: bytes) -> Path:
    path = folder / "archive.zip"
    path.write_bytes(archive)
    return path


def _named(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = mode << 16
    return info


def _packed(method: int) -> bytes:
    info = _named("a.xml")
    info.compress_type = method
    return zipped([(info, XML)])


def _encrypted(archive: bytes) -> bytes:
    changed = bytearray(archive)
    for mark, offset in _FLAGS.items():
        changed[archive.index(mark) + offset] |= _ENCRYPTED
    return bytes(changed)


def _overlapping() -> bytes:
    """Two names for the same bytes."""
    archive = bytearray(zipped({"a.xml": XML * 100, "b.xml": XML * 100}))
    second = archive.rindex(b"PK\x01\x02")
    archive[second + 42 : second + 46] = bytes(4)
    return bytes(archive)


def _with_long_directory() -> bytes:
    members = [_named(f"{number}.xml") for number in range(70)]
    for member in members:
        member.comment = b" " * 65_535
    return zipped([(member, XML) for member in members])


def _twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return zipped([(_named("a.xml"), XML), (_named("a.xml"), XML)])


def test_the_xml_files_in_an_archive_are_read_by_name(tmp_path: Path) -> None:
    archive = zipped({"b.xml": b"2", "in/a.XML": b"3", "a.xml": b"1", "readme.txt": b"no"})
    path = _in_folder(tmp_path, archive)
    assert list(contents(path).items()) == [
        (f"{path}/a.xml", b"1"),
        (f"{path}/b.xml", b"2"),
        (f"{path}/in/a.XML", b"3"),
    ]


def test_the_size_of_a_member_is_known_beforehand(tmp_path: Path) -> None:
    path = _in_folder(tmp_path, zipped({"a.xml": XML}))
    [source] = find_sources([str(path)], io.BytesIO())
    assert source.size == len(XML)


def test_members_can_be_read_in_any_order_and_again(tmp_path: Path) -> None:
    path = _in_folder(tmp_path, zipped({"a.xml": b"1", "b.xml": b"2"}))
    first, second = find_sources([str(path)], io.BytesIO())
    read = [content_of(source) for source in (second, first, first, second)]
    assert read == [b"2", b"1", b"1", b"2"]


def test_hidden_files_and_what_a_mac_adds_are_skipped(tmp_path: Path) -> None:
    names = ["a.xml", ".b.xml", ".c/d.xml", "__MACOSX/._a.xml", "in/"]
    path = _in_folder(tmp_path, zipped(dict.fromkeys(names, XML)))
    assert list(contents(path)) == [f"{path}/a.xml"]


@pytest.mark.parametrize(
    ("archive", "words"),
    [
        (zipped({}), "holds no file whose name ends in .xml"),
        (zipped({"readme.txt": XML}), "holds no file whose name ends in .xml"),
        (zipped({"a.xml": XML})[:-30], "damaged"),
        (b"PK\x03\x04 and nothing else", "damaged"),
        (zipped({"a.xml": XML})[:4] + zipped({"a.xml": XML})[10:], "damaged"),
        (zipped({"good.xml": XML, "../a.xml": XML}), "leads out of the archive: ../a.xml"),
        (zipped({"in/../../a.xml": XML}), "leads out of the archive"),
        (zipped({"/etc/a.xml": XML}), "leads out of the archive"),
        (zipped({"..\\a.xml": XML}), "leads out of the archive"),
        (zipped({"C:\\a.xml": XML}), "leads out of the archive"),
        (
            zipped({"a.xml": XML}).replace(b"a.xml", b"a.x\0l"),
            "leads out of the archive: a.x\\x00l",
        ),
        (zipped({f"{'a' * 2000}.xml": XML}), "a name that is too long"),
        (_overlapping(), "share the same bytes"),
        (_with_long_directory(), "list of files is too long"),
    ],
    ids=range(14),
)
def test_a_bad_archive_is_refused_as_a_whole(archive: bytes, words: str, tmp_path: Path) -> None:
    rule, detail = refusal(_in_folder(tmp_path, archive))
    assert rule == "file:archive"
    assert words in detail


def test_an_archive_with_two_files_of_one_name_is_refused(tmp_path: Path) -> None:
    assert "two files of the same name" in refusal(_in_folder(tmp_path, _twice()))[1]


def test_an_archive_with_too_many_files_is_refused(tmp_path: Path) -> None:
    path = _in_folder(tmp_path, zipped({f"{number}.xml": XML for number in range(11)}))
    assert len(contents(path, limits=Limits(member_count=11))) == 11
    assert "more than 10 files" in refusal(path, limits=Limits(member_count=10))[1]


@pytest.mark.parametrize(
    ("archive", "words"),
    [
        (_encrypted(zipped({"a.xml": XML})), "without a password"),
        (_packed(zipfile.ZIP_BZIP2), "ordinary one (deflate)"),
        (_packed(zipfile.ZIP_LZMA), "ordinary one (deflate)"),
        (zipped([(_named("a.xml", stat.S_IFLNK | 0o777), b"/etc/passwd")]), "a link"),
        (zipped({"a.zip": zipped({"b.xml": XML})}), "archive within an archive"),
        (zipped({"a.xml.gz": gzipped(XML)}), "archive within an archive"),
        (zipped({"a.xml": zipped({"b.xml": XML})}), "archive within an archive"),
        (zipped({"a.xml": gzipped(XML)}), "archive within an archive"),
        (_packed(zipfile.ZIP_STORED).replace(XML, XML.upper()), "damaged"),
    ],
)
def test_a_bad_member_is_refused_and_the_others_are_read(
    archive: bytes, words: str, tmp_path: Path
) -> None:
    with zipfile.ZipFile(buffer := io.BytesIO(archive), "a") as more:
        more.writestr("good.xml", XML)
    bad, good = contents(_in_folder(tmp_path, buffer.getvalue())).values()
    assert isinstance(bad, SourceError)
    assert bad.rule == "file:archive"
    assert words in bad.detail
    assert good == XML


def test_a_zip_bomb_is_refused_on_the_way(tmp_path: Path) -> None:
    path = _in_folder(tmp_path, zipped({"bomb.xml": MANY_SPACES}))
    [source] = find_sources([str(path)], io.BytesIO())
    with source.opener() as stream:
        assert stream.read(1_000_000) == MANY_SPACES[:1_000_000]
        with pytest.raises(SourceError, match="200 times as large") as raised:
            stream.read()
    assert raised.value.rule == "file:archive"


def test_a_member_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    path = _in_folder(tmp_path, zipped({"a.xml": os.urandom(1_000_001)}))
    rule, detail = refusal(path, limits=_SMALL)
    assert (rule, detail) == ("file:too-large", "It has more than 976 KiB.")


def test_a_member_is_no_longer_than_the_archive_says(tmp_path: Path) -> None:
    archive = zipped({"a.xml": XML * 1000})
    size = len(XML * 1000).to_bytes(4, "little")
    path = _in_folder(tmp_path, archive.replace(size, len(XML).to_bytes(4, "little")))
    assert "damaged" in refusal(path)[1]


def test_memory_is_bounded_whatever_a_member_holds(tmp_path: Path) -> None:
    path = _in_folder(tmp_path, zipped({"a.xml": MANY_SPACES}))
    [source] = find_sources([str(path)], io.BytesIO(), Limits(ratio=2000))
    tracemalloc.start()
    try:
        with source.opener() as stream:
            count = sum(len(block) for block in iter(lambda: stream.read(65_536), b""))
        assert count == len(MANY_SPACES)
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


_NAMES = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(_NAMES, st.binary(max_size=2000), min_size=1))
def test_what_is_packed_comes_out_again(tmp_path: Path, files: dict[str, bytes]) -> None:
    members = {f"{name}.xml": b"<" + content for name, content in files.items()}
    path = _in_folder(tmp_path, zipped(members))
    assert contents(path) == {f"{path}/{name}": content for name, content in members.items()}


_WHOLE = zipped({"a.xml": XML * 10, "in/b.xml": os.urandom(100)})


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(st.integers(0, len(_WHOLE) - 1), st.integers(0, 255), max_size=5),
    st.integers(0, len(_WHOLE)),
)
def test_a_spoilt_archive_gives_contents_or_reasons(
    tmp_path: Path, changes: dict[int, int], length: int
) -> None:
    spoilt = bytearray(_WHOLE)
    for place, value in changes.items():
        spoilt[place] = value
    path = _in_folder(tmp_path, bytes(spoilt[:length] if length > 4 else spoilt))
    for content in contents(path, limits=LIMITS).values():
        assert isinstance(content, bytes) or reason(content)
