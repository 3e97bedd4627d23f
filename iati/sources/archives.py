"""Zip archives: which files in one are read, and which archives and files are refused.

Members are unpacked as they are read, never written to disk.
"""

import re
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import BinaryIO

from iati.sources.source import Limits, Refusal, Source, SourceError, refused, shown
from iati.sources.streams import DAMAGED, counted, plain, too_large, unreadable

_DIRECTORY_BYTES = 4 * 1024 * 1024
_NAME_LENGTH = 1000
_ENCRYPTED = 0x41  # the flags of ordinary and of strong encryption
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
# A damaged directory also leads to places that no file has, which the system refuses to go to.
_SPOILT = (*DAMAGED, OSError, ValueError, OverflowError, struct.error)
_DRIVE = re.compile(r"[A-Za-z]:")


class Archive:
    """A zip archive, open only while it is looked through and while its members are read."""

    def __init__(self, name: str, open_file: Callable[[], BinaryIO], limits: Limits) -> None:
        self._name = name
        self._open_file = open_file
        self._limits = limits
        self._file: BinaryIO | None = None
        self._zip: zipfile.ZipFile | None = None
        self._unread: set[str] = set()

    def sources(self) -> Iterator[Source]:
        """A source for each XML file, in the order of their names, and for each inner archive.

        Raises `SourceError` where the archive as a whole is refused, before the first.
        """
        members = self._members()
        self._unread = {member.filename for member in members if not _is_archive(member)}
        for member in members:
            name = f"{self._name}/{member.filename}"
            if _is_archive(member):
                detail = "It is an archive within an archive, which is not opened. Unpack it first."
                yield refused(name, SourceError(Refusal.ARCHIVE, detail))
            else:
                yield Source(shown(name), member.file_size, partial(self._open, member))

    def _members(self) -> list[zipfile.ZipInfo]:
        try:
            infos = self._opened().infolist()
            _refuse_unsafe(infos, self._limits)
        finally:
            self._close()
        members = sorted(filter(_is_wanted, infos), key=lambda member: member.filename)
        if not members:
            raise SourceError(Refusal.ARCHIVE, "It holds no file whose name ends in .xml.")
        return members

    def _open(self, member: zipfile.ZipInfo) -> BinaryIO:
        try:
            _refuse_member(member, self._limits)
            content = self._opened().open(member)
        except SourceError:
            self._note_read(member)
            raise
        except _SPOILT as error:
            self._note_read(member)
            raise SourceError(Refusal.ARCHIVE, "It is damaged.") from error
        close = partial(self._note_read, member)
        return plain(counted(content.read, close, self._limits, lambda: member.compress_size))

    def _opened(self) -> zipfile.ZipFile:
        if self._zip is not None:
            return self._zip
        try:
            self._file = self._open_file()
        except OSError as error:
            raise unreadable(error) from error
        try:
            self._zip = zipfile.ZipFile(_Wary(self._file))
        except _SPOILT as error:
            self._close()
            detail = "It is damaged, or was cut off on its way here."
            raise SourceError(Refusal.ARCHIVE, detail) from error
        return self._zip

    def _note_read(self, member: zipfile.ZipInfo) -> None:
        """Closes the file behind the last member."""
        self._unread.discard(member.filename)
        if not self._unread:
            self._close()

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file = self._zip = None


class _Wary:
    """The file of an archive, from which no more is read at once than a fair directory has.

    The directory is read whole, and its own size is whatever the archive says.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes. Raises `SourceError`."""
        if size > _DIRECTORY_BYTES:
            raise SourceError(Refusal.ARCHIVE, "Its list of files is too long.")
        return self._file.read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move to a place in the file."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """The place in the file."""
        return self._file.tell()

    def seekable(self) -> bool:
        """Always so."""
        return True


def _refuse_unsafe(infos: Sequence[zipfile.ZipInfo], limits: Limits) -> None:
    if len(infos) > limits.member_count:
        raise _unsafe(f"It holds more than {limits.member_count:,} files.")
    if len({info.filename for info in infos}) < len(infos):
        raise _unsafe("It holds two files of the same name.")
    for info in infos:
        if _leads_out(info.orig_filename):
            name = shown(info.orig_filename[:_NAME_LENGTH])
            raise _unsafe(f"It holds a file whose name leads out of the archive: {name}.")
        if len(info.filename) > _NAME_LENGTH:
            raise _unsafe("It holds a file with a name that is too long.")
    places = sorted((info.header_offset, info.compress_size) for info in infos)
    if any(place + size > after for (place, size), (after, _) in pairwise(places)):
        raise _unsafe("Its files share the same bytes, as in archives made to do harm.")


def _unsafe(detail: str) -> SourceError:
    return SourceError(Refusal.ARCHIVE, f"{detail} Nothing in it was read.")


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return "\0" in name or ".." in parts or not parts[0] or bool(_DRIVE.match(name))


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    """Whether a member is XML or packed, and neither hidden nor the notes of a Mac about a file."""
    parts = member.filename.split("/")
    is_hidden = parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts)
    is_xml = member.filename.lower().endswith(".xml")
    return not member.is_dir() and not is_hidden and (is_xml or _is_archive(member))


def _is_archive(member: zipfile.ZipInfo) -> bool:
    return member.filename.lower().endswith((".zip", ".gz"))


def _refuse_member(member: zipfile.ZipInfo, limits: Limits) -> None:
    if member.flag_bits & _ENCRYPTED:
        detail = "It is encrypted. Pack it again without a password."
    elif member.compress_type not in _METHODS:
        detail = "It is packed in an uncommon way. Pack it again with the ordinary one (deflate)."
    elif stat.S_ISLNK(member.external_attr >> 16):
        detail = "It is a link to another file. Pack the file itself."
    elif member.file_size > limits.content_bytes:
        raise too_large(limits.content_bytes)
    else:
        return
    raise SourceError(Refusal.ARCHIVE, detail)
