"""Temporary files: what is written first, and what a run that was killed has left behind."""

from __future__ import annotations

import contextlib
import os
import platform
import re
import secrets
import sys
from functools import cache
from pathlib import Path

_SUFFIX = ".tmp"
_BINARY = getattr(os, "O_BINARY", 0)  # Windows would change line ends


def temporary_path(folder: Path) -> Path:
    """Return the path of a new temporary file in *folder*; its name is short and tells of us."""
    return folder / f"{prefix()}{os.getpid()}-{secrets.token_hex(6)}{_SUFFIX}"


def create(path: Path, mode: int) -> int:
    """Create a file that was not there, and return its descriptor; raises OSError."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)


@cache
def prefix() -> str:
    """Return the beginning of the names of our temporary files here; a process id follows it."""
    host = re.sub(r"[^A-Za-z0-9]", "", platform.node())[:32]
    return f".plangen-{host}-"


def sweep(folder: Path) -> None:
    """Remove the temporary files in *folder* whose process has ended, once in a run."""
    _sweep(folder, os.getpid())  # a process that was forked is a run of its own


def begin_anew() -> None:
    """Look into all folders once more: a process may be used for several runs, as by tests."""
    _sweep.cache_clear()


@cache
def _sweep(folder: Path, _process: int) -> None:
    try:
        found = [each for each in os.scandir(folder) if each.name.startswith(prefix())]
    except OSError:  # a folder may be written to and not be listed
        return
    for entry in found:
        process = entry.name.removeprefix(prefix()).split("-")[0]
        is_ours = entry.name.endswith(_SUFFIX) and process.isdecimal()
        if is_ours and not _is_running(int(process)):
            with contextlib.suppress(OSError):
                os.unlink(entry.path)  # noqa: PTH108  # it has the path as a text


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        return False  # a file that a process has open cannot be removed there: no need to know
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
