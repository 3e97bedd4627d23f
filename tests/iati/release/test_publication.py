"""Releases on disk: one pointer, swapped at once or not at all; history stays."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from iati.release import (
    BUILDING,
    ReleaseError,
    building_folder,
    current_release,
    discard_unfinished,
    next_number,
    release_candidate,
)
from iati.release.publication import CURRENT, PENDING, RELEASES
from schemas.totals import Total
from tests.iati.release.builders import DAY, candidate, release, tree
from tests.iati.samples import MOMENT, total

FIRST, SECOND, THIRD = ([total("KIDS", number)] for number in (100, 110, 120))


def number(publish: Path) -> int:
    found = current_release(publish)
    assert found
    return found[0].number


def test_before_the_first_release_there_is_none(tmp_path: Path) -> None:
    assert current_release(tmp_path / "publish") is None
    assert next_number(tmp_path / "publish") == 1
    discard_unfinished(tmp_path / "publish")


def test_a_candidate_that_a_full_disk_cuts_short_is_taken_away_and_the_folder_named(
    tmp_path: Path,
) -> None:
    """/dev/full is a disk without any room."""
    with (
        pytest.raises(ReleaseError, match=f"^{tmp_path}: the disk is full. Free some space"),
        building_folder(tmp_path) as folder,
    ):
        folder.mkdir()
        (folder / "activities.xml").write_text("half")
        Path("/dev/full").write_text("the other half", encoding="utf-8")
    assert list(tmp_path.iterdir()) == []


def test_the_first_release_is_made_of_the_candidates_files(tmp_path: Path) -> None:
    built = candidate(tmp_path)
    before = tree(built.folder)

    folder = release_candidate(tmp_path, built)

    assert folder == tmp_path / RELEASES / "0001"
    assert tree(folder) == before
    assert (tmp_path / CURRENT).resolve() == folder
    assert sorted(path.name for path in tmp_path.iterdir()) == [CURRENT, RELEASES]


def test_a_changed_release_stands_beside_the_one_before_which_stays(tmp_path: Path) -> None:
    first = release(tmp_path, FIRST)
    before = tree(first)

    second = release(tmp_path, SECOND, now=MOMENT + DAY)

    found = current_release(tmp_path)
    assert found
    assert (found[0].number, found[0].previous, found[1]) == (2, 1, second)
    assert tree(first) == before


def test_an_unchanged_candidate_thrown_away_leaves_everything_untouched(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    before = tree(tmp_path)

    built = candidate(tmp_path, FIRST, now=MOMENT + DAY)
    shutil.rmtree(built.folder)

    assert not built.changed
    assert tree(tmp_path) == before


def test_the_pointer_is_relative_so_that_the_folder_may_move(tmp_path: Path) -> None:
    release(tmp_path / "here", FIRST)

    (tmp_path / "here").rename(tmp_path / "there")

    assert number(tmp_path / "there") == 1


def test_a_candidate_that_another_release_overtook_is_refused(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    late = candidate(tmp_path, SECOND, folder=".other")
    release(tmp_path, THIRD)
    before = tree(tmp_path)

    with pytest.raises(ReleaseError, match="Another release was made"):
        release_candidate(tmp_path, late)

    assert tree(tmp_path) == before
    assert number(tmp_path) == 2


def test_a_first_release_that_another_overtook_is_refused(tmp_path: Path) -> None:
    late = candidate(tmp_path, SECOND, folder=".other")
    release(tmp_path, FIRST)

    with pytest.raises(ReleaseError, match="Another release was made"):
        release_candidate(tmp_path, late)

    assert number(tmp_path) == 1


def test_a_half_built_candidate_is_thrown_away(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    before = tree(tmp_path)
    candidate(tmp_path, SECOND)
    (tmp_path / BUILDING / "manifest.json").unlink()

    discard_unfinished(tmp_path)

    assert tree(tmp_path) == before
    assert not (tmp_path / BUILDING).exists()


def interrupted(publish: Path, totals: list[Total], after_rename: bool) -> Path:
    """What a run leaves that ends between its steps of making a release public."""
    built = candidate(publish, totals)
    target = publish / RELEASES / f"{built.manifest.number:04d}"
    target.parent.mkdir(exist_ok=True)
    (publish / PENDING).symlink_to(Path(RELEASES) / target.name)
    if after_rename:
        built.folder.rename(target)
    return target


@pytest.mark.parametrize("after_rename", [False, True])
def test_a_release_never_pointed_to_is_thrown_away_and_made_again(
    tmp_path: Path, after_rename: bool
) -> None:
    release(tmp_path, FIRST)
    before = tree(tmp_path)
    target = interrupted(tmp_path, SECOND, after_rename)
    assert number(tmp_path) == 1

    discard_unfinished(tmp_path)

    assert tree(tmp_path) == before
    assert not (tmp_path / PENDING).is_symlink()
    assert release(tmp_path, SECOND) == target
    assert number(tmp_path) == 2


@pytest.mark.parametrize("after_rename", [False, True])
def test_a_first_release_cut_off_is_made_again(tmp_path: Path, after_rename: bool) -> None:
    target = interrupted(tmp_path, FIRST, after_rename)

    discard_unfinished(tmp_path)

    assert current_release(tmp_path) is None
    assert release(tmp_path, FIRST) == target


def test_releases_are_never_removed_when_the_pointer_is_lost(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    release(tmp_path, SECOND)
    (tmp_path / CURRENT).unlink()
    before = tree(tmp_path)

    discard_unfinished(tmp_path)

    assert tree(tmp_path) == before
    with pytest.raises(ReleaseError, match="current is missing"):
        current_release(tmp_path)


def test_a_pointer_set_back_keeps_the_later_release_and_its_number(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    second = release(tmp_path, SECOND)
    (tmp_path / CURRENT).unlink()
    (tmp_path / CURRENT).symlink_to(Path(RELEASES) / "0001")
    before = tree(second)

    discard_unfinished(tmp_path)
    third = release(tmp_path, THIRD)

    found = current_release(tmp_path)
    assert found
    assert (third.name, found[0].previous) == ("0003", 1)
    assert tree(second) == before


def test_a_folder_in_the_way_of_the_target_is_left_alone(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    built = candidate(tmp_path, SECOND)
    (tmp_path / RELEASES / "0002").mkdir()
    (tmp_path / RELEASES / "0002" / "kept").write_text("published once")

    with pytest.raises(ReleaseError):
        release_candidate(tmp_path, built)
    discard_unfinished(tmp_path)

    assert (tmp_path / RELEASES / "0002" / "kept").exists()
    assert number(tmp_path) == 1


def test_what_an_operator_keeps_beside_the_releases_is_no_release(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    (tmp_path / RELEASES / "0001-backup").mkdir()
    (tmp_path / RELEASES / "2018.zip").write_text("an archive")
    (tmp_path / RELEASES / "0007").write_text("a file")

    discard_unfinished(tmp_path)

    assert next_number(tmp_path) == 2
    assert (tmp_path / RELEASES / "0001-backup").exists()


def test_a_pointer_to_no_release_is_said_with_the_remedy(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    (tmp_path / RELEASES / "0001" / "manifest.json").write_text("{}")

    with pytest.raises(ReleaseError, match="does not lead to a complete release"):
        current_release(tmp_path)

    (tmp_path / CURRENT).unlink()
    (tmp_path / CURRENT).symlink_to(Path(RELEASES) / "0009")
    with pytest.raises(ReleaseError, match=r"has a manifest\.json"):
        current_release(tmp_path)


def test_a_first_release_that_cannot_be_put_in_place_says_so(tmp_path: Path) -> None:
    built = candidate(tmp_path, FIRST)
    (tmp_path / RELEASES).write_text("a file where the folder should be")

    with pytest.raises(ReleaseError, match="could not be put in place"):
        release_candidate(tmp_path, built)

    assert current_release(tmp_path) is None


def test_a_swap_that_fails_leaves_the_last_release_in_force(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    before = tree(tmp_path)
    built = candidate(tmp_path, SECOND)
    (tmp_path / PENDING).mkdir()  # in the way of the new pointer

    with pytest.raises(ReleaseError, match="could not be put in place"):
        release_candidate(tmp_path, built)

    (tmp_path / PENDING).rmdir()
    discard_unfinished(tmp_path)
    assert tree(tmp_path) == before
    assert number(tmp_path) == 1


def test_a_pointer_that_cannot_be_replaced_leaves_the_last_release_in_force(
    tmp_path: Path,
) -> None:
    folder = release(tmp_path, FIRST)
    built = candidate(tmp_path, SECOND)
    (tmp_path / CURRENT).unlink()
    shutil.copytree(folder, tmp_path / CURRENT)  # a folder cannot be replaced by a link
    before = tree(tmp_path / CURRENT)

    with pytest.raises(ReleaseError, match="could not be put in place"):
        release_candidate(tmp_path, built)

    discard_unfinished(tmp_path)
    assert tree(tmp_path / CURRENT) == before
    assert number(tmp_path) == 1
    assert next_number(tmp_path) == 2


def test_the_pointer_never_dangles_while_releases_are_made(tmp_path: Path) -> None:
    release(tmp_path, FIRST)
    stop, looks, broken = threading.Event(), [0], list[str]()

    def look() -> None:
        while not stop.is_set():
            looks[0] += 1
            if not (tmp_path / CURRENT / "manifest.json").exists():
                broken.append("no release to be seen")

    watcher = threading.Thread(target=look)
    watcher.start()
    for n in range(15):
        release(tmp_path, [total("KIDS", 200 + n)])
    stop.set()
    watcher.join()

    assert broken == []
    assert looks[0] > 15
    assert number(tmp_path) == 16


KILLED = """
import os, sys
from pathlib import Path
from tests.iati.release.builders import candidate, release_candidate
from tests.iati.samples import total

step, publish = int(sys.argv[1]), Path(sys.argv[2])
built = candidate(publish, [total("KIDS", 110)])
seen = 0

def watch(event, arguments):
    global seen
    if event in ("os.symlink", "os.rename", "os.remove", "os.mkdir"):
        seen += 1
        if seen == step:
            os._exit(9)

sys.addaudithook(watch)
release_candidate(publish, built)
"""


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_a_run_killed_at_any_step_leaves_the_last_release_and_the_next_run_works(
    tmp_path: Path, step: int
) -> None:
    release(tmp_path, FIRST)
    before = tree(tmp_path)

    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(step), str(tmp_path)],
        cwd=Path(__file__).parents[3],
        check=False,
        timeout=60,
    )

    assert ended.returncode == 9
    assert number(tmp_path) == 1
    discard_unfinished(tmp_path)
    assert tree(tmp_path) == before
    release(tmp_path, SECOND)
    assert number(tmp_path) == 2
