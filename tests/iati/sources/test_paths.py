"""Files, folders and patterns: what is read of a disk, in which order, and what is left alone."""

import contextlib
import gc
import io
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iati.sources import Limits, SourceError, find_sources, source_of
from tests.iati.sources.reading import XML, content_of, contents, gzipped, reason, refusal, zipped


def _write(folder: Path, *names: str, content: bytes = XML) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _open_file_count() -> int:
    gc.collect()
    return len(list(Path("/dev/fd").iterdir()))


def test_a_file_is_its_content_and_its_size_is_known(tmp_path: Path) -> None:
    path = tmp_path / "activities.xml"
    path.write_bytes(XML)
    [source] = find_sources([str(path)], io.BytesIO())
    assert (source.name, source.size) == (str(path), len(XML))
    assert content_of(source) == XML
    assert content_of(source) == XML, "a file can be read again"


def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    _write(tmp_path, "activities", ".hidden")
    assert contents(tmp_path / "activities", tmp_path / ".hidden") == {
        f"{tmp_path}/activities": XML,
        f"{tmp_path}/.hidden": XML,
    }


def test_a_name_that_is_also_a_pattern_or_an_address_is_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    _write(tmp_path, "[ab].xml", "a.xml", "http:/a.example/b.xml")
    assert list(contents("[ab].xml")) == ["[ab].xml"]
    assert contents("http://a.example/b.xml") == {"http://a.example/b.xml": XML}


def test_the_name_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _write(tmp_path, "in/a.xml")
    assert list(contents("in/../in/a.xml", "./in", "in/*.xml")) == ["in/../in/a.xml", "in/a.xml"]


def test_what_a_file_is_packed_in_is_told_by_its_content(tmp_path: Path) -> None:
    _write(tmp_path, "packed.xml", content=gzipped(XML))
    _write(tmp_path, "plain.gz")
    _write(tmp_path, "members.xml", content=zipped({"a.xml": XML}))
    assert contents(tmp_path) == {
        f"{tmp_path}/members.xml/a.xml": XML,
        f"{tmp_path}/packed.xml": XML,
    }
    assert contents(tmp_path / "plain.gz") == {f"{tmp_path}/plain.gz": XML}


def test_an_empty_file_is_read(tmp_path: Path) -> None:
    _write(tmp_path, "empty.xml", content=b"")
    assert contents(tmp_path / "empty.xml") == {f"{tmp_path}/empty.xml": b""}


def test_a_folder_is_all_xml_and_archives_below_it_sorted(tmp_path: Path) -> None:
    _write(tmp_path, "b.xml", "a/z.XML", "a/deeper/y.xml", "a-b.xml", "notes.txt", "a/readme.md")
    _write(tmp_path, "c.xml.gz", content=gzipped(XML))
    _write(tmp_path, "d.zip", content=zipped({"m.xml": XML, "l.xml": XML}))
    names = ["a/deeper/y.xml", "a/z.XML", "a-b.xml", "b.xml", "c.xml.gz"]
    assert list(contents(tmp_path).items()) == [
        (f"{tmp_path}/{name}", XML) for name in [*names, "d.zip/l.xml", "d.zip/m.xml"]
    ]


def test_hidden_files_and_folders_of_a_folder_are_skipped(tmp_path: Path) -> None:
    _write(tmp_path, ".git/a.xml", ".b.xml", "c/.d.xml", "e.xml")
    assert list(contents(tmp_path)) == [f"{tmp_path}/e.xml"]


def test_a_pattern_is_the_paths_it_matches_sorted(tmp_path: Path) -> None:
    _write(tmp_path, "2017-b.xml", "2017-a.xml", "2018-a.xml", "in/2017-c.xml", "in/2017-d.txt")
    assert list(contents(f"{tmp_path}/2017-?.xml")) == [
        f"{tmp_path}/2017-a.xml",
        f"{tmp_path}/2017-b.xml",
    ]
    assert list(contents(f"{tmp_path}/**/2017-[c-z].*")) == [
        f"{tmp_path}/in/2017-c.xml",
        f"{tmp_path}/in/2017-d.txt",
    ]


