"""Which files a folder or a pattern stands for.

Nothing is opened here but folders.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from iati.sources.source import Refusal, SourceError
from iati.sources.streams import unreadable

_SUFFIXES = (".xml", ".xml.gz", ".zip")
_WILDCARDS = "*?["


@dataclass(frozen=True, slots=True)
class Found:
    """Something below a folder, with the reason if it cannot or must not be read."""

    path: Path
    error: SourceError | None = None


def found_below(folder: Path) -> list[Found]:
    """The IATI files and archives at any depth below a folder, by path; hidden ones are skipped.

    Folders that cannot be listed are among them. Links to folders are not followed, and links to
    files only inside of `folder`.
    """
    found: list[Found] = []
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            for entry in _visible(place):
                path = place / entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.name.lower().endswith(_SUFFIXES):
                    found.extend(_inside(path, folder) if entry.is_symlink() else [Found(path)])
        except OSError as error:
            found.append(Found(place, unreadable(error)))
    return sorted(found, key=lambda one: one.path)


def _visible(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return [entry for entry in entries if not entry.name.startswith(".")]


def _inside(path: Path, folder: Path) -> Iterator[Found]:
    """What is at a path that may lead elsewhere by links; nothing for a link to a folder."""
    if path.is_symlink() and path.is_dir():
        return
    try:
        is_inside = path.resolve().is_relative_to(folder.resolve())
    except RuntimeError:  # links in a circle; opening one says so
        is_inside = True
    if is_inside:
        yield Found(path)
    else:
        detail = "It is a link that leads out of the folder. To have it read, name the file itself."
        yield Found(path, SourceError(Refusal.UNREADABLE, detail))


def is_pattern(text: str) -> bool:
    """Whether a path has wildcards."""
    return any(wildcard in text for wildcard in _WILDCARDS)


def found_like(pattern: str) -> list[Found]:
    """The files and folders that a pattern stands for, by path, without those below another.

    `**` is any folders. Hidden ones only match where the pattern has a part that begins with a
    dot. Links lead no further than those below the folder where the wildcards begin.
    """
    whole = Path(pattern)
    root = Path(whole.anchor or ".")
    try:
        paths = sorted(root.glob(str(whole.relative_to(whole.anchor))))
    except (OSError, ValueError):  # ValueError: ** beside other characters
        return []
    if not _is_hidden(whole):
        paths = [path for path in paths if not _is_hidden(path)]
    folders = {path for path in paths if path.is_dir()}
    base = Path(*takewhile(lambda part: not is_pattern(part), whole.parts))
    return [
        found for path in paths if folders.isdisjoint(path.parents) for found in _inside(path, base)
    ]


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") and part.strip(".") for part in path.parts)
