"""Venues that run over a page, and the row of totals, as LibreOffice prints them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise, product

import pytest

from plangen import layout
from rendering.fonts import STAND_INS
from rendering.office import Office, Page
from support import document, plan_text

MM = 25.4 / 1440  # of a twip
NAME = "东馆"
HEADER = "序号分馆活动名称活动时间人数"
SIZES = (5, 9, 30, 60)
WORDS = ("", "经典诵读分享活动邀请专家为读者讲解经典作品并现场交流答疑")
LANDSCAPE = ("false", "true")
_NAME = re.compile(rf"{NAME}[0-9](?:{layout.CONTINUED})?")


def plan(
    *sizes: int, total: str = "[name, 人数]", landscape: str = "false", words: str = ""
) -> str:
    """Return a plan with a table of venues; all rows are numbered through."""
    groups, number = "", 0
    for at, size in enumerate(sizes, 1):
        groups += f"      - venue: {NAME}{at}\n        tag: 15分钟阅读圈\n        rows:\n"
        for _ in range(size):
            number += 1
            time = f"4月{number % 28 + 1}日"
            groups += f"          - {{name: 第{number}场{words}, time: {time}, 人数: 30人}}\n"
    return (
        f"{plan_text()}sections: [{{title: 活动, body: 见附件。}}]\n"
        f"attachments: [{{title: 活动安排, tables: [main], landscape: {landscape}}}]\n"
        "activities:\n  main:\n    columns: [number, venue, name, time, {人数: 人数}]\n"
        f"    caption: 安排\n    total: {total}\n    groups:\n{groups}"
    )


def lines(page: Page) -> list[str]:
    """Return the lines of the text block, without the page number beside a turned one."""
    turned = page.width > page.height
    edge = layout.LANDSCAPE.left * MM - 1 if turned else 0
    texts = [
        "".join(each.text for each in line.characters if each.left > edge)
        for line in (page.lines if turned else page.body)
    ]
    return [text for text in texts if text]


def rows(page: Page) -> list[int]:
    """Return the numbers of the activities on a page."""
    texts = (text.partition("第")[2].partition("场") for text in lines(page))
    return [int(number) for number, found, _ in texts if found and number.isdecimal()]


def names(page: Page) -> list[str]:
    """Return the names of venues on a page, with their numbers and marks."""
    return [name for text in lines(page) for name in _NAME.findall(text)]


def filled(page: Page) -> float:
    """Return which part of the text block the rules of the table reach down to."""
    sheet = layout.LANDSCAPE if page.width > page.height else layout.PORTRAIT
    bottom = max(rule.bottom for rule in page.rules) / MM
    return (bottom - sheet.top) / sheet.text_height


def venue_of(number: int, sizes: tuple[int, ...]) -> int:
    """Return the number of the venue that an activity belongs to."""
    at = 0
    while number > 0:
        number -= sizes[at]
        at += 1
    return at


@pytest.fixture(scope="module", name="printed_plans")
def _printed_plans(office: Office) -> Mapping[str, list[Page]]:
    several = {
        f"venues-{landscape}-{len(words)}": plan(*SIZES, landscape=landscape, words=words)
        for landscape, words in product(LANDSCAPE, WORDS)
    }
    return office.all_pages({name: document(text) for name, text in several.items()})


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("landscape", LANDSCAPE)
def test_a_venue_over_pages_loses_nothing(
    printed_plans: Mapping[str, list[Page]], landscape: str, words: str
) -> None:
    """And no page is left empty at its foot; where a name stands again, it begins a page."""
    pages = printed_plans[f"venues-{landscape}-{len(words)}"][1:]

    assert len(pages) >= 4
    assert [number for page in pages for number in rows(page)] == list(range(1, sum(SIZES) + 1))
    for page in pages:
        assert lines(page).count(HEADER) == 1
    begun = [name for page in pages for name in names(page) if layout.CONTINUED not in name]
    assert begun == [f"{NAME}{at}" for at in range(1, len(SIZES) + 1)]
    for page, following in pairwise(pages):
        assert filled(page) >= 1 - layout.TABLE_KEPT_PART
        goes_on = venue_of(rows(page)[-1], SIZES) == venue_of(rows(following)[0], SIZES)
        marked = [name.endswith(layout.CONTINUED) for name in names(following)]
        assert not any(marked[1:])
        assert goes_on or not any(marked)
    assert any(layout.CONTINUED in name for page in pages for name in names(page))


def test_each_part_is_drawn_as_one_cell(office: Office) -> None:
    """LibreOffice has drawn merged cells as if a page ended in them."""
    pages = office.pages(document(plan(60)), "cells")[1:]
    cells = []
    for page in pages:
        middle = next(c for line in page.body for c in line.characters if c.text == NAME[0]).left
        edges = sorted(
            {
                round((rule.top + rule.bottom) / 2, 1)
                for rule in page.rules
                if rule.bottom - rule.top < 1 and rule.left <= middle <= rule.right
            }
        )
        numbers = [
            (line.baseline, int(line.text.partition("第")[2].partition("场")[0]))
            for line in page.body
            if "场" in line.text
        ]
        cells += [
            found
            for top, bottom in pairwise(edges)
            if (found := [number for at, number in numbers if top < at < bottom])
        ]

    assert len(cells) == len(pages) == 3


def test_the_total_is_never_alone_on_a_page(office: Office) -> None:
    """Each number of rows is tried until the last of them has filled the page."""
    ends = []
    counts = range(19, 23)
    documents = [document(plan_text() + _with_total(count)) for count in counts]
    for count, pages in zip(counts, office.pages_of_all(documents, "total"), strict=True):
        last = lines(pages[-1])
        assert last[-1] == f"合计共{count}项{count},000元"
        assert rows(pages[-1])
        ends.append(len(pages))

    assert set(ends) == {2, 3}  # the total has gone on to a new page, with the row above it


def _with_total(count: int) -> str:
    activities = "".join(
        f"      - {{name: 第{n}场, 人数: '1,000元'}}\n" for n in range(1, count + 1)
    )
    return (
        "activities:\n  main:\n    columns: [number, {时间: 活动时间}, name, {人数: 费用}]\n"
        f"    total: [name, 人数]\n    rows:\n{activities}"
    )


def test_the_label_is_centred_over_its_columns(office: Office) -> None:
    page = office.pages(document(plan(3)), "label")[-1]
    [total] = [line for line in page.body if line.text.startswith("合计")]
    label = total.characters[:2]
    uprights = sorted(
        {
            round((rule.left + rule.right) / 2)
            for rule in page.rules
            if rule.right - rule.left < 1 and rule.top < total.baseline < rule.bottom
        }
    )

    assert total.text == "合计共3项90人"
    assert {each.font for each in label} == {STAND_INS["黑体"]}
    assert label[0].font != total.characters[3].font
    middle = (label[0].left + label[-1].right) / 2
    assert middle == pytest.approx((uprights[0] + uprights[1]) / 2, abs=1)
