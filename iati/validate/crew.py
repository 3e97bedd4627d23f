"""One task for many things, in their order: by this process at first, by several where it pays.

Knows nothing of what the task is about.
"""

import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Thing = TypeVar("Thing")
Done = TypeVar("Done")

ALONE_WEIGHT = {"fork": 1024 * 1024, "spawn": 8 * 1024 * 1024}
"""Work of less weight than this (in bytes of content) is done alone: that is what it takes to set
up other processes, which is little for copies of this one."""
_AHEAD = 3


class CrewError(Exception):
    """The system ended one of the processes."""


def processor_count() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    task: Callable[[Thing], Done],
    things: Iterable[Thing],
    weight_of: Callable[[Thing], int],
    processes: int,
) -> Iterator[Done]:
    """`task` of each thing, in their order, holding a few things for each process at a time.

    `task`, things and results must be picklable where `processes` is more than 1. Raises what
    the task or the iteration raises, and `CrewError`.
    """
    done = 0
    things = iter(things)
    for thing in things:
        yield task(thing)
        done += weight_of(thing)
        if processes > 1 and done >= ALONE_WEIGHT[_start_method()]:
            break
    yield from _together(task, things, processes)


def _start_method() -> str:
    """How other processes are started: as copies of this one, with all that it has loaded, or as
    fresh interpreters where that is not safe: threads and some systems' libraries do not survive
    a fork.
    """
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return "fork" if is_safe else "spawn"


def _together(
    task: Callable[[Thing], Done], things: Iterator[Thing], processes: int
) -> Iterator[Done]:
    first = next(things, None)
    if first is None:
        return
    context = multiprocessing.get_context(_start_method())
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        waiting: deque[Future[Done]] = deque([pool.submit(task, first)])
        try:
            for thing in things:
                waiting.append(pool.submit(task, thing))
                if len(waiting) > _AHEAD * processes:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool:
            raise CrewError(
                "The system ended a process that was at work, perhaps for want of memory. "
                "Try again with one process."
            ) from None
        finally:
            pool.shutdown(cancel_futures=True)
