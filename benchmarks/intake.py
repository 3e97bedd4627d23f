"""Measures the intake: two thousand forms, the same again, among bad ones, and one long workbook.

`make bench-intake` runs it and prints a table. Each measure is a process of its own, so that its
memory is its own; making the files belongs in `inbox`.
"""

import datetime as dt
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.inbox import FORMS, programme, write_forms, write_long
from schemas.programme import fingerprint
from submissions import Outcome, take_in
from submissions.crew import processor_count
from warehouse import SubmissionLedger, open_warehouse

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Measure:
    """Seconds, and the most memory that the process and the largest of its children held (MB)."""

    seconds: float
    own_mb: float
    child_mb: float
    outcomes: dict[str, int]


def take(inbox: Path, home: Path, ages: int) -> None:
    """Take an inbox in, in this process, and print what it took as JSON."""
    made = programme(ages)
    start = time.perf_counter()
    with open_warehouse(home / "warehouse.duckdb") as connection:
        ledger = SubmissionLedger(connection, fingerprint(made))
        outcomes = take_in(inbox, home / "archive", home / "corrections", made, ledger, NOW)
    seconds = time.perf_counter() - start
    peaks = [
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    counts = {str(kind): sum(o.outcome is kind for o in outcomes) for kind in Outcome}
    print(json.dumps([seconds, *peaks, {k: n for k, n in counts.items() if n}]))


def measured(inbox: Path, home: Path, ages: int = 0, processors: int = 0) -> Measure:
    """Take an inbox in, in a process of its own; on so many processors, all unless said."""
    command = [sys.executable, "-m", "benchmarks.intake", str(inbox), str(home), str(ages)]
    if processors:
        chosen = ",".join(map(str, sorted(os.sched_getaffinity(0))[:processors]))
        command = ["taskset", "-c", chosen, *command]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Measure(*json.loads(done.stdout))


def add_bad_files(inbox: Path) -> None:
    """What comes in besides: cut off, not a workbook, larger than can be, of another programme."""
    good = next(inbox.glob("*.xlsx")).read_bytes()
    for n in range(50):
        (inbox / f"cut-off-{n}.xlsx").write_bytes(good[: len(good) // 2 + n])
        (inbox / f"noise-{n}.xlsx").write_bytes(os.urandom(20_000))
        (inbox / f"text-{n}.csv").write_bytes(b"what,is,this\n" * (n + 1))
    (inbox / "large.xlsx").write_bytes(os.urandom(26 * 2**20))


def main() -> None:
    """Measure, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inbox = folder / "inbox"
        inbox.mkdir()
        print(f"making {FORMS:,} forms", file=sys.stderr)
        write_forms(inbox, processor_count())
        print("measuring", file=sys.stderr)
        all_of_them = measured(inbox, folder / "all")
        again = measured(inbox, folder / "all")
        one = measured(inbox, folder / "one", processors=1)
        add_bad_files(inbox)
        mixed = measured(inbox, folder / "mixed")
        shutil.rmtree(inbox)
        inbox.mkdir()
        write_long(inbox / "long.xlsx")
        long = measured(inbox, folder / "long", ages=2_500)
    for what, measure in (
        (f"{FORMS:,} forms of 200 rows", all_of_them),
        ("the same again", again),
        ("the forms, on one processor", one),
        ("the forms, among 151 bad files", mixed),
        ("one workbook of 100,000 rows", long),
    ):
        counts = ", ".join(f"{n:,} {kind}" for kind, n in measure.outcomes.items())
        memory = f"{measure.own_mb:.0f} | {measure.child_mb:.0f}"
        print(f"| {what} | {measure.seconds:.1f} | {memory} | {counts} |")
    print(f"one processor / all: {one.seconds / all_of_them.seconds:.2f}")
    print(f"again / first: {again.seconds / all_of_them.seconds:.3f}")
    print(f"among bad files / without: {mixed.seconds / all_of_them.seconds:.2f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
