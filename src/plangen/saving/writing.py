"""The one way in which plangen writes a file."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from plangen.errors import OutputError
from plangen.findings import Finding, Place, Severity, reason_of
from plangen.saving.keeping import keep
from plangen.saving.placing import place_as_new, place_instead, write_all
from plangen.saving.temporary import create, sweep, temporary_path

_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EPERM, errno.EACCES}
_READ_ONLY_DISK = getattr(os, "ST_RDONLY", 0)


def save(
    data: bytes, target: Path, *, is_new: bool = False, like: Path | None = None
) -> tuple[Finding, ...]:
    """Write *data* to a temporary file in the folder of *target*, which then takes its place.

    Missing folders are made, and temporary files that a killed run has left are removed.
    Permissions and owner are those of the old file, or of the file *like*. A device or a pipe is
    written to, and never replaced; a link stays a link.

    Returns notes about what is otherwise than usual: a system that refuses a step which is not
    needed, or another name of the old file. Raises OutputError when the target cannot be written,
    or must not be, and with *is_new* TakenError when it is there: the old file is then whole.
    """
    try:
        if _is_special(target):
            _write_through(data, target)
            return ()
        target = Path(os.path.realpath(target))
        if target.is_symlink():
            raise OSError(errno.ELOOP, "")  # noqa: TRY301  # told like all else
        refuse_read_only(target)
        _make_folder(target.parent)
        sweep(target.parent)
        return tuple(_saved(data, target, like or target, is_new=is_new))
    except (OSError, ValueError) as error:
        raise _unwritable(target, error) from None


def refuse_read_only(target: Path) -> None:
    """Raise OutputError for a file that must not be changed.

    To replace it, rights on its folder would do: whoever has protected a file would not expect it.
    Root may write to any file, and leaves alone those that nobody may write to.
    """
    try:
        mode = os.stat(target).st_mode  # noqa: PTH116  # a name that is too long is told later
    except (OSError, ValueError):
        return
    if not stat.S_ISREG(mode) or _is_on_read_only_disk(target):
        return
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise OutputError(Finding("PG471", Place(str(target))))


def _is_on_read_only_disk(path: Path) -> bool:
    return bool(_READ_ONLY_DISK and os.statvfs(path).f_flag & _READ_ONLY_DISK)


def _saved(data: bytes, target: Path, like: Path, *, is_new: bool) -> Iterator[Finding]:
    """Write the file, and yield the notes about it."""
    old = _status(like)
    temporary = temporary_path(target.parent)
    refused = []
    try:
        with os.fdopen(create(temporary, 0o600 if old else 0o666), "wb") as file:
            file.write(data)
            file.flush()
            if old and not keep(temporary, old, like):
                refused.append("mode")
            if not _to_disk(file.fileno()):
                refused.append("sync")
        if is_new:
            place_as_new(temporary, target)
        elif not place_instead(temporary, target):
            refused.append("replace")
    except BaseException:  # Ctrl-C, too
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    for each in refused:
        place = Place(str(target.parent))
        yield Finding("PG470", place, {"refused": each}, Severity.NOTE)
    if old and like == target and old.st_nlink > 1 and "replace" not in refused:
        yield Finding("PG472", Place(str(target)), severity=Severity.NOTE)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _to_disk(handle: int) -> bool:
    """Wait until a file is on the disk; return whether the system can tell."""
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
        return False
    return True


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:  # a file stands where a folder should be
        raise NotADirectoryError(errno.ENOTDIR, "") from None


def _is_special(target: Path) -> bool:
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _write_through(data: bytes, target: Path) -> None:
    with target.open("wb", buffering=0) as file:
        write_all(file.fileno(), data)


def _unwritable(target: Path, error: OSError | ValueError) -> OutputError:
    if isinstance(error, UnicodeEncodeError):  # the locale has no such characters
        reason = "EILSEQ"
    elif isinstance(error, OSError):
        reason = reason_of(error)
    else:  # a name with a null
        reason = "EINVAL"
    return OutputError(Finding("PG411", Place(str(target)), {"reason": reason}))
