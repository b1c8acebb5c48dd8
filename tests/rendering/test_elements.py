"""What the sample does not have: lower levels, signature, remarks, attachments of text."""

from __future__ import annotations

import pytest

from plangen.document.lines import text_width
from plangen.layout import signature as layout_signature
from rendering.fonts import STAND_INS
from rendering.office import Line, Office, Page
from support import PLANS, document, plan_text

_, FANG_SONG, KAI, HEI, _ = STAND_INS.values()
CHARACTER = 314 / 1440 * 25.4  # mm
LINE = 579 / 1440 * 25.4
SEAL = 42
LEFT, RIGHT = 28, 184


@pytest.fixture(scope="module", name="pages")
def _pages(office: Office) -> list[Page]:
    plan = (PLANS / "good/culture-quarter.yaml").read_text(encoding="utf-8")
    return office.pages(document(plan), "culture")


def line(pages: list[Page], start: str) -> Line:
    [found] = [each for page in pages for each in page.body if each.text.startswith(start)]
    return found


def test_levels_have_their_fonts(pages: list[Page]) -> None:
    assert line(pages, "（三）抓好落实").fonts == {KAI}  # 7.3.3
    assert line(pages, "1.制定方案").fonts == {FANG_SONG}
    assert line(pages, "（1）明确时间节点").fonts == {FANG_SONG}


def test_a_run_in_heading_shares_its_line_with_the_text(pages: list[Page]) -> None:
    found = line(pages, "（一）加强领导。成立领导小组")
    heading = len("（一）加强领导。")

    assert {each.font for each in found.characters[:heading]} == {KAI}
    assert {each.font for each in found.characters[heading:]} == {FANG_SONG}
    assert (found.left - LEFT) / CHARACTER == pytest.approx(2, abs=0.15)


def test_the_addressee_stands_flush_left_below_a_blank_line(pages: list[Page]) -> None:
    """7.3.2."""
    title, addressee = pages[0].body[:2]

    assert addressee.text == "各分馆、各部门："
    assert addressee.left == pytest.approx(LEFT, abs=1)
    assert (addressee.baseline - title.baseline) / LINE == pytest.approx(2, abs=0.4)


def test_several_attachments_stand_under_each_other(pages: list[Page]) -> None:
    """7.3.4: the second number under the first."""
    first, second = line(pages, "附件：1."), line(pages, "2.注意事项")

    assert (first.left - LEFT) / CHARACTER == pytest.approx(2, abs=0.15)
    assert second.left == pytest.approx(first.characters[3].left, abs=0.5)


def test_the_signature_without_seal(pages: list[Page]) -> None:
    """7.3.5.2: a date longer than the name ends two characters from the edge."""
    date = line(pages, "2024年3月28日")
    [name] = [
        above
        for page in pages
        for above, below in zip(page.body, page.body[1:], strict=False)
        if below is date
    ]

    assert name.text == "测试文化馆"
    assert (RIGHT - date.right) / CHARACTER == pytest.approx(2, abs=0.2)
    assert (RIGHT - name.right) / CHARACTER == pytest.approx(4 + 6.5 - 5, abs=0.2)


def test_remarks_stand_below_the_date_in_brackets(pages: list[Page]) -> None:
    """7.3.6."""
    found = line(pages, "（联系人：")

    assert found.text.endswith("）")
    assert (found.left - LEFT) / CHARACTER == pytest.approx(2, abs=0.15)


def test_each_attachment_has_its_page_and_label(pages: list[Page]) -> None:
    """7.3.7."""
    assert [page.body[0].text for page in pages[-2:]] == ["附件1", "附件2"]
    assert line(pages, "一、报名办法").fonts == {HEI}
    assert line(pages, "（一）电话报名").fonts == {KAI}


@pytest.mark.parametrize(
    ("organization", "date"),
    [("测试图书馆", "2023-12-28"), ("测试市公共文化服务中心联席会议办公室", "2023-03-08")],
)
def test_a_sealed_signature(office: Office, organization: str, date: str) -> None:
    """7.3.5.1: the name centred above the date, which ends four characters from the edge."""
    signature = f"{{organization: {organization}, date: {date}, seal: true}}"
    plan = plan_text(introduction="现将工作计划安排如下：", signature=signature)
    body = office.pages(document(plan), "sealed")[0].body
    before, name, signed = body[-3:]

    assert name.text == organization
    # LibreOffice widens the date by the room that it puts between digits and Han; its end stands.
    gaps = layout_signature.sealed_signature_gaps(text_width(organization), text_width(signed.text))
    ends = [(RIGHT - each.right) / CHARACTER for each in (name, signed)]
    assert ends == pytest.approx(gaps, abs=0.2)
    lines = (name.baseline - before.baseline) / LINE
    assert lines == pytest.approx(3, abs=0.1)
    # The lowest place that the clause has for a seal, its top a line below the text.
    middle = before.baseline + LINE + SEAL / 2
    assert middle < (name.baseline + signed.baseline) / 2 < middle + LINE
    assert signed.baseline < middle + SEAL / 2
