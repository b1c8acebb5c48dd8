"""What is typed is what is printed, on random plans; ``typed_is_printed.py`` tries 10,000."""

from __future__ import annotations

import pytest

from plangen.plan_file import PlanFile
from profiles import by_profile
from typed import judging
from typed.generator import Generator
from typed.judging import Outcome, judge, smallest
from typed.texts import FOLD, Place, Style, Text, Trap
from typed.trees import Branch, Entry, Raw, Tree
from typed_is_printed import SEED

SEEDS = range(SEED, SEED + by_profile(30, 90))


@pytest.mark.parametrize("seed", SEEDS)
def test_each_line_that_is_typed_is_printed_or_told(seed: int) -> None:
    tree = Generator(seed).tree()
    failures = judge(tree, as_docx=True).failures
    if failures:
        pytest.fail(str(smallest(tree, failures[0])))


def test_a_plan_of_one_seed_is_always_the_same() -> None:
    assert Generator(SEED).tree().file()[0] == Generator(SEED).tree().file()[0]


def _tree(text: Text) -> Tree:
    section = Branch([Entry(Raw("甲"), "title"), Entry(text, "body")])
    entries = [
        Entry(Raw("测试图书馆"), "organization"),
        Entry(Raw("2023-04"), "period"),
        Entry(Branch([Entry(section)], is_mapping=False), "sections"),
    ]
    return Tree(Branch(entries), is_chinese=False)


def _judged(text: Text) -> Outcome:
    return judge(_tree(text))


# The judge itself: what is expected of a text does not come from the program.


@pytest.mark.parametrize(
    ("style", "written"),
    [
        (Style.LITERAL, "|\n        读书活动\n        Open\n"),
        (Style.FOLDED, ">\n        读书\n        活动\n\n        Open\n"),
        (Style.PLAIN, "读书\n        活动\n\n        Open\n"),
        (Style.SINGLE, "'读书\n        活动\n\n        Open'\n"),
        (Style.DOUBLE, '"读书\n        活动\n\n        Open"\n'),
    ],
)
def test_a_text_is_typed_in_all_styles(style: Style, written: str) -> None:
    gaps = (0,) if style is Style.LITERAL else (1,)
    text = Text(Place.PARAGRAPHS, (("读书", "活动"), ("Open",)), style, step=2, gaps=gaps)

    assert text.lines == ("读书活动", "Open")
    assert _tree(text).file()[0].endswith(f"    body: {written}".replace("\n        ", "\n      "))


def test_a_folded_line_end_is_a_blank_only_between_latin_words() -> None:
    pieces = ("读书", "活动，", "Open", "Library", "书")
    text = Text(Place.PARAGRAPHS, (pieces,), Style.PLAIN)

    assert text.lines == (f"读书活动，{FOLD}Open Library{FOLD}书",)


def test_a_line_that_is_indented_more_is_not_folded() -> None:
    text = Text(Place.PARAGRAPHS, (("甲乙",), ("丙丁",)), Style.FOLDED, gaps=(0,), deeper=(0, 2))

    assert "body: >\n      甲乙\n        丙丁\n" in _tree(text).file()[0]
    assert not _judged(text).failures


@pytest.mark.parametrize(
    ("comment", "is_typed"),
    [
        ("# 注", False),
        ("# plangen: ignore PG301 #", False),
        ("#注", True),
        ("#话题#", True),
        ("# 一 # 二", True),
    ],
)
def test_what_is_a_comment_by_rights(comment: str, is_typed: bool) -> None:  # noqa: FBT001
    text = Text(Place.PARAGRAPHS, (("围绕",),), Style.PLAIN, comment=comment)

    assert text.is_comment_typed is is_typed
    assert text.lines == (f"围绕 {comment}" if is_typed else "围绕",)


def test_a_plan_that_is_refused_without_a_reason_fails() -> None:
    tree = _tree(Text(Place.PARAGRAPHS, (("甲",),), Style.PLAIN))
    tree.root.entries[1].node = Raw("4月")

    assert [failure.kind for failure in judge(tree).failures] == ["refused"]
    assert (
        judge(_tree(Text(Place.PARAGRAPHS, (("甲",),), Style.PLAIN, trap=Trap.TAG))).failures == ()
    )


def test_a_line_that_is_not_printed_is_found_and_shrunk(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = judging._print

    def joined(plan: PlanFile, *, as_docx: bool) -> list[str]:
        return ["".join(whole(plan, as_docx=as_docx)[-2:])]

    monkeypatch.setattr(judging, "_print", joined)
    tree = _tree(Text(Place.PARAGRAPHS, (("甲乙丙",), ("丁",), ("戊",)), Style.LITERAL))
    (failure,) = judge(tree).failures

    assert (failure.kind, failure.line) == ("lost", "甲乙丙")
    assert smallest(tree, failure).file.count("\n") < tree.file()[0].count("\n") + 3
