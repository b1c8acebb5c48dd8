"""The program as a person meets it: words in, text and exit code out."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from ooxml import check_package
from plangen.cli import main
from support import plan_text


@dataclass
class Outcome:
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs plangen in this process.

    A traceback fails the test, and so does a document that is not valid.
    """

    def run(*words: str | Path) -> Outcome:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.out + captured.err
        for line in captured.out.splitlines():
            if line.endswith(".docx") and Path(line).is_file():
                check_package(Path(line).read_bytes())
        return Outcome(code, captured.out, captured.err)

    return run


def on_console(encoding: str, *words: str | Path) -> Outcome:
    """Run plangen in this process, with streams of an *encoding*, and tell what they have got."""
    code, *texts = bytes_of(encoding, *words)
    return Outcome(code, *(each.decode(encoding) for each in texts))


def bytes_of(encoding: str, *words: str | Path) -> tuple[int, bytes, bytes]:
    """Return the exit code and the bytes on both streams, which have an *encoding*."""
    out, err = io.BytesIO(), io.BytesIO()
    console, talk = (io.TextIOWrapper(each, encoding=encoding) for each in (out, err))
    with redirect_stdout(console), redirect_stderr(talk):
        code = main([str(word) for word in words])
        console.flush()
        talk.flush()
    return code, out.getvalue(), err.getvalue()


def write(folder: Path, name: str = "plan.yaml", text: str | None = None) -> Path:
    """Write a small plan, or *text*, to a file in *folder*."""
    path = folder / name
    path.write_text(plan_text() if text is None else text, encoding="utf-8")
    return path


IS_POSIX = sys.platform != "win32"


def in_terminal(
    columns: int, *words: str | Path, folder: Path | None = None, **environment: str
) -> Outcome:
    """Run plangen as a process in a terminal of *columns*; all that it shows is in ``out``."""
    import fcntl  # noqa: PLC0415  # POSIX only
    import pty  # noqa: PLC0415
    import struct  # noqa: PLC0415
    import termios  # noqa: PLC0415

    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in {"TERM", "LANG"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "plangen", *map(str, words)],
        stdin=its,
        stdout=its,
        stderr=its,
        cwd=folder,
        env=kept | {"TERM": "xterm", "PYTHONIOENCODING": "utf-8"} | environment,
    )
    os.close(its)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # Linux says so that the other end has been closed
        pass
    os.close(ours)
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    return Outcome(process.wait(), shown.decode(encoding).replace("\r\n", "\n"), "")


def without_colours(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)
