from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from plangen.pictures.files import PictureError, read_picture
from tiny_pictures import png


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    (folder / "图" / "旧").mkdir(parents=True)
    (tmp_path / "beside").mkdir()
    for path in (folder / "图/海报.png", folder / "Poster.png", tmp_path / "beside/map.png"):
        path.write_bytes(png(3, 2))
    return folder


@pytest.mark.parametrize(
    "file",
    [
        "图/海报.png",
        r"图\海报.png",
        "./图/海报.png",
        " Poster.png",
        "../beside/map.png",
        "图/../Poster.png",
    ],
)
def test_paths_start_from_the_folder_of_the_plan(folder: Path, file: str) -> None:
    assert read_picture(folder, file).data == png(3, 2)


@pytest.mark.parametrize(
    ("file", "nearest"),
    [
        ("图/海抱.png", "图/海报.png"),
        ("图片/海报.png", "图/海报.png"),
        ("poster.PNG", "Poster.png"),
        ("../besides/map.png", "../beside/map.png"),
        ("图/完全不同的名称.jpg", None),
        ("nothing/like/it.png", None),
        ("图/海报.png/more.png", None),
    ],
)
def test_a_missing_one_is_told_with_the_nearest_name(
    folder: Path, file: str, nearest: str | None
) -> None:
    if sys.platform in {"win32", "darwin"} and file == "poster.PNG":
        pytest.skip("there it is the same name")
    with pytest.raises(PictureError) as caught:
        read_picture(folder, file)

    assert caught.value.code == "PG240"
    assert caught.value.finding_args.get("nearest") == nearest


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("图", "EISDIR"),
        ("图/", "EISDIR"),
        ("..", "EISDIR"),
        ("/pictures/poster.png", "absolute"),
        ("//server/share/poster.png", "absolute"),
        (r"\\server\share\poster.png", "absolute"),
        (r"C:\Users\poster.png", "absolute"),
        ("c:poster.png", "absolute"),
        ("~/poster.png", "absolute"),
        ("https://example.org/poster.png", "address"),
        ("data:image/png;base64,AAAA", "address"),
        ("图" * 300 + ".png", "ENAMETOOLONG"),
    ],
)
def test_what_is_no_path_to_a_picture(folder: Path, file: str, reason: str) -> None:
    with pytest.raises(PictureError) as caught:
        read_picture(folder, file)

    assert (caught.value.code, caught.value.finding_args["reason"]) == ("PG242", reason)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.png")
    with pytest.raises(PictureError) as caught:
        read_picture(folder, "pipe.png")

    assert caught.value.finding_args["reason"] == "ESPIPE"


def test_a_file_without_permission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, _mode: str) -> bytes:
        raise PermissionError(13, "", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PictureError) as caught:
        read_picture(folder, "Poster.png")

    assert (caught.value.code, caught.value.finding_args["reason"]) == ("PG242", "EACCES")


@pytest.mark.parametrize(
    ("data", "code"),
    [(png(3, 2)[:-4], "PG244"), (b"", "PG244"), (b"II*\0....", "PG243")],
    ids=["cut off", "empty", "TIFF"],
)
def test_what_is_no_whole_picture(folder: Path, data: bytes, code: str) -> None:
    (folder / "wrong.png").write_bytes(data)
    with pytest.raises(PictureError) as caught:
        read_picture(folder, "wrong.png")

    assert caught.value.code == code
