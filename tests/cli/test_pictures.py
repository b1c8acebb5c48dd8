"""Pictures as a person meets them: what is found, and what commands make of them."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from plangen.pictures import files
from plangen.source.files import read_file
from plangen.word.package import read_parts
from support import plan_text
from terminal import Run, write
from tiny_pictures import exif, jpeg, png

ALL = """\
organization: 测试图书馆
period: 2023-04
sections:
  - title: 活动
    pictures:
      - {file: 图/海抱.png, alt: 甲}
      - {file: 图, alt: 甲}
    items:
      - title: 乙
        pictures:
          - file: 图/photo.heic
            alt: 甲
attachments:
  - title: 海报
    pictures: [{file: 图/broken.png}]
    sections:
      - title: 丙
        pictures:
          - {alt: 甲, file: 图/large.png}
          - {alt: 甲, file: 图/phone.jpg}
          - {alt: 甲, file: "图/海报.png"}
"""


@pytest.fixture(name="folder")
def _folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PLANGEN_LANG", "zh")
    folder = here / "plans" / "图"
    folder.mkdir(parents=True)
    (folder / "海报.png").write_bytes(png(40, 30))
    (folder / "photo.heic").write_bytes(b"\0\0\0\x18ftypheic")
    (folder / "broken.png").write_bytes(png(40, 30)[:-20])
    (folder / "large.png").write_bytes(png(100_000, 501))
    (folder / "phone.jpg").write_bytes(jpeg(exif(6)))
    return folder.parent


def test_everything_is_found_at_its_place(run: Run, folder: Path) -> None:
    outcome = run("validate", write(folder, "a.yaml", ALL), "--format", "json", "--ignore", "PG3")
    told = [
        (each["line"], each["column"], each["end_column"], each["severity"], each["code"])
        for each in json.loads(outcome.out)["findings"]
    ]

    assert outcome.code == 1
    assert told == [
        (6, 16, 24, "error", "PG240"),
        (7, 16, 17, "error", "PG242"),
        (11, 19, 31, "error", "PG243"),
        (15, 23, 35, "error", "PG244"),
        (15, 23, 35, "warning", "PG245"),
        (19, 28, 39, "warning", "PG246"),
        (20, 28, 39, "warning", "PG247"),
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sentences_name_the_file_and_what_to_do(run: Run, folder: Path, language: str) -> None:
    path = write(folder, "a.yaml", ALL)
    words = run("validate", path, "--format", "full", "--lang", language).out

    assert "“图/海抱.png”" in words
    assert {"zh": "您是不是想写“图/海报.png”？", "en": "Did you mean “图/海报.png”?"}[
        language
    ] in words
    assert {"zh": "这是 HEIC 文件", "en": "It is a HEIC file"}[language] in words
    assert {"zh": "是一个文件夹", "en": "it is a folder"}[language] in words
    assert "100000×501" in words


@pytest.mark.parametrize("code", ["PG240", "PG242", "PG243", "PG244"])
def test_a_document_without_its_pictures_is_not_made(run: Run, folder: Path, code: str) -> None:
    file = {"PG240": "no.png", "PG242": "图", "PG243": "图/photo.heic", "PG244": "图/broken.png"}
    text = plan_text(sections=f"[{{title: 甲, pictures: [{{file: {file[code]}, alt: 甲}}]}}]")
    outcome = run("render", write(folder, "a.yaml", text))

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.count(code) == 1
    assert not Path("output").exists()


def test_warnings_stop_nothing(run: Run, folder: Path) -> None:
    text = plan_text(
        sections="[{title: 甲, pictures: [{file: 图/海报.png}, {file: 图/phone.jpg}]}]"
    )
    outcome = run("render", write(folder, "a.yaml", text))

    assert outcome.code == 0
    assert outcome.err.count("PG245") == 2
    assert "PG247" in outcome.err
    parts = read_parts(Path(outcome.out.strip()).read_bytes())
    assert len([name for name in parts if name.startswith("word/media/")]) == 2


GOOD = plan_text(sections="[{title: 甲, pictures: [{file: 图/海报.png, alt: 甲, width: 50}]}]")


def test_paths_start_from_the_plan_wherever_one_stands(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(folder, "a.yaml", GOOD)
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)

    assert run("validate", path, "-q").code == 0
    assert run("validate", Path("../plans/a.yaml"), "-q").code == 0
    assert run("render", Path("../plans/a.yaml")).code == 0


def test_of_the_standard_input_the_name_tells_the_folder(
    run: Run, folder: Path, stdin: io.BytesIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def validated(*words: str) -> int:
        stdin.seek(0)
        stdin.write(GOOD.encode())
        stdin.seek(0)
        return run("validate", "-", *words).code

    assert validated("--stdin-filename", "plans/new.yaml") == 0
    assert validated("--stdin-filename", "new.yaml") == 1
    assert validated() == 1
    monkeypatch.chdir(folder)
    assert validated() == 0


def test_the_next_plan_keeps_its_pictures(run: Run, folder: Path) -> None:
    write(folder, "2023-04.yaml", GOOD)

    assert run("new", "2023-05").code == 0
    made = (folder / "2023-05.yaml").read_text(encoding="utf-8")
    assert "{file: 图/海报.png, alt: 甲, width: 50}" in made
    assert run("validate", folder / "2023-05.yaml", "-q").code == 0


def test_the_name_of_a_file_is_no_text_with_a_month_in_it(run: Run, folder: Path) -> None:
    (folder / "图/2023年4月.png").write_bytes(png(4, 3))
    write(folder, "2023-04.yaml", GOOD.replace("海报.png, alt: 甲", "2023年4月.png, alt: 4月海报"))

    assert run("new", "2023-05").code == 0
    assert "图/2023年4月.png, alt: 5月海报" in (folder / "2023-05.yaml").read_text("utf-8")


def test_keys_are_spelt_anew(run: Run, folder: Path) -> None:
    path = write(folder, "a.yaml", GOOD)

    assert run("fmt", path, "--keys", "zh").code == 0
    assert "图片: [{文件: 图/海报.png, 替代文字: 甲, 宽度: 50}]" in path.read_text("utf-8")
    assert run("validate", path, "-q").code == 0


def test_what_becomes_of_a_picture_is_a_difference(run: Run, folder: Path) -> None:
    before = write(folder, "a.yaml", GOOD)
    after = write(folder, "b.yaml", GOOD.replace("width: 50", "width: 60"))

    shown = run("diff", before, after).out
    assert "图片：图/海报.png，甲，50 mm → 图/海报.png，甲，60 mm" in shown


def test_a_file_is_read_once(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trying out fixes reads no pictures."""
    seen: list[str] = []

    def counted(path: Path, most: int) -> bytes:
        seen.append(os.fspath(path))
        return read_file(path, most)

    monkeypatch.setattr(files, "read_file", counted)
    text = GOOD + "introduction: 认真落实,按时完成,不留死角。\n"
    run("validate", write(folder, "a.yaml", text))

    assert len(seen) == 1
