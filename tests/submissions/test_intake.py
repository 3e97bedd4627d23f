"""The inbox: every file on its own, nothing lost, nothing half done, in whatever order it came."""

import datetime as dt
import hashlib
import itertools
import os
import resource
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from schemas.submission import Reading, Status
from submissions import FileOutcome, IntakeError, Outcome, take_in
from tests.submissions.builders import Spoiled, csv_form, docs, form, kids, programme

NOW = dt.datetime(2018, 2, 1, 3, 0, tzinfo=dt.UTC)


@dataclass
class MemoryLedger:
    """A ledger that remembers in memory, as the warehouse does on disk."""

    known: dict[str, Status] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    archived: dict[str, str] = field(default_factory=dict)

    def statuses(self) -> dict[str, Status]:
        return dict(self.known)

    def revision_holder(self, partner: str, period: str, revision: int) -> str | None:
        wanted = (partner, period, revision)
        for sha256, reading in self.readings.items():
            cover = reading.cover
            place = (cover.partner, cover.period, cover.revision) if cover else None
            if place == wanted and self.known.get(sha256) in (Status.ACCEPTED, Status.REPLACED):
                return sha256
        return None

    def outdated(self) -> list[tuple[str, str, str]]:
        return [
            (sha256, self.readings[sha256].file_name, self.archived[sha256])
            for sha256 in self.readings
            if sha256 not in self.known
        ]

    def sent_back(self) -> list[tuple[str, bool]]:
        """A higher revision answers; all files of these tests are of one partner and period."""
        of = {status: [self.readings[s] for s, was in self.known.items() if was is status]
              for status in Status}  # fmt: skip
        highest = max(map(revision_of, of[Status.ACCEPTED]), default=0)
        return [
            (reading.file_name, reading.cover is None or revision_of(reading) >= highest)
            for reading in of[Status.NEEDS_CORRECTION]
        ]

    def record(
        self, reading: Reading, status: Status, archived_as: str, received_at: dt.datetime
    ) -> Status:
        assert received_at == NOW
        self.readings[reading.sha256] = reading
        self.archived[reading.sha256] = archived_as
        if status is Status.ACCEPTED:
            status = self._compare(reading)
        self.known[reading.sha256] = status
        return status

    def _compare(self, new: Reading) -> Status:
        """All accepted files of these tests are of one partner and period."""
        in_force = [s for s, status in self.known.items() if status is Status.ACCEPTED]
        if any(revision_of(self.readings[s]) > revision_of(new) for s in in_force):
            return Status.REPLACED
        self.known |= dict.fromkeys(in_force, Status.REPLACED)
        return Status.ACCEPTED


@dataclass
class WaitingLedger(MemoryLedger):
    """A ledger in which nothing answers anything."""

    def sent_back(self) -> list[tuple[str, bool]]:
        return [(reading.file_name, True) for reading in self.readings.values()]


def revision_of(reading: Reading) -> int:
    """The revision on the cover of a readable file."""
    assert reading.cover is not None
    return reading.cover.revision


@dataclass
class Folders:
    """An inbox with what comes of it."""

    root: Path
    ledger: MemoryLedger = field(default_factory=MemoryLedger)

    def __post_init__(self) -> None:
        self.inbox.mkdir(parents=True)

    @property
    def inbox(self) -> Path:
        return self.root / "inbox"

    @property
    def archive(self) -> Path:
        return self.root / "archive"

    @property
    def corrections(self) -> Path:
        return self.root / "corrections"

    def put(self, name: str, content: bytes) -> Path:
        (self.inbox / name).write_bytes(content)
        return self.inbox / name

    def run(self) -> dict[str, FileOutcome]:
        outcomes = take_in(
            self.inbox, self.archive, self.corrections, programme(), self.ledger, NOW
        )
        return {outcome.file_name: outcome for outcome in outcomes}

    def outcomes(self) -> dict[str, Outcome]:
        return {name: outcome.outcome for name, outcome in self.run().items()}


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "run")


def bad_form() -> bytes:
    spoiled = Spoiled(form(docs(5)))
    return spoiled.set({"realised_total": "n/a"}, spoiled.row_of("DOCS", "BO")).save()


