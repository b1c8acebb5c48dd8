"""Numbers of goods, their prices and the amounts of their rows."""

from __future__ import annotations

import pytest

from support import findings, marked, plan_text

LIST = """
activities:
  goods:
    columns: [{{品名: 品名}}, {{数: {number}}}, {{价: {price}}}, {{额: {amount}}}{more}]
    rows:
      - {{品名: 台灯, 数: {first[0]}, 价: {first[1]}, 额: "{first[2]}"}}
      - {{品名: 书架, 数: 4个, 价: 650元, 额: "2,600元"}}
      - {{品名: 水壶, 数: 12把, 价: 45.5元, 额: 546元}}
"""


def told(
    *first: str,
    number: str = "数量",
    price: str = "单价",
    amount: str = "金额",
    more: str = "",
) -> list[str]:
    rows = LIST.format(first=first, number=number, price=price, amount=amount, more=more)
    return [marked(each) for each in findings(plan_text() + rows) if each.code == "PG398"]


@pytest.mark.parametrize(
    "first",
    [
        ("30盏", "85元", "2650元"),
        ("30盏", "58元", "2550元"),
        ("33盏", "85元", "2,550元"),
        ("30", "85", "255"),
        ("30盏", "85元/盏", "0.265万元"),
    ],
)
def test_amounts_that_are_not_the_product_are_told(first: tuple[str, ...]) -> None:
    assert told(*first) == [first[2]]
    assert told(*first, number="采购数量", price="预算单价（元）", amount="小计") == [first[2]]


@pytest.mark.parametrize(
    "first",
    [
        ("30盏", "85元", "2550元"),
        ("30盏", "85元/盏", "0.255万元"),
        ("30盏", "85.5元", "2,565元"),
        ("3盏", "33.33元", "100元"),
        ("30盏", "85元", "0.26万元"),
        ("若干", "85元", "2650元"),
        ("30盏", "约85元", "2650元"),
        ("30盏", "85元", "待定"),
    ],
)
def test_amounts_that_fit_or_are_unknown_are_right(first: tuple[str, ...]) -> None:
    assert told(*first) == []


def test_tables_with_another_reckoning_are_left_alone() -> None:
    wrong = ("30盏", "85元", "2650元")
    assert told(*wrong, more=", {折: 折扣}") == []
    assert told(*wrong, more=", {天: 使用天数}") == []
    assert told(*wrong, more=", {额2: 总价}") == []
    assert told(*wrong, amount="已付款") == []
    rows = LIST.format(first=wrong, number="数量", price="单价", amount="金额", more="")
    others = rows.replace('"2,600元"', '"2,000元"').replace("546元", "500元")
    assert [each for each in findings(plan_text() + others) if each.code == "PG398"] == []


def test_the_product_is_written_as_the_amount_is() -> None:
    rows = LIST.format(
        first=("30盏", "85元", "0.31万元"), number="数量", price="单价", amount="金额", more=""
    )
    [finding] = [each for each in findings(plan_text() + rows) if each.code == "PG398"]

    assert finding.args["product"] == "0.255万元"
