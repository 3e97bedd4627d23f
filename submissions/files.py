"""Writing files so that a reader sees the old one or the new one whole, never half of one.

What goes into the files belongs to their own modules.
"""

import os
from pathlib import Path


class IntakeError(Exception):
    """Taking in must stop: a folder or disk is at fault. Says where, why and what to do."""

    def __init__(self, path: Path, cause: OSError) -> None:
        self.path = path
        super().__init__(
            f"{path}: {cause.strerror or cause}. "
            "Make room or mend the folder's permissions, then run again: nothing is half done, "
            "and what was already recorded is kept."
        )


def write_whole(path: Path, content: bytes) -> None:
    """Put the content at the path durably, unless it is already there. Raises IntakeError."""
    temporary = path.with_name(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.read_bytes() == content:
            return
        with temporary.open("wb") as file:
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