def test_a_pattern_matches_hidden_files_only_where_it_says_the_dot(tmp_path: Path) -> None:
    _write(tmp_path, ".a.xml", "b.xml")
    assert list(contents(f"{tmp_path}/*.xml")) == [f"{tmp_path}/b.xml"]
    assert list(contents(f"{tmp_path}/.*.xml")) == [f"{tmp_path}/.a.xml"]


def test_a_pattern_gives_no_file_twice(tmp_path: Path) -> None:
    _write(tmp_path, "a/b/c.xml", "a/d.xml")
    found = [source.name for source in find_sources([f"{tmp_path}/**"], io.BytesIO())]
    assert found == [f"{tmp_path}/a/b/c.xml", f"{tmp_path}/a/d.xml"]


@pytest.mark.parametrize(
    ("argument", "words"),
    [
        ("missing.xml", "No such file"),
        ("", "No such file"),
        ("missing-*.xml", "No file has a name like this"),
        ("**x", "No file has a name like this"),
        ("a" * 5000, "File name too long"),
        ("a\0b", "No file can have this name"),
        ("/dev/zero", "a pipe or a device"),
    ],
)
def test_what_cannot_be_found_or_is_no_file_is_one_refusal(argument: str, words: str) -> None:
    rule, detail = refusal(argument)
    assert rule == "file:unreadable"
    assert words in detail


def test_an_empty_folder_is_one_refusal(tmp_path: Path) -> None:
    _write(tmp_path, "notes.txt")
    rule, detail = refusal(tmp_path)
    assert rule == "file:unreadable"
    assert "holds no file" in detail


def test_one_bad_argument_leaves_the_others_alone(tmp_path: Path) -> None:
    _write(tmp_path, "good.xml")
    read = contents("missing.xml", tmp_path / "good.xml", "no-*.xml")
    assert [type(content) for content in read.values()] == [SourceError, bytes, SourceError]


@given(st.text(st.characters(exclude_characters="./")))
def test_any_argument_gives_a_source(argument: str) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        assert all(name.isprintable() for name in contents(argument))
        assert len(contents(argument)) == 1


def test_a_pipe_is_refused_as_an_argument_and_in_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xml")
    assert refusal(tmp_path / "pipe.xml") == refusal(tmp_path)
    assert "standard input (-)" in refusal(tmp_path)[1]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    _write(tmp_path / "outside", "a.xml")
    _write(tmp_path / "given", "b.xml")
    (tmp_path / "given" / "elsewhere").symlink_to(tmp_path / "outside")
    (tmp_path / "given" / "folder.xml").symlink_to(tmp_path / "outside")
    (tmp_path / "given" / "circle").symlink_to(tmp_path / "given")
    assert list(contents(tmp_path / "given")) == [f"{tmp_path}/given/b.xml"]
    assert list(contents(f"{tmp_path}/given/**/*.xml")) == [f"{tmp_path}/given/b.xml"]


def test_links_to_files_are_followed_inside_a_folder_only(tmp_path: Path) -> None:
    _write(tmp_path, "outside.xml", "given/a.xml")
    (tmp_path / "given" / "inner.xml").symlink_to("a.xml")
    (tmp_path / "given" / "outer.xml").symlink_to(tmp_path / "outside.xml")
    (tmp_path / "given" / "round.xml").symlink_to("round.xml")
    read = contents(tmp_path / "given")
    assert contents(f"{tmp_path}/given/*.xml").keys() == read.keys()
    assert read[f"{tmp_path}/given/inner.xml"] == XML
    assert "leads out of the folder" in reason(read[f"{tmp_path}/given/outer.xml"])
    assert "symbolic links" in reason(read[f"{tmp_path}/given/round.xml"])
    assert contents(tmp_path / "given" / "outer.xml") == {f"{tmp_path}/given/outer.xml": XML}


