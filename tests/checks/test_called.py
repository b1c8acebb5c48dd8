"""Numbers of what a table has a column of, against its rows and groups."""

from __future__ import annotations

import pytest

from support import findings, marked

PLAN = """\
organization: 测试体育馆
period: 2023-04
introduction: {text}值班和物资见附件1、附件2。
sections:
  - title: 场馆
    body: {body}
    tables: [halls]
attachments:
  - {{title: 值班安排表, tables: [duty]}}
  - {{title: 物资清单, tables: [goods]}}
activities:
  halls:
    columns: [number, {{泳池: 泳池}}, {{深水: 深水区票}}]
    rows: [{{泳池: 东泳池, 深水: 40张}}, {{泳池: 西泳池, 深水: 30张}}, {{泳池: 南泳池, 深水: 20张}}]
  duty:
    columns: [{{venue: 门厅}}, {{name: 哨位}}, time]
    groups:
      - venue: 东门厅
        rows: [{{name: 测温哨, time: 4月8日}}, {{name: 引导哨, time: 4月9日}}]
      - venue: 西门厅
        rows: [{{name: 寄存哨, time: 4月8日}}, {{name: 问询哨, time: 4月9日}}]
  goods:
    columns: [{{品名: 品名}}, {{数量: 数量}}]
    rows: [{{品名: 救生圈, 数量: 20个}}, {{品名: 浮板, 数量: 50块}}, {{品名: 哨子, 数量: 15个}}]
"""


def told(text: str = "", body: str = "另行通知。") -> list[str]:
    found = findings(PLAN.format(text=text, body=body))
    return [marked(each) for each in found if each.code == "PG302"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三个门厅轮流值班，见附件1。", "三个"),
        ("两个门厅共5个哨位，见附件1。", "5个"),
        ("两个门厅共设3个志愿哨位，见附件1。", "3个"),
        ("每个门厅3个哨位，见附件1。", "3个"),
        ("东门厅、西门厅各安排3个哨位，见附件1。", "3个"),
        ("采购救生圈、浮板、哨子4类，见附件2。", "4类"),
        ("购置物资2种，其中救生圈20个、浮板50块、哨子15个，见附件2。", "2种"),
    ],
)
def test_numbers_that_the_table_contradicts_are_told(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "两个门厅轮流值班，见附件1。",
        "一个门厅延长值班，见附件1。",
        "两个门厅共4个哨位，其中流动2个哨位，见附件1。",
        "每个门厅2个哨位，两个门厅共4个哨位，见附件1。",
        "全市十二个门厅同步值班，本馆见附件1。",
        "三个门厅轮流值班。",
        "另有5个哨位由保安承担，见附件1。",
        "采购物资2类，见附件2。",
        "采购救生圈、浮板、哨子3类，见附件2。",
        "每个门厅不少于1个哨位，见附件1。",
        "门厅值班见附件1、物资见附件2，5个哨位另定。",
    ],
)
def test_numbers_that_fit_or_are_of_something_else_are_silent(text: str) -> None:
    assert told(text) == []


def test_the_table_below_is_counted_by_its_headers_too() -> None:
    assert told(body="四个泳池每日售票，各泳池票数见下表。") == ["四个"]
    assert told(body="三个泳池每日售票，各泳池票数见下表。") == []
    assert told(body="两个泳池换水，票数见下表。") == []
    assert told(body="四个泳池每日售票。") == []


def test_a_group_that_has_lost_a_row_is_named() -> None:
    lost = PLAN.replace(", {{name: 问询哨, time: 4月9日}}", "")
    text = lost.format(text="每个门厅2个哨位，见附件1。", body="另行通知。")
    [finding] = [each for each in findings(text) if each.code == "PG302"]

    assert finding.args == {"subject": "西门厅", "written": "2", "unit": "个哨位", "counted": 1}
