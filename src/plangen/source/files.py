"""The bytes of files that a person has named: never more than a limit, never from a device."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from plangen.findings import Args, Finding, Place
from plangen.limits import MB

_LARGE = 100  # MB, of which no decimal is told


class TooLargeError(OSError):
    """A file holds more than the *most* bytes that are read; *size* is in bytes, if it is known."""

    def __init__(self, most: int, size: int | None = None) -> None:
        super().__init__(errno.EFBIG, "")
        self.most = most
        self.size = size

    def finding(self, place: Place) -> Finding:
        """Return the finding about the file."""
        return Finding("PG163", place, self.finding_args)

    @property
    def finding_args(self) -> Args:
        """The arguments of a finding about the file: ``most`` and, if it is known, ``size``."""
        size = {} if self.size is None else {"size": megabytes(self.size)}
        return {"most": megabytes(self.most), **size}


def read_file(path: Path, most: int, *, allows_pipe: bool = False) -> bytes:
    """Return the bytes of a file of at most *most* bytes.

    Raises TooLargeError for a larger one, and OSError for a file that the system does not give: a
    device too, which could be read for ever, and a pipe, unless the writer at its other end was
    asked for (*allows_pipe*).
    """
    size = _size(path, allows_pipe=allows_pipe)
    if size > most:
        raise TooLargeError(most, size)
    with path.open("rb") as file:
        return read_stream(file, most)


def read_beginning(path: Path, most: int) -> bytes:
    """Return the first *most* bytes of a file; raises OSError as ``read_file`` does."""
    _size(path)
    with path.open("rb") as file:
        return file.read(most)


def _size(path: Path, *, allows_pipe: bool = False) -> int:
    """Return the size of a file, 0 of a pipe; raises OSError for what is not to be read."""
    status = _status(path)
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if stat.S_ISREG(status.st_mode):
        return status.st_size
    if allows_pipe and stat.S_ISFIFO(status.st_mode):
        return 0
    raise OSError(errno.ESPIPE, "")


def _status(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except UnicodeEncodeError:  # the system's encoding has no such characters
        raise OSError(errno.EILSEQ, "") from None
    except ValueError:  # a NUL in the path
        raise OSError(errno.EINVAL, "") from None


def read_stream(stream: BinaryIO, most: int) -> bytes:
    """Return all bytes of a stream; raises TooLargeError once there are more than *most*.

    What a file is said to hold is no promise: it may grow, and files of the system say nothing.
    """
    data = stream.read(most + 1)
    if len(data) > most:
        raise TooLargeError(most)
    return data


def megabytes(count: int) -> str:
    """Return a number of bytes in MB, rounded up: what is above a limit is told as above it."""
    tenths = -(-count * 10 // MB)
    whole, tenth = divmod(tenths, 10)
    return f"{whole}.{tenth}" if tenth and whole < _LARGE else str(whole + bool(tenth))