def test_a_good_file_is_archived_unaltered_and_accepted(folders: Folders) -> None:
    content = form(docs(5))
    folders.put("North 2017.XLSX", content)
    outcome = folders.run()["North 2017.XLSX"]
    sha256 = hashlib.sha256(content).hexdigest()
    assert outcome == FileOutcome("North 2017.XLSX", Outcome.ACCEPTED, sha256, "north", "2017", 1)
    archived = folders.archive / folders.ledger.archived[sha256]
    assert archived == folders.archive / sha256[:2] / f"{sha256}.xlsx"
    assert archived.read_bytes() == content


def test_a_bad_file_comes_back_with_corrections_and_stops_nobody(folders: Folders) -> None:
    folders.put("bad.xlsx", bad_form())
    folders.put("broken.xlsx", b"PK broken")
    folders.put("good.csv", csv_form(docs(5)).encode())
    outcomes = folders.run()
    assert {name: outcome.outcome for name, outcome in outcomes.items()} == {
        "bad.xlsx": Outcome.NEEDS_CORRECTION,
        "broken.xlsx": Outcome.NEEDS_CORRECTION,
        "good.csv": Outcome.ACCEPTED,
    }
    assert outcomes["bad.xlsx"].correction == folders.corrections / "bad.corrections.xlsx"
    assert outcomes["broken.xlsx"].correction == folders.corrections / "broken.corrections.txt"
    assert len(folders.ledger.known) == 3
    assert len([path for path in folders.archive.rglob("*") if path.is_file()]) == 3


def test_a_second_run_changes_nothing(folders: Folders) -> None:
    folders.put("bad.xlsx", bad_form())
    folders.put("good.xlsx", form(docs(5)))
    folders.run()
    before = {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in folders.root.rglob("*")}
    assert set(folders.outcomes().values()) == {Outcome.UNCHANGED}
    after = {p: (p.stat().st_mtime_ns, p.stat().st_ino) for p in folders.root.rglob("*")}
    assert after == before


def test_the_same_file_twice_counts_once(folders: Folders) -> None:
    folders.put("a.xlsx", form(docs(5)))
    folders.put("b.xlsx", form(docs(5)))
    outcomes = folders.run()
    assert outcomes["a.xlsx"].outcome is Outcome.ACCEPTED
    assert outcomes["b.xlsx"].outcome is Outcome.DUPLICATE
    assert outcomes["b.xlsx"].note == "same content as a.xlsx"
    assert len(folders.ledger.known) == 1


@pytest.mark.parametrize("order", list(itertools.permutations([1, 2, 3])))
def test_the_order_of_arrival_changes_nothing(folders: Folders, order: tuple[int, ...]) -> None:
    for revision in order:
        folders.put(f"r{revision}.xlsx", form(docs(revision), revision=revision))
        folders.run()
    statuses = {r.cover.revision: folders.ledger.known[s]
                for s, r in folders.ledger.readings.items() if r.cover}  # fmt: skip
    assert statuses == {1: Status.REPLACED, 2: Status.REPLACED, 3: Status.ACCEPTED}


def test_an_older_revision_that_arrives_late_replaces_nothing(folders: Folders) -> None:
    folders.put("new.xlsx", form(docs(2), revision=2))
    folders.run()
    folders.put("old.xlsx", form(docs(1), revision=1))
    assert folders.outcomes() == {"new.xlsx": Outcome.UNCHANGED, "old.xlsx": Outcome.REPLACED}


def test_other_content_under_an_accepted_revision_is_asked_to_be_raised(folders: Folders) -> None:
    folders.put("first.xlsx", form(docs(1)))
    folders.run()
    folders.put("second.xlsx", form(docs(2)))
    outcome = folders.run()["second.xlsx"]
    assert outcome.outcome is Outcome.NEEDS_CORRECTION
    assert [found.code for found in outcome.problems] == ["revision-taken"]
    assert outcome.correction is not None
    folders.put("second.xlsx", outcome.correction.read_bytes())
    assert folders.outcomes()["second.xlsx"] is Outcome.ACCEPTED


@pytest.mark.parametrize("names", [("a.xlsx", "b.xlsx"), ("b.xlsx", "a.xlsx")])
def test_of_two_files_under_one_revision_the_same_one_counts_always(
    folders: Folders, names: tuple[str, str]
) -> None:
    for name, value in zip(names, (1, 2), strict=True):
        folders.put(name, form(docs(value)))
    accepted = [o.sha256 for o in folders.run().values() if o.outcome is Outcome.ACCEPTED]
    digests = [hashlib.sha256(form(docs(value))).hexdigest() for value in (1, 2)]
    assert accepted == [min(digests)]


