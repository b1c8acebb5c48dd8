"""Clause 8: attachments on turned sheets, upright ones between them, odd and even pages."""

from __future__ import annotations

import pytest

from plangen import layout
from rendering.measures import MM, place
from rendering.office import Office, Page
from support import document, plan_text

SMALL = "{columns: [number, name, time], rows: [{name: 讲座, time: 4月2日}]}"
WIDE = (
    "{columns: [number, type, name, time, place, content, audience, owner, notes, "
    "{电话: 联系电话}, {经费: 预算经费}], rows: ["
    "{type: 阅读推广活动, name: 绘本共读, time: 4月23日（周日）9:00-11:00, place: 一楼少儿阅览室, "
    "content: 邀请读者共读绘本并现场交流, audience: 学龄前儿童和家长, owner: 少儿活动部, "
    "电话: 0562-1234567, 经费: '12,500元'}]}"
)
PLAN = plan_text() + (
    "sections: [{title: 活动, body: 见附件1、附件2、附件3、附件4、附件5。}]\n"
    "attachments:\n"
    "  - {title: 表一, tables: [small]}\n"
    "  - {title: 表二, tables: [wide]}\n"
    "  - {title: 表三, tables: [small], landscape: true}\n"
    "  - {title: 表四, tables: [small]}\n"
    "  - {title: 表五, tables: [wide], landscape: false}\n"
    f"activities:\n  small: {SMALL}\n  wide: {WIDE}\n"
)


@pytest.fixture(scope="module", name="pages")
def _pages(office: Office) -> list[Page]:
    return office.pages(document(PLAN), "landscape")


def test_wide_tables_turn_their_sheet_unless_the_plan_says_otherwise(pages: list[Page]) -> None:
    turned = [page.width > page.height for page in pages]

    assert turned == [False, False, True, True, False, False]
    labels = [line.text for page in pages[1:] for line in page.lines if line.text[:2] == "附件"]
    assert labels == [f"附件{n}" for n in range(1, 6)]


def test_the_text_block_is_turned_with_the_sheet(pages: list[Page]) -> None:
    sheet = layout.LANDSCAPE
    left, right = sheet.left * MM, (sheet.width - sheet.right) * MM
    for page in pages[2:4]:
        assert min(rule.left for rule in page.rules) == pytest.approx(left, abs=0.5)
        assert max(rule.right for rule in page.rules) == pytest.approx(right, abs=0.5)
        inside = [line for line in page.lines if line.left > left - 1]
        assert inside[0].text.startswith("附件")
        assert inside[0].left == pytest.approx(left, abs=1)
        assert min(each.top for each in inside[0].characters) > sheet.top * MM


def test_the_head_of_a_table_lies_at_the_left_edge_of_the_paper(pages: list[Page]) -> None:
    """Clause 8: at the binding side on odd pages, at the cut side on even ones."""
    for page, column in ((pages[2], "活动内容"), (pages[3], "活动名称")):
        [label, *_], [head] = (
            [each for each in page.lines if start in each.text] for start in ("附件", column)
        )
        below = page.lines[page.lines.index(head) + 1]
        across = [
            place(each.characters[each.text.index(start)], page)[0]
            for each, start in ((label, "附件"), (head, column), (below, below.text[0]))
        ]
        assert across == sorted(across)
        assert layout.PORTRAIT.left * MM < across[0] < across[1] < layout.PORTRAIT.width * MM / 2


@pytest.mark.parametrize(("turned", "upright"), [(2, 0), (3, 1)])
def test_the_number_stands_where_it_stands_on_other_pages(
    pages: list[Page], turned: int, upright: int
) -> None:
    """Odd pages right, even pages left, 7 mm below the text block, read with the paper upright."""
    found, wanted = pages[turned].number, pages[upright].number

    assert "".join(each.text for each in found) == f"—{turned + 1}—"
    assert len(found) == len(wanted)
    for mine, other in zip(found, wanted, strict=True):
        if mine.text == other.text == "—":
            assert place(mine, pages[turned])[:2] == pytest.approx(
                place(other, pages[upright])[:2], abs=1
            )
        middle, expected = (
            sum(place(each, page)[2:]) / 2
            for each, page in ((mine, pages[turned]), (other, pages[upright]))
        )
        assert middle == pytest.approx(expected, abs=1)


def test_numbers_run_on(pages: list[Page]) -> None:
    """7.5."""
    found = ["".join(each.text for each in page.number) for page in pages]

    assert found == [f"—{n}—" for n in range(1, 7)]
