"""Measures the intake: two thousand forms, the same again, among bad ones, and one long workbook.

`make bench-intake` runs it and prints a table. Each measure is a process of its own, so that its
memory is its own; making the files belongs in `inbox`.
"""

import datetime as dt
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.inbox import FORMS, LONG_INDICATORS, programme, write_forms, write_long
from schemas.programme import fingerprint
from submissions import Outcome, take_in
from submissions.crew import processor_count
from warehouse import SubmissionLedger, open_warehouse

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Measure:
    """Seconds, and the most memory that the process itself held (MB); its readers are others."""

    seconds: float
    peak_mb: float
    outcomes: dict[str, int]


def take(inbox: Path, home: Path, indicators: int) -> None:
    """Take an inbox in, in this process, and print what it took as JSON."""
    made = programme(indicators) if indicators else programme()
    start = time.perf_counter()
    with open_warehouse(home / "warehouse.duckdb") as connection:
        ledger = SubmissionLedger(connection, fingerprint(made))
        outcomes = take_in(inbox, home / "archive", home / "corrections", made, ledger, NOW)
    seconds = time.perf_counter() - start
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    counts = {str(kind): sum(o.outcome is kind for o in outcomes) for kind in Outcome}
    print(json.dumps([seconds, peak_mb, {k: n for k, n in counts.items() if n}]))


def measured(inbox: Path, home: Path, indicators: int = 0, processors: int = 0) -> Measure:
    """Take an inbox in, in a process of its own; on so many processors, all unless said."""
    command = [sys.executable, "-m", "benchmarks.intake", str(inbox), str(home), str(indicators)]
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
    """Measure, and print each line of the table as it is known."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inbox = folder / "inbox"
        inbox.mkdir()
        write_long(inbox / "long.xlsx")
        tell("one workbook of 100,000 rows", measured(inbox, folder / "long", LONG_INDICATORS))
        (inbox / "long.xlsx").unlink()
        print(f"making {FORMS:,} forms", file=sys.stderr)
        write_forms(inbox, processor_count())
        first = tell(f"{FORMS:,} forms of 200 rows", measured(inbox, folder / "all"))
        again = tell("the same again", measured(inbox, folder / "all"))
        one = tell("the forms, on one processor", measured(inbox, folder / "one", processors=1))
        add_bad_files(inbox)
        mixed = tell("the forms, among 151 bad files", measured(inbox, folder / "mixed"))
    print(f"one processor / all: {one.seconds / first.seconds:.2f}")
    print(f"again / first: {again.seconds / first.seconds:.3f}")
    print(f"among bad files / without: {mixed.seconds / first.seconds:.2f}")


def tell(what: str, measure: Measure) -> Measure:
    """Print a line of the table, and give the measure back."""
    counts = ", ".join(f"{n:,} {kind}" for kind, n in measure.outcomes.items())
    print(f"| {what} | {measure.seconds:.1f} | {measure.peak_mb:.0f} | {counts} |", flush=True)
    return measure


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