def test_a_corrected_file_takes_its_correction_away(folders: Folders) -> None:
    folders.put("bad.xlsx", bad_form())
    correction = folders.run()["bad.xlsx"].correction
    assert correction is not None
    returned = Spoiled(correction.read_bytes())
    returned.set({"realised_total": 5}, returned.row_of("DOCS", "BO"))
    folders.put(correction.name, returned.save())
    assert folders.outcomes() == {
        "bad.xlsx": Outcome.UNCHANGED,
        "bad.corrections.xlsx": Outcome.ACCEPTED,
    }
    assert list(folders.corrections.iterdir()) == []


def test_a_correction_answered_by_a_file_of_another_name_goes_away(folders: Folders) -> None:
    folders.put("bad.xlsx", bad_form())
    folders.run()
    assert [path.name for path in folders.corrections.iterdir()] == ["bad.corrections.xlsx"]
    folders.put("good.xlsx", form(docs(5), revision=2))
    assert folders.outcomes()["good.xlsx"] is Outcome.ACCEPTED
    assert list(folders.corrections.iterdir()) == []


def test_what_came_in_and_goes_back_is_for_the_owner_only(folders: Folders) -> None:
    folders.corrections.mkdir(mode=0o755)
    folders.put("bad.xlsx", bad_form())
    folders.put("good.csv", csv_form(docs(5), kids(all=3)).encode())
    folders.ledger = WaitingLedger()
    folders.run()
    paths = [p for f in (folders.archive, folders.corrections) for p in (f, *f.rglob("*"))]
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in paths}
    assert modes == {(True, 0o700), (False, 0o600)}


def test_hidden_and_temporary_files_are_passed_by_and_folders_mentioned(folders: Folders) -> None:
    for name in (".DS_Store", "~$north.xlsx", "x.xlsx.part", "x.tmp", "Thumbs.db"):
        folders.put(name, b"x")
    (folders.inbox / "older").mkdir()
    (outcome,) = folders.run().values()
    assert (outcome.file_name, outcome.outcome) == ("older", Outcome.IGNORED)
    assert outcome.note


def test_another_kind_of_file_is_archived_and_answered(folders: Folders) -> None:
    folders.put("north.docx", b"words")
    outcome = folders.run()["north.docx"]
    assert [found.code for found in outcome.problems] == ["unknown-kind"]
    assert (folders.archive / folders.ledger.archived[outcome.sha256]).suffix == ".docx"
    assert folders.outcomes() == {"north.docx": Outcome.UNCHANGED}


def test_a_file_of_200_mb_is_refused_unread_and_at_once(folders: Folders) -> None:
    path = folders.put("huge.xlsx", b"")
    os.truncate(path, 200 * 2**20)
    started = time.perf_counter()
    outcome = folders.run()["huge.xlsx"]
    assert time.perf_counter() - started < 0.5
    assert [found.code for found in outcome.problems] == ["too-large"]
    assert outcome.correction == folders.corrections / "huge.corrections.txt"
    assert not folders.archive.exists()
    assert folders.outcomes() == {"huge.xlsx": Outcome.UNCHANGED}


