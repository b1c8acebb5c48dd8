"""The program as other users run it: it is forked, so that nobody needs the right to start it."""

from __future__ import annotations

import io
import json
import os
import signal
import sys
import warnings
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pydantic
import pytest

import plangen
from plangen.cli import main
from terminal import Outcome

NOBODY = 65534
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def _is_open(path: Path) -> bool:
    """Return whether every user may read below a folder."""
    return all(each.stat().st_mode & 0o005 == 0o005 for each in (path, *path.parents))


FOLDERS = (Path(plangen.__file__).parent, Path(os.__file__).parent, Path(pydantic.__file__).parent)
"""Where the program, Python and the libraries lie."""

needs_root = pytest.mark.skipif(not IS_ROOT, reason="only root writes to the files of others")
needs_others = pytest.mark.skipif(
    not IS_ROOT or not all(map(_is_open, FOLDERS)),
    reason="only root can be somebody else, and only one who can read Python and plangen",
)


def as_user(user: int, folder: Path, *words: str | Path) -> Outcome:
    """Run plangen as another user, who works in *folder*."""
    return in_another_process(lambda: become(user, folder), *words)


def become(user: int, folder: Path) -> None:
    """Turn this process into one of *user*, in *folder*; there is no way back."""
    if sys.platform != "win32":
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    os.chdir(folder)


def _end_as_usual() -> None:
    """Let signals end this process, also where that of the tests runs in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(signal.Signals[name], signal.SIG_DFL)


def in_another_process(prepare: Callable[[], None], *words: str | Path) -> Outcome:
    """Run plangen in a copy of this process that is prepared first."""
    ours, its = os.pipe()
    with warnings.catch_warnings():  # the threads of the test runner are not needed in it
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        os.close(ours)
        told = ["", "", 99]
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
        try:
            _end_as_usual()
            prepare()
            with redirect_stdout(out), redirect_stderr(err):
                code = main([str(word) for word in words])
            texts = [each.buffer.getvalue().decode("utf-8", "replace") for each in (out, err)]
            told = [*texts, code]
        except SystemExit as end:
            told = ["", "", end.code]
        except BaseException as error:  # noqa: BLE001  # the parent tells it
            told = ["", repr(error), 98]
        finally:
            with os.fdopen(its, "wb") as pipe:
                pipe.write(json.dumps(told).encode())
            os._exit(0)
    os.close(its)
    with os.fdopen(ours, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    said_out, said_err, code = json.loads(data)
    return Outcome(code, said_out, said_err)
