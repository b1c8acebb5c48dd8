"""Main texts of any shape, from seeds: for the model of pages and for LibreOffice."""

from __future__ import annotations

import random
from collections.abc import Iterator

from plangen.document.blocks import (
    Addressee,
    AttachmentNote,
    Block,
    Document,
    Heading,
    Paragraph,
    Remarks,
    RunIn,
    Signature,
    Title,
)

SEEDS = range(20)
_HAN = (
    "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水"
    "玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳"
)
_MARKS = "，。、"
_PIECES = [
    *"，。、；：（）“”《》",
    *("2023年4月23日", "16场", "9:00", "100%", "3D", "DIY"),
    *("——", "……", "（一）", "，“", "。”", "）。"),
]
_NUMBERS = "一、", "（一）", "1.", "（1）"


def _text(dice: random.Random, length: int, *, is_mixed: bool) -> str:
    pieces: list[str] = []
    while len("".join(pieces)) < length:
        pieces.append(dice.choice(_HAN))
        if dice.random() < 0.15 if is_mixed else dice.random() < 0.06:
            pieces.append(dice.choice(_PIECES if is_mixed else _MARKS))
    return "".join(pieces)


def _blocks(dice: random.Random, *, is_mixed: bool) -> Iterator[Block]:
    def text(least: int, most: int) -> str:
        return _text(dice, dice.randrange(least, most), is_mixed=is_mixed)

    yield Title(("测试图书馆工作计划",))
    if dice.random() < 0.5:
        yield Addressee(("各分馆、各部门：",))
    for _ in range(dice.randrange(6, 22)):
        kind = dice.random()
        if kind < 0.45:
            yield Paragraph((text(3, 200),))
        elif kind < 0.6:
            yield Paragraph((text(3, 90),), run_in=RunIn(2, "（一）", "加强领导。"))
        else:
            level = dice.randrange(1, 5)
            yield Heading(level, _NUMBERS[level - 1], (text(4, 40),))
    yield Paragraph((text(3, 200),))
    if dice.random() < 0.5:
        yield AttachmentNote(tuple((text(5, 40),) for _ in range(dice.randrange(1, 4))))
    if dice.random() < 0.8:
        yield Signature((("测试图书馆",),), ("2023年4月1日",), dice.random() < 0.3)
    if dice.random() < 0.4:
        yield Remarks(("（联系人：测试员，电话：000）",))


def main_text(seed: int, *, is_mixed: bool) -> Document:
    """Return the main text of a *seed*, of Han and common marks alone or with all sorts of text."""
    return Document(tuple(_blocks(random.Random(seed), is_mixed=is_mixed)))


def closing(kind: str) -> list[Block]:
    """Return what stands below a text: a *kind* names its parts."""
    blocks: list[Block] = []
    if "note" in kind:
        blocks.append(AttachmentNote((("活动安排表",),)))
    blocks.append(Signature((("测试图书馆",),), ("2023年4月1日",), "seal" in kind))
    if "remarks" in kind:
        blocks.append(Remarks(("（联系人：测试员）",)))
    return blocks


CLOSINGS = "plain", "note", "seal", "remarks", "note seal", "note remarks"
"""The kinds of closings."""


def ending(lines: int, kind: str, *, is_one: bool = False) -> Document:
    """Return a document of a title and *lines* lines of text, and a closing.

    The text is a paragraph a line, or one paragraph if *is_one*.
    """
    text = [Paragraph((f"正文第{number}段。",)) for number in range(1, lines + 1)]
    if is_one:
        text = [Paragraph(("正文" * (14 * lines - 1),))]
    return Document((Title(("计划",)), *text, *closing(kind)))
