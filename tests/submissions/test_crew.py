"""Many files read at once: what breaks or holds up one process is one file's problem."""

import datetime as dt
import os
import time
from functools import partial
from pathlib import Path

import pytest

from schemas.submission import Reading
from submissions import crew as crew_module
from submissions.crew import Job, Spooled, crew
from submissions.files import IntakeError
from submissions.read import read_submission
from tests.submissions.builders import TODAY, docs, form, programme, read

BREAKS, HANGS, FAILS, EATS = b"breaks", b"hangs", b"fails", b"eats"


def read_or_break(content: bytes, file_name: str, today: dt.date = TODAY) -> Reading:
    """Reads as always, but for files that do to a process what no file should."""
    if content == BREAKS:
        os._exit(3)
    if content == HANGS:
        time.sleep(600)
    if content == EATS:
        bytearray(2 * crew_module.READING_BYTES)
    if content == FAILS:
        raise LookupError("a fault of the reader")
    return read_submission(content, file_name, programme(), today)


def read_all(folder: Path, *contents: bytes) -> list[Spooled]:
    with crew(partial(read_or_break), folder / "spool") as readers:
        for number, content in enumerate(contents):
            path = folder / str(number)
            path.write_bytes(content)
            readers.take(Job(f"{number:064}", "north.xlsx", path))
        return list(readers.finished())


def test_files_come_back_in_their_order_as_one_process_would_read_them(tmp_path: Path) -> None:
    contents = [form(docs(number)) for number in range(5)]
    with crew(partial(read_submission, programme=programme(), today=TODAY), tmp_path) as readers:
        for number, content in enumerate(contents):
            path = tmp_path / f"file-{number}"
            path.write_bytes(content)
            readers.take(Job(f"{number}", "north.xlsx", path))
        readings = [spooled.reading() for spooled in readers.finished()]
    assert readings == [read(content) for content in contents]


@pytest.mark.parametrize("bad", [BREAKS, EATS])
def test_a_file_that_breaks_its_process_is_refused_and_the_others_are_read(
    tmp_path: Path, bad: bytes
) -> None:
    before, broken, after = read_all(tmp_path, form(docs(1)), bad, form(docs(2)))
    assert [p.code for p in broken.reading().problems] == ["too-heavy"]
    assert before.reading().counts
    assert after.reading().counts


def test_a_file_that_takes_too_long_is_stopped_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew_module, "READING_SECONDS", 2)
    endless, other = read_all(tmp_path, HANGS, form(docs(2)))
    assert [p.code for p in endless.reading().problems] == ["too-heavy"]
    assert other.reading().counts


def test_a_fault_of_the_reader_is_told_apart_from_a_fault_of_the_file(tmp_path: Path) -> None:
    faulty, other = read_all(tmp_path, FAILS, form(docs(2)))
    assert faulty.fault is not None
    assert faulty.fault.code == "reader-fault"
    assert other.reading().counts


def test_a_copy_that_is_gone_stops_the_intake_by_name(tmp_path: Path) -> None:
    with (
        crew(partial(read_or_break), tmp_path / "spool") as readers,
        pytest.raises(IntakeError, match="gone"),
    ):
        readers.take(Job("1", "north.xlsx", tmp_path / "gone"))
        list(readers.finished())


def test_what_was_read_waits_where_only_its_owner_may_look(tmp_path: Path) -> None:
    (spooled,) = read_all(tmp_path, form(docs(1)))
    assert spooled.path.parent.stat().st_mode & 0o077 == 0
