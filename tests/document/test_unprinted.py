"""A template of one's own that leaves texts of the plan out is told at each kind of text."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import plangen
from plangen.document.template import HTML, official_folder
from plangen.source.text import SourceText
from support import PLANS, plan_text

OFFICES = sorted((PLANS / "good").glob("o*/*.yaml"))
FULL = plan_text(
    subtitle="——书香四月",
    title_note="2023年3月",
    addressee="各分馆",
    introduction="现将工作安排如下：",
    sections="[{title: 活动, body: 办讲座。, tables: [main], items: [{title: 甲, body: 乙。, "
    "owner: 丙, closing: 丁。}], closing: 戊。}]",
    closing="特此通知。",
    remarks="联系人：办公室",
    activities="{main: {columns: [name], rows: [{name: 书法讲座}]}}",
)


def told(text: str, folder: Path, *patterns: str) -> list[str]:
    """Return the lines and keys of what is told of a template without some of its lines."""
    template = Path(shutil.copytree(official_folder(), folder / "own"))
    html = (template / HTML).read_text("utf-8")
    for pattern in patterns:
        html, count = re.subn(pattern, "", html)
        assert count
    (template / HTML).write_text(html, "utf-8")
    made = plangen.render(plangen.load(SourceText("plan.yaml", text)), template=template)
    return [str(each.args["key"]) for each in made.findings if each.code == "PG517"]


@pytest.mark.parametrize("path", OFFICES, ids=lambda path: path.stem)
def test_a_copy_of_the_official_template_prints_everything(path: Path, tmp_path: Path) -> None:
    assert told(path.read_text("utf-8"), tmp_path) == []


@pytest.mark.parametrize(
    ("patterns", "keys"),
    [
        ([r"\{\{ subtitles\(subtitle\) \}\}"], ["subtitle"]),
        ([r"\{\{ subtitles\(title_note\) \}\}"], ["title_note"]),
        ([r"\{\{ text\(closing\) \}\}"], ["closing"]),
        ([r"\{\{ text\(each\.closing\) \}\}"], ["closing", "closing"]),
        (
            [r"\{\{ addressee \}\}", r"\{\{ text\(introduction\) \}\}"],
            ["addressee", "introduction"],
        ),
        ([r"\{\{ activities\(below\) \}\}"], ["name"]),
        ([r"\{\{ item\(below\) \}\}"], ["title", "body", "owner", "closing"]),
    ],
)
def test_what_is_not_printed_is_told(patterns: list[str], keys: list[str], tmp_path: Path) -> None:
    assert told(FULL, tmp_path, *patterns) == keys


def test_keys_are_spelt_as_in_the_file(tmp_path: Path) -> None:
    text = "单位: 测试图书馆\n月份: 2023-04\n副标题: 书香四月\n引言: 安排如下。\n"

    assert told(text, tmp_path, r"\{\{ subtitles\(subtitle\) \}\}") == ["副标题"]
