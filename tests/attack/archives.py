"""Damage to zip archives: names, lengths, checksums, flags, and parts that unpack to very much."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from random import Random

Parts = list[tuple[str, bytes]]

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_WORDS = (0, 1, 2, 8, 9, 12, 14, 93, 95, 98, 99, 0x7FFF, 0x8000, 0xFFFF)
_LENGTHS = (0, 1, 100, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
_BOMB = 300 << 20  # bytes, which take 300 kB or less: the most that zip can do is 1:1032


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of *parts*, which may have the same names."""
    data = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(data, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)
    return data.getvalue()


def unpacked(data: bytes) -> Parts:
    """Return the parts of a whole archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


# --- changes of the parts ---


def missing(parts: Parts, random: Random) -> Parts:
    """Leave a part out."""
    at = random.randrange(len(parts))
    return parts[:at] + parts[at + 1 :]


def empty(parts: Parts, random: Random) -> Parts:
    """Let a part be empty, or something else than XML."""
    at = random.randrange(len(parts))
    new = random.choice([b"", b"\0", b"x", b"PK\x03\x04", b"<a/>", random.choice(parts)[1]])
    return [*parts[:at], (parts[at][0], new), *parts[at + 1 :]]


def twice(parts: Parts, random: Random) -> Parts:
    """Have two parts of one name, or of one but for its case."""
    name, content = random.choice(parts)
    new = random.choice(
        [name, name, name.upper(), f"/{name}", f"./{name}", name.replace("/", "\\")]
    )
    return [*parts, (new, random.choice([content, b"", random.choice(parts)[1]]))]


def renamed(parts: Parts, random: Random) -> Parts:
    """Give a part another name."""
    at = random.randrange(len(parts))
    name = random.choice(
        [
            *(
                f"{parts[at][0]}x",
                parts[at][0].upper(),
                "a/" * 5000,
                "a" * 60_000,
                "../../canary.txt",
            ),
            *("甲.xml", "a\0b", "", "word/", "word/a b.xml", "\u202e.xml", "CON", "%2e%2e/x.xml"),
        ]
    )
    return [*parts[:at], (name or "x", parts[at][1]), *parts[at + 1 :]]


def many(parts: Parts, random: Random) -> Parts:
    """Have hundreds of parts more."""
    return parts + [(f"word/a{n}.xml", b"<a/>") for n in range(random.choice([100, 1000]))]


def bomb(parts: Parts, random: Random) -> Parts:
    """Have a part that unpacks to very much."""
    at = random.randrange(len(parts))
    size = random.choice([20 << 20, 110 << 20, _BOMB // 2])
    name, content = parts[at]
    match random.randrange(4):
        case 0:
            return [*parts, ("word/media/bomb.png", bytes(size))]
        case 1:
            return [*parts[:at], (name, content + b" " * size), *parts[at + 1 :]]
        case 2:
            return [*parts[:at], (name, b"<a>" * (size // 16)), *parts[at + 1 :]]
        case _:
            return [
                *parts[:at],
                (name, content[:-1] + b"<!--" + b"a" * size + b"-->>"),
                *parts[at + 1 :],
            ]


PART_CHANGES: tuple[Callable[[Parts, Random], Parts], ...] = (missing, empty, twice, renamed, many)


# --- changes of the archive ---


def _header(data: bytes, mark: bytes, random: Random) -> int:
    found, at = [], data.find(mark)
    while at >= 0:
        found.append(at)
        at = data.find(mark, at + 1)
    return random.choice(found) if found else -1


def _poke(data: bytes, at: int, form: str, value: int) -> bytes:
    size = struct.calcsize(form)
    return (
        data
        if at < 0 or at + size > len(data)
        else data[:at] + struct.pack(form, value) + data[at + size :]
    )


def local_word(data: bytes, random: Random) -> bytes:
    """Change version, flags, method, or the length of a name in the header of a part."""
    at = _header(data, _LOCAL, random)
    return _poke(data, at + random.choice([4, 6, 8, 26, 28]), "<H", random.choice(_WORDS))


def local_length(data: bytes, random: Random) -> bytes:
    """Change checksum or lengths in the header of a part."""
    at = _header(data, _LOCAL, random)
    return _poke(data, at + random.choice([14, 18, 22]), "<I", random.choice(_LENGTHS))


def central_word(data: bytes, random: Random) -> bytes:
    """Change flags (such as encrypted), method or lengths in the directory."""
    at = _header(data, _CENTRAL, random)
    return _poke(
        data, at + random.choice([4, 6, 8, 8, 10, 28, 30, 32, 34]), "<H", random.choice(_WORDS)
    )


def central_length(data: bytes, random: Random) -> bytes:
    """Change checksum, lengths or place of a part in the directory."""
    at = _header(data, _CENTRAL, random)
    return _poke(data, at + random.choice([16, 20, 24, 42]), "<I", random.choice(_LENGTHS))


def end_word(data: bytes, random: Random) -> bytes:
    """Change the numbers at the end of the archive."""
    at = _header(data, _END, random)
    if random.random() < 0.5:
        return _poke(data, at + random.choice([4, 6, 8, 10, 20]), "<H", random.choice(_WORDS))
    return _poke(data, at + random.choice([12, 16]), "<I", random.choice(_LENGTHS))


def before(data: bytes, random: Random) -> bytes:
    """Have something in front of the archive, or behind it."""
    more = random.choice([b"MZ", bytes(1000), b"%PDF-1.7\n", data[:200]])
    return more + data if random.random() < 0.5 else data + more


ARCHIVE_CHANGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(local_word, local_length, central_word, central_length, end_word, before),
)
