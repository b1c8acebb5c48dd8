"""Pictures: headers, lengths and sizes of every format, and file names with odd characters."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import cache
from random import Random

import tiny_pictures as tiny
from attack import damage, hostile
from attack.attempts import Attempt, Call, cut, render, some, validate
from attack.damage import REPEATED

_NUMBERS = (0, 1, 2, 7, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_PLAN = """\
organization: 测试图书馆
period: 2023-04
sections:
  - title: 甲
    body: 乙
    pictures:
      - {{file: {name}, alt: 测试, caption: {caption}{more}}}
"""


def _png(*chunks: tuple[bytes, bytes]) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in chunks
    )


def _header(width: int, height: int, *more: int) -> tuple[bytes, bytes]:
    return b"IHDR", struct.pack(">IIBBBBB", width, height, *(more or (8, 2, 0, 0, 0)))


def odd_png(random: Random) -> bytes:
    """Return a PNG of chunks in any order, with any figures."""
    size = [random.choice(_NUMBERS) for _ in range(2)]
    chunks = [
        _header(*size, *(random.choice([0, 1, 3, 8, 16, 255]) for _ in range(5))),
        _header(*size),
        (
            b"pHYs",
            struct.pack(
                ">IIB", random.choice(_NUMBERS), random.choice(_NUMBERS), random.choice([0, 1, 9])
            ),
        ),
        (b"pHYs", b"\0" * random.randrange(12)),
        (b"IDAT", zlib.compress(bytes(random.choice([0, 10, 100_000])))),
        (b"IDAT", b""),
        (b"eXIf", tiny.exif(random.choice([0, 1, 6, 99]))[10:]),
        (b"acTL", struct.pack(">II", random.choice(_NUMBERS), 0)),
        (b"tEXt", b"a\0" + b"b" * random.choice([1, 50_000])),
        (b"PLTE", bytes(random.choice([0, 3, 800]))),
        (b"IEND", b""),
    ]
    chosen = [chunks[random.randrange(2)], *random.choices(chunks, k=random.randint(0, 6))]
    if random.random() < 0.05:
        chosen += [(b"tEXt", b"")] * 10_000
    return _png(*chosen, chunks[-1])


def odd_jpeg(random: Random) -> bytes:
    """Return a JPEG with segments of any kind and length."""
    pieces = [
        tiny.jfif(random.choice([0, 1, 2, 9]), random.choice([0, 1, 72, 65535])),
        tiny.exif(random.randrange(12), random.choice("<>")),
        tiny.ADOBE,
        b"\xff" * random.choice([1, 5, 1000]),
        struct.pack(
            ">BBH",
            0xFF,
            random.choice([0xC0, 0xC2, 0xC4, 0xDA, 0xE1, 0xFE, 0xD8, 0xD9]),
            random.choice([0, 1, 2, 17, 65535]),
        ),
        struct.pack(
            ">BBHBHHB", 0xFF, 0xC0, 8, 8, random.choice([0, 1, 65535]), random.choice([0, 65535]), 3
        ),
    ]
    return tiny.jpeg(*random.choices(pieces, k=random.choice([1, 2, 4, REPEATED])))


def odd_exif(random: Random) -> bytes:
    """Return a JPEG whose camera has written directories that point anywhere."""
    order = random.choice("<>")
    mark = {"<": b"II", ">": b"MM"}[order]
    entries = random.choice([0, 1, 5, 65535])
    body = mark + struct.pack(
        f"{order}HI", random.choice([42, 43, 0]), random.choice([8, 0, 4, *_NUMBERS])
    )
    body += struct.pack(f"{order}H", entries)
    for _ in range(min(entries, 20)):
        tag, kind = random.choice([0x0112, 0x011A, 0x8769, 0x0201]), random.randrange(14)
        body += struct.pack(
            f"{order}HHII", tag, kind, random.choice(_NUMBERS), random.choice(_NUMBERS)
        )
    body += struct.pack(f"{order}I", random.choice([0, 8, *_NUMBERS]))
    return tiny.jpeg(tiny._segment(0xE1, b"Exif\0\0" + body))


def odd_gif(random: Random) -> bytes:
    """Return a GIF of any size, with blocks that do not end."""
    data = tiny.gif(random.choice([0, 1, 65535]), random.choice([0, 1, 65535]))
    at = random.randrange(6, len(data))
    return (
        data[:at]
        + random.choice([b"\x21\xff", b"\xff" * 300, b"\x2c" * 40, b"\x21\xfe\x01a" * 900])
        + data[at:]
    )


def odd_bmp(random: Random) -> bytes:
    """Return a BMP with any figures in its header."""
    data = bytearray(random.choice([tiny.bmp(), tiny.bmp(3, -2), tiny.old_bmp()]))
    for _ in range(random.randint(1, 3)):
        at = random.choice([2, 10, 14, 18, 22, 30, 34, 38, 42, 46])
        struct.pack_into("<I", data, min(at, len(data) - 4), random.choice(_NUMBERS))
    return bytes(data)


def other_format(random: Random) -> bytes:
    """Return a picture in a format that is none of the four, or in two at once."""
    number = random.choice(_NUMBERS)
    return random.choice(
        (
            *(
                b"RIFF"
                + struct.pack("<I", number)
                + b"WEBPVP8 "
                + struct.pack("<I", number)
                + bytes(30),
            ),
            *(
                b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + bytes(14),
                b"II*\0" + struct.pack("<I", number) + bytes(20),
            ),
            *(
                b"MM\0*" + struct.pack(">I", number),
                b"<svg xmlns='http://www.w3.org/2000/svg' width='1e999'/>",
            ),
            *(
                b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
                b"\0\0\0\x20ftypheic" + bytes(20),
                b"%!PS-Adobe EPSF\n",
            ),
            *(
                b"\xd7\xcd\xc6\x9a" + bytes(40),
                b"\x01\0\0\0" + bytes(100),
                b"8BPS\0\1",
                b"qoif",
                b"",
                b"\0",
                b"BM",
                b"GIF8",
            ),
            *(
                b"\x89PNG\r\n\x1a\n",
                b"\xff\xd8",
                b"\xff\xd8\xff",
                b"\x89PNG\r\n\x1a\n" + bytes(8),
                tiny.png(2, 2) + tiny.gif(),
            ),
        )
    )


@cache
def whole() -> tuple[bytes, ...]:
    """Return pictures that are whole."""
    return (
        *(
            tiny.png(20, 10),
            tiny.png(20, 10, 300),
            tiny.jpeg(tiny.jfif(1, 96)),
            tiny.jpeg(tiny.exif(6)),
        ),
        *(tiny.gif(), tiny.bmp(), tiny.bmp(9, -4, 3000), tiny.old_bmp()),
    )


MADE: tuple[Callable[[Random], bytes], ...] = (
    odd_png,
    odd_png,
    odd_jpeg,
    odd_exif,
    odd_gif,
    odd_bmp,
    other_format,
)


def _figures(data: bytes, random: Random) -> bytes:
    """Change a number in the first bytes, where sizes and lengths stand."""
    form = random.choice(["<H", ">H", "<I", ">I"])
    at = random.randrange(max(1, min(len(data), 80) - 4))
    number = random.choice(_NUMBERS) % (1 << 8 * struct.calcsize(form))
    return data[:at] + struct.pack(form, number) + data[at + struct.calcsize(form) :]


def picture(random: Random) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of a damaged picture, and what was done to it."""
    chance = random.random()
    if chance < 0.5:
        make = random.choice(MADE)
        return cut(make(random)), (make.__name__,)
    data = random.choice(whole())
    if chance < 0.75:
        return _figures(data, random), ("figures",)
    return damage.damaged(data, random)


