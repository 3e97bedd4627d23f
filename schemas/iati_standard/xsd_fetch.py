"""The XSDs of IATI 2.01 and 2.02, fetched on first need and kept in a folder of the user.

They are in the source distribution of pyIATI, which cannot be a dependency: it pins old versions
of ours, and its package is called `iati` as well. None of its code is run. What the files are
belongs in `xsd_files`.
"""

import hashlib
import io
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schemas.iati_standard.xsd_files import (
    SHA256,
    SchemaUnavailableError,
    faulty_files,
    is_published,
)

FETCHED_VERSIONS = ("2.01", "2.02")
_NO_BUILD = Path(__file__).with_name("unbuilt")
_ANSWER_SECONDS = 10
_WHOLE_SECONDS = 60
_LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Sdist:
    """A source distribution on the package index, and the SHA-256 of its archive."""

    name: str
    version: str
    sha256: str


PYIATI = Sdist(
    "pyIATI", "0.4.1", "b6f8f0d596746bd774ed3e84cdad50dfa7dd501ac70e6399f2bb0244bfd5b0ef"
)


def fetched_folder(version: str, folder: Path) -> Path:
    """The folder below `folder` that holds the XSDs of 2.01 or 2.02, checked; fetched if need be.

    A process tries to fetch them once. Raises `SchemaUnavailableError`, which says why.
    """
    found = folder / version
    if not faulty_files(found, version):
        return found
    reason = _fetch_once(folder)
    faults = faulty_files(found, version)
    if faults:
        raise SchemaUnavailableError(
            f"The IATI {version} schemas are not to be had: {reason or '; '.join(faults)}"
        )
    return found


@cache
def _fetch_once(folder: Path) -> str:
    """Fetch all files; why that failed, or nothing where it did not."""
    try:
        with tempfile.TemporaryDirectory() as temporary:
            archive = download(PYIATI, Path(temporary))
            unpack(archive.read_bytes(), PYIATI, folder)
    except SchemaUnavailableError as error:
        return str(error)
    except OSError as error:
        return f"{error.strerror or error}: {error.filename}."
    return ""


def download(sdist: Sdist, folder: Path) -> Path:
    """Have pip download a source distribution to `folder`; nothing inside it is run.

    pip is told its SHA-256, so it does not even unpack another archive. Raises
    `SchemaUnavailableError` where it fails or does not end in a minute.
    """
    wanted = folder / "requirements.txt"
    wanted.write_text(f"{sdist.name}=={sdist.version} --hash=sha256:{sdist.sha256}\n", "utf-8")
    target = folder / "downloaded"
    try:
        done = subprocess.run(  # noqa: S603 - the arguments are constants and our own paths
            [*_pip_download(), "--requirement", str(wanted), "--dest", str(target)],
            # A module in the working folder would be imported before pip's own.
            cwd=folder,
            env=_pip_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_WHOLE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        reason = f"the package index was not done within {_WHOLE_SECONDS} seconds."
        raise SchemaUnavailableError(reason) from None
    archives = sorted(target.glob("*.tar.gz")) if done.returncode == 0 else []
    if len(archives) != 1:
        raise SchemaUnavailableError(f"pip says: {_complaint(done.stderr)}")
    return archives[0]


def _pip_download() -> list[str]:
    return [
        *(sys.executable, "-m", "pip", "download", "--quiet", "--no-input"),
        *("--disable-pip-version-check", "--timeout", str(_ANSWER_SECONDS), "--retries", "1"),
        *("--no-deps", "--require-hashes", "--no-binary", ":all:", "--no-build-isolation"),
    ]


def _pip_environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(_NO_BUILD), os.environ.get("PYTHONPATH", ""))))
    # As a variable, because pip may come to refuse the option once it is all it can do.
    return {**os.environ, "PYTHONPATH": path, "PIP_USE_PEP517": "1"}


def _complaint(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    first = next(iter(errors or lines[-1:]), "nothing.")
    return first if len(first) <= _LONGEST_REASON else f"{first[:_LONGEST_REASON]}…"


def unpack(archive: bytes, sdist: Sdist, folder: Path) -> None:
    """Put the XSDs of an archive into `folder`, in a folder for each version.

    Nothing else is taken from it, and its paths decide nothing. Each file is written beside its
    place and then moved there, so that other processes see it whole or not at all. Raises
    `SchemaUnavailableError` where the archive or a file is not the published one, with nothing
    written, and `OSError` where `folder` cannot be written to.
    """
    if hashlib.sha256(archive).hexdigest() != sdist.sha256:
        raise SchemaUnavailableError(
            f"what came as {sdist.name} {sdist.version} is not the published archive."
        )
    for version, name, content in list(_members(archive, sdist)):
        target = folder / version
        target.mkdir(parents=True, exist_ok=True)
        _write(target / name, content)


def _members(archive: bytes, sdist: Sdist) -> Iterator[tuple[str, str, bytes]]:
    root = f"{sdist.name}-{sdist.version}/iati/resources/standard"
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as opened:
        for version in FETCHED_VERSIONS:
            for name in SHA256[version]:
                content = _content(opened, f"{root}/{version.replace('.', '-')}/schemas/{name}")
                if not is_published(content, version, name):
                    raise SchemaUnavailableError(f"its {version} {name} is not the published file.")
                yield version, name, content


def _content(opened: tarfile.TarFile, path: str) -> bytes:
    try:
        member = opened.extractfile(path)
    except KeyError:
        return b""
    return b"" if member is None else member.read()


def _write(path: Path, content: bytes) -> None:
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(content)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
