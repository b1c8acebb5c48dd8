from __future__ import annotations

from functools import partial

import pytest

from plangen.checks import check
from plangen.values import replace
from profiles import by_profile
from steps import MOST_TIME, times_as_long
from support import findings, loaded, marked, plan_text

FEW = by_profile(500, 1_000)
TABLES = """
activities:
  main:
    caption: 总馆活动安排
    columns: [name]
    rows: [{name: 甲}, {name: 乙}, {name: 丙}]
  branches:
    caption: 分馆活动安排
    columns: [venue, name]
    groups:
      - {venue: 东湖分馆, rows: [{name: 丁}, {name: 戊}]}
      - {venue: 西山分馆, rows: [{name: 己}, {name: 庚}]}
"""


def found(sentence: str) -> list[str]:
    text = plan_text(introduction=f'"{sentence}"') + TABLES
    return [marked(each) for each in findings(text) if each.code == "PG302"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("总分馆计划开展活动24场，其中总馆8场，分馆16场。", ["24场", "总馆8场", "分馆16场"]),
        ("4月份共举办活动8场。", ["8场"]),
        ("本月安排各类活动八场。", ["八场"]),
        ("测试图书馆计划开展活动6项。", ["6项"]),
        ("本月共开展6场活动。", ["6场"]),
        ("总馆开展活动4场。", ["总馆4场"]),
        ("（其中总馆四场）", ["总馆四场"]),
        ("东湖分馆3场，西山分馆2场。", ["东湖分馆3场"]),
        ("计划开展活动24场次，其中总馆8场次。", ["24场次", "总馆8场次"]),
        ("阅读推广活动24场。", ["24场"]),
        ("计划开展24场阅读推广活动。", ["24场"]),
        ("各分馆共16场。", ["分馆共16场"]),
        ("总馆承办8场。", ["总馆承办8场"]),
        ("总馆与各分馆共开展活动9场。", ["9场"]),
        ("共安排活动一百零五场。", ["一百零五场"]),
        ("共开展活动1场。", ["1场"]),
        ("共{{ activities.count + 1 }}场活动。", ["{{ activities.count + 1 }}场"]),
    ],
)
def test_numbers_that_the_tables_contradict_are_found(sentence: str, expected: list[str]) -> None:
    shown = [text.replace("开展活动", "") for text in found(sentence)]

    assert shown == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "总分馆计划开展活动7场，其中总馆3场，分馆4场。",
        "本月共开展七场活动。",
        "共{{ activities.count }}场活动，其中总馆{{ activities.main.count }}场。",
        "计划开展活动近8场。",
        "计划开展活动8场左右。",
        "计划开展活动8余场。",
        "计划开展活动不少于8场。",
        "力争开展活动10场。",
        "开展少儿活动5场。",
        "总馆开展培训2场。",
        "举办活动，发放宣传单200份。",
        "全年开展活动100场。",
        "每月开展活动2场。",
        "去年开展活动100场。",
        "老城区分馆16场。",
        "排架正确率不低于96%。",
        "第2场活动在总馆举行。",
        "各开展活动2场。",
        "2022年共开展活动120场。",
        "2022年4月开展活动12场。",
        "3月份开展活动12场。",
        "今年计划开展活动100场。",
        "2023年共举办各类活动100场。",
        "总馆2023年共举办活动50场。",
        "开展一场活动。",
        "总馆举办一场活动。",
        "总馆1个。",
        "线上活动10场。",
    ],
)
def test_other_numbers_stay_silent(sentence: str) -> None:
    assert found(sentence) == []


def test_a_plan_without_tables_has_nothing_to_compare() -> None:
    assert findings(plan_text(introduction="本月开展活动8场。")) == []


def test_the_hint_offers_the_expression() -> None:
    text = plan_text(introduction="总馆8场，东湖分馆9场。") + TABLES

    assert [each.args.get("expression") for each in findings(text)] == [
        "{{ activities.main.count }}",
        None,
    ]


@pytest.mark.parametrize("unit", ["计划", "共计", "1", "一", "活动4场", "3月里"])
@pytest.mark.parametrize("end", ["", "场", "x"], ids=["", "counted", "ended"])
def test_a_hostile_text_costs_no_more_than_its_length(unit: str, end: str) -> None:
    few, many = (
        partial(findings, plan_text(introduction=unit * (length // len(unit)) + end) + TABLES)
        for length in (FEW, 10 * FEW)
    )

    assert times_as_long(few, many) < MOST_TIME


def test_tables_without_rows_are_not_counted() -> None:
    text = """\
organization: 测试图书馆
period: 2023-04
introduction: 计划开展活动24场，其中总馆8场，分馆16场。
activities:
  main:
    caption: 总馆活动安排
    columns: [name]
    rows: [{name: 书展}]
  branches:
    caption: 分馆活动安排
    columns: [name]
    rows: [{name: 讲座}]
"""
    plan = loaded(text)
    branches = plan.plan.activities["branches"].model_copy(update={"rows": ()})
    tables = {**plan.plan.activities, "branches": branches}
    texts = tuple(each for each in plan.texts if "branches" not in each.path)
    emptied = replace(plan, plan=plan.plan.model_copy(update={"activities": tables}), texts=texts)

    assert [each.code for each in check(plan)].count("PG302") == 3
    assert "PG302" not in {each.code for each in check(emptied)}


BESIDE = """\
organization: 测试图书馆
period: 2023-04
sections:
  - title: 食谱
    body: 见下表。
    tables: [menu]
  - title: 活动
    items:
      - title: 馆内
        body: 安排活动{said}项，见下表。
        tables: [main]
      - title: 馆外
        tables: [others]
activities:
  menu: {{columns: [name], rows: [{{name: 米饭}}, {{name: 馒头}}, {{name: 面条}}]}}
  main: {{columns: [name], rows: [{{name: 书展}}, {{name: 讲座}}]}}
  others: {{columns: [name], rows: [{{name: 送书}}, {{name: 义诊}}, {{name: 巡展}}]}}
"""


@pytest.mark.parametrize(
    ("said", "expected"), [(2, []), (5, []), (8, []), (3, []), (4, ["4项"]), (6, ["6项"])]
)
def test_a_text_may_count_the_tables_of_its_part(said: int, expected: list[str]) -> None:
    found = check(loaded(BESIDE.format(said=said)))
    assert [marked(each) for each in found if each.code == "PG302"] == expected