def _quoted(text: str) -> str:
    escaped = "".join(
        char if char.isalnum() or char in " ./-_~:" else f"\\U{ord(char):08x}" for char in text
    )
    return f'"{escaped}"'


def attempt(random: Random) -> Attempt:
    """Return a damaged picture, and a plan that names it or something else."""
    data, changes = picture(random)
    name = random.choice(
        ["a.png", "a.png", "a.jpg", "图/海报.gif", "a", "a b.bmp", "é.png", "'.png", "a\n.png"]
    )
    named = random.choice(hostile.NAMES) if random.random() < 0.12 else name
    more = f", width: {random.choice(hostile.NUMBERS)}" if random.random() < 0.2 else ""
    caption = _quoted(hostile.text(random)[:2000]) if random.random() < 0.1 else "图1"
    text = _PLAN.format(name=_quoted(named), caption=caption, more=more)
    files: dict[str, bytes | None] = {"plan.yaml": text.encode(errors="surrogatepass"), name: data}
    files["pipe"] = None
    calls = (
        *(
            validate("--format", "json"),
            validate("--fix", "--diff"),
            Call(("diff", "plan.yaml", "plan.yaml")),
        ),
        Call(("new", "2023-05", "--from", "plan.yaml", "--dry-run")),
    )
    return Attempt(files, (validate(), render(), *some(random, calls, 1)), changes)
