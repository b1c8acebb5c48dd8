"""A unit that is repeated in a text, or a row in a table, costs no more than its length."""

from __future__ import annotations

from functools import partial

import pytest

from plangen import limits
from plangen.checks import check
from profiles import by_profile
from steps import MOST_TIME, times_as_long
from support import findings, loaded, plan_text

FEW = by_profile(150, 500)  # units
UNITS = {
    "observance": "世界读书日",
    "circled number": "①",
    "other observances": "国庆节中秋节",
    "circled numbers": "①②③",
    "observance with a number": "4.23世界读书日、",
    "bracketed numbers": "（一）",
    "nearly one name": "阅读分享主题活动",
    "dates with observances": "4月23日世界读书日，",
}
ROW = (
    "      - {{type: 讲座, name: {name}, time: 4月{day}日, place: 一楼{room}室, "
    "content: 阅读与分享活动内容说明文字}}\n"
)
NAMES = {
    "numbered": "第{}讲读书会",
    "nearly one name": "阅读分享{}主题活动",
    "one name": "读书会",
    "quoted": "“读书{}”分享会",
    "lettered": "读书会A{}",
}


def text(unit: str, count: int) -> str:
    return plan_text(sections=f"[{{title: 乙, body: 丙{unit * count}丁}}]")


def rows(name: str, count: int) -> str:
    listed = "".join(
        ROW.format(
            name=name.format(_han(number) if "主题" in name else number),
            day=number % 28 + 1,
            room=number % 9,
        )
        for number in range(count)
    )
    head = "activities:\n  main:\n    columns: [number, type, name, time, place, content]\n"
    return f"{plan_text()}{head}    rows:\n{listed}"


def _han(number: int) -> str:
    """Return two characters that stand for a number."""
    return chr(0x4E00 + number // 90) + chr(0x5000 + number % 90)


FEWEST = {"observance": by_profile(900, 1200), "circled number": by_profile(2000, 4000)}
"""Units of which so many are needed before a square is seen."""


@pytest.mark.parametrize("name", UNITS)
def test_a_repeated_unit(name: str) -> None:
    units = FEWEST.get(name, FEW)
    few, many = (partial(check, loaded(text(UNITS[name], count))) for count in (units, 10 * units))

    assert times_as_long(few, many) < MOST_TIME


@pytest.mark.parametrize("name", NAMES)
def test_rows(name: str) -> None:
    most = by_profile(60, 200)
    few, many = (partial(check, loaded(rows(NAMES[name], count))) for count in (most, 10 * most))

    assert times_as_long(few, many) < MOST_TIME


def test_a_rule_tells_the_first_of_many_slips_in_a_text() -> None:
    """Whoever mends a thousand sees the next, and each run is short."""
    found = check(loaded(text("圖", 3000)))
    [traditional] = [each for each in found if each.code == "PG380"]

    assert len(traditional.also) < 1000
    assert traditional.fix is not None
    assert len(traditional.fix.edits) <= 1000


def test_of_many_parts_that_do_not_fit_the_first_are_told() -> None:
    columns = ", ".join(f"unknown{number}" for number in range(3000))
    rows = f"activities:\n  main:\n    columns: [{columns}]\n    rows: [{{name: 甲}}]\n"
    unknown = [each for each in findings(plan_text() + rows) if each.code == "PG209"]

    assert len(unknown) == limits.TOLD_INCOHERENCES


@pytest.mark.parametrize("unit", ['<a title="甲,乙">字</a>', "字&lt;甲&gt;,"])
def test_markup_is_no_text_however_often_it_stands_there(unit: str) -> None:
    """Nor is it behind the first thousand hits: no rule for texts tells of its marks."""
    body = "sections:\n- title: 乙\n  body: |\n    丙{}\n"
    few, many = (
        {each.code for each in check(loaded(plan_text() + body.format(unit * count)))}
        for count in (20, 1500)
    )

    assert many == few
