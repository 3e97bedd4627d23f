"""Writing files whole, so that a reader never sees half of one, and for their owner only.

What goes into the files belongs to their own modules.
"""

import os
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
OTHERS = 0o077
"""Permission bits of everybody but the owner."""

_ANEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


class IntakeError(Exception):
    """Taking in must stop: a folder or disk is at fault. Says where, why and what to do."""

    def __init__(self, path: Path, cause: OSError) -> None:
        self.path = path
        super().__init__(
            f"{path}: {cause.strerror or cause}. "
            "Make room or mend the folder's permissions, then run again: nothing is half done, "
            "and what was already recorded is kept."
        )


def make_private(folder: Path) -> None:
    """Make a folder, with those above it that are missing, for its owner only; one that is there
    is narrowed to that. Raises IntakeError."""
    try:
        for missing in reversed([f for f in (folder, *folder.parents) if not f.exists()]):
            missing.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        if folder.stat().st_mode & OTHERS:
            folder.chmod(PRIVATE_FOLDER)
    except OSError as cause:
        raise IntakeError(folder, cause) from cause


def write_whole(path: Path, content: bytes) -> None:
    """Put the content at the path durably, unless it is already there, for the owner only.

    Raises IntakeError.
    """
    temporary = path.with_name(f".{os.getpid()}.tmp")
    make_private(path.parent)
    try:
        if path.is_file() and path.read_bytes() == content:
            return
        with os.fdopen(os.open(temporary, _ANEW, PRIVATE_FILE), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as cause:
        remove(temporary)
        raise IntakeError(path, cause) from cause


def remove(path: Path) -> None:
    """Take a file away if it is there. Raises IntakeError."""
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError:
        return
    except OSError as cause:
        raise IntakeError(path, cause) from cause
