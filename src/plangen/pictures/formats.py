"""The format and the size of a picture from its bytes, and whether all of them are there.

No pixel is decoded. A picture is followed from mark to mark to its end, which shows whether a
download or a copy has cut it off; a PNG also has a checksum for each of its parts.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

from plangen.patterns import regex
from plangen.values import Struct

_MM = 25.4  # in an inch
_SCREEN = 96.0  # dots per inch where a file does not tell, as Word takes it
_MOST_PARTS = 300_000  # of a file, which is followed from one to the next
_LEAST_DPI, _MOST_DPI = 50, 2400  # other figures are no statement about paper


class UnknownFormatError(Exception):
    """The bytes are no picture that a document can show; *found* names what they are, if known."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


class BrokenPictureError(Exception):
    """The picture ends before its end, or contradicts itself."""


class Measured(Struct, frozen=True):
    """A picture that is whole: *width* and *height* in pixels, *dpi* across and down if known.

    *suffix* and *content_type* are those of its format. *is_turned* tells that its pixels lie on
    their side or on their head, and that programs for pictures turn them (Exif); Word does not.
    """

    suffix: str
    content_type: str
    width: int
    height: int
    dpi: tuple[float, float] | None = None
    is_turned: bool = False

    @property
    def natural_size(self) -> tuple[float, float]:
        """Width and height in mm: by its dots per inch, or those of a screen."""
        dpi = self.dpi
        if dpi is None or min(dpi) < _LEAST_DPI or max(dpi) > _MOST_DPI:
            dpi = (_SCREEN, _SCREEN)
        return self.width / dpi[0] * _MM, self.height / dpi[1] * _MM


def size_in(head: bytes) -> tuple[int, int]:
    """Return width and height in pixels as the beginning of a picture tells them, or zeros."""
    for mark, (read, _) in _FORMATS.items():
        if head.startswith(mark):
            try:
                return read(head)
            except (struct.error, IndexError, BrokenPictureError):
                return 0, 0
    return 0, 0


def measured(data: bytes) -> Measured:
    """Return the format and the size of the picture *data*.

    PNG, JPEG, GIF and BMP are known: what Word, WPS and their web and phone versions all show.
    Raises UnknownFormatError for anything else, BrokenPictureError where bytes are missing.
    """
    for mark, (_, read) in _FORMATS.items():
        if data.startswith(mark):
            try:
                picture = read(data)
            except (struct.error, IndexError):
                raise BrokenPictureError from None
            if min(picture.width, picture.height) < 1:
                raise BrokenPictureError
            return picture
    if not data:
        raise BrokenPictureError
    raise UnknownFormatError(_name_of(data))


