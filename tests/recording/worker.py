"""Runs cases within one process and keeps what comes of them: the program is its command line.

    python -m recording.worker INPUTS TARGET SOURCE PART/PARTS MOST GROUP…

Nothing is imported from the program but ``plangen.cli.main``, and that from the folder SOURCE.
"""

from __future__ import annotations

import gc
import io
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from unittest import mock

from recording.cases import Case, Inputs
from recording.store import SAID, Store

Stamp = tuple[int, int, int]
_CASES_TO_A_COLLECTION = 20


@dataclass(frozen=True)
class Said:
    """What a run has said; *code* is its exit code, or how it failed."""

    code: str
    out: bytes
    err: bytes


class _Terminal(io.TextIOWrapper):
    """A stream that a person is watching."""

    def isatty(self) -> bool:
        return True


class Worker:
    """Runs cases of *inputs* in a folder for the purpose, with the program in *source*."""

    def __init__(self, inputs: Inputs, source: Path, scratch: Path) -> None:
        self.inputs = inputs
        self.source = source
        self.scratch = scratch
        self.here = scratch / "here"
        self.temporary = scratch / "temporary"
        # Of what the machine has the program sees nothing: no fonts, no programs, no settings.
        self.environment = {
            **dict.fromkeys(("PATH", "XDG_DATA_HOME", "XDG_DATA_DIRS"), str(scratch / "nothing")),
            "HOME": str(scratch / "home"),
            "TMPDIR": str(self.temporary),
            "COLUMNS": "80",
            "LINES": "24",
            "TERM": "dumb",
            "PYTHONPATH": str(source),
            **{name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
        }
        for name in ("nothing", "home", "temporary"):
            (scratch / name).mkdir()
        tempfile.tempdir = str(self.temporary)
        self._hidden: list[tuple[bytes, bytes]] = []
        self._hidden = list(self._what_to_hide())

    # --- a case ---

    def record(self, case: Case, store: Store) -> None:
        """Run *case* and keep all that was said, and every file that was made or changed."""
        self.here.mkdir()
        try:
            self._lay_out(case)
            before = self._files()
            said = [self._told(words, self._run(case, words)) for words in case.runs]
            after = self._files()
            made = sorted(name for name, stamp in after.items() if before.get(name) != stamp)
            gone = sorted(before.keys() - after.keys())
            said += [f"made: {name}\n".encode() for name in made]
            said += [f"gone: {name}\n".encode() for name in gone]
            store.keep(f"{case.name}{SAID}", b"".join(said))
            for name in made:
                content = (self.here / name).read_bytes()
                store.keep_made(case.name, name, content, self._normal)
        finally:
            shutil.rmtree(self.here)

    def _lay_out(self, case: Case) -> None:
        for name, source in case.files.items():
            path, target = self.inputs.files / source, self.here / name
            target.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if path.is_dir() else shutil.copyfile)(path, target)
        for name, text in case.texts.items():
            (self.here / name).parent.mkdir(parents=True, exist_ok=True)
            (self.here / name).write_text(text, encoding="utf-8", newline="")

    def _files(self) -> dict[str, Stamp]:
        """Return every file, with what changes when it is written anew."""
        found: dict[str, Stamp] = {}
        for folder, _, names in os.walk(self.here):
            for path in (Path(folder, name) for name in names):
                status = path.stat()
                stamp = status.st_ino, status.st_mtime_ns, status.st_size
                found[path.relative_to(self.here).as_posix()] = stamp
        return found

    def _told(self, words: Sequence[str], said: Said) -> bytes:
        """Return what a run has said as a text."""
        parts = [f"$ plangen {shlex.join(words)}\n".encode()]
        for name, content in (("stdout", said.out), ("stderr", said.err)):
            if content:
                end = b"" if content.endswith(b"\n") else b"\n(no line end)\n"
                parts += [f"[{name}]\n".encode(), self._normal(content), end]
        parts += [f"[exit code {said.code}]\n".encode(), *self._bugs(), b"\n"]
        return b"".join(parts)

    def _bugs(self) -> Iterator[bytes]:
        """Yield the last line of each report that the program has written of its own bugs."""
        for path in sorted(self.temporary.iterdir()):
            if path.is_file():
                yield b"[bug] " + (path.read_bytes().strip().splitlines() or [b""])[-1] + b"\n"
                path.unlink()

    # --- a run ---

    def _run(self, case: Case, words: Sequence[str]) -> Said:
        data = (self.inputs.files / case.stdin).read_bytes() if case.stdin else b""
        environment = {**self.environment, **case.environment}
        if case.is_process:
            return _process(words, data, environment, self.here)
        with _surroundings(self.here, environment, words):
            return _called(data, _Terminal if case.is_terminal else io.TextIOWrapper)

    # --- what differs from machine to machine and from run to run ---

    def _normal(self, content: bytes) -> bytes:
        for found, shown in self._hidden:
            content = content.replace(found, shown)
        return re.sub(rb"plangen-error-\w+\.log", b"<log>", content)

    def _what_to_hide(self) -> Iterator[tuple[bytes, bytes]]:
        for path, shown in (
            (self.here, "<here>"),
            (self.scratch, "<scratch>"),
            (self.source.parent, "<tree>"),
        ):
            yield str(path).encode(), shown.encode()
        yield platform.platform().encode(), b"<platform>"
        yield f"Python {platform.python_version()}".encode(), b"Python <version>"
        yield f'"python": "{platform.python_version()}"'.encode(), b'"python": "<version>"'
        self.here.mkdir()
        version = self._run(Case("", []), ["--version"]).out.split()[-1]
        self.here.rmdir()
        for form in (b"plangen %s", b'"version": "%s"', b'"plangen": "%s"'):
            yield form % version, form % b"<version>"


