"""The zip around a Word file that others have made: unpacked in pieces, and counted meanwhile.

What the directory of a zip says of sizes is a claim of whoever wrote it; nothing here relies on it.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from plangen.findings import Args
from plangen.limits import MB, STYLES_PARTS

_PIECE = 1 << 16
_DIRECTORY = 1 * MB
"""The most that is read at once. zipfile reads a directory so, of which each part has 100 bytes."""
_ENCRYPTED = 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How parts may be packed (ISO/IEC 29500-2, annex C.4)."""
_SHOWN = 60


class UnsoundError(Exception):
    """A Word file of others that cannot be used: *code* and *details* are those of the finding."""

    def __init__(self, code: str, **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.details: Args = details


class Archive:
    """The parts of a zip, whose sizes are counted together, up to *most* bytes.

    Raises UnsoundError for what is no zip, and for parts of which there are more than *parts*, or
    whose names or packing no Word file has.
    """

    def __init__(self, file: BinaryIO, most: int, parts: int = STYLES_PARTS) -> None:
        try:
            self._zip = zipfile.ZipFile(_InPieces(file))
            size = file.seek(0, 2)
        except Exception:  # noqa: BLE001  # a damaged directory fails in any part of zipfile
            raise UnsoundError("PG410", detail="package") from None
        self._most, self._left = most, most
        entries = self._zip.infolist()
        if len(entries) > parts:
            raise UnsoundError("PG463", measure="parts", most=parts)
        if sum(entry.compress_size for entry in entries) > size:
            raise UnsoundError("PG410", detail="overlap")
        self._entries: dict[str, zipfile.ZipInfo] = {}
        names = set()  # small and capital letters make no difference (ISO/IEC 29500-2, 6.2.2)
        for entry in entries:
            if entry.is_dir():
                continue
            _check(entry)
            if entry.filename.lower() in names:
                raise UnsoundError("PG465", part=shown(entry.filename), detail="part.twice")
            names.add(entry.filename.lower())
            self._entries[entry.filename] = entry

    @property
    def names(self) -> list[str]:
        """The names of the parts, in the order of the zip."""
        return list(self._entries)

    def claimed_size(self, name: str) -> int:
        """Return how large a part is said to be, in bytes."""
        return self._entries[name].file_size

    def read(self, name: str, most: int | None = None) -> bytes:
        """Return the bytes of a part, of which it may have *most*; raises what pieces() does."""
        whole = bytearray()
        for piece in self.pieces(name):
            whole += piece
            if most is not None and len(whole) > most:
                raise UnsoundError("PG463", measure="unpacked", most=most // MB)
        return bytes(whole)

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield the bytes of a part.

        Raises UnsoundError for a part that is damaged, and once more than the most have come.
        """
        try:
            with self._zip.open(self._entries[name]) as part:
                while piece := part.read(_PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        break
                    yield piece
        except Exception as error:  # noqa: BLE001  # zlib, struct, zipfile … each has its own
            is_sum = "CRC" in str(error)
            detail = "checksum" if is_sum else "unpacking"
            raise UnsoundError("PG462", part=shown(name), detail=detail) from None
        if self._left < 0:
            raise UnsoundError("PG463", measure="unpacked", most=self._most // MB)


class _InPieces:
    """A file of which no large piece is read at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, count: int = -1) -> bytes:
        """Return up to *count* bytes; raises ValueError where they are too many."""
        data = self._file.read(min(count, _DIRECTORY + 1) if count >= 0 else _DIRECTORY + 1)
        if len(data) > _DIRECTORY:
            raise ValueError(count)
        return data


def shown(text: str) -> str:
    """Return a name or value of a file as a sentence shows it: no longer than can be read."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _check(entry: zipfile.ZipInfo) -> None:
    name = shown(entry.orig_filename)
    steps = entry.orig_filename.split("/")
    if steps[0] == "" or ":" in steps[0]:
        raise UnsoundError("PG465", part=name, detail="part.absolute")
    if ".." in steps:
        raise UnsoundError("PG465", part=name, detail="part.upwards")
    if {"", "."} & set(steps) or not entry.orig_filename.isprintable() or "\\" in name:
        raise UnsoundError("PG465", part=name, detail="part.odd")
    if entry.flag_bits & _ENCRYPTED:
        raise UnsoundError("PG462", part=name, detail="password")
    if entry.compress_type not in _PACKINGS:
        raise UnsoundError("PG462", part=name, detail="packing")
