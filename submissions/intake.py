"""Taking in an inbox: every new file archived, read, recorded or sent back; each file on its own.

The one place of this package that looks into folders. What a file says belongs to `read`, what
is remembered about it to the ledger.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from schemas.programme import Programme
from schemas.submission import Problem, Reading, Status
from submissions.corrections import correction_paths, write_correction
from submissions.files import IntakeError, remove, write_whole
from submissions.inbox import Fetched, PassedOver, entries, fetch
from submissions.messages import problem
from submissions.read import read_submission


class Ledger(Protocol):
    """What is remembered about files under the programme definition in force."""

    def known(self, sha256: str) -> Status | None:
        """What became of a file, None if it was never recorded."""

    def revision_holder(self, partner: str, period: str, revision: int) -> str | None:
        """SHA-256 of the file that was accepted (or replaced since) under this revision."""

    def outdated(self) -> list[tuple[str, str, str]]:
        """SHA-256, file name and place in the archive of files recorded under an earlier
        programme definition."""

    def sent_back(self) -> list[tuple[str, bool]]:
        """Names of files sent back, and whether each still waits for a corrected one."""

    def record(
        self, reading: Reading, status: Status, archived_as: str, received_at: dt.datetime
    ) -> Status:
        """Store all of it or nothing; REPLACED when a newer revision is already in force."""


class Outcome(StrEnum):
    """What came of a file in this run."""

    ACCEPTED = "accepted"
    NEEDS_CORRECTION = "needs correction"
    REPLACED = "replaced"  # good, but older than the revision in force
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    STILL_CHANGING = "still changing"
    IGNORED = "ignored"


@dataclass(frozen=True)
class FileOutcome:
    """One file and what came of it; partner, period and revision as far as its cover says."""

    file_name: str
    outcome: Outcome
    sha256: str = ""
    partner: str = ""
    period: str = ""
    revision: int | None = None
    problems: tuple[Problem, ...] = ()
    correction: Path | None = None
    note: str = ""


@dataclass(frozen=True)
class _Waiting:
    """A new file, archived and read, waiting for its turn to be recorded."""

    reading: Reading
    archived_as: str


def take_in(
    inbox: Path,
    archive: Path,
    corrections: Path,
    programme: Programme,
    ledger: Ledger,
    received_at: dt.datetime,
    on_file: Callable[[FileOutcome], None] | None = None,
) -> list[FileOutcome]:
    """Take in every file of the inbox and say what came of each, on the day (UTC) of the time.

    What was recorded under an earlier programme definition is read again from the archive, so
    that a changed definition holds for everything. Files are recorded by partner, period,
    revision and hash, so that the order of arrival changes nothing. A file is archived, and its
    correction written, before it is recorded: a run cut short at any moment is made whole by the
    next. Corrections that were answered meanwhile, by whatever file, are taken away. Raises
    IntakeError when a folder or disk is at fault; what was recorded until then is kept.
    """
    outcomes: list[FileOutcome] = []

    def tell(outcome: FileOutcome) -> None:
        outcomes.append(outcome)
        if on_file:
            on_file(outcome)

    today = received_at.astimezone(dt.UTC).date()
    waiting: dict[str, _Waiting] = {}
    seen: dict[str, str] = {}
    for path in entries(inbox):
        fetched = fetch(path)
        if isinstance(fetched, PassedOver):
            tell(_passed_over(fetched))
        elif fetched.sha256 in seen:
            note = f"same content as {seen[fetched.sha256]}"
            tell(FileOutcome(fetched.file_name, Outcome.DUPLICATE, fetched.sha256, note=note))
        else:
            seen[fetched.sha256] = fetched.file_name
            status = ledger.known(fetched.sha256)
            if status is None:
                waiting[fetched.sha256] = _archive_and_read(fetched, archive, programme, today)
            else:
                note = f"{status} before"
                tell(FileOutcome(fetched.file_name, Outcome.UNCHANGED, fetched.sha256, note=note))
    waiting |= _read_again(set(seen), archive, programme, ledger, today)
    for new in sorted(waiting.values(), key=_order):
        tell(_settle(new, archive, corrections, ledger, received_at))
    _remove_answered(corrections, ledger)
    return outcomes


def _passed_over(entry: PassedOver) -> FileOutcome:
    if entry.problem:
        problems = (entry.problem,)
        return FileOutcome(entry.file_name, Outcome.NEEDS_CORRECTION, problems=problems)
    outcome = Outcome.STILL_CHANGING if entry.changing else Outcome.IGNORED
    return FileOutcome(entry.file_name, outcome, note=entry.note)


def _archive_and_read(
    fetched: Fetched, archive: Path, programme: Programme, today: dt.date
) -> _Waiting:
    if fetched.refused:
        refused = (fetched.refused,)
        return _Waiting(Reading(fetched.file_name, fetched.sha256, None, problems=refused), "")
    archived_as = archive_name(fetched.sha256, fetched.file_name)
    write_whole(archive / archived_as, fetched.content)
    reading = read_submission(fetched.content, fetched.file_name, programme, today)
    return _Waiting(reading, archived_as)


def _read_again(
    in_inbox: set[str], archive: Path, programme: Programme, ledger: Ledger, today: dt.date
) -> dict[str, _Waiting]:
    """Files that stand in the archive only, read under the definition now in force."""
    found = {}
    for sha256, file_name, archived_as in ledger.outdated():
        if archived_as and sha256 not in in_inbox:
            content = _archived(archive / archived_as)
            reading = read_submission(content, file_name, programme, today)
            found[sha256] = _Waiting(reading, archived_as)
    return found


def archive_name(sha256: str, file_name: str) -> str:
    """Where a file stands in the archive: ab/abcdef….xlsx."""
    suffix = Path(file_name).suffix.lower()
    is_plain = suffix.isascii() and suffix[1:].isalnum() and len(suffix) <= 9
    return f"{sha256[:2]}/{sha256}{suffix if is_plain else ''}"


def _order(new: _Waiting) -> tuple[str, str, int, str]:
    cover = new.reading.cover
    place = (cover.partner, cover.period, cover.revision) if cover else ("", "", 0)
    return (*place, new.reading.sha256)


def _settle(
    new: _Waiting, archive: Path, corrections: Path, ledger: Ledger, received_at: dt.datetime
) -> FileOutcome:
    """Send the file back or let it count, and record which."""
    reading = _with_revision_check(new.reading, ledger)
    correction: Path | None = None
    if reading.counts:
        for stale in correction_paths(reading.file_name, corrections):
            remove(stale)
        wanted = Status.ACCEPTED
    else:
        content = _archived(archive / new.archived_as) if new.archived_as else b""
        correction = write_correction(content, reading, corrections)
        wanted = Status.NEEDS_CORRECTION
    status = ledger.record(reading, wanted, new.archived_as, received_at)
    cover = reading.cover
    return FileOutcome(
        file_name=reading.file_name,
        outcome=Outcome(status.value),
        sha256=reading.sha256,
        partner=cover.partner if cover else "",
        period=cover.period if cover else "",
        revision=cover.revision if cover else None,
        problems=reading.problems,
        correction=correction,
    )


def _remove_answered(corrections: Path, ledger: Ledger) -> None:
    """Corrections of files that wait no longer, unless another file's correction has that name."""
    paths: dict[bool, set[Path]] = {True: set(), False: set()}
    for name, waits in ledger.sent_back():
        paths[waits].update(correction_paths(name, corrections))
    for answered in sorted(paths[False] - paths[True]):
        remove(answered)


def _with_revision_check(reading: Reading, ledger: Ledger) -> Reading:
    """A revision, once accepted, says one thing only."""
    cover = reading.cover
    if cover is None:
        return reading
    holder = ledger.revision_holder(cover.partner, cover.period, cover.revision)
    if holder in {None, reading.sha256}:
        return reading
    taken = problem("revision-taken", revision=cover.revision)
    return replace(reading, problems=(taken, *reading.problems))


def _archived(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as cause:
        raise IntakeError(path, cause) from cause
