"""Work that several processes share, with its results in order."""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from threading import Thread
from typing import TypeVar

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

_MOST_PROCESSES = 61  # that Windows can wait for


def mapped(
    work: Callable[[_Task], _Result], tasks: Sequence[_Task], jobs: int | None, *, pays_from: int
) -> Iterator[_Result]:
    """Yield the result of *work* for each task, in order.

    *jobs* processes share them; without a number as many as there are processors, if so many tasks
    as it *pays_from* fall to each.
    """
    processes = _processes(jobs, len(tasks), pays_from)
    if processes == 1:
        yield from map(work, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # 15 ms
    from multiprocessing import get_context  # noqa: PLC0415  # as well

    # From 3.14 on, Python starts processes anew on Linux too, because threads are lost in copies;
    # there are none here, and a copy has all that is imported.
    context = get_context("fork" if sys.platform == "linux" else None)
    # Many small chunks: at the end no process waits long for another, and results come early.
    chunk = max(1, min(16, len(tasks) // (16 * processes)))
    with ProcessPoolExecutor(processes, context, initializer=_start) as pool:
        try:
            yield from pool.map(work, tasks, chunksize=chunk)
        finally:
            pool.shutdown(cancel_futures=True)


def _processes(jobs: int | None, tasks: int, pays_from: int) -> int:
    most = min(os.cpu_count() or 1, tasks // pays_from) if jobs is None else min(jobs, tasks)
    return max(1, min(most, _MOST_PROCESSES))


def _start() -> None:
    """Leave Ctrl-C to the process that a person has started, and end when that has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
