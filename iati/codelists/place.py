"""Putting newer tables in place on disk, so that a reader finds all old ones or all new ones.

They are written beside, forced to disk, and count from one rename on: that of their folder to the
name in which readers look first (`schemas.iati_standard.codelists`). Then each is moved over the
old one. Cut short before that rename, nothing has happened; after it, the next run does the rest.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from schemas.iati_standard.codelists import PENDING_FOLDER

BUILDING_FOLDER = ".codelists-building"


def put_in_place(folder: Path, texts: Mapping[str, str]) -> list[str]:
    """Make each file of `folder` have its text. Returns the names of those that changed.

    Files that have it already are not touched. Raises OSError, with the tables as they were.
    """
    contents = {name: text.encode() for name, text in texts.items()}
    changed = [name for name in contents if (folder / name).read_bytes() != contents[name]]
    if changed:
        building = folder / BUILDING_FOLDER
        try:
            _build(building, {name: contents[name] for name in changed})
            building.rename(folder / PENDING_FOLDER)
        except OSError:
            shutil.rmtree(building, ignore_errors=True)
            raise
        _sync(folder)
        finish_interrupted(folder)
    return changed


def finish_interrupted(folder: Path) -> None:
    """Move newer tables over the old ones, where that was not yet done. Raises OSError."""
    pending = folder / PENDING_FOLDER
    if pending.is_dir():
        for file in sorted(pending.iterdir()):
            file.replace(folder / file.name)
        pending.rmdir()
        _sync(folder)


def _build(building: Path, contents: Mapping[str, bytes]) -> None:
    if building.exists():  # left by an interrupted run
        shutil.rmtree(building)
    building.mkdir()
    for name, content in contents.items():
        with (building / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    _sync(building)


def _sync(folder: Path) -> None:
    """Force the entries of a folder to disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
