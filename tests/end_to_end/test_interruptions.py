"""Killed runs, full disks, two runs at once: the next run makes it whole, nothing is half done."""

import json
import multiprocessing
import pickle
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.end_to_end.forms import submission
from tests.end_to_end.roads import (
    NIGHT_2,
    RoadFolder,
    contents_of,
    example_road,
    made_once,
    run_again,
)

RAISED = {("CH-TRAINED", "TH", "realised", ""): 1_300}
MEGABYTE = 2**20
NEXT_TO_NOTHING = 0

KILLED_AFTER = [
    "programme_definition",
    "submissions",
    "output_values",
    "totals",
    "publishable_totals",
    "iati_activities",
    "no_total_fell_unexplained",
    "release",
]
"""Lines of progress: the kill meets the stage that comes next (`submissions` runs after the first
line, the release is swapped in after the last check, the snapshot is copied after the release)."""

Process = subprocess.Popen[str]
Act = Callable[[Process], None]


@dataclass(frozen=True)
class Disturbed:
    """A run that did not end well: how it stood then, and whether the next one did."""

    road: RoadFolder
    exit_code: int
    said: str
    published: dict[str, bytes]
    mended: bool


@dataclass(frozen=True)
class Disturbance:
    """What to do to a run as soon as a stage or check has said its line."""

    start: RoadFolder
    line: str
    act: Act

    def strike(self, root: Path) -> tuple[RoadFolder, int, str, dict[str, bytes]]:
        """Do it to a copy of the road."""
        road = self.start.copy_to(root)
        process = road.start_publish()
        said = at_line(process, self.line, self.act)
        assert process.stdout is not None
        said += process.stdout.read()
        return road, process.wait(), said, contents_of(road.publish)


def at_line(process: Process, name: str, act: Act) -> str:
    """Act as soon as a stage or check has said its line; gives what came on stderr after it."""
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        if name in line.split():
            act(process)
            return process.stderr.read()
        said.append(line)
    raise AssertionError(f"{name} never came: {''.join(said)}")


def kill(process: Process) -> None:
    """As `kill -9`."""
    process.kill()


def fill_disk(room: int) -> Act:
    """From then on the run can write no file beyond so many bytes, as on a full disk."""

    def act(process: Process) -> None:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))

    return act


@pytest.fixture(scope="module")
def second_night(first: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """Release 1 is in force and a corrected file has come in; it has not run yet."""
    road = first.copy_to(tmp_path_factory.mktemp("night") / "road").at(NIGHT_2)
    (road.inbox / "th-again.xlsx").write_bytes(submission("th-team", 2, RAISED))
    return road


@pytest.fixture(scope="module")
def undisturbed(second_night: RoadFolder, tmp_path_factory: pytest.TempPathFactory) -> RoadFolder:
    """The second night as it should end."""
    road = second_night.copy_to(tmp_path_factory.mktemp("undisturbed") / "road")
    assert road.run().is_new
    return road


@pytest.fixture(scope="module")
def disturbed(
    second_night: RoadFolder, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Disturbed]:
    """Every disturbance, made once for all processes of a test run."""
    with made_once(tmp_path_factory.getbasetemp(), "disturbed") as root:
        kept = root / "disturbed.pickle"
        if not kept.exists():
            kept.write_bytes(pickle.dumps(disturb(root, second_night)))
        results: dict[str, Disturbed] = pickle.loads(kept.read_bytes())  # noqa: S301 - ours
        return results


def disturb(root: Path, second_night: RoadFolder) -> dict[str, Disturbed]:
    """Every disturbance, each on a road of its own, and the run after it; two at a time."""
    first_night = example_road(root / "first-night")
    disturbances = {
        **{f"killed-{line}": Disturbance(second_night, line, kill) for line in KILLED_AFTER},
        "killed-first-night": Disturbance(first_night, "iati_activities", kill),
        "full": Disturbance(second_night, "iati_activities", fill_disk(NEXT_TO_NOTHING)),
        "full-warehouse": Disturbance(first_night, "iati_activities", fill_disk(MEGABYTE)),
    }
    roots = [root / name for name in disturbances]
    with ThreadPoolExecutor(2) as pool:
        struck = list(pool.map(Disturbance.strike, disturbances.values(), roots))
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn) as pool:
        mended = list(pool.map(run_again, [road for road, *_ in struck]))
    results = [Disturbed(*how, mends) for how, mends in zip(struck, mended, strict=True)]
    return dict(zip(disturbances, results, strict=True))


@pytest.mark.parametrize("line", KILLED_AFTER)
def test_a_killed_run_leaves_a_whole_release_in_force(
    disturbed: dict[str, Disturbed], undisturbed: RoadFolder, line: str
) -> None:
    """The pointer and what it points to are those of before or, after the swap, the new ones."""
    killed = disturbed[f"killed-{line}"]
    assert killed.exit_code == -signal.SIGKILL
    number = 2 if line == "release" else 1
    assert killed.published["current"] == f"releases/{number:04d}".encode()
    whole = contents_of(undisturbed.publish)
    in_force = {f"releases/{n:04d}/" for n in range(1, number + 1)}
    kept = {path: content for path, content in whole.items() if path[:14] in in_force}
    assert kept.items() <= killed.published.items()


