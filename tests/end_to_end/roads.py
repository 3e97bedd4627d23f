"""A road of its own for a test: folders, settings, the real commands on it, and copies of it.

Nothing here knows what a release should say.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from filelock import FileLock

from pipelines.publish import RunSummary, run_road
from pipelines.settings import Settings, settings_from_environment
from schemas.programme import shipped_programme

EXAMPLE = Path(__file__).parents[2] / "examples" / "dtz-2017"
DTZ = Path(sys.executable).with_name("dtz")

NIGHT_1 = "2018-05-01T02:15:00+00:00"
NIGHT_2 = "2018-05-02T02:15:00+00:00"
NIGHT_3 = "2018-05-03T02:15:00+00:00"

State = dict[str, tuple[bytes, int, int]]
"""Content, inode and time of change of each file by its path."""


@dataclass(frozen=True)
class RoadFolder:
    """The folders of one road; `clock` is the time its runs take place."""

    root: Path
    clock: str = NIGHT_1
    programme: str = "dtz-2016-2020"

    @property
    def programme_folder(self) -> Path:
        folder = Path(self.programme)
        return folder if folder.is_dir() else shipped_programme(self.programme)

    @property
    def inbox(self) -> Path:
        return self.root / "inbox"

    @property
    def publish(self) -> Path:
        return self.root / "publish"

    @property
    def var(self) -> Path:
        return self.root / "var"

    @property
    def corrections(self) -> Path:
        return self.root / "corrections"

    @property
    def decisions(self) -> Path:
        return self.root / "decisions.yaml"

    @property
    def waivers(self) -> Path:
        return self.root / "waivers.yaml"

    @property
    def records(self) -> Path:
        return self.root / "records"

    @property
    def frameworks(self) -> Path:
        return self.root / "frameworks"

    @property
    def current(self) -> Path:
        return self.publish / "current"

    @property
    def activities(self) -> Path:
        return self.current / "activities.xml"

    def release(self, number: int) -> Path:
        return self.publish / "releases" / f"{number:04d}"

    def sent_back(self) -> list[str]:
        """Names of the files that wait among the corrections."""
        return sorted(path.name for path in self.corrections.iterdir() if path.is_file())

    def at(self, clock: str) -> "RoadFolder":
        """The same road on another night."""
        return replace(self, clock=clock)

    def copy_to(self, root: Path) -> "RoadFolder":
        """A road of its own with everything this one has."""
        shutil.copytree(self.root, root, symlinks=True)
        return replace(self, root=root)

    def environment(self) -> dict[str, str]:
        """The environment in which commands find this road and nothing else."""
        others = {k: v for k, v in os.environ.items() if not k.startswith(("DTZ_", "DAGSTER_"))}
        return others | {
            "DTZ_PROGRAMME": self.programme,
            "DTZ_INBOX": str(self.inbox),
            "DTZ_PUBLISH": str(self.publish),
            "DTZ_VAR": str(self.var),
            "DTZ_CORRECTIONS": str(self.corrections),
            "DTZ_DECISIONS": str(self.decisions),
            "DTZ_WAIVERS": str(self.waivers),
            "DTZ_RECORDS": str(self.records),
            "DTZ_FRAMEWORKS": str(self.frameworks),
            "DTZ_CLOCK": self.clock,
            "DAGSTER_HOME": str(self.var / "dagster"),
        }

    def settings(self) -> Settings:
        """The settings that the environment gives."""
        return replace(
            settings_from_environment(),
            programme_folder=self.programme_folder,
            inbox=self.inbox,
            publish=self.publish,
            var=self.var,
            corrections=self.corrections,
            decisions=self.decisions,
            waivers=self.waivers,
            records=self.records,
            frameworks=self.frameworks,
            clock=self.clock,
        )

    def run(self) -> RunSummary:
        """One whole run in this process."""
        return run_road(self.settings())

    def dtz(self, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """One `dtz` command in a process of its own."""
        return subprocess.run(
            [DTZ, *arguments],
            env=self.environment(),
            cwd=cwd or self.root,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def start_publish(self) -> subprocess.Popen[str]:
        """`dtz publish` just started; its progress comes on stderr."""
        return subprocess.Popen(
            [DTZ, "publish"],
            env=self.environment(),
            cwd=self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


def run_again(road: RoadFolder) -> bool:
    """One whole run, for a process of its own; whether nothing stopped it."""
    return road.run().notice is None


def empty_road(root: Path) -> RoadFolder:
    """A road with an empty inbox."""
    road = RoadFolder(root)
    road.inbox.mkdir(parents=True)
    return road


def example_road(root: Path) -> RoadFolder:
    """A road with the example's inbox, and what its alliance has on record, that never ran."""
    road = RoadFolder(root)
    shutil.copytree(EXAMPLE / "inbox", road.inbox)
    shutil.copytree(EXAMPLE / "records", road.records)
    return road


@cache
def first_run(base: Path) -> tuple[RoadFolder, subprocess.CompletedProcess[str]]:
    """The example's road after one `dtz publish`, run once for all tests: copy it, leave it be."""
    road = example_road(base / "first-run")
    return road, road.dtz("publish")


@contextmanager
def made_once(base: Path, name: str) -> Iterator[Path]:
    """A folder for what all processes of a test run share (theirs are below `base`), while no other
    of them is in it: who finds it empty makes what it holds."""
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / name
    with FileLock(f"{folder}.lock"):
        folder.mkdir(exist_ok=True)
        yield folder


def state_of(*folders: Path) -> State:
    """Every file below the folders as it is now; links as where they lead."""
    return {str(path): _mark(path) for folder in folders for path in _files(folder)}


def contents_of(folder: Path) -> dict[str, bytes]:
    """The content of every file below a folder by its path in there; links as where they lead."""
    return {str(path.relative_to(folder)): _mark(path)[0] for path in _files(folder)}


def _files(folder: Path) -> list[Path]:
    below = folder.rglob("*") if folder.is_dir() else [folder]
    return [path for path in sorted(below) if path.is_symlink() or path.is_file()]


def _mark(path: Path) -> tuple[bytes, int, int]:
    stat = path.lstat()
    content = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
    return content, stat.st_ino, stat.st_mtime_ns
