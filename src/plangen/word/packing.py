"""A zip of parts that are packed already: those that many documents share are deflated once.

zipfile packs all that it writes. This is the part of the format that documents need (APPNOTE.TXT,
4.3), without what belongs to large or encrypted files, or to the rights of a system.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

from plangen.values import Struct

_FILE, _ENTRY, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION = 20  # of the format: the first that deflates
_UTF_8, _DEFLATED = 0x800, 8
_FIRST_DAY = 1 << 5 | 1  # 1980-01-01, the earliest date that an entry can carry
_RIGHTS = 0o600 << 16
_COMMON = struct.Struct("<5H3L2H")
"""Version, marks, packing, time, date, sum, packed and whole length, lengths of name and extra."""
_BEHIND = struct.Struct("<3H2L")
"""Of an entry of the directory: comment, disk and kind, all none; rights, place."""
_LAST = struct.Struct("<4H2LH")
"""The disk and that of the directory, entries here and in all, its length, its place, comment."""


class Packed(Struct, frozen=True):
    """A part as it lies in a zip, with the check sum and the length of what it holds."""

    data: bytes
    check: int
    length: int


def packed(data: bytes) -> Packed:
    """Return a part with the bytes *data*."""
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return Packed(packing.compress(data) + packing.flush(), zlib.crc32(data), len(data))


def zip_of(parts: Iterable[tuple[str, Packed]]) -> bytes:
    """Return the zip of *parts* with their names, in order."""
    files, directory = bytearray(), []
    for name, part in parts:
        encoded = name.encode()
        marks = 0 if name.isascii() else _UTF_8
        sizes = part.check, len(part.data), part.length, len(encoded), 0
        common = _COMMON.pack(_VERSION, marks, _DEFLATED, 0, _FIRST_DAY, *sizes)
        version = _VERSION.to_bytes(2, "little")  # of MS-DOS: no bytes tell Windows from the rest
        behind = _BEHIND.pack(0, 0, 0, _RIGHTS, len(files))
        directory.append(_ENTRY + version + common + behind + encoded)
        files += _FILE + common + encoded
        files += part.data
    listed = b"".join(directory)
    end = _LAST.pack(0, 0, len(directory), len(directory), len(listed), len(files), 0)
    return b"".join((files, listed, _END, end))
