"""Titles of two and of three lines, as LibreOffice prints them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from plangen import layout
from rendering.fonts import STAND_INS
from rendering.office import Line, Office, Page
from support import document, plan_text

XIAO_BIAO_SONG, *_ = STAND_INS.values()
MIDDLE = (28 + 184) / 2  # mm, of the text block
PITCH = layout.TITLE_PITCH / 1440 * 25.4
CHARACTER = 22 / 72 * 25.4

TWO = ("测试图书馆2023年4月份总分馆", "阅读推广活动工作计划")
THREE = (
    "测试图书馆关于印发",
    "《测试图书馆绩效考核实施方案》和",
    "《测试图书馆员工培训工作计划》的通知",
)


@pytest.fixture(scope="module", name="pages")
def _pages(office: Office) -> list[Page]:
    name = "".join(THREE)
    text = plan_text(title="".join(TWO), attachments=f"[{{title: {name}, body: 甲}}]")
    return office.pages(document(text), "titles")


def check(lines: tuple[Line, ...], expected: tuple[str, ...]) -> None:
    """7.3.1: the lines are those decided, centred, 2号小标宋, one pitch apart."""
    assert tuple(line.text for line in lines) == expected
    for line in lines:
        assert (line.left + line.right) / 2 == pytest.approx(MIDDLE, abs=1)
        assert line.fonts == {XIAO_BIAO_SONG}
        assert line.characters[0].size == pytest.approx(22)
    for above, below in pairwise(lines):
        assert below.baseline - above.baseline == pytest.approx(PITCH, abs=0.1)


def test_a_title_of_two_lines(pages: list[Page]) -> None:
    check(pages[0].body[:2], TWO)


def test_a_title_of_three_lines_on_an_attachment(pages: list[Page]) -> None:
    """7.3.7: as the title of the document."""
    check(pages[1].body[1:4], THREE)


FITTING = {
    "春" * 20: 1,
    "春" * 21: 2,
    "铜官区图书馆2023年4月份阅读推广工作计划": 2,  # Han and digits are set apart
    "铜官区图书馆2023年4月份阅读推广计划": 1,
    "铜官区图书馆“春满大地”阅读推广工作计": 1,
}


@pytest.fixture(scope="module", name="fitting")
def _fitting(office: Office) -> Mapping[str, list[Page]]:
    made = [document(plan_text(title=title, introduction="引言")) for title in FITTING]
    return dict(zip(FITTING, office.pages_of_all(made, "fits"), strict=True))


@pytest.mark.parametrize(("title", "lines"), FITTING.items())
def test_what_is_said_to_fit_fits(
    fitting: Mapping[str, list[Page]], title: str, lines: int
) -> None:
    printed = fitting[title][0].body[:-1]

    assert len(printed) == lines
    assert "".join(line.text for line in printed) == title
    widths = [(line.right - line.left) / CHARACTER for line in printed]
    assert max(widths) <= layout.TITLE_CAPACITY
    assert min(widths) > 4


def test_the_lines_of_the_writer_are_printed(office: Office) -> None:
    text = plan_text(title="|\n  测试图书馆\n  2023年4月份\n  工作计划")
    printed = office.pages(document(text), "typed")[0].body

    check(printed, ("测试图书馆", "2023年4月份", "工作计划"))
