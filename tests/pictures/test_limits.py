"""Pictures beyond a limit are told before they are read, and each file is read once."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

from plangen import limits
from plangen.limits import MB
from plangen.pictures import files
from plangen.pictures.files import PictureError, measured_picture, read_picture
from plangen.pictures.formats import BrokenPictureError, measured, size_in
from plangen.plan_file import all_findings, load
from terminal import Run
from tiny_pictures import bmp, exif, gif, jpeg, old_bmp, png

HEAD = "organization: 测试图书馆\nperiod: 2023-04\nsections:\n  - title: 员工培训\n    pictures:\n"


def huge(data: bytes, at: int, form: str, width: int, height: int) -> bytes:
    """Return a picture whose size is told to be another one."""
    told = struct.pack(form, width, height)
    return data[:at] + told + data[at + len(told) :]


def large_jpeg(width: int, height: int, *segments: bytes) -> bytes:
    data = jpeg(*segments)
    at = data.index(b"\xff\xc0") + 5
    return huge(data, at, ">HH", height, width)


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(30, 20), (30, 20)),
        (gif(30, 20), (30, 20)),
        (bmp(30, 20), (30, 20)),
        (bmp(30, -20), (30, 20)),
        (old_bmp(), (3, 2)),
        (jpeg(), (16, 12)),
        (jpeg(exif(6)), (16, 12)),
        (large_jpeg(65_000, 64_000), (65_000, 64_000)),
        (b"", (0, 0)),
        (png(3, 2)[:20], (0, 0)),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), (0, 0)),
        (gif()[:7], (0, 0)),
        (bmp()[:20], (0, 0)),
        (b"\xff\xd8" + b"\xff" * 100, (0, 0)),
        (jpeg()[:30], (0, 0)),
        (b"II*\0" + bytes(50), (0, 0)),
    ],
    ids=lambda each: str(each[:9]),
)
def test_the_beginning_of_a_picture_tells_its_size(data: bytes, size: tuple[int, int]) -> None:
    assert size_in(data) == size


@pytest.mark.parametrize(
    "data",
    [
        huge(png(3, 2), 16, ">II", 10_001, 10_000),
        huge(png(3, 2), 16, ">II", 2**31, 2**31),
        huge(gif(), 6, "<HH", 65_535, 65_535),
        huge(bmp(), 18, "<ii", 100_000, -100_000),
        large_jpeg(65_500, 65_500),
        large_jpeg(65_500, 65_500, *(300_000 // 60_000 * [b"\xff\xe2\xea\x62" + bytes(60_000)])),
    ],
    ids=["png", "png of billions", "gif", "bmp", "jpeg", "jpeg with a long head"],
)
def test_pixels_are_bounded(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)

    with pytest.raises(PictureError) as caught:
        read_picture(tmp_path, "a.png")

    assert caught.value.code == "PG256"


def test_a_picture_of_just_so_many_pixels_is_read(tmp_path: Path) -> None:
    data = huge(gif(), 6, "<HH", 10_000, 10_000)
    (tmp_path / "a.png").write_bytes(data)

    assert read_picture(tmp_path, "a.png").data == data


def test_too_many_pixels_are_told_without_reading_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.png").write_bytes(huge(png(3, 2), 16, ">II", 2**31, 2**31) + bytes(10 * MB))
    monkeypatch.delattr(files, "read_file")

    with pytest.raises(PictureError, match="PG256"):
        read_picture(tmp_path, "a.png")


def test_a_huge_file_is_not_read(tmp_path: Path, run: Run) -> None:
    with (tmp_path / "big.png").open("wb") as file:
        file.truncate(3_000 * MB)
    plan = tmp_path / "plan.yaml"
    plan.write_text(HEAD + "      - {file: big.png, alt: 图}\n", encoding="utf-8")

    for command in ("validate", "render"):
        done = run(command, plan, "--lang", "en")

        assert done.code == 1
        assert "PG255: The picture “big.png” has 3000 MB; at most 50 MB are read." in (
            done.out + done.err
        )


def test_the_pictures_of_a_plan_are_bounded_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = png(3, 2)
    for name in "abc":
        (tmp_path / f"{name}.png").write_bytes(data)
    monkeypatch.setattr("plangen.reading.picture_files.PICTURES", 2 * len(data))
    names = "aabbbabcab"
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        HEAD + "".join(f"      - {{file: {name}.png, alt: 图}}\n" for name in names),
        encoding="utf-8",
    )

    found = [each for each in all_findings(load(plan)) if each.code == "PG257"]

    assert [each.place.line for each in found] == [13]
    assert load(plan).printable is None


def test_a_file_is_read_once_however_often_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    (tmp_path / "a.png").write_bytes(png(3, 2))
    plan = tmp_path / "plan.yaml"
    plan.write_text(HEAD + "      - {file: a.png, alt: 图}\n" * 300, encoding="utf-8")
    reads: list[Path] = []

    def counted(path: Path, most: int) -> bytes:
        reads.append(path)
        return path.read_bytes()[:most]

    monkeypatch.setattr(files, "read_file", counted)

    assert run("render", plan, "-o", tmp_path / "a.docx").code == 0
    assert 1 <= len(reads) <= 3


def test_what_was_measured_is_measured_anew_when_the_file_has_changed(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(3, 2))
    assert measured_picture(tmp_path, "a.png").width == 3
    (tmp_path / "a.png").write_bytes(png(40, 2))
    os.utime(tmp_path / "a.png", (1, 1))

    assert measured_picture(tmp_path, "a.png").width == 40


@pytest.mark.parametrize("name", ["gone.png", "a\0b.png", "图" * 300])
def test_a_file_that_is_none_cannot_be_measured(tmp_path: Path, name: str) -> None:
    with pytest.raises(PictureError):
        measured_picture(tmp_path, name)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8" + b"\xff\xe0\0\2" * 300_001,
        b"\x89PNG\r\n\x1a\n" + (struct.pack(">I", 0) + b"abcd" + bytes(4)) * 300_001,
        b"GIF89a" + bytes(7) + b"\x21\xf9" + b"\1\1" * 300_001,
        b"\xff\xd8" + b"\xff" * 5_000_000,
    ],
    ids=["jpeg", "png", "gif", "marks"],
)
def test_a_picture_of_millions_of_parts_is_broken(data: bytes) -> None:
    with pytest.raises(BrokenPictureError):
        measured(data)


def test_every_limit_of_pictures_goes_with_the_others() -> None:
    assert limits.PICTURE < limits.PICTURES
