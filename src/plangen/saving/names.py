"""Names of files: of a document by its title, and of what lies beside a file."""

from __future__ import annotations

import os
import re
from pathlib import Path

from plangen.patterns import regex

SUFFIX = ".docx"
_REFUSED = regex(  # by Windows, the strictest; half of a surrogate pair is no character
    r'[\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff]'
)
_RESERVED = regex(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_MOST_BYTES = 255  # of a name in nearly all file systems
_MOST_OF_TITLE = 200  # the suffix and marks of other programs need some
_WORD_KEEPS = 2  # Word's lock file replaces the first two characters of a long name
_LONG_NAME = 8


def file_name(title: str, mark: str = "") -> str:
    """Return *title* as a file name with .docx, without the characters that file systems refuse.

    However much of a long title is cut, *mark* stands behind it.
    """
    name = _REFUSED.sub("_", title).strip(" .") or "_"
    if _RESERVED.match(name):
        name = f"_{name}"
    return _cut(name, _MOST_OF_TITLE - len(mark.encode())) + mark + SUFFIX


def beside(path: Path, ending: str) -> Path:
    """Return *path* with a further *ending*; a name that gets too long loses its last characters.

    That happens in bytes of UTF-8, the unit of the strictest systems.
    """
    room = _MOST_BYTES - len(ending.encode())
    return path.parent / f"{_cut(path.name, room)}{ending}"


def _cut(name: str, most: int) -> str:
    """Return as many characters of *name* as have *most* bytes."""
    name = name[:most]  # each has one at least, and a title may have very many
    while len(name.encode(errors="surrogateescape")) > most:
        name = name[:-1]
    return name


def lock_file(target: Path) -> Path | None:
    """Return the lock file by which Word or WPS shows that it has *target* open, or None."""
    stem, name = target.stem, target.name
    shortened = name[_WORD_KEEPS:] if len(stem) >= _LONG_NAME else name[max(len(stem) - 6, 0) :]
    locks = (target.with_name(f"~${each}") for each in (shortened, name))
    return next((lock for lock in locks if os.path.exists(lock)), None)  # noqa: PTH110  # Path raises for long names
