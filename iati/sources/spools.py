"""A passing copy of what can be read only once, kept in a file without a name.

Where the bytes come from belongs elsewhere.
"""

import os
import tempfile
import weakref
from typing import BinaryIO

from iati.sources.source import Limits
from iati.sources.streams import Read, too_large

_BLOCK = 256 * 1024


class Spool:
    """The copy; it is gone when nothing refers to it any more."""

    def __init__(self) -> None:
        file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with this object
        self._file = file
        weakref.finalize(self, file.close)

    def fill(self, read: Read, limits: Limits) -> None:
        """Copy all that `read` gives. Raises `SourceError` for too much, and `OSError`."""
        count = 0
        while block := read(_BLOCK):
            count += len(block)
            if count > limits.transfer_bytes:
                raise too_large(limits.transfer_bytes)
            self._file.write(block)
        self._file.flush()

    def open(self) -> BinaryIO:
        """The copy at its beginning. One reader at a time: all move the same mark."""
        file = os.fdopen(os.dup(self._file.fileno()), "rb")
        file.seek(0)
        return file
