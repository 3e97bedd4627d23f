"""The XSDs of older versions are fetched once, safely, and kept; nothing that comes with them runs.

The archive is the real one from the package index, downloaded by the real pip.
"""

import io
import subprocess
import sys
import tarfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import etree

from schemas.iati_standard import SchemaUnavailableError, Standard, xsd_path
from schemas.iati_standard.xsd_fetch import (
    FETCHED_VERSIONS,
    PYIATI,
    Sdist,
    download,
    fetched_folder,
    unpack,
)
from schemas.iati_standard.xsd_files import SHA256, faulty_files

_FILES = sorted(SHA256["2.01"])


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published archive, from the package index."""
    return download(PYIATI, tmp_path_factory.mktemp("index"))


@pytest.fixture
def show_pip(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Calls say in which folder alone pip looks for archives; no package index is asked."""

    def show(folder: Path) -> None:
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.setenv("PIP_FIND_LINKS", str(folder))

    return show


def _sdist_of(folder: Path, name: str, files: dict[str, bytes]) -> Sdist:
    """A source distribution of these files, version 1.0, in `folder`."""
    path = folder / f"{name}-1.0.tar.gz"
    described = {"PKG-INFO": f"Metadata-Version: 1.1\nName: {name}\nVersion: 1.0\n".encode()}
    with tarfile.open(path, "w:gz") as archive:
        for file_name, content in {**described, **files}.items():
            member = tarfile.TarInfo(f"{name}-1.0/{file_name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return Sdist(name, "1.0", sha256(path.read_bytes()).hexdigest())


def _folder(parent: Path) -> Path:
    folder = parent / "folder"
    folder.mkdir()
    return folder


def test_the_schemas_of_older_versions_are_fetched_and_kept(
    archive: Path, show_pip: Callable[[Path], None], tmp_path: Path
) -> None:
    show_pip(archive.parent)
    for version in FETCHED_VERSIONS:
        folder = fetched_folder(version, tmp_path)
        assert folder == tmp_path / version
        assert sorted(path.name for path in folder.iterdir()) == _FILES
        assert faulty_files(folder, version) == []


@pytest.mark.parametrize("version", FETCHED_VERSIONS)
@pytest.mark.parametrize("standard", ["activities", "organisations"])
def test_each_schema_from_the_package_index_compiles(standard: Standard, version: str) -> None:
    path = xsd_path(standard, version)
    assert path.parent.name == version
    assert etree.XMLSchema(etree.parse(str(path)))


def test_what_is_kept_is_used_without_the_package_index(
    archive: Path, show_pip: Callable[[Path], None], tmp_path: Path
) -> None:
    unpack(archive.read_bytes(), PYIATI, tmp_path)
    show_pip(tmp_path)
    assert fetched_folder("2.02", tmp_path) == tmp_path / "2.02"


def test_damaged_files_are_fetched_anew(
    archive: Path, show_pip: Callable[[Path], None], tmp_path: Path
) -> None:
    unpack(archive.read_bytes(), PYIATI, tmp_path)
    altered, cut_off, removed, link = [tmp_path / "2.01" / name for name in _FILES]
    altered.write_bytes(altered.read_bytes().replace(b"decimal", b"string "))
    cut_off.write_bytes(cut_off.read_bytes()[:100])
    removed.unlink()
    link.unlink()
    link.symlink_to("nowhere")
    show_pip(archive.parent)
    fetched_folder("2.01", tmp_path)
    assert faulty_files(tmp_path / "2.01", "2.01") == []
    assert not link.is_symlink()


def test_without_the_package_index_the_error_says_so_and_nothing_is_left(
    show_pip: Callable[[Path], None], tmp_path: Path
) -> None:
    show_pip(tmp_path)
    folder = tmp_path / "cache"
    with pytest.raises(SchemaUnavailableError) as caught:
        fetched_folder("2.01", folder)
    assert "The IATI 2.01 schemas are not to be had: pip says:" in str(caught.value)
    assert "pyIATI==0.4.1" in str(caught.value)
    assert not folder.exists()


def test_a_fetch_that_failed_is_not_tried_again(
    archive: Path, show_pip: Callable[[Path], None], tmp_path: Path
) -> None:
    show_pip(tmp_path)
    with pytest.raises(SchemaUnavailableError) as first:
        fetched_folder("2.01", tmp_path)
    show_pip(archive.parent)
    with pytest.raises(SchemaUnavailableError) as second:
        fetched_folder("2.01", tmp_path)
    assert str(first.value) == str(second.value)


def test_a_cache_that_cannot_be_written_to_is_named(
    archive: Path, show_pip: Callable[[Path], None], tmp_path: Path
) -> None:
    show_pip(archive.parent)
    taken = tmp_path / "taken"
    taken.write_text("a file where a folder is wanted")
    with pytest.raises(SchemaUnavailableError, match=r"Not a directory.*taken"):
        fetched_folder("2.01", taken / "cache")


def test_pip_runs_nothing_of_what_it_downloads(
    show_pip: Callable[[Path], None], tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    setup = f"open({str(trace)!r}, 'w').close()\nimport setuptools\nsetuptools.setup()\n"
    sdist = _sdist_of(tmp_path, "loud", {"setup.py": setup.encode()})
    show_pip(tmp_path)
    downloaded = download(sdist, _folder(tmp_path))
    assert sha256(downloaded.read_bytes()).hexdigest() == sdist.sha256
    assert not trace.exists()


def test_pip_refuses_another_archive_of_the_same_name(
    show_pip: Callable[[Path], None], tmp_path: Path
) -> None:
    _sdist_of(tmp_path, "loud", {"setup.py": b""})
    show_pip(tmp_path)
    with pytest.raises(SchemaUnavailableError, match="HASHES"):
        download(Sdist("loud", "1.0", "0" * 64), _folder(tmp_path))


def test_an_archive_that_was_tampered_with_is_not_opened(archive: Path, tmp_path: Path) -> None:
    tampered = bytearray(archive.read_bytes())
    tampered[len(tampered) // 2] ^= 1
    with pytest.raises(SchemaUnavailableError, match="not the published archive"):
        unpack(bytes(tampered), PYIATI, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("files", [{}, {"iati/resources/standard/2-01/schemas/xml.xsd": b"<a/>"}])
def test_files_that_are_not_the_published_ones_are_not_kept(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    sdist = _sdist_of(tmp_path, "other", files)
    content = (tmp_path / "other-1.0.tar.gz").read_bytes()
    with pytest.raises(SchemaUnavailableError, match=r"is not the published file"):
        unpack(content, sdist, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_processes_that_fetch_at_once_do_not_disturb_each_other(
    archive: Path, tmp_path: Path
) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from schemas.iati_standard.xsd_fetch import PYIATI, unpack\n"
        "from schemas.iati_standard.xsd_files import faulty_files\n"
        "content, folder = Path(sys.argv[1]).read_bytes(), Path(sys.argv[2])\n"
        "for _ in range(4):\n"
        "    unpack(content, PYIATI, folder)\n"
        "    assert not faulty_files(folder / '2.01', '2.01')\n"
    )
    command = [sys.executable, "-c", code, str(archive), str(tmp_path)]
    processes = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(3)]
    errors = [process.communicate(timeout=60)[1] for process in processes]
    assert errors == [b"", b"", b""]
    for version in FETCHED_VERSIONS:
        assert sorted(path.name for path in (tmp_path / version).iterdir()) == _FILES
