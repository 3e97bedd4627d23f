"""Reading many files at once, each in a process of its own kind: a file that takes too long, or
breaks its process, is that file's problem and nobody else's.

Knows nothing of what a file says, nor of what becomes of it.
"""

import multiprocessing
import os
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLong
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from schemas.submission import Cover, Problem, Reading
from submissions.files import IntakeError, make_private
from submissions.messages import problem

READING_SECONDS = 300
"""A file that is still not read by then is sent back: the largest that is let in takes a tenth."""

READING_BYTES = 4 * 1024**3
"""Memory that one process may take; the largest file that is let in needs a quarter."""

ReadFile = Callable[[bytes, str], Reading]
"""From a file's content and name to what it says. Must be picklable, like a partial of
`read_submission`."""


@dataclass(frozen=True)
class Job:
    """A file to read: where its unaltered copy stands, and what it was called."""

    sha256: str
    file_name: str
    path: Path


@dataclass(frozen=True)
class Spooled:
    """A file that was read: its cover, and the place on disk where all that it says waits.

    Thousands of readings would not fit in memory together. What was refused has no place there.
    `fault` is set when the fault is the reader's own.
    """

    sha256: str
    file_name: str
    cover: Cover | None
    path: Path
    refused: Problem | None = None
    fault: Problem | None = None

    def reading(self) -> Reading:
        """All that the file says."""
        if self.refused:
            return Reading(self.file_name, self.sha256, None, problems=(self.refused,))
        read: Reading = pickle.loads(self.path.read_bytes())  # noqa: S301 - our own, see _read
        return read


@dataclass
class Crew:
    """Processes that read files as they are told of. `spool` is a private folder, made when the
    first file comes."""

    pool: ProcessPool
    read: ReadFile
    spool: Path
    waiting: list[tuple[Job, Future[Cover | None]]] = field(default_factory=list)

    def take(self, job: Job) -> None:
        """Have a file read, as soon as a process is free."""
        make_private(self.spool)
        arguments = (job, self.read, self.spool / job.sha256)
        future = self.pool.schedule(_read, args=arguments, timeout=READING_SECONDS)
        self.waiting.append((job, future))

    def finished(self) -> Iterator[Spooled]:
        """Every file that was taken, in that order, each as soon as it is read. Raises
        IntakeError when its copy or the spool is at fault."""
        for job, future in self.waiting:
            yield self._outcome(job, future)

    def stop(self) -> None:
        """Leave what is not read yet."""
        for _, future in self.waiting:
            future.cancel()

    def _outcome(self, job: Job, future: Future[Cover | None]) -> Spooled:
        path = self.spool / job.sha256
        spooled = Spooled(job.sha256, job.file_name, None, path)
        try:
            return replace(spooled, cover=future.result())
        except (TookTooLong, ProcessExpired, MemoryError):
            return replace(spooled, refused=problem("too-heavy"))
        except OSError as cause:
            raise IntakeError(Path(cause.filename or job.path), cause) from cause
        except Exception:  # noqa: BLE001 - a fault of ours in one file must not stop the others
            return replace(spooled, fault=problem("reader-fault"))


@contextmanager
def crew(read: ReadFile, spool: Path) -> Iterator[Crew]:
    """A crew for one intake, one process for each processor; they start with the first file."""
    with ProcessPool(
        max_workers=processor_count(), initializer=_bound_memory, context=_context()
    ) as pool:
        readers = Crew(pool, read, spool)
        try:
            yield readers
        finally:
            readers.stop()


def processor_count() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _context() -> multiprocessing.context.BaseContext:
    """Copies of a server that has loaded the readers once and has no threads, where there is such
    a thing; else fresh interpreters."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["submissions.read"])
    return context


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # no such limits on this system
        return
    resource.setrlimit(resource.RLIMIT_AS, (READING_BYTES, READING_BYTES))


def _read(job: Job, read: ReadFile, spool: Path) -> Cover | None:
    """In another process: read one file and leave all that it says on disk, for its owner only."""
    reading = read(job.path.read_bytes(), job.file_name)
    spool.write_bytes(pickle.dumps(reading, protocol=pickle.HIGHEST_PROTOCOL))
    return reading.cover