def test_a_pattern_does_not_lead_out_of_its_folder_by_links(tmp_path: Path) -> None:
    _write(tmp_path, "outside/in/a.xml", "given/b.xml")
    (tmp_path / "given" / "link").symlink_to(tmp_path / "outside")
    (tmp_path / "given" / "outer.xml").symlink_to(tmp_path / "outside" / "in" / "a.xml")
    for pattern in ("*/*/a.xml", "*/in", "**/outer.xml"):
        assert "leads out of the folder" in refusal(f"{tmp_path}/given/{pattern}")[1]
    assert list(contents(f"{tmp_path}/given/*", f"{tmp_path}/given/link/*")) == [
        f"{tmp_path}/given/b.xml",
        f"{tmp_path}/given/outer.xml",
        f"{tmp_path}/given/link/in/a.xml",
    ]


def test_a_folder_that_cannot_be_listed_is_a_refusal_among_the_files(tmp_path: Path) -> None:
    _write(tmp_path, "z.xml")
    place = os.open(tmp_path, os.O_RDONLY)
    for _ in range(20):  # together longer than a path may be
        os.mkdir("a" * 250, dir_fd=place)
        inner = os.open("a" * 250, os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = inner
    os.close(place)
    *refusals, last = contents(tmp_path).values()
    assert last == XML
    assert [reason(content) for content in refusals] == ["File name too long."]


def test_names_are_shown_in_printable_characters(tmp_path: Path) -> None:
    _write(tmp_path, "añó.xml", "b\nc\x1b[31m.xml", "d\u202elmx.xml")
    assert contents(tmp_path) == {
        f"{tmp_path}/añó.xml": XML,
        f"{tmp_path}/b\\nc\\x1b[31m.xml": XML,
        f"{tmp_path}/d\\u202elmx.xml": XML,
    }
    assert list(contents(os.fsdecode(b"\xff.xml"))) == ["\\udcff.xml"]


def test_a_file_larger_than_the_limit_is_refused_unread(tmp_path: Path) -> None:
    _write(tmp_path, "large.xml", content=b"x" * 2049)
    limits = Limits(content_bytes=2048)
    assert refusal(tmp_path / "large.xml", limits=limits) == (
        "file:too-large",
        "It has more than 2 KiB.",
    )
    [content] = contents(tmp_path, limits=Limits(content_bytes=2049)).values()
    assert content == b"x" * 2049


def test_a_file_that_grows_past_the_limit_is_refused_on_the_way(tmp_path: Path) -> None:
    path = tmp_path / "growing.xml"
    path.write_bytes(b"x" * 200_000)
    with source_of(path, Limits(content_bytes=300_000)).opener() as stream:
        assert len(stream.read(100_000)) == 100_000
        with path.open("ab") as more:
            more.write(b"x" * 200_000)
        with pytest.raises(SourceError) as raised:
            stream.read()
    assert raised.value.rule == "file:too-large"


def test_a_path_of_one_file_is_not_an_archive_of_several(tmp_path: Path) -> None:
    _write(tmp_path, "packed.gz", content=gzipped(XML))
    _write(tmp_path, "members.zip", content=zipped({"a.xml": XML}))
    assert content_of(source_of(tmp_path / "packed.gz")) == XML
    content = content_of(source_of(tmp_path / "members.zip"))
    assert "one file is expected" in reason(content)


def test_files_are_only_open_while_they_are_read(tmp_path: Path) -> None:
    for number in range(5):
        _write(tmp_path, f"{number}.zip", content=zipped({"a.xml": XML, "b.xml": XML}))
    before = _open_file_count()
    sources = list(find_sources([str(tmp_path)], io.BytesIO()))
    assert _open_file_count() == before
    assert [content_of(source) for source in sources] == [XML] * 10
    assert _open_file_count() == before