def _process(
    words: Sequence[str], data: bytes, environment: Mapping[str, str], folder: Path
) -> Said:
    done = subprocess.run(
        [sys.executable, "-m", "plangen", *words],
        input=data,
        capture_output=True,
        check=False,
        cwd=folder,
        env=environment,
    )
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    out, err = (
        each.decode(encoding, errors="backslashreplace").encode()
        for each in (done.stdout, done.stderr)
    )
    return Said(str(done.returncode), out, err)


@contextmanager
def _surroundings(
    folder: Path, environment: Mapping[str, str], words: Sequence[str]
) -> Iterator[None]:
    """Do something in *folder* as if it had been typed there, and leave no trace of it."""
    streams, back = (sys.stdin, sys.stdout, sys.stderr), Path.cwd()
    with (
        mock.patch.dict(os.environ, environment, clear=True),
        mock.patch.object(sys, "argv", ["plangen", *words]),
        mock.patch.object(os, "fsync", _no_wait),
    ):
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(back)
            sys.stdin, sys.stdout, sys.stderr = streams


def _no_wait(_: int) -> None:
    """Do not wait for the disk: it takes longer than all the rest, and the folder goes anyway."""


def _called(data: bytes, stream: type[io.TextIOWrapper]) -> Said:
    """Call the program as it is called from a command line; return what it has said."""
    from plangen.cli import main  # noqa: PLC0415  # from the path that the process was given

    entry: Callable[[], object] = main
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    sys.stdout = stream(out, encoding="utf-8", newline="")
    sys.stderr = stream(err, encoding="utf-8", newline="")
    try:
        code = str(entry())
    except SystemExit as error:
        code = str(error.code)
    except BaseException as error:  # noqa: BLE001  # it must not raise, and if it does it is told
        code = traceback.format_exception_only(error)[-1].strip()
    sys.stdout.flush()
    sys.stderr.flush()
    return Said(code, out.getvalue(), err.getvalue())


def main() -> int:
    """Record every so many-th case of some groups, as the command line says."""
    folder, target, source, part, most, *groups = sys.argv[1:]
    number, parts = map(int, part.split("/"))
    import plangen  # noqa: PLC0415  # to see which one it is

    if not Path(str(plangen.__file__)).resolve().is_relative_to(source):
        print(f"{plangen.__file__} is not in {source}", file=sys.stderr)
        return 2
    inputs = Inputs(Path(folder))
    gc.disable()  # looking for garbage among all that was imported takes a third of the time
    with tempfile.TemporaryDirectory(prefix="plangen-record-") as scratch:
        worker = Worker(inputs, Path(source), Path(scratch).resolve())
        for group in groups:
            store = Store(Path(target) / group)
            limit = int(most) if group == "fuzz" else None
            for at, case in enumerate(islice(inputs.cases(group, limit), number, None, parts)):
                try:
                    worker.record(case, store)
                except Exception as error:
                    error.add_note(f"in {group}/{case.name}")
                    raise
                if at % _CASES_TO_A_COLLECTION == 0:
                    gc.collect()
                    gc.freeze()
    return 0


if __name__ == "__main__":
    sys.exit(main())
