"""Processes that share the attempts among them; each is replaced before it has grown old."""

from __future__ import annotations

import gc
import json
import os
import resource
import selectors
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from io import BufferedReader
from pathlib import Path
from time import monotonic

from attack.calling import Failure
from attack.worker import Failed, Worker

BATCH = 200
"""So many attempts a process makes before another takes its place."""
STUCK_AFTER = 120.0
"""Seconds of the processor without a word after which a process is killed: it hangs within C."""
SILENT = 1800.0
"""The same on the clock: it waits for something, or what it has started does."""
MOST_MEMORY = 6 << 30
"""Bytes that a process may have at most, for the sake of all others on the machine."""


@dataclass
class _Process:
    number: int
    """The attempt that it is at."""
    end: int
    pid: int
    told: BufferedReader
    scratch: Path
    heard: float
    busy: float = 0.0
    """The time of the processor that it had taken when it was heard."""


class Crew:
    """Runs the attempts of a *kind* with a *seed*, in *jobs* processes at a time."""

    def __init__(self, kind: str, seed: int, jobs: int) -> None:
        self.kind = kind
        self.seed = seed
        self.jobs = jobs
        self._selector = selectors.DefaultSelector()
        self._running: dict[int, _Process] = {}

    def run(self, numbers: range, batch: int = BATCH) -> Iterator[list[Failed]]:
        """Yield what is wrong with each of the attempts with these numbers, as they are done."""
        todo = [
            (at, min(at + batch, numbers.stop)) for at in range(numbers.start, numbers.stop, batch)
        ][::-1]
        gc.collect()
        gc.freeze()
        try:
            while todo or self._running:
                while todo and len(self._running) < self.jobs:
                    self._start(*todo.pop())
                for key, _ in self._selector.select(timeout=1):
                    yield from self._hear(self._running[key.fd], todo)
                yield from self._stuck()
        finally:
            for process in list(self._running.values()):
                os.kill(process.pid, signal.SIGKILL)
                self._end(process)

    def _start(self, number: int, end: int) -> None:
        scratch = Path(tempfile.mkdtemp(prefix="plangen-attack-")).resolve()
        reading, writing = os.pipe()
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            os.close(reading)
            self._work(range(number, end), scratch, writing)
        os.close(writing)
        told = os.fdopen(reading, "rb")
        self._running[reading] = _Process(number, end, pid, told, scratch, monotonic())
        self._selector.register(reading, selectors.EVENT_READ)

    def _work(self, numbers: range, scratch: Path, writing: int) -> None:
        """Make the attempts, tell of each in a line, and end this process."""
        code = 1
        try:
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            worker = Worker(self.kind, self.seed, scratch)
            for number in numbers:
                told = [asdict(failed) for failed in worker.run(number)]
                os.write(writing, json.dumps(told).encode() + b"\n")
            code = 0
        except BaseException:  # noqa: BLE001  # nothing of the parent may run in this process
            traceback.print_exc()
        finally:
            os._exit(code)

    def _hear(self, process: _Process, todo: list[tuple[int, int]]) -> Iterator[list[Failed]]:
        """Read one line of a process; where there is none, it has ended."""
        line = process.told.readline()
        process.heard, process.busy = monotonic(), _processor_time(process.pid)
        if line:
            process.number += 1
            yield [
                Failed(each["number"], each["call"], Failure(**each["failure"]))
                for each in json.loads(line)
            ]
            return
        status = self._end(process)
        if process.number < process.end:
            yield [Failed(process.number, "", Failure("died", "", f"status {status}"))]
            if process.number + 1 < process.end:
                todo.append((process.number + 1, process.end))

    def _stuck(self) -> Iterator[list[Failed]]:
        for process in self._running.values():
            busy = _processor_time(process.pid) - process.busy
            if busy > STUCK_AFTER or monotonic() - process.heard > SILENT:
                os.kill(process.pid, signal.SIGKILL)  # it is told of when it is heard no more
                process.heard, process.busy = monotonic(), process.busy + busy
        yield from ()

    def _end(self, process: _Process) -> int:
        self._selector.unregister(process.told)
        del self._running[process.told.fileno()]
        process.told.close()
        _, status = os.waitpid(process.pid, 0)
        shutil.rmtree(process.scratch, ignore_errors=True)
        return status


def _processor_time(pid: int) -> float:
    """Return the seconds that a process has taken; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
