"""The tables are replaced together, whenever the process dies."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from iati.codelists import TableError, finish_interrupted, put_in_place, read_table, texts_of
from iati.codelists.place import BUILDING_FOLDER
from schemas.iati_standard.codelists import PENDING_FOLDER
from tests.iati.codelists.builders import (
    code,
    codelist,
    contents,
    folder_with,
    state,
    table,
    with_codes,
)

COLOURS = codelist("Colour", code("R", "Red"))
OLD = table(COLOURS)
NEW = table(with_codes(COLOURS, code("G", "Green")))

# Writes the new table, and is killed before the nth step that changes something on the disk.
KILLED = """
import os, signal, sys
from pathlib import Path
from iati.codelists import finish_interrupted, put_in_place, texts_of
from tests.iati.codelists.test_place import NEW
left = int(sys.argv[2])
def watch(event, details):
    global left
    is_write = event == "open" and "w" in (details[1] or "")
    if is_write or event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
folder = Path(sys.argv[1])
finish_interrupted(folder)
put_in_place(folder, texts_of(NEW))
"""


def run_killed(folder: Path, step: int) -> int:
    """Write NEW, killed before that step. Returns the exit status."""
    root = Path(__file__).parents[3]
    arguments = [sys.executable, "-c", KILLED, str(folder), str(step)]
    return subprocess.run(arguments, cwd=root, check=False).returncode


def test_files_that_change_are_replaced_and_the_others_not_touched(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, COLOURS)
    before = state(folder)
    texts = texts_of(OLD) | {"codelists.csv": texts_of(NEW)["codelists.csv"]}
    assert put_in_place(folder, texts) == ["codelists.csv"]
    after = state(folder)
    assert after.keys() == before.keys()
    assert [name for name in before if after[name] != before[name]] == ["codelists.csv"]
    assert put_in_place(folder, texts) == []
    assert state(folder) == after


def test_a_run_that_is_killed_leaves_the_old_or_the_new_table_and_never_a_mixture(
    tmp_path: Path,
) -> None:
    seen = []
    for step in range(1, 20):
        folder = folder_with(tmp_path / str(step), COLOURS)
        status = run_killed(folder, step)
        found = read_table(folder)
        assert found in (OLD, NEW)
        seen.append(found == NEW)
        finish_interrupted(folder)
        assert read_table(folder) == found
        assert put_in_place(folder, texts_of(NEW)) == (
            [] if found == NEW else ["codelists.csv", "codelists-origin.csv"]
        )
        assert contents(folder).keys() == {*texts_of(NEW), "codelist-successors.csv"}
        assert read_table(folder) == NEW
        if status == 0:
            break
        assert status == -signal.SIGKILL
    # mkdir, two writes, the rename that decides; then two moves and rmdir; then not killed.
    assert seen == [False] * 4 + [True] * 4


def test_a_run_that_is_killed_twice_is_finished_all_the_same(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, COLOURS)
    assert run_killed(folder, 5) == -signal.SIGKILL
    assert (folder / PENDING_FOLDER).is_dir()
    assert run_killed(folder, 2) == -signal.SIGKILL
    assert read_table(folder) == NEW
    assert run_killed(folder, 99) == 0
    assert not (folder / PENDING_FOLDER).exists()


def test_a_half_written_table_does_not_count(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, COLOURS)
    (folder / BUILDING_FOLDER).mkdir()
    (folder / BUILDING_FOLDER / "codelists.csv").write_text("list,co", encoding="utf-8")
    assert read_table(folder) == OLD


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("codelists.csv", ""),
        ("codelists.csv", "list,code,name,status,category\nColour,R\n"),
        ("codelists-origin.csv", "list,complete,retrieved,origin\nColour,true,2020-02-29,x\n"),
        (
            "codelists-origin.csv",
            "list,complete,retrieved,origin,etag,last_modified,sha256\nColour,true,today,x,,,\n",
        ),
        ("codelist-successors.csv", "list,code\nColour,R\n"),
    ],
)
def test_tables_that_are_none_are_named(tmp_path: Path, name: str, content: str) -> None:
    folder = folder_with(tmp_path, COLOURS)
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(TableError, match="the codelist tables there cannot be read"):
        read_table(folder)
