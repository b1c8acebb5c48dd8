"""信函 (10.1) on paper."""

from __future__ import annotations

import pytest

from plangen.document.template import official_folder, open_template
from rendering.office import Office, Page
from rendering.test_letterhead import (
    COLOPHON,
    HEAD,
    LEFT,
    LINE,
    POINT,
    RIGHT,
    across,
    bottom,
    line,
    middle,
    plan,
    top,
)
from support import document


@pytest.fixture(scope="module", name="letter")
def _letter(office: Office) -> list[Page]:
    template = open_template(official_folder("letter"))
    text = plan(introduction="现将工作安排如下。" * 120, colophon=COLOPHON)
    return office.pages(document(text, template), "letter")


def test_a_letter_has_its_lines_on_the_first_page_alone(letter: list[Page]) -> None:
    """10.1: the mark 30 mm from the edge of the paper, double lines of 170 mm."""
    mark = letter[0].lines[0]
    rules = across(letter[0])
    upper = [rule for rule in rules if rule.top < 100]
    lower = [rule for rule in rules if rule.top > 200]

    assert mark.text == "测试图书馆"
    assert len(letter) == 3
    assert top(mark) == pytest.approx(30, abs=1)
    assert middle(mark) == pytest.approx(105, abs=1)
    assert len(upper) == len(lower) == 2
    assert upper[0].top - bottom(mark) == pytest.approx(4, abs=1)
    assert lower[-1].bottom == pytest.approx(297 - 20, abs=1)
    for rule in rules:
        assert rule.left == pytest.approx(20, abs=0.7)
        assert rule.right == pytest.approx(190, abs=0.7)
    assert across(letter[1]) == across(letter[2]) == []


def test_a_letter_has_its_numbers_below_the_line(letter: list[Page]) -> None:
    """10.1: 份号 flush left and 字号 flush right, the title two lines below the last of them."""
    rules = [rule for rule in across(letter[0]) if rule.top < 100]
    first, urgency = line(letter[0], "000012"), line(letter[0], "加急")
    title = line(letter[0], "测试图书馆2023年4月份工作计划")

    assert first.text == "000012测图〔2023〕4号"
    assert first.left == pytest.approx(LEFT, abs=1)
    assert first.right == pytest.approx(RIGHT, abs=1)
    assert top(first) - rules[-1].bottom == pytest.approx(16 * 7 / 8 * POINT, abs=1.3)
    assert (title.baseline - urgency.baseline) / LINE == pytest.approx(3, abs=0.4)


def test_the_first_page_of_a_letter_has_no_number(letter: list[Page]) -> None:
    """10.1; and its 版记 has neither lines nor 印发."""
    texts = [page.text for page in letter]

    assert "—" not in texts[0]
    assert [page.footer.text for page in letter[1:]] == ["—2—", "—3—"]
    assert "抄送：" in texts[-1]
    assert "印发" not in "".join(texts)


@pytest.mark.parametrize(
    "office_name", ["测试市文化和旅游局图书馆中心", "测试省测试市测试区文化旅游体育局图书馆"]
)
def test_the_long_mark_of_a_letter_keeps_clear_of_the_line(
    office: Office, office_name: str
) -> None:
    """10.1: 30 mm from the edge of the paper, the line 4 mm below the last line of the name."""
    head = HEAD.replace("测试图书馆文件", office_name)
    template = open_template(official_folder("letter"))
    page = office.pages(document(plan(letterhead=head), template), "long")[0]
    upper = [rule for rule in across(page) if rule.top < 100]
    marks = [each for each in page.lines if bottom(each) < upper[0].top]

    assert "".join(each.text for each in marks) == office_name
    assert top(marks[0]) == pytest.approx(30, abs=1)
    assert upper[0].top - bottom(marks[-1]) == pytest.approx(4, abs=1)
    first = line(page, "000012")
    assert top(first) - upper[-1].bottom == pytest.approx(16 * 7 / 8 * POINT, abs=1.3)


def test_a_letter_on_printed_paper_keeps_all_in_place(office: Office, letter: list[Page]) -> None:
    """Mark and all lines are on the paper already, those at the foot too."""
    printed = HEAD.replace("urgency", "preprinted: true, urgency")
    text = plan(introduction="现将工作安排如下。" * 120, colophon=COLOPHON, letterhead=printed)
    template = open_template(official_folder("letter"))
    pages = office.pages(document(text, template), "printed letter")
    _, *left = letter[0].lines

    assert across(pages[0]) == []
    assert [each.text for each in pages[0].lines] == [each.text for each in left]
    assert [each.baseline for each in pages[0].lines] == pytest.approx(
        [each.baseline for each in left], abs=0.3
    )
    assert [page.text for page in pages[1:]] == [page.text for page in letter[1:]]
