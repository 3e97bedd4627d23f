"""Looking at one entry of the inbox: is it a file for us, does it hold still, what is in it.

Nothing is judged or recorded here; that is `intake`.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from schemas.submission import Problem
from submissions.doors.grid import MAX_FILE_BYTES
from submissions.files import IntakeError
from submissions.messages import problem
from submissions.privacy import names_person

_SKIPPED_STARTS = (".", "~$")
_SKIPPED_SUFFIXES = (".tmp", ".part", ".crdownload")
_ITSELF = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
"""Opens the file and not what may have come in its place: no link, and no waiting on a pipe."""

_SKIPPED_NAMES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class Fetched:
    """A file that held still while it was read. `sha256` identifies it.

    What is refused unread has no content, and is identified by the hash of its name and its size,
    or where it leads, instead.
    """

    file_name: str
    sha256: str
    content: bytes
    refused: Problem | None = None


@dataclass(frozen=True)
class PassedOver:
    """An entry that is not read in this run, and why. `changing`: it will be in a later one."""

    file_name: str
    note: str
    changing: bool = False
    problem: Problem | None = None


def entries(inbox: Path) -> Iterator[Path]:
    """What lies in the inbox by name, without hidden and temporary files. Raises IntakeError."""
    try:
        found = sorted(inbox.iterdir())
    except OSError as cause:
        raise IntakeError(inbox, cause) from cause
    for path in found:
        name = path.name.casefold()
        if not (
            name.startswith(_SKIPPED_STARTS)
            or name.endswith(_SKIPPED_SUFFIXES)
            or name in _SKIPPED_NAMES
        ):
            yield path


def fetch(path: Path, countries: tuple[str, ...]) -> Fetched | PassedOver:
    """The file's content, read once. Too large a file is not read at all, and a link never
    followed: it would bring in a file that nobody sent. `countries` as for `shown_name`."""
    name = shown_name(path, countries)
    try:
        before = path.lstat()
        if S_ISLNK(before.st_mode):
            return _unread(name, str(path.readlink()), problem("link"))
        if not S_ISREG(before.st_mode):
            return PassedOver(name, "not a file; only files in the inbox itself are read")
        if before.st_size > MAX_FILE_BYTES:
            limit = f"{MAX_FILE_BYTES // 2**20} MB"
            return _unread(name, str(before.st_size), problem("too-large", limit=limit))
        with os.fdopen(os.open(path, _ITSELF), "rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        return PassedOver(name, "gone while it was read", changing=True)
    except OSError:
        found = problem("unreadable-file")
        return PassedOver(name, found.message, problem=found)
    if not _is_same(before, after) or len(content) != after.st_size:
        return PassedOver(name, "still changing; left for the next run", changing=True)
    return Fetched(name, hashlib.sha256(content).hexdigest(), content)


def shown_name(path: Path, countries: tuple[str, ...]) -> str:
    """The file's name, with a mark in place of what is no text. One that seems to hold an e-mail
    address, or a telephone or identity number of these countries, is not shown: names are logged.
    """
    name = path.name.encode(errors="replace").decode()
    if not names_person(name, countries):
        return name
    mark = hashlib.sha256(os.fsencode(path.name)).hexdigest()[:8]
    return f"name-withheld-{mark}{path.suffix}"


def _unread(name: str, mark: str, refused: Problem) -> Fetched:
    identity = hashlib.sha256(os.fsencode(f"{name}\n{mark}")).hexdigest()
    return Fetched(name, identity, b"", refused=refused)


def _is_same(before: os.stat_result, after: os.stat_result) -> bool:
    """Whether the file was left alone in between."""

    def identity(stat: os.stat_result) -> tuple[int, int, int]:
        return stat.st_ino, stat.st_size, stat.st_mtime_ns

    return identity(before) == identity(after)
