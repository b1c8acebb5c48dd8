"""A file that is written gets its name: in the place of another, or only where there is none."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

from plangen.errors import TakenError
from plangen.findings import Finding, Place
from plangen.saving.temporary import create

_NO_RENAME = {errno.EPERM, errno.EBUSY, errno.EXDEV, errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}
"""How shares, and containers of which a single file is mounted, refuse to replace a file."""
_NO_LINKS = _NO_RENAME | {errno.EACCES, errno.EMLINK}


def place_instead(temporary: Path, target: Path) -> bool:
    """Let *temporary* take the place of *target*; return whether the system has let it.

    Where it does not, the bytes are written over those of *target*: not in one step, but if the
    disk is full the old ones come back. Raises OSError.
    """
    try:
        temporary.replace(target)
    except OSError as error:
        # On Windows, so it is while a program has the file open.
        if sys.platform == "win32" or error.errno not in _NO_RENAME or not target.is_file():
            raise
        _write_over(temporary.read_bytes(), target)
        temporary.unlink()
        return False
    return True


def _write_over(data: bytes, target: Path) -> None:
    old = target.read_bytes()
    with target.open("r+b", buffering=0) as file:
        try:
            _fill(file.fileno(), data)
        except BaseException:
            _fill(file.fileno(), old)
            raise


def _fill(handle: int, data: bytes) -> None:
    """Write *data* from the beginning of a file on, which ends behind it."""
    os.lseek(handle, 0, os.SEEK_SET)
    write_all(handle, data)
    os.ftruncate(handle, len(data))


def write_all(handle: int, data: bytes) -> None:
    """Write *data* where an open file stands: the system may take a part at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def place_as_new(temporary: Path, target: Path) -> None:
    """Give *temporary* the name *target*; raises TakenError where a file has it, and OSError."""
    try:
        if sys.platform == "win32":
            temporary.rename(target)  # there, it replaces nothing
            return
        try:
            os.link(temporary, target)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _claim(temporary, target)
            return
    except FileExistsError:
        raise TakenError(Finding("PG418", Place(str(target)))) from None
    temporary.unlink()


def _claim(temporary: Path, target: Path) -> None:
    """Take the name by an empty file, which is then replaced: for systems without hard links."""
    os.close(create(target, 0o666))
    try:
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            target.unlink()
        raise
