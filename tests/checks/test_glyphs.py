"""Characters that the official fonts lack, and others that look as rare and are there."""

from __future__ import annotations

import pytest

from plangen import check, load
from support import PLANS, ROOT, all_marked, findings, plan_text


def found(text: str) -> list[list[str]]:
    told = findings(plan_text(introduction=f"'{text}'"))
    return [all_marked(each) for each in told if each.code == "PG389"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展春游🌸。", ["🌸"]),
        ("🎉🎉欢迎参加❤️", ["🎉🎉", "❤️"]),
        ("亲子👨‍👩‍👧共读。", ["👨‍👩‍👧"]),
        ("已完成✅，进行中➡。", ["✅", "➡"]),
        ("馆员𠮷田、㛃。", ["𠮷", "㛃"]),
        ("안녕。", ["안녕"]),
        ("时间⏰：4月7日", ["⏰"]),
    ],
)
def test_characters_that_the_fonts_lack_are_one_finding(text: str, expected: list[str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "①★☆○●◎◇◆□■△▲※→↑№℃§‰—…·×÷±≥≤㎡㈠Ⅳ",
        "龑喆祎堃犇鑫镕囧，㑇䶮䴙䴘",
        "Café, naïve, Ω, Привет, こんにちは",
        "“４月”～（一）⑴⒈",
    ],
)
def test_characters_of_the_fonts_stay_silent(text: str) -> None:
    assert found(text) == []


def test_nothing_of_gbk_is_found() -> None:
    """Line by line, as a paragraph of all of them would have other faults."""
    characters = (chr(number) for number in range(0xA1, 0xFFFE))
    known = [each for each in characters if each.encode("gbk", "ignore")]
    lines = ["".join(known[at : at + 1000]) for at in range(0, len(known), 1000)]

    assert len(known) > 20_000
    for line in lines:
        assert found(line) == []


def test_no_good_plan_has_any() -> None:
    plans = [*(PLANS / "good").glob("*.yaml"), *(ROOT / "plans").glob("*.yaml")]

    assert plans
    for plan in plans:
        assert "PG389" not in {each.code for each in check(load(plan))}
