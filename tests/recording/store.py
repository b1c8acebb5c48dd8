"""A recording on the disk: nothing but text files, so that any program can compare two of them.

FOLDER/<group>/<case>.said            command lines, stdout, stderr, exit codes
FOLDER/<group>/<case>.files/<file>    what was made or changed; of a .docx, its parts
"""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

SAID, MADE = ".said", ".files"
_WORTH_A_LINK = 1024  # bytes


class Store:
    """Writes what came of cases below *folder*; equal contents are one file with several names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[bytes, Path] = {}

    def keep(self, name: str, content: bytes) -> None:
        """Write a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if len(content) < _WORTH_A_LINK:
            path.write_bytes(content)
            return
        digest = hashlib.sha256(content).digest()
        try:
            os.link(self._known[digest], path)
        except (KeyError, OSError):  # new; or no system for links, or too many of them
            path.write_bytes(content)
            self._known[digest] = path

    def keep_made(
        self, case: str, name: str, content: bytes, normal: Callable[[bytes], bytes]
    ) -> None:
        """Write a file that a case has made: a document as its parts, a text in its normal form."""
        if zipfile.is_zipfile(io.BytesIO(content)):
            for part, text in _parts(content):
                self.keep(f"{case}{MADE}/{name}/{part}", text)
        else:
            self.keep(f"{case}{MADE}/{name}", normal(content))


def _parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the parts of a package, an element a line, and their order."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        yield "parts.txt", "".join(f"{name}\n" for name in names).encode()
        for name in names:
            part = package.read(name)
            is_xml = name.endswith((".xml", ".rels"))
            # A break between elements alone: whatever else changes in the bytes can be seen.
            yield name, part.replace(b"><", b">\n<") if is_xml else part


def case_of(name: str) -> str:
    """Return the case that a file of a group belongs to."""
    first, mark, _ = name.partition(f"{MADE}/")
    return first if mark else name.removesuffix(SAID)
