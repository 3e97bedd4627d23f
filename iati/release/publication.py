"""The releases on disk: `releases/0001`, `releases/0002` …, and the pointer `current`.

A release is made of complete folders only: renamed into place, then the pointer is replaced by one
atomic rename. A crash at any moment leaves the last release as it was. What was once published is
never removed; the pending pointer marks the only folder that a crash can leave unpublished.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from iati.release.candidate import Candidate
from iati.release.manifest import Manifest, read_manifest

RELEASES = "releases"
CURRENT = "current"
PENDING = ".current.new"
BUILDING = ".building"


class ReleaseError(Exception):
    """No release was made, and the last one is untouched; says why and what to do."""


def current_release(publish: Path) -> tuple[Manifest, Path] | None:
    """Manifest and folder of the release in force, or None before the first.

    Raises ReleaseError when the pointer is lost, or leads to something that is no release.
    """
    pointer = publish / CURRENT
    if not pointer.is_symlink() and not pointer.exists():
        if _folders(publish) and not (publish / PENDING).is_symlink():
            raise ReleaseError(
                f"{pointer} is missing, but {publish / RELEASES} holds releases. Make it again: "
                f"a symbolic link to {RELEASES}/<the number in force>."
            )
        return None
    folder = pointer.resolve()
    try:
        return read_manifest(folder), folder
    except (OSError, ValueError) as error:
        raise ReleaseError(
            f"{pointer} does not lead to a complete release ({type(error).__name__}). "
            f"Point it to the newest folder of {publish / RELEASES} that has a manifest.json."
        ) from None


def kept_releases(publish: Path) -> list[tuple[Manifest, Path]]:
    """Every release ever made, the oldest first, whatever is in force; without one that a crash
    left unpublished.

    Raises ReleaseError when one of them cannot be read: what it told is not known then.
    """
    pending, current = publish / PENDING, publish / CURRENT
    never_public = pending.resolve() if pending.is_symlink() else None
    kept = []
    for folder in sorted(_folders(publish), key=lambda folder: int(folder.name)):
        if folder.resolve() == never_public != current.resolve():
            continue
        try:
            kept.append((read_manifest(folder), folder))
        except (OSError, ValueError) as error:
            raise ReleaseError(
                f"{folder} is not a complete release ({type(error).__name__}). What it made public "
                "must be known: bring it back from a backup, then run again."
            ) from None
    return kept


def next_number(publish: Path) -> int:
    """The number of the next release: higher than every one there ever was."""
    return max((int(folder.name) for folder in _folders(publish)), default=0) + 1


def discard_unfinished(publish: Path) -> None:
    """Remove what an interrupted run left: a half-built candidate, a release never pointed to."""
    shutil.rmtree(publish / BUILDING, ignore_errors=True)
    pending = publish / PENDING
    if not pending.is_symlink():
        return
    found = current_release(publish)
    never_public = pending.resolve()
    if never_public.is_dir() and (found is None or found[1] != never_public):
        shutil.rmtree(never_public)
    pending.unlink()


@contextmanager
def building_folder(publish: Path) -> Iterator[Path]:
    """The folder to build a candidate in, without what an interrupted run left.

    Raises ReleaseError when the disk refuses; what was built until then is taken away.
    """
    folder = publish / BUILDING
    try:
        discard_unfinished(publish)
        yield folder
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise ReleaseError(_explain(error, publish)) from error


def release_candidate(publish: Path, candidate: Candidate) -> Path:
    """Make the candidate the current release. Returns its folder.

    Raises ReleaseError when another release was made since the candidate was built, or the disk
    refuses; the last release is untouched then.
    """
    found = current_release(publish)
    target = publish / RELEASES / f"{candidate.manifest.number:04d}"
    # A folder in the way was published once: the pending pointer must never lead to it.
    if target.exists() or (found[0].number if found else None) != candidate.manifest.previous:
        raise ReleaseError(
            "Another release was made while this one was being built. Run again: "
            "the new one will be compared with it."
        )
    try:
        _sync(candidate.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        pending = publish / PENDING
        pending.unlink(missing_ok=True)
        pending.symlink_to(Path(RELEASES) / target.name)
        candidate.folder.rename(target)
        target.chmod(0o755)
        _sync_folder(target.parent)
        pending.replace(publish / CURRENT)
        _sync_folder(publish)
    except OSError as error:
        raise ReleaseError(_explain(error, publish)) from error
    return target


def _folders(publish: Path) -> list[Path]:
    """The releases there are; what an operator keeps beside them under other names is not."""
    return [f for f in (publish / RELEASES).glob("[0-9]*") if f.name.isdigit() and f.is_dir()]


def _explain(error: OSError, publish: Path) -> str:
    if error.errno == errno.ENOSPC:
        return f"{publish}: the disk is full. Free some space and run again; nothing was released."
    return (
        f"{publish}: the release could not be put in place ({error.strerror or error}). See that "
        "the folder may be written to, then run again; nothing was released."
    )


def _sync(folder: Path) -> None:
    """Force everything in a folder to disk, so that a rename never points to lost bytes."""
    for path in folder.iterdir():
        if path.is_dir():
            _sync(path)
            continue
        with path.open("rb") as file:
            os.fsync(file.fileno())
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
