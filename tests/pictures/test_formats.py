from __future__ import annotations

import contextlib
import random
import struct

import pytest

from plangen.pictures.formats import (
    BrokenPictureError,
    Measured,
    UnknownFormatError,
    measured,
)
from tiny_pictures import ADOBE, JPEG_SIZE, bmp, exif, gif, jfif, jpeg, old_bmp, png

PICTURES = {
    "png": png(3, 2),
    "png with dpi": png(3, 2, 300),
    "jpeg": jpeg(jfif(0, 1)),
    "camera": jpeg(exif(6)),
    "gif": gif(),
    "bmp": bmp(),
    "old bmp": old_bmp(),
}


def shown(value: object) -> str:
    """Return a value as the name of a case."""
    return f"{len(value)} bytes" if isinstance(value, bytes) else str(value)


def measure_of(data: bytes) -> tuple[str, int, int]:
    picture = measured(data)
    return picture.suffix, picture.width, picture.height


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(3, 2), ("png", 3, 2)),
        (png(10_000, 1), ("png", 10_000, 1)),
        (jpeg(), ("jpg", *JPEG_SIZE)),
        (jpeg(ADOBE), ("jpg", *JPEG_SIZE)),
        (jpeg(jfif(1, 72)) + b"what a phone adds", ("jpg", *JPEG_SIZE)),
        (jpeg(b"\xff\xff"), ("jpg", *JPEG_SIZE)),
        (gif(), ("gif", 3, 2)),
        (gif()[:-1], ("gif", 3, 2)),
        (bmp(), ("bmp", 3, 2)),
        (bmp(3, -2), ("bmp", 3, 2)),
        (old_bmp(), ("bmp", 3, 2)),
    ],
    ids=shown,
)
def test_what_a_picture_is(data: bytes, expected: tuple[str, int, int]) -> None:
    assert measure_of(data) == expected


@pytest.mark.parametrize(
    ("data", "dpi"),
    [
        (png(3, 2), None),
        (png(3, 2, 300), (300, 300)),
        (jpeg(), None),
        (jpeg(jfif(0, 1)), None),  # proportions of a pixel
        (jpeg(jfif(1, 150)), (150, 150)),
        (jpeg(jfif(2, 100)), (254, 254)),
        (gif(), None),
        (bmp(per_metre=3937), (100, 100)),
    ],
    ids=shown,
)
def test_dots_per_inch(data: bytes, dpi: tuple[float, float] | None) -> None:
    found = measured(data).dpi

    assert found == (pytest.approx(dpi, abs=0.1) if dpi else None)


@pytest.mark.parametrize(
    ("dpi", "expected"),
    [
        (None, (25.4, 50.8)),
        ((192.0, 192.0), (12.7, 25.4)),
        ((96.0, 192.0), (25.4, 25.4)),
        ((1.0, 1.0), (25.4, 50.8)),
        ((0.0, 96.0), (25.4, 50.8)),
        ((96.0, 100_000.0), (25.4, 50.8)),
    ],
)
def test_the_natural_size_is_that_of_a_screen_where_the_file_says_nothing_of_use(
    dpi: tuple[float, float] | None, expected: tuple[float, float]
) -> None:
    assert Measured("png", "image/png", 96, 192, dpi).natural_size == pytest.approx(expected)


@pytest.mark.parametrize("order", "<>")
def test_a_photograph_on_its_side(order: str) -> None:
    found = {each: measured(jpeg(exif(each, order))).is_turned for each in (1, 2, 3, 6, 8)}

    assert found == {1: False, 2: False, 3: True, 6: True, 8: True}


def test_exif_may_be_any_rubbish() -> None:
    for end in range(6, len(exif(6)) - 4):
        content = exif(6)[4:][:end]
        segment = struct.pack(">BBH", 0xFF, 0xE1, len(content) + 2) + content
        assert measure_of(jpeg(segment)) == ("jpg", *JPEG_SIZE)


@pytest.mark.parametrize("name", PICTURES)
def test_wherever_a_picture_is_cut_it_is_found(name: str) -> None:
    whole = PICTURES[name]
    end = len(whole) - (1 if name == "gif" else 0)  # of which programs do without the last byte
    measured(whole)
    for length in range(end):
        with pytest.raises((BrokenPictureError, UnknownFormatError)):
            measured(whole[:length])


def test_a_changed_byte_in_the_pixels_of_a_png_is_found() -> None:
    data = png(300, 200)
    at = data.index(b"IDAT") + 6
    with pytest.raises(BrokenPictureError):
        measured(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])


@pytest.mark.parametrize(
    "data", [b"", png(0, 2), gif(0, 0), bmp(0, 0), b"\xff\xd8\xff", b"BM"], ids=shown
)
def test_nothing_is_broken(data: bytes) -> None:
    with pytest.raises(BrokenPictureError):
        measured(data)


@pytest.mark.parametrize("name", PICTURES)
def test_no_damage_is_more_than_a_finding(name: str) -> None:
    chance = random.Random(name)
    for _ in range(2000):
        data = bytearray(PICTURES[name])
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(BrokenPictureError, UnknownFormatError):
            assert measured(bytes(data)).width > 0


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"II*\0....", "TIFF"),
        (b"MM\0*....", "TIFF"),
        (b"RIFF....WEBPVP8 ", "WebP"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\0\0\0\x18ftypavif", "AVIF"),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b"%PDF-1.7", "PDF"),
        ("活动海报".encode(), ""),
    ],
    ids=shown,
)
def test_other_formats_are_named(data: bytes, found: str) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        measured(data)

    assert caught.value.found == found
