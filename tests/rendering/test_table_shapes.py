"""Merged cells, heads of two rows and headings across tables, as LibreOffice prints them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from plangen import layout
from rendering.office import Office, Page
from rendering.test_venues import filled, lines, rows
from support import document, plan_text

COUNT = 90
HEADING = 7  # rows below each
ACTIVITIES = [
    f"{{name: 第{n}场, time: 4月{n // 2 % 28 + 1}日, place: 展厅{(n + 1) // 2}, 人数: 5人, "
    f"方式: {'电话现场'[n // 3 % 2 * 2 :][:2]}}}"
    for n in range(1, COUNT + 1)
]


def plan(body: str) -> str:
    return (
        f"{plan_text()}sections: [{{title: 活动, body: 见附件。}}]\n"
        "activities:\n  main:\n    columns: [number, name, time, place, {报名: [人数, 方式]}]\n"
        f"    merge: [time, place, 方式]\n{body}"
    )


def grouped() -> str:
    groups = ""
    for at in range(0, COUNT, HEADING):
        listed = ", ".join(ACTIVITIES[at : at + HEADING])
        groups += f"      - {{heading: 片区{at // HEADING}, rows: [{listed}]}}\n"
    return f"    groups:\n{groups}"


@pytest.fixture(scope="module", name="printed_plans")
def _printed_plans(office: Office) -> Mapping[str, list[Page]]:
    chain = "    rows:\n" + "".join(f"      - {each}\n" for each in ACTIVITIES)
    plans = {"chain": plan(chain), "headings": plan(grouped())}
    return office.all_pages({name: document(text) for name, text in plans.items()})


@pytest.mark.parametrize("name", ["chain", "headings"])
def test_all_rows_are_printed_below_both_rows_of_the_header(
    printed_plans: Mapping[str, list[Page]], name: str
) -> None:
    """Also where all rows of a table hang together by merged cells."""
    pages = printed_plans[name][1:]

    assert len(pages) >= 4
    assert [number for page in pages for number in rows(page)] == list(range(1, COUNT + 1))
    for page in pages:
        text = "".join(lines(page))
        assert [text.count(each) for each in ("报名", "人数", "方式", "活动名称")] == [1] * 4
    for page in pages[:-1]:
        assert filled(page) >= 1 - layout.TABLE_KEPT_PART


def test_a_merged_cell_of_the_first_column_stays_on_a_page(
    printed_plans: Mapping[str, list[Page]],
) -> None:
    for page, following in pairwise(printed_plans["chain"][1:]):
        assert rows(page)[-1] // 2 != rows(following)[0] // 2


def test_a_heading_stands_above_its_rows(printed_plans: Mapping[str, list[Page]]) -> None:
    pages = printed_plans["headings"][1:]
    shown = [text for page in pages for text in lines(page) if text.startswith("片区")]

    assert shown == [f"片区{at}" for at in range(-(-COUNT // HEADING))]
    for page in pages:
        assert not lines(page)[-1].startswith("片区")
