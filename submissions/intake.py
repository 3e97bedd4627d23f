"""Taking in an inbox: every new file archived, read, recorded or sent back; each file on its own.

The one place of this package that looks into folders. What a file says belongs to `read`, reading
many at once to `crew`, what is remembered about a file to the ledger.
"""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol

from schemas.mappings import PartnerMapping
from schemas.programme import Programme
from schemas.submission import Problem, Reading, Status
from submissions.corrections import correction_paths, write_correction
from submissions.crew import Crew, Job, Spooled, crew
from submissions.files import IntakeError, remove, write_whole
from submissions.inbox import Fetched, PassedOver, entries, fetch
from submissions.messages import problem
from submissions.read import read_submission


class Ledger(Protocol):
    """What is remembered about files under the programme definition in force."""

    def statuses(self) -> Mapping[str, Status]:
        """What became of every file recorded, by its SHA-256."""

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


def take_in(
    inbox: Path,
    archive: Path,
    corrections: Path,
    programme: Programme,
    ledger: Ledger,
    received_at: dt.datetime,
    on_file: Callable[[FileOutcome], None] | None = None,
    on_read: Callable[[int, int], None] | None = None,
    mappings: Sequence[PartnerMapping] = (),
) -> list[FileOutcome]:
    """Take in every file of the inbox and say what came of each, on the day (UTC) of the time.

    What was recorded under an earlier programme definition, or other mappings, is read again from
    the archive, so that a changed definition holds for everything. Files are recorded by partner,
    period, revision and hash, so that the order of arrival changes nothing. A file is archived, and
    its correction written, before it is recorded: a run cut short at any moment is made whole by
    the next. Corrections that were answered meanwhile, by whatever file, are taken away.

    New files are read side by side, one process for each processor; `on_read` is told how many of
    how many are read, `on_file` what came of each. Raises IntakeError when a folder or disk is at
    fault; what was recorded until then is kept.
    """
    outcomes: list[FileOutcome] = []

    def tell(outcome: FileOutcome) -> None:
        outcomes.append(outcome)
        if on_file:
            on_file(outcome)

    today = received_at.astimezone(dt.UTC).date()
    with _readers(archive, programme, today, mappings) as readers:
        arrivals = _Arrivals(archive, readers, ledger.statuses(), programme.countries)
        for path in entries(inbox):
            outcome = arrivals.look_at(path)
            if outcome:
                tell(outcome)
        arrivals.read_again(ledger)
        send_back = partial(
            write_correction, folder=corrections, programme=programme, mappings=mappings
        )
        for new in sorted(arrivals.read(on_read), key=_order):
            where = arrivals.archived.get(new.sha256, "")
            tell(_settle(new, where, archive, corrections, send_back, ledger, received_at))
    _remove_answered(corrections, ledger)
    return outcomes


@dataclass
class _Arrivals:
    """What was found in the inbox so far: files by hash, those archived, those refused unread."""

    archive: Path
    readers: Crew
    known: Mapping[str, Status]
    countries: tuple[str, ...]
    seen: dict[str, str] = field(default_factory=dict)
    archived: dict[str, str] = field(default_factory=dict)
    refused: list[Spooled] = field(default_factory=list)

    def look_at(self, path: Path) -> FileOutcome | None:
        """What came of an entry of the inbox; None for a new file, which is being read now."""
        fetched = fetch(path, self.countries)
        if isinstance(fetched, PassedOver):
            return _passed_over(fetched)
        name, sha256 = fetched.file_name, fetched.sha256
        if sha256 in self.seen:
            note = f"same content as {self.seen[sha256]}"
            return FileOutcome(name, Outcome.DUPLICATE, sha256, note=note)
        self.seen[sha256] = name
        status = self.known.get(sha256)
        if status:
            return FileOutcome(name, Outcome.UNCHANGED, sha256, note=f"{status} before")
        if fetched.refused:
            self.refused.append(Spooled(sha256, name, None, Path(), refused=fetched.refused))
        else:
            self._archive(fetched)
        return None

    def _archive(self, fetched: Fetched) -> None:
        """Keep an unaltered copy, and have it read."""
        archived_as = archive_name(fetched.sha256, fetched.file_name)
        path = self.archive / archived_as
        write_whole(path, fetched.content)
        self.readers.take(Job(fetched.sha256, fetched.file_name, path))
        self.archived[fetched.sha256] = archived_as

    def read_again(self, ledger: Ledger) -> None:
        """Have files that stand in the archive only read under the definition now in force."""
        for sha256, file_name, archived_as in ledger.outdated():
            if archived_as and sha256 not in self.seen:
                self.readers.take(Job(sha256, file_name, self.archive / archived_as))
                self.archived[sha256] = archived_as

    def read(self, on_read: Callable[[int, int], None] | None) -> list[Spooled]:
        """Every new file, once all are read."""
        read = []
        for spooled in self.readers.finished():
            read.append(spooled)
            if on_read:
                on_read(len(read), len(self.archived))
        return [*read, *self.refused]


@contextmanager
def _readers(
    archive: Path, programme: Programme, today: dt.date, mappings: Sequence[PartnerMapping]
) -> Iterator[Crew]:
    """The crew of this intake; what it has read waits beside the archive, as private as that."""
    spool = archive / ".read"
    shutil.rmtree(spool, ignore_errors=True)  # of a run that was cut short
    try:
        with crew(
            partial(read_submission, programme=programme, today=today, mappings=mappings), spool
        ) as readers:
            yield readers
    finally:
        shutil.rmtree(spool, ignore_errors=True)


def _passed_over(entry: PassedOver) -> FileOutcome:
    if entry.problem:
        problems = (entry.problem,)
        return FileOutcome(entry.file_name, Outcome.NEEDS_CORRECTION, problems=problems)
    outcome = Outcome.STILL_CHANGING if entry.changing else Outcome.IGNORED
    return FileOutcome(entry.file_name, outcome, note=entry.note)


def archive_name(sha256: str, file_name: str) -> str:
    """Where a file stands in the archive: ab/abcdef….xlsx."""
    suffix = Path(file_name).suffix.lower()
    is_plain = suffix.isascii() and suffix[1:].isalnum() and len(suffix) <= 9
    return f"{sha256[:2]}/{sha256}{suffix if is_plain else ''}"


def _order(new: Spooled) -> tuple[str, str, int, str]:
    cover = new.cover
    place = (cover.partner, cover.period, cover.revision) if cover else ("", "", 0)
    return (*place, new.sha256)


def _settle(
    new: Spooled,
    archived_as: str,
    archive: Path,
    corrections: Path,
    send_back: Callable[[bytes, Reading], Path],
    ledger: Ledger,
    received_at: dt.datetime,
) -> FileOutcome:
    """Send the file back or let it count, and record which; read again next time where the fault
    is the reader's own."""
    if new.fault:
        outcome = Outcome.NEEDS_CORRECTION
        return FileOutcome(new.file_name, outcome, new.sha256, problems=(new.fault,))
    reading = with_revision_check(new.reading(), ledger)
    correction: Path | None = None
    if reading.counts:
        for stale in correction_paths(reading.file_name, corrections):
            remove(stale)
        wanted = Status.ACCEPTED
    else:
        content = _archived(archive / archived_as) if archived_as else b""
        correction = send_back(content, reading)
        wanted = Status.NEEDS_CORRECTION
    status = ledger.record(reading, wanted, archived_as, received_at)
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


def with_revision_check(reading: Reading, ledger: Ledger) -> Reading:
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
