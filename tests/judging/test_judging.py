"""A short judgement of column widths, and that judges see what they look for."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

import pytest

from judging import widths
from judging.modelled import pages_of
from judging.never import Column, Holding, Kind
from judging.paragraphs import Paragraph, Reading, Style
from plangen.document.blocks import Cell

SEEDS = range(1, 13)
FIVE_LINES = "字" * 50
STYLE = Style(
    *(100, 0, 320, -6, 0, 0, 0),
    keeps_next=False,
    keeps_lines=False,
    pairs_lines=False,
    breaks_page=False,
)


def test_tables_are_nearly_as_low_as_they_can_be() -> None:
    judged = widths.judge_all(SEEDS, 1)
    ratios = [each.ratio for each in judged if each.ratio]

    assert [each.broken for each in judged if each.broken] == []
    assert len(ratios) == len(judged)
    assert median(ratios) <= widths.MEDIAN


def test_a_table_of_a_seed_is_always_the_same() -> None:
    assert widths.judge(1) == widths.judge(1)


@pytest.mark.parametrize(
    ("kind", "text", "narrow", "wide"),
    [
        (Kind.TIME, "4月8日14:30-16:00", 30, 36),
        (Kind.SUM, "12,500元", 40, 45),
        (Kind.PERSON, "李四、欧阳修远", 60, 70),
        (Kind.OTHER, "电话0562-2834567预约", 80, 82),
        (Kind.OTHER, "电话0562_2834567预约", 55, 60),
        (Kind.LABEL, "亲子阅读", 30, 40),
        (Kind.LABEL, "绘本故事会", 20, 30),
        (Kind.TEXT, "春日里的唐诗赏析", 35, 40),
    ],
)
def test_what_is_never_broken_needs_its_room(kind: Kind, text: str, narrow: int, wide: int) -> None:
    words = {"绘本故事会": ("绘本", "故事会")}
    column = Holding(Column(kind, (Cell((text,)),), words))

    assert not column.fits(narrow)
    assert column.fits(wide)


@pytest.mark.parametrize(("reading", "lines"), [(Reading.OFFICE, 6), (Reading.WORD, 2)])
def test_what_stays_with_the_next_moves_by_the_habits_of_a_program(
    reading: Reading, lines: int
) -> None:
    """Ten lines a page: LibreOffice moves the whole last paragraph, Word its last line."""
    text = [
        Paragraph("BodyText", FIVE_LINES, STYLE),
        Paragraph("BodyText", FIVE_LINES, replace(STYLE, keeps_next=True)),
        Paragraph("Date", "2023年3月28日", STYLE),
    ]

    pages = pages_of(text, 10 * 314, 1000, reading)

    assert len(pages[1]) == lines


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize(("above", "lines"), [(4, 5), (1, 2)])
def test_lines_in_pairs_move_in_pairs(reading: Reading, above: int, lines: int) -> None:
    """Five lines a page, some of them taken; without pairs 4 or 1 of the paragraph's go on."""
    taken = [Paragraph("BodyText", "字", STYLE)] * above
    paired = Paragraph("BodyText", FIVE_LINES, replace(STYLE, pairs_lines=True))

    pages = pages_of([*taken, paired], 10 * 314, 500, reading)

    assert len(pages[1]) == lines
