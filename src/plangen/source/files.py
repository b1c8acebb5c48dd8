"""The bytes of files that a person has named: never more than a limit, never from a device."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import BinaryIO

from plangen.findings import Finding, Place
from plangen.limits import MB


class TooLargeError(OSError):
    """A file holds more than the *most* bytes that are read; *size* is in bytes, if it is known."""

    def __init__(self, most: int, size: int | None = None) -> None:
        super().__init__(errno.EFBIG, "")
        self.most = most
        self.size = size

    def finding(self, place: Place) -> Finding:
        """Return the finding about the file."""
        size = {} if self.size is None else {"size": _megabytes(self.size)}
        return Finding("PG163", place, {"most": _megabytes(self.most), **size})


def read_file(path: Path, most: int, *, allows_pipe: bool = False) -> bytes:
    """Return the bytes of a file of at most *most* bytes.

    Raises TooLargeError for a larger one, and OSError for a file that the system does not give: a
    device too, which could be read for ever, and a pipe, unless the writer at its other end was
    asked for (*allows_pipe*).
    """
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if stat.S_ISREG(status.st_mode):
        if status.st_size > most:
            raise TooLargeError(most, status.st_size)
    elif not (allows_pipe and stat.S_ISFIFO(status.st_mode)):
        raise OSError(errno.ESPIPE, "")
    with path.open("rb") as file:
        return read_stream(file, most)


def read_stream(stream: BinaryIO, most: int) -> bytes:
    """Return all bytes of a stream; raises TooLargeError once there are more than *most*.

    What a file is said to hold is no promise: it may grow, and files of the system say nothing.
    """
    data = stream.read(most + 1)
    if len(data) > most:
        raise TooLargeError(most)
    return data


def _megabytes(count: int) -> str:
    """Return a number of bytes in MB, with a decimal unless it is whole or large."""
    megabytes = count / MB
    return f"{megabytes:.0f}" if megabytes.is_integer() or megabytes >= MB else f"{megabytes:.1f}"
