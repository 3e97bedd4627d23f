"""Every release ever made: what is compared with what was published, whatever is in force."""

from pathlib import Path

import pytest

from iati.release import ReleaseError, kept_releases
from iati.release.publication import CURRENT, PENDING, RELEASES
from tests.iati.release.builders import release
from tests.iati.samples import total


def make(publish: Path, *numbers: int) -> None:
    for number in numbers:
        release(publish, [total("KIDS", number)])


def kept(publish: Path) -> list[int]:
    return [manifest.number for manifest, _ in kept_releases(publish)]


def test_before_the_first_release_nothing_is_kept(tmp_path: Path) -> None:
    assert kept(tmp_path) == []


def test_releases_come_the_oldest_first_by_number(tmp_path: Path) -> None:
    make(tmp_path, 100, 110)
    (tmp_path / RELEASES / "0002").rename(tmp_path / RELEASES / "10000")
    (tmp_path / CURRENT).unlink()
    (tmp_path / CURRENT).symlink_to(f"{RELEASES}/10000")
    assert [folder.name for _, folder in kept_releases(tmp_path)] == ["0001", "10000"]


def test_a_release_that_the_pointer_was_taken_back_from_was_public_all_the_same(
    tmp_path: Path,
) -> None:
    make(tmp_path, 100, 110)
    (tmp_path / CURRENT).unlink()
    (tmp_path / CURRENT).symlink_to(f"{RELEASES}/0001")
    assert kept(tmp_path) == [1, 2]


def test_a_release_that_a_crash_left_unpublished_is_not_among_them(tmp_path: Path) -> None:
    make(tmp_path, 100, 110)
    (tmp_path / CURRENT).unlink()
    (tmp_path / CURRENT).symlink_to(f"{RELEASES}/0001")
    (tmp_path / PENDING).symlink_to(f"{RELEASES}/0002")
    assert kept(tmp_path) == [1]


def test_a_release_that_cannot_be_read_stops_the_road_and_says_what_to_do(tmp_path: Path) -> None:
    make(tmp_path, 100, 110)
    (tmp_path / RELEASES / "0001" / "manifest.json").unlink()
    with pytest.raises(ReleaseError, match=r"0001 is not a complete release.*from a backup"):
        kept_releases(tmp_path)
