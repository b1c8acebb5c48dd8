"""A short judgement of column widths, and that the judges see what they look for."""

from __future__ import annotations

import pytest

from judging import widths
from judging.never import Column, Holding, Kind
from plangen.document.blocks import Cell

SEEDS = range(1, 13)


@pytest.mark.xfail(strict=False, reason="widths do not yet come from the lowest table")
def test_tables_are_nearly_as_low_as_they_can_be() -> None:
    broken = [each for each in widths.figures(widths.judge_all(SEEDS, 1)) if not each.is_kept]

    assert broken == []


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
