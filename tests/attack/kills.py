"""Commands that write, killed at any moment: every file is the old or the new one, and whole."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic

from attack.attempts import AS_PUBLISHED, GOOD, Attempt, Call, render
from attack.calling import Caller, Failure
from attack.sandbox import Sandbox, damages

_ENGLISH = GOOD / "school-week.yaml"
_WRITES = {"os.rename", "os.chmod", "os.remove", "os.link", "os.mkdir", "os.truncate", "os.symlink"}
_LEFTOVER = ".plangen-*"
_BACKUP = re.compile(r"(\.\d+)?\.bak$")
_COUNT = "out-count"
_AS_PROCESS = 10  # one kill of so many is that of a process of its own
_PERIOD = ("new", "2023-05", "--from", "plan.yaml", "-o", "next.yaml")

COMMANDS = {
    "render": render(),
    "render over one": render("--force"),
    "fix": Call(("validate", "plan.yaml", "--fix", "--unsafe-fixes"), ("plan.yaml",)),
    "new": Call(_PERIOD, ("next.yaml",)),
    "new over one": Call((*_PERIOD, "--force"), ("next.yaml", "next.yaml.bak")),
    "fmt": Call(("fmt", "plan.yaml", "--keys", "en"), ("plan.yaml",)),
}
"""What is killed: each writes something."""


@dataclass(frozen=True)
class Strike:
    """A command, the signal that hits it, and when: at a share of its events or of its time."""

    name: str
    signal: signal.Signals
    moment: float
    at_event: bool
    as_process: bool

    @property
    def attempt(self) -> Attempt:
        """The files over which the command is run, and the command."""
        plan = _ENGLISH if self.name == "fmt" else AS_PUBLISHED
        files: dict[str, bytes | None] = {"plan.yaml": plan.read_bytes()}
        if self.name == "render over one":
            files["out.docx"] = b""
        if self.name == "new over one":
            files["next.yaml"] = _ENGLISH.read_bytes()
        changes = (
            self.name,
            self.signal.name,
            f"{'event' if self.at_event else 'time'} {self.moment:.3f}",
        )
        return Attempt(files, (COMMANDS[self.name],), changes)


def strike(random: Random) -> Strike:
    """Return a command and a moment to kill it."""
    kinds = [signal.SIGKILL, signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT]
    as_process = random.randrange(_AS_PROCESS) == 0
    at_event = not as_process and random.random() < 0.7
    name = random.choice(list(COMMANDS))
    return Strike(name, random.choice(kinds), random.random(), at_event, as_process)


def attempt(random: Random) -> Attempt:
    """Return the files and the command of a kill."""
    return strike(random).attempt


@dataclass(frozen=True)
class _Usual:
    """What a command does when nobody kills it."""

    files: dict[str, bytes]
    events: int
    seconds: float


class Killer:
    """Kills commands in *sandbox*."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.caller = Caller(sandbox)
        self._usual: dict[str, _Usual] = {}
        self._seconds_of_process = 0.0

    def failures(self, blow: Strike) -> Iterator[Failure]:
        """Kill a command once; yield what is wrong then, and after the next ordinary run."""
        made, usual = blow.attempt, self._of(blow)
        if blow.as_process and not self._seconds_of_process:
            self._seconds_of_process = self._timed(blow)
        self.sandbox.lay_out(made)
        old = self._contents()
        code = self._killed(blow, usual)
        is_soft = blow.signal is not signal.SIGKILL
        if code not in {0, 1, 2, 130, 128 + blow.signal, -blow.signal}:
            yield Failure(f"killed, exit {code}", blow.name, " ".join(made.changes))
        if log := self.sandbox.logs():
            yield Failure("killed, a bug", blow.name, log[0].splitlines()[-1])
        yield from self._torn(blow, old, usual, leaves=not is_soft)
        for failure in self.caller.failures(self._again(blow)):
            yield Failure(f"next run: {failure.sort}", failure.place, failure.detail)
        yield from self._torn(blow, old, usual, leaves=False, when="next run: ")

    def _again(self, blow: Strike) -> Call:
        call = COMMANDS[blow.name]
        needs_force = blow.name in {"new", "render"}
        return Call((*call.words, "--force"), call.makes) if needs_force else call

    def _torn(
        self, blow: Strike, old: dict[str, bytes], usual: _Usual, *, leaves: bool, when: str = ""
    ) -> Iterator[Failure]:
        """Yield the files that are neither what they were nor what they would have become."""
        now = self._contents()
        for name in sorted(old.keys() - now.keys()):
            yield Failure(f"{when}lost", blow.name, name)
        for name, content in sorted(now.items()):
            known = {old.get(name), usual.files.get(name)}
            if name.endswith(".bak"):
                kept = _BACKUP.sub("", name)
                known |= {old.get(kept), usual.files.get(kept)}
            if Path(name).match(_LEFTOVER):
                if not leaves:
                    yield Failure(f"{when}leftover", blow.name, f"{blow.signal.name} {name}")
            elif content not in known:
                wrongs = list(damages(self.sandbox.here / name)) if name.endswith(".docx") else [""]
                yield from (
                    Failure(f"{when}torn", blow.name, f"{name} {wrong}") for wrong in wrongs
                )

    def _contents(self) -> dict[str, bytes]:
        return {name: (self.sandbox.here / name).read_bytes() for name in self.sandbox.files()}

    # --- running, and killing ---

    def _of(self, blow: Strike) -> _Usual:
        if blow.name not in self._usual:
            self.sandbox.lay_out(blow.attempt)
            start = monotonic()
            pid = self._begun(blow, None)
            os.waitpid(pid, 0)
            seconds = monotonic() - start
            events = int((self.sandbox.scratch / _COUNT).read_text())
            self._usual[blow.name] = _Usual(self._contents(), events, seconds)
        return self._usual[blow.name]

    def _killed(self, blow: Strike, usual: _Usual) -> int:
        if blow.as_process:
            return self._process_killed(blow)
        at = round(blow.moment * (usual.events + 1)) if blow.at_event else None
        pid = self._begun(blow, at if at is not None else 10**9)
        if not blow.at_event:
            _wait(blow.moment * usual.seconds * 1.2)
            os.kill(pid, blow.signal)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    def _begun(self, blow: Strike, at: int | None) -> int:
        """Begin a command in a copy of this process, which kills itself at some event."""
        pid = os.fork()
        if pid:
            return pid
        code = 99
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            counter = _Counter(at, blow.signal)
            sys.addaudithook(counter.event)
            call = COMMANDS[blow.name]
            code = self.caller.code(call)
            if at is None:
                counter.is_off = True
                (self.sandbox.scratch / _COUNT).write_text(str(counter.count))
        except KeyboardInterrupt:
            code = 130  # so early that there is nothing to say
        except SystemExit as end:  # what the program makes of a request to end
            code = int(end.code or 0)
        finally:
            os._exit(code)

    def _process_killed(self, blow: Strike) -> int:
        call = COMMANDS[blow.name]
        process = subprocess.Popen(
            [sys.executable, "-m", "plangen", *call.words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.sandbox.here,
            env=dict(self.sandbox.environment),
        )
        _wait(blow.moment * self._seconds_of_process)
        process.send_signal(blow.signal)
        return process.wait()

    def _timed(self, blow: Strike) -> float:
        """Return the seconds that a process takes which nobody kills."""
        self.sandbox.lay_out(blow.attempt)
        start = monotonic()
        words = [sys.executable, "-m", "plangen", *COMMANDS[blow.name].words]
        subprocess.run(
            words,
            check=False,
            capture_output=True,
            cwd=self.sandbox.here,
            env=dict(self.sandbox.environment),
        )
        return monotonic() - start


@dataclass
class _Counter:
    """Counts what changes files, and kills this process at one of these events."""

    at: int | None
    signal: signal.Signals
    count: int = 0
    is_off: bool = False

    def event(self, name: str, args: tuple[object, ...]) -> None:
        if self.is_off or not (name in _WRITES or (name == "open" and _writes(args))):
            return
        self.count += 1
        if self.count == self.at:
            self.is_off = True
            os.kill(os.getpid(), self.signal)


def _writes(args: tuple[object, ...]) -> bool:
    flags = args[2] if len(args) > 2 else 0
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))


def _wait(seconds: float) -> None:
    end = monotonic() + seconds
    while monotonic() < end:
        pass
