from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from plangen import limits
from plangen.document.template import STYLES, official_folder
from plangen.word.package import read_parts
from support import plan_text
from terminal import Run, write
from word_packages import replaced

OFFICIAL = (official_folder() / STYLES).read_bytes()


def zipped(*more: tuple[str, bytes]) -> bytes:
    """Return the official styles file with more parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (*read_parts(OFFICIAL).items(), *more):
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.fixture(name="ours")
def _ours(here: Path) -> Path:
    write(here, "plan.yaml", plan_text(introduction="引言"))
    return shutil.copytree(official_folder(), here / "ours") / STYLES


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda: zipped(("docProps/core.xml", b"abcd")), "PG465: 样式文件的 docProps/core.xml"),
        (
            lambda: replaced("word/document.xml", 'w:right="1472"', 'w:right="file:///etc/passwd"'),
            "PG468: 样式文件的 word/document.xml 里，第 1 节的右边距“file:///etc/passwd”不是",
        ),
        (
            lambda: replaced("word/document.xml", 'w:linePitch="579"', 'w:linePitch="&#x41;"'),
            "PG468: 样式文件的 word/document.xml 里，第 1 节的网格的行距“A”不是",
        ),
        (
            lambda: replaced("[Content_Types].xml", "wordprocessingml.footer+xml", "utt"),
            "PG465: 样式文件的 word/footer1.xml 不能用",
        ),
        (
            lambda: replaced("word/_rels/document.xml.rels", 'Id="rId5" Type=', "Type="),
            "PG465: 样式文件的 word/_rels/document.xml.rels 不能用",
        ),
        (
            lambda: replaced("word/styles.xml", '<w:sz w:val="44"/>', '<w:sz w:val="12.5"/>'),
            "PG467: 样式文件的 word/styles.xml 里，样式“Title”的字号“12.5”不是 1 到 3276 的整数",
        ),
        (
            lambda: zipped(("word/media/bomb.png", bytes(11 * limits.MB))),
            "PG463: 样式文件太大：解开以后的 MB 数超过 10。",
        ),
    ],
)
def test_a_damaged_styles_file_is_no_bug(
    run: Run, here: Path, ours: Path, damage: object, told: str
) -> None:
    assert callable(damage)
    ours.write_bytes(damage())

    outcome = run("render", "plan.yaml", "--template", "ours", "-o", "x.docx", "--lang", "zh")

    assert outcome.code == 2
    assert f"{Path('ours') / STYLES}: 错误 {told}" in outcome.err
    assert not (here / "x.docx").exists()


def test_a_styles_file_that_is_too_large_is_not_read(run: Run, here: Path, ours: Path) -> None:
    with ours.open("ab") as file:
        file.truncate(limits.STYLES + 1)

    outcome = run("render", "plan.yaml", "--template", "ours", "--lang", "en")

    assert outcome.code == 2
    assert "PG163" in outcome.err
    assert list(here.glob("output/*")) == []


def test_a_target_that_is_too_large_to_be_read_is_not_replaced(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here, "plan.yaml", plan_text(introduction="引言"))
    assert run("render", "plan.yaml", "-o", "x.docx").code == 0
    with zipfile.ZipFile(here / "x.docx", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/bomb.png", bytes(2 * limits.MB))
    monkeypatch.setattr("plangen.word.package.DOCUMENT_UNPACKED", limits.MB)
    before = (here / "x.docx").read_bytes()

    outcome = run("render", "plan.yaml", "-o", "x.docx", "--lang", "en")

    assert outcome.code == 2
    assert "PG413" in outcome.err
    assert (here / "x.docx").read_bytes() == before
    assert run("render", "plan.yaml", "-o", "x.docx", "--force").code == 0
