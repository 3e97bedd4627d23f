"""Files on disk: opening what is at a path, if it is a file.

Which paths are meant belongs in `folders` and `arguments`, what a file holds in `contents`.
"""

import os
import stat
from functools import partial
from pathlib import Path
from typing import BinaryIO

from iati.sources.contents import open_content
from iati.sources.source import LIMITS, Limits, Refusal, Source, SourceError, shown


def source_of(path: Path, limits: Limits = LIMITS) -> Source:
    """The file at a path, as one source; what cannot be read fails when it is opened.

    A zip archive of several files fails too: `find_sources` finds those within. Never raises.
    """
    return Source(shown(str(path)), None, partial(open_content, partial(open_file, path), limits))


def open_file(path: str | Path) -> BinaryIO:
    """The file at a path, opened. Raises `OSError`, and `SourceError` for what is not a file."""
    try:
        # Opening a pipe waits for its other end, and opening a device may set it to work.
        _refuse_irregular(os.stat(path).st_mode)  # noqa: PTH116 - an empty path is not this folder
        file = open(path, "rb", opener=_open_at_once)  # noqa: SIM115 - closed by the reader
    except ValueError as error:
        raise SourceError(Refusal.UNREADABLE, "No file can have this name.") from error
    try:
        _refuse_irregular(os.fstat(file.fileno()).st_mode)
    except SourceError:
        file.close()
        raise
    return file


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)


def _refuse_irregular(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise SourceError(Refusal.UNREADABLE, "It is a folder, where a file is expected.")
    if not stat.S_ISREG(mode):
        detail = "It is a pipe or a device. Send what comes from a pipe to standard input (-)."
        raise SourceError(Refusal.UNREADABLE, detail)
