"""What a file holds, by its first bytes: itself, gzip, or a zip archive of several files.

Whether the file is on disk or was fetched makes no difference here.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO

from iati.sources.archives import Archive
from iati.sources.source import Limits, Source, SourceError, refused, shown
from iati.sources.streams import (
    MAGIC_LENGTH,
    is_packed,
    is_zip,
    too_large,
    unpacked,
    unreadable,
)

OpenFile = Callable[[], BinaryIO]
"""Opens a file at its beginning; it has a file number and can be moved about in. Raises
`SourceError` and `OSError`."""


def sources_within(name: str, open_file: OpenFile, limits: Limits) -> Iterator[Source]:
    """What a file holds: one source, or one for each file that is read of a zip archive.

    Never raises; what cannot be read is a source that fails.
    """
    try:
        head, size = _look(open_file)
        if is_zip(head):
            yield from Archive(name, open_file, limits).sources()
            return
    except SourceError as error:
        yield refused(name, error)
    else:
        known = None if is_packed(head) else size
        yield Source(shown(name), known, partial(open_content, open_file, limits))


def open_content(open_file: OpenFile, limits: Limits) -> BinaryIO:
    """The content of a file, unpacked if it is gzip. Raises `SourceError`, for zip archives too."""
    try:
        file = open_file()
    except OSError as error:
        raise unreadable(error) from error
    if _size(file) > limits.content_bytes:
        file.close()
        raise too_large(limits.content_bytes)
    return unpacked(file.read, file.close, limits)


def _look(open_file: OpenFile) -> tuple[bytes, int]:
    """The first bytes of a file and how many it has. Raises `SourceError`."""
    try:
        with open_file() as file:
            return file.read(MAGIC_LENGTH), _size(file)
    except OSError as error:
        raise unreadable(error) from error


def _size(file: BinaryIO) -> int:
    return os.fstat(file.fileno()).st_size
