"""A command as a whole process: processor time, time on the clock, the most memory."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a run cost: seconds of the processor and on the clock, MiB at its highest."""

    cpu: float
    wall: float
    peak: float


def run(command: Sequence[str | Path], ends: Collection[int] = (0,)) -> Cost:
    """Run a command to its end.

    Raises SystemExit with its words where it ends with another code than *ends*: what a program
    costs that has given up says nothing.
    """
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        words = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if process.returncode not in ends:
        raise SystemExit(f"{' '.join(map(str, command))}\n{words.decode('utf-8', 'replace')}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
