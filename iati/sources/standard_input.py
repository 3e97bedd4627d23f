"""Standard input as a source: read once, and copied only where it is a zip archive.

Nothing else is read here.
"""

from collections.abc import Iterator
from typing import BinaryIO

from iati.sources.contents import sources_within
from iati.sources.source import Limits, Refusal, Source, SourceError, refused
from iati.sources.spools import Spool
from iati.sources.streams import MAGIC_LENGTH, Read, after, is_zip, take, unpacked, unreadable

NAME = "standard input"


class StandardInput:
    """What comes in; it can be asked for once."""

    def __init__(self, stream: BinaryIO, limits: Limits) -> None:
        self._limits = limits
        self._stream: BinaryIO | None = stream
        self._content: Read | None = None

    def sources(self) -> Iterator[Source]:
        """What comes in as one source, or one for each file of a zip archive. Never raises."""
        stream, self._stream = self._stream, None
        try:
            if stream is None:
                raise _read_before()
            head = take(stream.read, MAGIC_LENGTH)
            content = after(head, stream.read)
            if is_zip(head):
                spool = Spool()
                spool.fill(content, self._limits)
                yield from sources_within(NAME, spool.open, self._limits)
                return
        except (OSError, ValueError) as error:
            yield refused(NAME, unreadable(error))
        except SourceError as error:
            yield refused(NAME, error)
        else:
            self._content = content
            yield Source(NAME, None, self._open)

    def _open(self) -> BinaryIO:
        content, self._content = self._content, None
        if content is None:
            raise _read_before()
        return unpacked(content, _leave_open, self._limits)


def _read_before() -> SourceError:
    return SourceError(Refusal.UNREADABLE, "Standard input can only be read once.")


def _leave_open() -> None:
    """Whoever gave the stream closes it."""
