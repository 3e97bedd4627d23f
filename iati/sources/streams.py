"""Streams of unpacked content, which count what they give and stop at the limits.

Where the bytes come from is for the modules beside this one; nothing is opened here.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import BinaryIO

from iati.sources.source import Limits, Refusal, SourceError, in_words

Read = Callable[[int], bytes]
"""Gives at most so many bytes, and none at the end."""

ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
GZIP_MAGIC = b"\x1f\x8b"
MAGIC_LENGTH = 4
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
"""What the readers of archives raise on one that is damaged, or of a kind they do not know."""
_GZIP_FORMAT = 31
_BLOCK = 64 * 1024
# A file of nothing but tiny parts would keep the reader busy without giving anything.
_MOST_PARTS = 100_000


def take(read: Read, count: int) -> bytes:
    """The next `count` bytes, fewer only at the end, however little `read` gives at a time."""
    taken = b""
    while len(taken) < count and (more := read(count - len(taken))):
        taken += more
    return taken


def after(head: bytes, read: Read) -> Read:
    """A stream that gives `head` first."""
    beginning = io.BytesIO(head)
    return lambda size: beginning.read(size) or read(size)


def is_zip(head: bytes) -> bool:
    """Whether content that begins with `head` is a zip archive."""
    return head.startswith(ZIP_MAGIC)


def is_packed(head: bytes) -> bool:
    """Whether content that begins with `head` is packed in a way that is known here."""
    return is_zip(head) or head.startswith(GZIP_MAGIC)


def unpacked(read: Read, close: Callable[[], None], limits: Limits) -> BinaryIO:
    """The content of a stream, unpacked if it is gzip. Raises `SourceError` for a zip archive.

    `close` is called when the result is closed, and when this raises.
    """
    try:
        head = take(read, MAGIC_LENGTH)
    except (OSError, ValueError) as error:
        close()
        raise unreadable(error) from error
    if is_zip(head):
        close()
        detail = "It is a zip archive, where one file is expected. Unpack it first."
        raise SourceError(Refusal.ARCHIVE, detail)
    content = after(head, read)
    if not head.startswith(GZIP_MAGIC):
        return counted(content, close, limits)
    gunzip = Gunzip(content)
    return plain(counted(gunzip.read, close, limits, gunzip.packed_count))


def counted(
    read: Read,
    close: Callable[[], None],
    limits: Limits,
    packed_count: Callable[[], int] | None = None,
) -> io.BufferedReader:
    """What `read` gives, as a stream that raises `SourceError` at the limits and on damage.

    `packed_count` says from how many packed bytes the content has come so far.
    """
    return io.BufferedReader(_Counted(read, close, limits, packed_count), _BLOCK)


def plain(stream: io.BufferedReader) -> BinaryIO:
    """The unpacked stream. Raises `SourceError` where it holds an archive once more."""
    try:
        if is_packed(stream.peek(MAGIC_LENGTH)):
            detail = "It is an archive within an archive, which is not opened. Unpack it first."
            raise SourceError(Refusal.ARCHIVE, detail)
    except SourceError:
        stream.close()
        raise
    return stream


class Gunzip:
    """Unpacks gzip, of one part or of several; checks its checksums."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._inflate = zlib.decompressobj(_GZIP_FORMAT)
        self._waiting = b""
        self._packed_count = 0
        self._part_count = 1

    def packed_count(self) -> int:
        """How many bytes have been read."""
        return self._packed_count

    def read(self, size: int) -> bytes:
        """At most `size` bytes, none at the end. Raises `zlib.error` and `EOFError`."""
        while not self._inflate.eof or self._has_next_part():
            if not self._waiting and not self._refill():
                raise EOFError
            content = self._inflate.decompress(self._waiting, size)
            inflate = self._inflate
            self._waiting = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
            if content:
                return content
        return b""

    def _refill(self) -> bool:
        self._waiting = self._read(_BLOCK)
        self._packed_count += len(self._waiting)
        return bool(self._waiting)

    def _has_next_part(self) -> bool:
        """Whether more follows than the zeros that some writers fill up with."""
        self._waiting = self._waiting.lstrip(b"\0")
        while not self._waiting:
            if not self._refill():
                return False
            self._waiting = self._waiting.lstrip(b"\0")
        self._part_count += 1
        if self._part_count > _MOST_PARTS:
            raise SourceError(Refusal.ARCHIVE, f"It is in more than {_MOST_PARTS:,} parts.")
        self._inflate = zlib.decompressobj(_GZIP_FORMAT)
        return True


class _Counted(io.RawIOBase):
    def __init__(
        self,
        read: Read,
        close: Callable[[], None],
        limits: Limits,
        packed_count: Callable[[], int] | None,
    ) -> None:
        super().__init__()
        self._read, self._close, self._limits = read, close, limits
        self._packed_count = packed_count
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # always a view
        try:
            content = self._read(len(buffer))
        except DAMAGED as error:
            detail = "It is damaged, or was cut off on its way here."
            raise SourceError(Refusal.ARCHIVE, detail) from error
        except (OSError, ValueError) as error:
            raise unreadable(error) from error
        self._count += len(content)
        self._check_limits()
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        if not self.closed:
            super().close()
            self._close()

    def _check_limits(self) -> None:
        limits = self._limits
        if self._count > limits.content_bytes:
            raise too_large(limits.content_bytes)
        if self._packed_count is None or self._count <= limits.ratio_from_bytes:
            return
        if self._count > limits.ratio * self._packed_count():
            raise SourceError(
                Refusal.ARCHIVE,
                f"It becomes more than {limits.ratio} times as large when unpacked, which only"
                " files made to do harm do.",
            )


def too_large(limit: int) -> SourceError:
    """The error for more than `limit` bytes."""
    return SourceError(Refusal.TOO_LARGE, f"It has more than {in_words(limit)}.")


def unreadable(error: OSError | ValueError) -> SourceError:
    """The error for what the system says when it cannot open or read something."""
    reason = error.strerror if isinstance(error, OSError) else None
    return SourceError(Refusal.UNREADABLE, f"{reason or 'Reading failed'}.")
