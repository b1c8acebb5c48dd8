"""A command that is run within this process or in one of its own, and what came of it."""

from __future__ import annotations

import gc
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import process_time
from types import FrameType
from typing import Any
from unittest import mock

import typer

import plangen
from attack.attempts import Call, Limits
from attack.sandbox import Sandbox
from plangen.cli import app, main
from plangen.messages import Language, Phrasebook
from plangen.saving.temporary import begin_anew

MOST_SECONDS = 2.0
"""Of the processor, for a run over inputs of up to 200 kB."""
MOST_MEMORY = 512 << 20
"""In bytes, for the same."""
HANGS_AFTER = 20.0
"""Seconds on the clock after which a run is stopped that only waits."""
ENDLESS = 10.0
"""Seconds of the processor after which a run is stopped that works."""
_WORKS = 0.1  # seconds of the processor within that time: less is waiting, on a busy machine too
PROGRAM = Path(plangen.__file__).parent
_CODES = {0, 1, 2}
_CLOCK = 4  # times as long as the processor may take, on a busy machine


@dataclass(frozen=True)
class Failure:
    """What is wrong with a run: the *sort* of it, where in the program, and in how many words."""

    sort: str
    place: str = ""
    detail: str = ""


class _HangError(BaseException):
    """Ends a run that does not end by itself; the program does not catch it."""


class Caller:
    """Runs commands in *sandbox*."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self._slow_at = ""
        self._usual = _memory("VmRSS")  # what earlier runs have left behind is not of the next

    def failures(self, call: Call) -> Iterator[Failure]:
        """Run *call* within this process; yield all that is wrong with it but for files."""
        before = _memory("VmRSS")
        if before > 2 * self._usual:
            gc.collect()
            before = _memory("VmRSS")
        _forget_peak()
        begin_anew()
        start = process_time()
        with self._surroundings():
            code, error = self._run(call)
        seconds, memory = process_time() - start, _memory("VmHWM") - before + self._usual
        if error is not None:
            yield _of_exception(error)
        elif code not in _CODES:
            logs = self.sandbox.logs()
            yield _of_log(logs[0]) if logs else Failure(f"exit {code}")
        if seconds > MOST_SECONDS and not isinstance(error, _HangError):
            yield Failure("slow", self._slow_at, f"{seconds:.1f} s")
        if memory > MOST_MEMORY:
            yield Failure("large", call.words[0], f"{memory >> 20} MB")

    def code(self, call: Call) -> int:
        """Run *call* within this process and return its exit code, whatever is wrong with it."""
        with self._surroundings():
            return main(list(call.words))

    def _run(self, call: Call) -> tuple[object, BaseException | None]:
        self._slow_at = ""
        signal.signal(signal.SIGPROF, self._note)
        signal.signal(signal.SIGALRM, _Patience().ends)
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        signal.setitimer(signal.ITIMER_REAL, HANGS_AFTER, HANGS_AFTER / 4)
        try:
            return main(list(call.words)), None
        except BaseException as error:  # noqa: BLE001  # whatever it is, it is what we look for
            return None, error
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _note(self, _signal: int, frame: FrameType | None) -> None:
        """Keep where the program is when it has taken all of its time."""
        self._slow_at = _place(frame)

    @contextmanager
    def _surroundings(self) -> Iterator[None]:
        streams, back = (sys.stdin, sys.stdout, sys.stderr), Path.cwd()
        out, err = (self.sandbox.scratch / name for name in ("out-1", "out-2"))
        with (
            Path(os.devnull).open(encoding="utf-8") as nothing,
            out.open("w", encoding="utf-8") as results,
            err.open("w", encoding="utf-8") as talk,
            mock.patch.dict(os.environ, self.sandbox.environment, clear=True),
            mock.patch.object(os, "fsync", _no_wait),
            mock.patch.object(tempfile, "tempdir", str(self.sandbox.temporary)),
            _built_once(),
        ):
            sys.stdin, sys.stdout, sys.stderr = nothing, results, talk
            os.chdir(self.sandbox.here)
            try:
                yield
            finally:
                os.chdir(back)
                sys.stdin, sys.stdout, sys.stderr = streams

    def process(self, call: Call, limits: Limits) -> Iterator[Failure]:
        """Run *call* in a process of its own, which the system holds to *limits*."""
        out = self.sandbox.scratch / "out-1"
        with out.open("wb") as stream:
            process = subprocess.Popen(
                [sys.executable, "-m", "plangen", *call.words],
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                cwd=self.sandbox.here,
                env=dict(self.sandbox.environment),
                preexec_fn=partial(_impose, limits),  # noqa: PLW1509  # there are no threads
            )
            signal.signal(signal.SIGALRM, lambda *_: process.kill())
            signal.setitimer(signal.ITIMER_REAL, limits.seconds * _CLOCK)
            _, status, usage = os.wait4(process.pid, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10
        if process.returncode not in _CODES:
            logs = self.sandbox.logs()
            yield _of_log(logs[0]) if logs else Failure(f"exit {process.returncode}")
        if b"Traceback" in out.read_bytes():
            yield Failure("traceback", "", out.read_text(errors="replace")[-300:])
        if seconds > limits.seconds:
            yield Failure("slow", call.words[0], f"{seconds:.1f} s")
        if memory > limits.memory:
            yield Failure("large", call.words[0], f"{memory >> 20} MB")


def _impose(limits: Limits) -> None:
    """Hold this process to the limits; a little more, so that what goes over is seen."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory * 5 // 4,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (round(limits.seconds * 1.2) + 5,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class _Patience:
    """Looks, from time to time, whether a run still gets on."""

    def __init__(self) -> None:
        self._start = self._last = process_time()

    def ends(self, _signal: int, frame: FrameType | None) -> None:
        """Stop the run if it only waits, or has had all of its time."""
        now = process_time()
        if now - self._last < _WORKS or now - self._start > ENDLESS:
            signal.setitimer(signal.ITIMER_REAL, 0)  # once
            raise _HangError(_place(frame))
        self._last = now


