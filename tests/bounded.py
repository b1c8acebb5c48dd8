"""Runs of the program that may hang, fill the memory or reach out, each in a process of its own.

One process is started and loads the program once; each run is a fork of it, with limits for the
time of the processor and for memory. These are a net, so that a fault stops no machine: a run that
they end has failed. What a run asks of the system (programs, connections, files) is recorded.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pytest

MOST_MEGABYTES = 512
"""What a run may take of memory at its peak, for inputs that are small or refused by their size."""
_SECONDS = 6  # of the processor: tens of times what any run takes that is not at fault
_ALARM = 60  # seconds, for a run that waits for ever
_ADDRESSES = 1_500_000_000  # bytes: what is asked for and never used is no harm
_BUG = "plangen failed"
_REACHING = (
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "subprocess.",
    "socket.",
)

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked on Unix")


@dataclass(frozen=True)
class BoundedCase:
    """What to run: the words of a command, in a folder, with additions to the environment.

    *files* are told in ``touched`` when the run opens one of them; *stdin* is a file to read from.
    """

    words: Sequence[str]
    folder: str
    environment: dict[str, str] = field(default_factory=dict)
    files: Sequence[str] = ()
    stdin: str = os.devnull


@dataclass(frozen=True)
class BoundedRun:
    """What became of a run: *code* is None if the limits have ended it, by the signal *ended_by*.

    *reached* are the programs and connections that were asked for, *touched* the files of the case
    that were opened, *written* the files that were opened for writing. *log* is what plangen keeps
    of its own faults.
    """

    code: int | None
    ended_by: int
    megabytes: int
    out: str
    err: str
    log: str
    reached: list[str]
    touched: list[str]
    written: list[str]

    @property
    def said(self) -> str:
        """All that the run printed."""
        return self.out + self.err

    def faults(self, *codes: int) -> list[str]:
        """Return what no input may bring about, and any exit code but *codes*."""
        told = self.said[-300:]
        wrong = {
            f"ended by the limits (signal {self.ended_by})": self.code is None,
            f"exit code {self.code}: {told}": self.code is not None and self.code not in codes,
            "ended by the end of memory": "MemoryError" in self.said,
            "a traceback": "Traceback" in self.said,
            f"a fault of plangen: {self.log[-300:]}": _BUG in self.said or bool(self.log),
            f"{self.megabytes} MB": self.megabytes > MOST_MEGABYTES,
            f"reached out: {self.reached}": bool(self.reached),
            f"read {self.touched}": bool(self.touched),
        }
        return [what for what, is_so in wrong.items() if is_so]


def bounded_runs(cases: Iterable[BoundedCase]) -> list[BoundedRun]:
    """Return what becomes of each of *cases*, in order."""
    import subprocess  # noqa: PLC0415  # the forks shall have loaded as little as may be

    given = json.dumps([asdict(case) for case in cases])
    done = subprocess.run(
        [sys.executable, __file__],
        input=given,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},  # the tree that is tested
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return [BoundedRun(**json.loads(line)) for line in done.stdout.splitlines()]


def _serve() -> None:
    """Run what standard input asks for; print one line for each run."""
    from plangen.cli import main  # noqa: PLC0415

    cases = [BoundedCase(**case) for case in json.load(sys.stdin)]
    _load_all(main)
    for case in cases:
        with tempfile.TemporaryDirectory() as folder:
            told = _one(main, case, Path(folder))
        print(json.dumps(told), flush=True)


def _load_all(main: Any) -> None:  # noqa: ANN401
    """Render a plan, so that what that needs is imported once for all forks."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        plan = Path(folder) / "plan.yaml"
        plan.write_text("organization: 测试图书馆\nperiod: 2023-04\n", encoding="utf-8")
        main(["render", str(plan), "-q", "-o", f"{folder}/plan.docx"])
    gc.freeze()


def _one(main: Any, case: BoundedCase, folder: Path) -> dict[str, Any]:  # noqa: ANN401
    (folder / "tmp").mkdir()
    child = os.fork()
    if child == 0:
        _be_the_run(main, case, folder)
    _, status, usage = os.wait4(child, 0)
    texts = {name: _text(folder / name) for name in ("out", "err")}
    logs = "".join(map(_text, sorted((folder / "tmp").glob("plangen-error-*.log"))))
    asked = json.loads(_text(folder / "asked") or "{}")
    code = os.waitstatus_to_exitcode(status)
    kilo = 1024 if sys.platform == "darwin" else 1
    run = BoundedRun(
        code=code if code >= 0 else None,
        ended_by=max(-code, 0),
        megabytes=usage.ru_maxrss // kilo // 1024,
        log=logs,
        reached=asked.get("reached", []),
        touched=asked.get("touched", []),
        written=asked.get("written", []),
        **texts,
    )
    return asdict(run)


def _text(path: Path) -> str:
    """Return a text in which bytes that are no UTF-8 are kept, as in the names of files."""
    return path.read_text(encoding="utf-8", errors="surrogateescape") if path.exists() else ""


def _be_the_run(main: Any, case: BoundedCase, folder: Path) -> None:  # noqa: ANN401
    """Run *case* in this process, and end it."""
    import resource  # noqa: PLC0415  # Unix only
    import signal  # noqa: PLC0415

    code = 3
    try:
        asked = _watched(case, folder)
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.alarm(_ALARM)
        os.chdir(case.folder)
        os.environ.update(case.environment, TMPDIR=str(folder / "tmp"))
        tempfile.tempdir = None
        for number, path, flags in (
            (0, case.stdin, os.O_RDONLY),
            (1, folder / "out", os.O_WRONLY | os.O_CREAT),
            (2, folder / "err", os.O_WRONLY | os.O_CREAT),
        ):
            os.dup2(os.open(path, flags, 0o600), number)
        sys.stdin, sys.stdout, sys.stderr = (
            os.fdopen(number, mode, encoding="utf-8") for number, mode in enumerate("rww")
        )
        code = main(list(case.words))
        sys.stdout.flush()
        sys.stderr.flush()
        kept = {name: list(dict.fromkeys(names)) for name, names in asked.items()}
        (folder / "asked").write_text(json.dumps(kept), encoding="utf-8")
    finally:
        os._exit(code)


def _watched(case: BoundedCase, folder: Path) -> dict[str, list[str]]:
    """Record from now on what this process asks of the system."""
    asked: dict[str, list[str]] = {"reached": [], "touched": [], "written": []}
    watched = set(case.files)

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event.startswith(_REACHING):
            asked["reached"].append(event)
        elif event == "open" and isinstance(args[0], str | bytes):
            path = os.fsdecode(args[0])
            if path in watched:
                asked["touched"].append(path)
            mode, flags = args[1], args[2]
            writes = set(mode or "") & set("wax+") or flags & (os.O_WRONLY | os.O_RDWR)
            if writes and not path.startswith((str(folder), os.devnull)):
                asked["written"].append(path)

    sys.addaudithook(hook)
    return asked


if __name__ == "__main__":
    _serve()
