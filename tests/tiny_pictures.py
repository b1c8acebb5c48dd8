"""Pictures of any size, made while tests run."""

from __future__ import annotations

import base64
import struct
import zlib

JPEG_SIZE = 16, 12
_JPEG = (
    "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqm"
    "x5moq6T/wAALCAAMABABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAMU"
    "FVJi/9oACAEBAAA/ALpXQldGQcK2DhWx/9k="
)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def png(width: int, height: int, dpi: float = 0, colour: int = 0x55) -> bytes:
    """Return a picture of one grey; *dpi* is written if it is not 0."""
    rows = (b"\0" + bytes([colour]) * width) * height
    per_metre = round(dpi / 0.0254)
    chunks = [
        _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if dpi else b"",
        _chunk(b"IDAT", zlib.compress(rows, 1)),
        _chunk(b"IEND", b""),
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def jfif(unit: int, density: int) -> bytes:
    """Return the segment that tells the density: unit 1 is an inch, 2 a centimetre."""
    return _segment(0xE0, b"JFIF\0\x01\x01" + struct.pack(">BHHBB", unit, density, density, 0, 0))


def exif(orientation: int, order: str = "<") -> bytes:
    """Return the segment of a camera that was held in some way."""
    mark = {"<": b"II", ">": b"MM"}[order]
    header = mark + struct.pack(f"{order}HI", 42, 8)
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    return _segment(0xE1, b"Exif\0\0" + header + struct.pack(f"{order}H", 1) + entry + bytes(4))


ADOBE = _segment(0xEE, b"Adobe\0\x64\0\0\0\0\0")


def jpeg(*segments: bytes) -> bytes:
    """Return a picture of JPEG_SIZE with *segments* at its beginning, and no other ones there."""
    data = base64.b64decode(_JPEG)
    return b"\xff\xd8" + b"".join(segments) + data[2:]


def gif(width: int = 3, height: int = 2) -> bytes:
    header = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + bytes(6)
    extension = b"\x21\xf9\x04" + bytes(4) + b"\0"
    image = b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x4c\x01\0"
    return header + extension + image + b"\x3b"


def bmp(width: int = 3, height: int = 2, per_metre: int = 0) -> bytes:
    pixels = bytes((width * 24 + 31) // 32 * 4 * abs(height))
    header = struct.pack(
        "<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), per_metre, per_metre, 0, 0
    )
    return b"BM" + struct.pack("<IHHI", 54 + len(pixels), 0, 0, 54) + header + pixels


def old_bmp() -> bytes:
    """Return one with the header of OS/2."""
    header = struct.pack("<IHHHH", 12, 3, 2, 1, 24)
    return b"BM" + struct.pack("<IHHI", 50, 0, 0, 26) + header + bytes(24)