_PROGRAMS: dict[Language, typer.Typer] = {}
_COMMANDS: dict[int, Any] = {}


@contextmanager
def _built_once() -> Iterator[None]:
    """Let the command line be the one of the run before: to build it takes as long as a plan."""
    build, commands = app.build, typer.main.get_command

    def built(phrases: Phrasebook, _typed: Collection[str] = ()) -> typer.Typer:
        if phrases.language not in _PROGRAMS:
            _PROGRAMS[phrases.language] = build(phrases)
        return _PROGRAMS[phrases.language]

    def parsed(program: typer.Typer) -> Any:  # noqa: ANN401  # Typer keeps the type to itself
        if id(program) not in _COMMANDS:
            _COMMANDS[id(program)] = commands(program)
        return _COMMANDS[id(program)]

    with (
        mock.patch.object(app, "build", built),
        mock.patch.object(typer.main, "get_command", parsed),
    ):
        yield


def _no_wait(_: int) -> None:
    """Do not wait for the disk: it takes longer than all the rest, and the folder goes anyway."""


# --- where something happened ---


def _name(file: str) -> str:
    """Return the path of a file of the program, below its folder; nothing for any other."""
    return Path(file).relative_to(PROGRAM).as_posix() if file.startswith(str(PROGRAM)) else ""


def _place(frame: FrameType | None) -> str:
    """Return the innermost function of the program that is running."""
    while frame is not None:
        if name := _name(frame.f_code.co_filename):
            return f"{name}:{frame.f_code.co_name}"
        frame = frame.f_back
    return ""


def _of_exception(error: BaseException) -> Failure:
    if isinstance(error, _HangError):
        return Failure("hang", str(error))
    place = ""
    at = error.__traceback__
    while at is not None:
        if name := _name(at.tb_frame.f_code.co_filename):
            place = f"{name}:{at.tb_frame.f_code.co_name}"
        at = at.tb_next
    return Failure(f"exception {type(error).__name__}", place, repr(error)[:300])


def _of_log(log: str) -> Failure:
    """Return the failure that the program itself has written down."""
    lines = log.splitlines()
    places = [line.split('"') for line in lines if line.lstrip().startswith('File "')]
    ours = [f"{_name(file)}:{rest.split(' in ')[-1]}" for _, file, rest in places if _name(file)]
    last = next((line for line in reversed(lines) if line[:1].isalpha()), "")
    return Failure(f"exit 3, {last.split(':')[0]}", ours[-1] if ours else "", last[:300])


# --- memory ---


def _forget_peak() -> None:
    """Let the most memory that this process has had be what it has now (on Linux)."""
    try:
        Path("/proc/self/clear_refs").write_bytes(b"5")
    except OSError:
        return


def _memory(name: str) -> int:
    """Return a figure of the memory of this process in bytes; 0 where nobody tells."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return next(int(line.split()[1]) << 10 for line in status.splitlines() if name in line)
