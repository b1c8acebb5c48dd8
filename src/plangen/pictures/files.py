"""A picture that a plan names: found from the plan's folder, read, and measured."""

from __future__ import annotations

import os
from functools import lru_cache
from itertools import islice
from pathlib import Path

from plangen.findings import Args, reason_of, suggestion
from plangen.limits import MB, PICTURE, PIXELS
from plangen.patterns import regex
from plangen.pictures.formats import (
    BrokenPictureError,
    Measured,
    UnknownFormatError,
    measured,
    size_in,
)
from plangen.source.files import TooLargeError, read_beginning, read_file
from plangen.values import Struct

FORMATS = "PNG, JPEG, GIF, BMP"
_ADDRESS = regex(r"[A-Za-z][A-Za-z0-9+.-]+:")
_ABSOLUTE = regex(r"/|~/|[A-Za-z]:")
_HEAD = 256_000  # bytes, in which even a photograph with a preview in it has told its size
_MOST_NAMES = 2000  # of a folder, among which the nearest is looked for


class PictureError(Exception):
    """A picture that cannot be printed: the code of the finding about it, and its arguments."""

    def __init__(self, code: str, args: Args) -> None:
        super().__init__(code)
        self.code = code
        self.finding_args = args


class PictureFile(Struct, frozen=True):
    """The bytes of a picture, with its format and size."""

    data: bytes
    measured: Measured


def read_picture(folder: Path, file: str) -> PictureFile:
    r"""Return the picture *file*, whose path starts from *folder*.

    The path has ``/`` on every system, and ``\`` means the same. It may lead out of the folder
    (``../图/海报.png``), as a repository has plans and pictures side by side; an absolute path
    would be right on one machine only. Raises PictureError.
    """
    name = _portable(file)
    for pattern, reason in ((_ADDRESS, "address"), (_ABSOLUTE, "absolute")):
        if pattern.match(name):
            raise PictureError("PG242", {"file": name, "reason": reason})
    try:
        _check_pixels(name, size_in(read_beginning(folder / name, _HEAD)))
        data = read_file(folder / name, PICTURE)
    except TooLargeError as error:
        raise PictureError("PG255", {"file": name, **error.finding_args}) from None
    except (FileNotFoundError, NotADirectoryError):
        raise PictureError("PG240", {"file": name, **_nearest(folder, name)}) from None
    except OSError as error:
        raise PictureError("PG242", {"file": name, "reason": reason_of(error)}) from None
    try:
        picture = PictureFile(data, measured(data))
    except BrokenPictureError:
        raise PictureError("PG244", {"file": name}) from None
    except UnknownFormatError as error:
        found = {"found": error.found} if error.found else {}
        raise PictureError("PG243", {"file": name, "known": FORMATS, **found}) from None
    _check_pixels(name, (picture.measured.width, picture.measured.height))
    return picture


def measured_picture(folder: Path, file: str) -> Measured:
    """Return what ``read_picture`` has measured; a file that has not changed is read once."""
    try:
        status = (folder / _portable(file)).stat()
    except (OSError, ValueError):
        return read_picture(folder, file).measured
    return _measured(folder, file, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=1000)
def _measured(folder: Path, file: str, _time: int, _size: int) -> Measured:
    return read_picture(folder, file).measured


def _portable(file: str) -> str:
    return file.strip().replace("\\", "/")


def _check_pixels(name: str, size: tuple[int, int]) -> None:
    """Refuse a picture of too many pixels, which whoever opens the document would unpack."""
    width, height = size
    if width * height > PIXELS:
        size_args = {"size": f"{width}×{height}", "most": str(PIXELS // MB)}
        raise PictureError("PG256", {"file": name, **size_args})


def _nearest(folder: Path, name: str) -> dict[str, str]:
    """Return the path with the nearest name for the first part that is missing, if there is one."""
    here, parts = folder, name.split("/")
    for number, part in enumerate(parts):
        if os.path.lexists(here / part):
            here /= part
            continue
        names = _names(here, folders_only=number < len(parts) - 1)
        # A name that differs in its case alone is there on Windows and on a Mac.
        same = next((each for each in names if each.casefold() == part.casefold()), "")
        if nearest := same or suggestion(part, names).get("nearest", ""):
            return {"nearest": "/".join((*parts[:number], nearest, *parts[number + 1 :]))}
        break
    return {}


def _names(folder: Path, *, folders_only: bool) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            found = islice(entries, _MOST_NAMES)
            return sorted(each.name for each in found if each.is_dir() or not folders_only)
    except OSError:
        return []