def test_a_file_that_changes_while_read_is_left_for_the_next_run(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folders.put("slow.xlsx", b"half of it")
    opened = os.open

    def open_as_more_arrives(name: Path, flags: int, mode: int = 0o777) -> int:
        descriptor = opened(name, flags, mode)
        if name == path:
            with path.open("ab") as file:
                file.write(b", and more")
        return descriptor

    with monkeypatch.context() as arriving:
        arriving.setattr(os, "open", open_as_more_arrives)
        outcome = folders.run()["slow.xlsx"]
    assert (outcome.outcome, outcome.problems) == (Outcome.STILL_CHANGING, ())
    assert folders.ledger.known == {}
    path.write_bytes(form(docs(5)))
    assert folders.outcomes() == {"slow.xlsx": Outcome.ACCEPTED}


@pytest.mark.parametrize("leads_to", ["secret.xlsx", "nowhere", "loop.xlsx", "."])
def test_a_link_is_refused_once_and_never_followed(folders: Folders, leads_to: str) -> None:
    (folders.root / "secret.xlsx").write_bytes(form(docs(5)))
    (folders.inbox / "loop.xlsx").symlink_to(
        leads_to if leads_to == "loop.xlsx" else folders.root / leads_to
    )
    outcome = folders.run()["loop.xlsx"]
    assert outcome.outcome is Outcome.NEEDS_CORRECTION
    assert [found.code for found in outcome.problems] == ["link"]
    assert outcome.correction is not None
    assert "Put the file itself in its place." in outcome.correction.read_text(encoding="utf-8")
    assert not folders.archive.exists()
    assert folders.outcomes() == {"loop.xlsx": Outcome.UNCHANGED}


def test_the_file_itself_in_place_of_a_link_is_taken_in(folders: Folders) -> None:
    (folders.root / "aside.xlsx").write_bytes(form(docs(5)))
    (folders.inbox / "north.xlsx").symlink_to(folders.root / "aside.xlsx")
    folders.run()
    (folders.inbox / "north.xlsx").unlink()
    folders.put("north.xlsx", form(docs(5)))
    assert folders.outcomes() == {"north.xlsx": Outcome.ACCEPTED}
    assert list(folders.corrections.iterdir()) == []


def test_a_pipe_is_not_waited_for(folders: Folders) -> None:
    os.mkfifo(folders.inbox / "pipe.xlsx")
    assert folders.outcomes() == {"pipe.xlsx": Outcome.IGNORED}


def test_a_name_that_is_no_text_is_taken_in(folders: Folders) -> None:
    path = os.fsencode(folders.inbox) + b"/n\xff.xlsx"
    with open(path, "wb") as file:  # noqa: PTH123 - a path of bytes
        file.write(b"broken")
    assert folders.outcomes() == {"n?.xlsx": Outcome.NEEDS_CORRECTION}


def test_a_full_disk_leaves_nothing_half_done_and_is_said(folders: Folders) -> None:
    """A limit on the size of files stands for the full disk: writing fails midway the same."""
    folders.put("good.xlsx", form(docs(5)))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(IntakeError, match="archive") as raised:
            folders.run()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "run again" in str(raised.value)
    assert [path for path in folders.archive.rglob("*") if path.is_file()] == []
    assert folders.ledger.known == {}
    assert folders.outcomes() == {"good.xlsx": Outcome.ACCEPTED}


def test_a_missing_inbox_is_said(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="nowhere"):
        take_in(tmp_path / "nowhere", tmp_path, tmp_path, programme(), MemoryLedger(), NOW)


class CutShortError(Exception):
    """Stands for the end of the process."""


@dataclass
class CutShortLedger(MemoryLedger):
    """A ledger whose process ends when it is about to remember."""

    def record(
        self, reading: Reading, status: Status, archived_as: str, received_at: dt.datetime
    ) -> Status:
        raise CutShortError(reading.file_name, status, archived_as, received_at)


def test_a_run_cut_short_before_recording_is_made_whole_by_the_next(folders: Folders) -> None:
    folders.put("bad.xlsx", bad_form())
    folders.ledger = CutShortLedger()
    with pytest.raises(CutShortError):
        folders.run()
    assert (folders.corrections / "bad.corrections.xlsx").exists()
    folders.ledger = MemoryLedger()
    assert folders.outcomes() == {"bad.xlsx": Outcome.NEEDS_CORRECTION}


def test_every_outcome_is_told_as_it_happens(folders: Folders) -> None:
    folders.put("a.xlsx", form(docs(5)))
    folders.put("b.xlsx", bad_form())
    told: list[FileOutcome] = []
    outcomes = take_in(
        folders.inbox,
        folders.archive,
        folders.corrections,
        programme(),
        folders.ledger,
        NOW,
        told.append,
    )
    assert told == outcomes
    assert len(told) == 2


def test_a_changed_definition_is_held_against_files_that_stand_in_the_archive_only(
    folders: Folders,
) -> None:
    folders.put("a.xlsx", form(docs(5)))
    folders.run()
    (folders.inbox / "a.xlsx").unlink()
    folders.ledger.known.clear()
    assert folders.outcomes() == {"a.xlsx": Outcome.ACCEPTED}
    assert folders.outcomes() == {}
