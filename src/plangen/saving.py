"""Writing a file so that no user is left with half a file, or without the old file."""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import re
import sys
import tempfile
from pathlib import Path

from plangen.errors import OutputError
from plangen.findings import Finding, Place

SUFFIX = ".docx"
_REFUSED = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')  # by Windows, the strictest
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_MAX_BYTES = 200  # file systems take 255; the suffix and the temporary name need some
_TEMPORARY_SUFFIX = ".tmp"
_WORD_KEEPS = 2  # Word's lock file replaces the first two characters of a long name
_LONG_NAME = 8


def file_name(title: str) -> str:
    """Return *title* as a file name with .docx, without the characters that file systems refuse."""
    name = _REFUSED.sub("_", title).strip(" .") or "_"
    if _RESERVED.match(name):
        name = f"_{name}"
    while len(name.encode()) > _MAX_BYTES:
        name = name[:-1]
    return name + SUFFIX


def lock_file(target: Path) -> Path | None:
    """Return the lock file by which Word or WPS shows that it has *target* open, or None."""
    stem, name = target.stem, target.name
    shortened = name[_WORD_KEEPS:] if len(stem) >= _LONG_NAME else name[max(len(stem) - 6, 0) :]
    locks = (target.with_name(f"~${each}") for each in (shortened, name))
    return next((lock for lock in locks if lock.exists()), None)


def save(data: bytes, target: Path) -> None:
    """Write *data* to a temporary file in the folder of *target*, which then takes its place.

    Missing folders are made, and temporary files that a killed run has left are removed. Raises
    OutputError when the target cannot be written; the old file, if any, is then still whole. A
    device or a pipe is written to, and never replaced.
    """
    if target.exists() and not target.is_file() and not target.is_dir():
        _write_through(data, target)
        return
    target = Path(os.path.realpath(target))  # a link stays a link
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        prefix = f"{_temporary_prefix()}{os.getpid()}-"
        handle, temporary = tempfile.mkstemp(_TEMPORARY_SUFFIX, prefix, target.parent)
    except FileExistsError:  # a file stands where a folder should be
        raise OutputError(Finding("PG411", Place(str(target)), {"reason": "ENOTDIR"})) from None
    except UnicodeEncodeError:  # the locale has no such characters
        raise OutputError(Finding("PG411", Place(str(target)), {"reason": "EILSEQ"})) from None
    except OSError as error:
        raise _unwritable(target, error) from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise _unwritable(target, error) from None


def _write_through(data: bytes, target: Path) -> None:
    try:
        with target.open("wb", buffering=0) as file:
            file.write(data)
    except OSError as error:
        raise _unwritable(target, error) from None


def _temporary_prefix() -> str:
    """Return the beginning of the names of our temporary files here; a process id follows it."""
    host = re.sub(r"[^A-Za-z0-9]", "", platform.node())[:32]
    return f".plangen-{host}-"


def _sweep(folder: Path) -> None:
    """Remove the temporary files in *folder* whose process has ended."""
    prefix = _temporary_prefix()
    for path in folder.glob(f"{prefix}*{_TEMPORARY_SUFFIX}"):
        process = path.name.removeprefix(prefix).split("-")[0]
        if process.isdecimal() and not _is_running(int(process)):
            with contextlib.suppress(OSError):
                path.unlink()


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        return False  # a file that a process has open cannot be removed there: no need to know
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _mode(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those of any new file."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _unwritable(target: Path, error: OSError) -> OutputError:
    reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return OutputError(Finding("PG411", Place(str(target)), {"reason": reason}))
