"""How a font calls itself: the ``name`` table of TrueType and OpenType files and collections.

A library that reads fonts is several megabytes; the names are one table, described in the OpenType
specification ("otff", "name"). Nothing that a damaged or hostile file says is believed: every size
has a limit, and a record that does not fit is skipped.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

_COLLECTION = b"ttcf"
_FONTS = {b"\x00\x01\x00\x00", b"OTTO", b"true"}
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_MOST_FONTS = 64  # in a collection; the largest ones that are made have some thirty
_MOST_TABLES = 256
_MOST_BYTES = 1 << 18  # of a name table; with licences in many languages they reach 60 kB
_LONGEST_NAME = 256  # bytes; Word takes names of 31 characters

_CODECS = {
    (1, 0): "mac_roman",
    (1, 1): "shift_jis",
    (1, 2): "big5",
    (1, 25): "gbk",
    (3, 0): "utf_16_be",
    (3, 1): "utf_16_be",
    (3, 2): "shift_jis",
    (3, 3): "gbk",
    (3, 4): "big5",
    (3, 10): "utf_16_be",
}
"""How the text of a name is written, by platform and encoding; platform 0 is always UTF-16."""


def family_names(file: BinaryIO) -> tuple[str, ...]:
    """Return every family name in a font file, in all its languages, each once.

    Empty for a file that is no font or is damaged beyond reading; a damaged font in a
    collection does not hide the others.
    """
    names: dict[str, None] = {}
    for offset in _offsets(file):
        try:
            names |= dict.fromkeys(_names_of(file, offset))
        except (struct.error, OSError, OverflowError):
            continue  # the file ends too early, or points beyond its end
    return tuple(names)


def _offsets(file: BinaryIO) -> Iterator[int]:
    """Yield where the fonts of a file begin."""
    try:
        tag = _read(file, 0, 4)
        if tag in _FONTS:
            yield 0
        elif tag == _COLLECTION:
            [count] = struct.unpack(">L", _read(file, 8, 4))
            count = min(count, _MOST_FONTS)
            yield from struct.unpack(f">{count}L", _read(file, 12, 4 * count))
    except (struct.error, OSError):
        return


def _names_of(file: BinaryIO, offset: int) -> Iterator[str]:
    """Yield the family names of the font that begins at *offset*."""
    [count] = struct.unpack(">H", _read(file, offset + 4, 2))
    tables = _read(file, offset + 12, 16 * min(count, _MOST_TABLES))
    whole = len(tables) - len(tables) % 16
    for tag, _, start, length in struct.iter_unpack(">4sLLL", tables[:whole]):
        if tag == b"name":
            yield from _families(_read(file, start, min(length, _MOST_BYTES)))
            return


def _families(table: bytes) -> Iterator[str]:
    _, count, storage = struct.unpack_from(">HHH", table)
    records = table[6 : 6 + 12 * count]
    whole = len(records) - len(records) % 12
    for platform, encoding, _, name, length, start in struct.iter_unpack(">6H", records[:whole]):
        if name not in {_FAMILY, _TYPOGRAPHIC_FAMILY} or length > _LONGEST_NAME:
            continue
        codec = _CODECS.get((platform, encoding)) if platform else "utf_16_be"
        written = table[storage + start : storage + start + length]
        if codec and len(written) == length and (family := _decoded(written, codec)):
            yield family


def _decoded(written: bytes, codec: str) -> str:
    """Return a name as text, or an empty text for bytes that are no name."""
    if codec != "utf_16_be":
        written = written.replace(b"\0", b"")  # Windows fills its bytes of old encodings up to two
    try:
        name = written.decode(codec).strip("\0 ")
    except UnicodeDecodeError:
        return ""
    return name if name.isprintable() else ""


def _read(file: BinaryIO, offset: int, size: int) -> bytes:
    """Return up to *size* bytes; fewer where the file ends."""
    file.seek(offset)
    return file.read(size)