_OTHERS = (
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (8, b"WEBP", "WebP"),
    (4, b"ftyphei", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftypavif", "AVIF"),
    (0, b"%PDF", "PDF"),
    (0, b"8BPS", "PSD"),
    (40, b" EMF", "EMF"),
    (0, b"\xd7\xcd\xc6\x9a", "WMF"),
    (0, b"\0\0\1\0", "ICO"),
)
"""Other formats that people take for pictures, by the bytes at an offset."""
_BEGINNING = 1000  # bytes in which an SVG says what it is


def _name_of(data: bytes) -> str:
    if b"<svg" in data[:_BEGINNING].lower():
        return "SVG"
    return next((name for at, mark, name in _OTHERS if data.startswith(mark, at)), "")


def _png(data: bytes) -> Measured:
    """Follow the chunks of a PNG; the critical ones must have a right checksum."""
    at, size, dpi, has_pixels = 8, (0, 0), None, False
    view = memoryview(data)
    for _ in range(_MOST_PARTS):
        length, kind = struct.unpack_from(">I4s", data, at)
        content = view[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", data, at + 8 + length)
        if kind[:1].isupper() and zlib.crc32(content, zlib.crc32(kind)) != checksum:
            raise BrokenPictureError
        if kind == b"IHDR":
            size = struct.unpack_from(">II", content)
        elif kind == b"IDAT":
            has_pixels = True
        elif kind == b"pHYs":
            *per_metre, unit = struct.unpack_from(">IIB", content)
            dpi = _dpi(per_metre, _MM / 1000) if unit == 1 else None
        elif kind == b"IEND":
            break
        at += 12 + length
    if not has_pixels:
        raise BrokenPictureError
    return Measured("png", "image/png", *size, dpi)


def _dpi(density: list[int], factor: float) -> tuple[float, float]:
    across, down = density
    return across * factor, down * factor


_MARKS = regex(b"\xff*+")  # any number of them may stand before a marker
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the segments that tell the size
_JFIF, _EXIF, _SCAN = 0xE0, 0xE1, 0xDA
_MARK, _END = 0xFF, b"\xff\xd9"
_PER_INCH = {1: 1.0, 2: _MM / 10}  # dots per inch, and per centimetre


def _jpeg(data: bytes) -> Measured:
    size, dpi, is_turned = (0, 0), None, False
    for marker, content in _segments(data):
        if marker in _FRAMES:
            size = struct.unpack_from(">HH", content, 1)
        elif marker == _JFIF and content.startswith(b"JFIF\0"):
            unit, *density = struct.unpack_from(">BHH", content, 7)
            dpi = _dpi(density, _PER_INCH[unit]) if unit in _PER_INCH else None
        elif marker == _EXIF and content.startswith(b"Exif\0\0"):
            is_turned = _orientation(content[6:]) in _TURNED
    height, width = size
    return Measured("jpg", "image/jpeg", width, height, dpi, is_turned)


def _after_marks(data: bytes, at: int) -> int:
    found = _MARKS.match(data, at)
    return found.end() if found else at


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments of a JPEG up to its pixels, behind which the end must be marked."""
    at, marker, number = 2, 0, 0
    while marker != _SCAN:
        number += 1
        if data[at] != _MARK or number > _MOST_PARTS:
            raise BrokenPictureError
        at = _after_marks(data, at)
        marker = data[at]
        (length,) = struct.unpack_from(">H", data, at + 1)  # the length's own two bytes among them
        yield marker, data[at + 3 : at + 1 + length]
        at += 1 + max(length, 2)
    if data.find(_END, at) < 0:
        raise BrokenPictureError


_ORIENTATION = 0x0112
_TURNED = range(3, 9)  # 1 is upright, 2 mirrored only


def _orientation(exif: bytes) -> int:
    """Return the orientation in Exif data, 1 (upright) if it has none; it may be any rubbish."""
    order = ">" if exif.startswith(b"MM") else "<"
    try:
        (at,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, at)
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", exif, entry)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:
        pass
    return 1


_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B


def _gif(data: bytes) -> Measured:
    """Follow the blocks of a GIF to the end of its first picture; programs need no more."""
    width, height, flags = struct.unpack_from("<HHB", data, 6)
    at = 13 + _colours(flags)
    while data[at] != _IMAGE:
        if data[at] != _EXTENSION:
            raise BrokenPictureError
        at = _after_blocks(data, at + 2)
    (flags,) = struct.unpack_from("<B", data, at + 9)
    _after_blocks(data, at + 11 + _colours(flags))
    return Measured("gif", "image/gif", width, height)


def _colours(flags: int) -> int:
    """Return how many bytes of colours follow a header with these flags."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    for _ in range(_MOST_PARTS):
        if not (length := data[at]):
            return at + 1
        at += 1 + length
    raise BrokenPictureError


_OLD_HEADER, _UNCOMPRESSED = 12, {0, 3}


def _bmp(data: bytes) -> Measured:
    """Compare how many bytes the pixels of a BMP need with how many there are."""
    stated, first, header = struct.unpack_from("<I4xII", data, 2)
    dpi = None
    if header == _OLD_HEADER:
        width, height, bits = struct.unpack_from("<HH2xH", data, 18)
        compression = 0
    else:
        width, height, bits, compression = struct.unpack_from("<ii2xHI", data, 18)
        dpi = _dpi(list(struct.unpack_from("<ii", data, 38)), _MM / 1000)
    height = abs(height)  # negative where the first line is the uppermost
    needed = stated
    if compression in _UNCOMPRESSED:
        needed = first + (width * bits + 31) // 32 * 4 * height
    if len(data) < needed:
        raise BrokenPictureError
    return Measured("bmp", "image/bmp", width, height, dpi)


def _png_size(head: bytes) -> tuple[int, int]:
    kind, width, height = struct.unpack_from(">4sII", head, 12)
    return (width, height) if kind == b"IHDR" else (0, 0)


def _jpeg_size(head: bytes) -> tuple[int, int]:
    for marker, content in _segments(head):
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, 1)
            return width, height
    raise BrokenPictureError


def _gif_size(head: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", head, 6)
    return width, height


def _bmp_size(head: bytes) -> tuple[int, int]:
    (header,) = struct.unpack_from("<I", head, 14)
    width, height = struct.unpack_from("<HH" if header == _OLD_HEADER else "<ii", head, 18)
    return width, abs(height)


_FORMATS: dict[bytes, tuple[Callable[[bytes], tuple[int, int]], Callable[[bytes], Measured]]] = {
    b"\x89PNG\r\n\x1a\n": (_png_size, _png),
    b"\xff\xd8": (_jpeg_size, _jpeg),
    b"GIF87a": (_gif_size, _gif),
    b"GIF89a": (_gif_size, _gif),
    b"BM": (_bmp_size, _bmp),
}
"""By what a file begins with: what reads its size from its beginning, and what follows it all."""
