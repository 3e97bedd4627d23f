"""Measures the validator beside others, in one run, and prints a table of ratios.

`make bench` runs it. Each contender is a process of its own; those that are compared take turns,
so that whatever else the machine does falls on all of them alike. The figure of a contender is
the median of its runs. What the contenders do belongs in `contenders`.
"""

import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import write

RUNS = 5
SMALL, MIDDLE, LARGE = 100, 1_000, 10_000
"""Activities of about 44 KB each: files of 4, 44 and 440 MB."""


@dataclass(frozen=True)
class Run:
    """One run of a contender: seconds of the pass, and the most memory its process held (MB)."""

    seconds: float
    peak_mb: float


@dataclass(frozen=True)
class Line:
    """One line of the table: what is compared, the figure, and what it should be."""

    what: str
    figure: str
    wanted: str


def run(name: str, file: Path) -> Run:
    """Run a contender once. Raises `CalledProcessError` where it fails."""
    command = [sys.executable, "-m", "benchmarks.contenders", name, str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        output = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(json.loads(output)["seconds"], usage.ru_maxrss / 1024)


def in_turns(file: Path, names: Sequence[str], runs: int = RUNS) -> dict[str, Run]:
    """The medians of contenders that take turns on one file."""
    found: dict[str, list[Run]] = {name: [] for name in names}
    for number in range(runs):
        for name in names:
            print(f"  run {number + 1}: {name}", file=sys.stderr)
            found[name].append(run(name, file))
    return {
        name: Run(
            statistics.median(r.seconds for r in all_runs),
            statistics.median(r.peak_mb for r in all_runs),
        )
        for name, all_runs in found.items()
    }


def measure(folder: Path) -> Iterator[Line]:
    """Every comparison, one after the other."""
    files = {count: folder / f"{count}.xml" for count in (SMALL, MIDDLE, LARGE)}
    sizes = {count: write(file, count) / 1e6 for count, file in files.items()}

    def ratio(medians: dict[str, Run], one: str, other: str) -> str:
        return f"{medians[one].seconds / medians[other].seconds:.2f}"

    middle = in_turns(files[MIDDLE], ["lxml schema", "our schema", "our public rules"])
    rate = sizes[MIDDLE] / middle["our schema"].seconds
    yield Line(
        "our schema / lxml schema, 44 MB", ratio(middle, "our schema", "lxml schema"), "at most 1.2"
    )
    yield Line("our schema, MB a second", f"{rate:.0f}", "")
    yield Line(
        "schema, rules and codelists / our schema, 44 MB",
        ratio(middle, "our public rules", "our schema"),
        "at most 3",
    )
    small = in_turns(
        files[SMALL],
        ["our schema", "xmlschema schema", "our codelists", "iatikit codelists"],
    )
    yield Line(
        "xmlschema / our schema, 4 MB",
        ratio(small, "xmlschema schema", "our schema"),
        "at least 15",
    )
    yield Line(
        "iatikit / our codelists, 4 MB",
        ratio(small, "iatikit codelists", "our codelists"),
        "at least 10",
    )
    processes = in_turns(files[MIDDLE], ["all, 1 process", "all, 2 processes", "all, 4 processes"])
    yield Line("everything, 1 process, 44 MB, seconds", _seconds(processes, "all, 1 process"), "")
    for name in ("all, 2 processes", "all, 4 processes"):
        yield Line(
            f"everything, 1 process / {name.removeprefix('all, ')}, 44 MB, {_cores()} cores",
            ratio(processes, "all, 1 process", name),
            "at least 2, for 4 on 4 cores",
        )
    large = in_turns(files[LARGE], ["all, 1 process"], runs=3)["all, 1 process"]
    peak = large.peak_mb / processes["all, 1 process"].peak_mb
    yield Line("peak memory at 440 MB / at 44 MB", f"{peak:.2f}", "at most 1.2")
    yield Line("peak memory at 440 MB, MB", f"{large.peak_mb:.0f}", "")
    growth = large.seconds / processes["all, 1 process"].seconds
    exponent = math.log(growth) / math.log(sizes[LARGE] / sizes[MIDDLE])
    yield Line("growth exponent, 44 to 440 MB", f"{exponent:.3f}", "at most 1.05")


def _seconds(medians: dict[str, Run], name: str) -> str:
    return f"{medians[name].seconds:.2f}"


def _cores() -> int:
    return len(os.sched_getaffinity(0))


def main() -> None:
    """Measure everything and print the table."""
    print("| what | figure | wanted |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for line in measure(Path(folder)):
            print(f"| {line.what} | {line.figure} | {line.wanted} |", flush=True)


if __name__ == "__main__":
    main()
