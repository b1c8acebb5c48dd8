"""Titles on several lines: whole words, a trapezium or a rhombus (7.3.1)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen import layout
from plangen.document.lines import printed_width, text_width
from plangen.document.pieces import pieces_of
from plangen.document.titles import shape_cost, title_lines
from plangen.document.words import PieceKind, names_of, words
from profiles import by_profile
from steps import MOST, steps
from support import TESTS, loaded, plan_text

_DATA = (TESTS / "data" / "titles.txt").read_text(encoding="utf-8").splitlines()
_ENTRIES = [line for line in _DATA if line and not line.startswith("#")]


def _list(key: str) -> list[str]:
    lines = [line.removeprefix(key) for line in _ENTRIES if line.startswith(key)]
    return " ".join(lines).split()


NAMES = dict.fromkeys(_list("names:"), PieceKind.NAME)
WHOLE = _list("words:")
TITLES = [tuple(line.split("|")) for line in _ENTRIES if not line.startswith(("names:", "words:"))]


def lines_of(title: str, names: tuple[str, ...] = ()) -> tuple[str, ...]:
    return title_lines([title], dict.fromkeys(names, PieceKind.NAME))


def test_there_are_titles_of_all_lengths() -> None:
    lengths = sorted(len("".join(lines)) for lines in TITLES)

    assert len(TITLES) >= 60
    assert (lengths[0], lengths[-1]) == (8, 70)
    assert {len(lines) for lines in TITLES} == {1, 2, 3, 4}


@pytest.mark.parametrize("lines", TITLES, ids="".join)
def test_a_title_has_its_lines(lines: tuple[str, ...]) -> None:
    assert title_lines(["".join(lines)], NAMES) == lines


def test_no_title_of_the_table_is_cut_within_a_word() -> None:
    seen = set()
    for lines in TITLES:
        title = "".join(lines)
        breaks = [len("".join(lines[:count])) for count in range(1, len(lines))]
        for word in WHOLE:
            start = title.find(word)
            while start >= 0:
                seen.add(word)
                assert not [at for at in breaks if start < at < start + len(word)], (word, lines)
                start = title.find(word, start + 1)

    assert seen == set(WHOLE)


@pytest.mark.parametrize("lines", [lines for lines in TITLES if len(lines) > 1], ids="".join)
def test_the_lines_of_the_table_have_a_shape(lines: tuple[str, ...]) -> None:
    """7.3.1: a trapezium or a rhombus; and no mark or particle stands where it must not."""
    widths = [text_width(line) for line in lines]
    rises = [upper < lower for upper, lower in pairwise(widths) if upper != lower]

    assert rises == sorted(rises, reverse=True), "an hourglass"
    assert widths[-1] > 2
    assert not any(line[0] in "的和及与、，。》”’）" for line in lines)
    assert not any(line[-1] in "（《“‘〈0123456789" for line in lines)
    assert all(printed_width(line) <= layout.TITLE_CAPACITY for line in lines)


def test_what_fits_on_a_line_is_not_broken() -> None:
    """442.2 pt hold 20.1 characters of 22 pt."""
    assert lines_of("春" * 20) == ("春" * 20,)
    assert len(lines_of("春" * 21)) == 2


def test_room_that_is_added_between_digits_and_han_counts() -> None:
    """LibreOffice prints these 19.5 characters on 20.3, and would send 划 to a line of its own."""
    title = "铜官区图书馆2023年4月份阅读推广工作计划"

    assert text_width(title) == 19.5
    assert len(lines_of(title)) == 2


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("甲", "乙丙丁"), ("甲", "乙丙丁")),  # never joined, however they look
        ((" 甲 ", "乙"), ("甲", "乙")),
        (("铜官区图书馆", "关" * 30), ("铜官区图书馆", "关" * 17, "关" * 13)),
    ],
)
def test_lines_of_the_writer_stand(typed: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert title_lines(typed) == expected


def test_names_of_a_plan_are_words() -> None:
    table = (
        "activities:\n  a:\n    caption: 龙泉戏剧展演\n    columns: [venue, name, place]\n"
        "    groups:\n      - venue: 渔梁里分馆\n"
        "        rows: [{name: 采薇诵, place: 怡园、涵厅}]\n"
    )
    fields = {"sections": "[{title: 鹿鸣雅集}]", "addressee": "宛陵馆、敬亭馆"}
    names = names_of(loaded(plan_text(jointly="[琥珀馆]", **fields) + table).plan)

    assert {"测试图书馆", "琥珀馆", "宛陵馆", "敬亭馆", "渔梁里分馆"} <= names.keys()
    assert {"龙泉戏剧展演", "鹿鸣雅集", "采薇诵", "怡园", "涵厅"} <= names.keys()
    assert names["渔梁里分馆"] is PieceKind.NAME
    assert names["采薇诵"] is PieceKind.WORD
    title = "测试图书馆渔梁里分馆2023年4月份龙泉戏剧展演采薇诵活动安排"
    pieces = [piece.text for piece in pieces_of(title, names, layout.TITLE_CAPACITY)]
    assert {"测试图书馆", "渔梁里分馆", "龙泉戏剧展演", "采薇诵"} <= set(pieces)


def test_a_long_name_gives_way_between_its_words() -> None:
    title = "关于印发《铜官区图书馆2023年全民阅读推广活动实施方案》的通知"

    assert lines_of(title, ("铜官区图书馆",)) == (
        "关于印发《铜官区图书馆2023年",
        "全民阅读推广活动实施方案》的通知",
    )


def test_a_number_stays_with_what_it_counts_known_or_not() -> None:
    pieces = pieces_of("活动4.23世界读书日计划25龘一览表", {}, layout.TITLE_CAPACITY)

    assert [piece.text for piece in pieces] == ["活动", "4.23世界读书日", "计划", "25龘", "一览表"]


def test_a_period_after_latin_is_a_period() -> None:
    pieces = pieces_of("创意AI2023年4月份培训计划", {}, layout.TITLE_CAPACITY)

    assert [piece.text for piece in pieces] == ["创意", "AI2023年4月份", "培训计划"]


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ((16, 16), (18, 14)),  # a rectangle
        ((14, 18), (18, 14)),  # both trapezia are allowed
        ((16, 8, 14), (14, 16, 8)),  # an hourglass
        ((20, 2), (12, 10)),  # a word of two characters alone
        ((14, 14, 14), (13, 17, 12)),
        ((17, 14, 11), (12, 17, 13)),
    ],
)
def test_shapes(worse: tuple[float, ...], better: tuple[float, ...]) -> None:
    assert shape_cost(better) < shape_cost(worse)


def test_the_words_are_words() -> None:
    assert len(words()) > 2000
    assert "国际儿童图书日" in words()  # of the calendar
    assert not [word for word in words() if len(word) < 2]


_PARTS = st.sampled_from(
    [
        *"《》“”（）【】、，。：——的和及与暨0123456789年月日一二龘 ",
        *NAMES,
        *WHOLE,
        "Word",
        "２０",
        "关于",
    ]
)
_TITLE = st.lists(_PARTS, min_size=1, max_size=40).map("".join) | st.text(max_size=80)


@given(_TITLE)
def test_lines_give_the_title_and_fit(title: str) -> None:
    lines = title_lines([title], NAMES)
    pieces = pieces_of(title, NAMES, layout.TITLE_CAPACITY)

    assert "".join("".join(lines).split()) == "".join(title.split())
    assert "".join(piece.text for piece in pieces) == title
    whole = {piece.text.strip() for piece in pieces_of(title.strip(), NAMES, layout.TITLE_CAPACITY)}
    for line in lines:
        assert printed_width(line) <= layout.TITLE_CAPACITY or line in whole
    assert title_lines([title], NAMES) == lines


FEW = by_profile(100, 200)
PARTS = [
    "龘",
    "的",
    "《",
    "》",
    "“甲",
    "1",
    "１",
    "2023年",
    "一",
    " 甲",
    "1.1-",
    "工作",
    "甲A",
    "A1",
    "a甲1",
    "第",
    "—",
]


@pytest.mark.parametrize("part", PARTS)
def test_a_long_title_costs_no_more_than_its_length(part: str) -> None:
    lines_of("甲" * 30)  # the words are read once
    few, many = ((part * length)[:length] for length in (FEW, 10 * FEW))

    assert steps(lambda: lines_of(many)) <= MOST * steps(lambda: lines_of(few))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("length", [61, 80, 2_000])
def test_a_long_title_is_kept_whole(part: str, length: int) -> None:
    title = (part * length)[:length]

    assert "".join("".join(lines_of(title)).split()) == "".join(title.split())


def test_a_title_of_pages_is_broken_by_the_program_that_prints_it() -> None:
    title = "读书活动" * 2500

    assert lines_of(title) == (title,)