@pytest.mark.parametrize("line", KILLED_AFTER)
def test_the_run_after_a_killed_one_ends_as_if_nothing_had_happened(
    disturbed: dict[str, Disturbed], undisturbed: RoadFolder, line: str
) -> None:
    killed = disturbed[f"killed-{line}"]
    assert killed.mended
    assert contents_of(killed.road.publish) == contents_of(undisturbed.publish)
    hidden = [path.name for path in killed.road.publish.iterdir() if path.name.startswith(".")]
    assert hidden == []


def test_a_run_killed_before_the_first_release_leaves_none_and_the_next_makes_it(
    disturbed: dict[str, Disturbed], first: RoadFolder
) -> None:
    killed = disturbed["killed-first-night"]
    assert "current" not in killed.published
    assert killed.mended
    assert contents_of(killed.road.publish) == contents_of(first.publish)


def test_a_full_disk_stops_the_run_and_the_next_makes_it_whole(
    disturbed: dict[str, Disturbed], undisturbed: RoadFolder, first: RoadFolder
) -> None:
    full = disturbed["full"]
    assert full.exit_code == 2
    assert "See that the disk has room" in full.said
    assert "Traceback" not in full.said
    assert "INSERT INTO" not in full.said  # nor what was to be recorded of the run
    assert "parameters" not in full.said
    assert contents_of(first.publish).items() <= full.published.items()
    assert full.mended
    assert contents_of(full.road.publish) == contents_of(undisturbed.publish)


def test_a_disk_too_full_for_the_warehouse_is_named(disturbed: dict[str, Disturbed]) -> None:
    """Small files can still be written: the run is recorded and leaves its notice."""
    full = disturbed["full-warehouse"]
    assert full.exit_code == 1
    (notice,) = (full.road.var / "notices").iterdir()
    for said in (full.said, notice.read_text(encoding="utf-8")):
        assert "warehouse-snapshot.duckdb: the copy for readers could not be written" in said
        assert "File too large" in said
    assert "The new release is in force, but the run stopped after it." in full.said
    assert notice.read_text(encoding="utf-8").startswith("# The run stopped after its release")
    assert full.published["current"] == b"releases/0001"
    assert full.mended


def test_a_release_that_was_never_pointed_to_is_made_again(
    second_night: RoadFolder, undisturbed: RoadFolder, tmp_path: Path
) -> None:
    """As a kill leaves it between the two renames: the folder is in place, the pointer is not."""
    road = second_night.copy_to(tmp_path / "road")
    half_made = road.release(2)
    half_made.mkdir()
    (half_made / "activities.xml").write_text("half")
    (road.publish / ".current.new").symlink_to("releases/0002")
    assert road.run().is_new
    assert contents_of(road.publish) == contents_of(undisturbed.publish)


def test_a_publish_folder_that_cannot_be_written_stops_the_run(
    second_night: RoadFolder, tmp_path: Path
) -> None:
    """A folder stands where the pointer would have to go."""
    road = second_night.copy_to(tmp_path / "road")
    (road.publish / ".current.new").mkdir()
    summary = road.run()
    (failure,) = summary.failures
    assert failure.what == "stage release"
    assert "the release could not be put in place" in failure.why
    assert road.current.readlink() == Path("releases/0001")


def test_a_folder_that_cannot_take_the_candidate_is_named_with_what_to_do(
    second_night: RoadFolder, tmp_path: Path
) -> None:
    """A file stands where the candidate would be built."""
    road = second_night.copy_to(tmp_path / "road")
    (road.publish / ".building").write_text("")
    (failure,) = road.run().failures
    assert failure.what == "stage iati_activities"
    assert failure.why.startswith(f"{road.publish}: the release could not be put in place (")
    assert "See that the folder may be written to, then run again" in failure.why


def test_a_second_run_at_the_same_time_says_so_and_the_first_ends_well(
    second_night: RoadFolder, undisturbed: RoadFolder, tmp_path: Path
) -> None:
    road = second_night.copy_to(tmp_path / "road")
    one = road.start_publish()
    assert one.stderr is not None
    one.stderr.readline()
    one.send_signal(signal.SIGSTOP)
    try:
        other = road.dtz("publish")
    finally:
        one.send_signal(signal.SIGCONT)
    assert other.returncode == 1
    assert "Another run is on the road. Wait until it has ended" in other.stdout
    in_force = set()
    while one.poll() is None:
        time.sleep(0.002)
        in_force.add(json.loads((road.current / "manifest.json").read_text())["number"])
    one.communicate()
    assert one.returncode == 0
    assert in_force == {1, 2}  # and never anything between the two
    assert contents_of(road.publish) == contents_of(undisturbed.publish)
