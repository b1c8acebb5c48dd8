from __future__ import annotations

import pytest

from plangen.plan.model import Plan
from plangen.reading.letters import what_is_wrong_with_date
from support import findings, loaded, marked, plan_text

CHINESE = """
单位: 测试图书馆
月份: 2023年4月
主送: 各分馆
引言: 共{{ 活动.总数 }}场，其中{{ 活动.讲座.总数 }}场，{{ 月份.年 }}年{{ period.month }}月。
章节:
  - 标题: 甲
    正文: 乙
    条目:
      - 丙
      - 标题: 丁。
        条目: [戊]
    结语: 己
落款: {单位: 办公室, 日期: 2023-03-28}
附注: 庚
附件:
  - 标题: 辛
    正文: 壬
    表格: [讲座]
活动:
  讲座:
    表题: 讲座
    列: [序号, 名称, {地点: 场地}, {报名方式: 怎样报名}]
    表头行: true
    编号列: 名称
    行:
      - {名称: 书法, 地点: 一楼, 报名方式: 电话}
"""
ENGLISH = """
organization: 测试图书馆
period: 2023-04
addressee: 各分馆
introduction: 共{{ activities.count }}场，其中{{ activities.讲座.count }}场，2023年4月。
sections:
  - title: 甲
    body: 乙
    items:
      - {title: 丙}
      - {title: 丁。, items: [{title: 戊}]}
    closing: 己
signature: {organization: 办公室, date: 2023年3月28日}
remarks: 庚
attachments:
  - {title: 辛, body: 壬, tables: [讲座]}
activities:
  讲座:
    caption: 讲座
    columns: [{key: number}, name, {place: 场地}, {key: 报名方式, header: 怎样报名}]
    header: true
    number_in: name
    rows:
      - {name: 书法, place: 一楼, more: {报名方式: 电话}}
"""


def plan(text: str) -> Plan:
    return loaded(text).plan


def test_both_spellings_and_all_short_forms_say_the_same() -> None:
    assert plan(CHINESE) == plan(ENGLISH)


def test_own_columns_are_texts_like_all_others() -> None:
    made = loaded(
        CHINESE.replace("电话", "{{ 单位 }}电话")
        .replace("报名方式: {{", "报名方式: '{{")
        .replace("电话}", "电话'}")
    )

    [row] = made.plan.activities["讲座"].rows
    assert row.more == {"报名方式": "测试图书馆电话"}
    assert ("activities", "讲座", "rows", 0, "more", "报名方式") in [
        each.path for each in made.texts
    ]


def test_findings_speak_in_the_spelling_of_the_file() -> None:
    text = CHINESE.replace("标题: 甲", "标提: 甲")

    found = {each.code: each for each in findings(text)}

    assert marked(found["PG201"]) == "标提"
    assert found["PG201"].args["key"] == "标提"
    assert found["PG201"].args["nearest"] == "标题"
    assert "PG202" not in found  # it is the same cause


def test_one_key_in_both_spellings_is_a_double() -> None:
    [finding] = [each for each in findings(plan_text(单位="别的")) if each.is_error]

    assert (finding.code, finding.args) == ("PG133", {"key": "单位", "other": "organization"})


def test_two_spellings_in_one_file_are_warned_of_once() -> None:
    sections = "[{title: 甲}, {标题: 乙}]"

    [finding] = findings(plan_text(sections=sections))

    assert (finding.code, finding.severity, marked(finding)) == ("PG220", "warning", "标题")


HEAD = "activities: {main: {columns: [%s], rows: [{%s}]}}"


@pytest.mark.parametrize(
    ("columns", "row", "others"),
    [
        ("number, 日期, 议题, 地点, 负责人", "日期: 4月7日, 议题: 甲, 地点: 乙, 负责人: 丙", []),
        ("name, 地点, {份数: 份数}", "name: 甲, 地点: 乙, 份数: 3", []),
        ("name, 地点", "name: 甲, 地点: 乙", ["地点"]),
        ("name, place, {份数: 份数}", "name: 甲, 地点: 乙, 份数: 3", ["地点"]),
    ],
)
def test_names_beside_the_columns_of_a_printed_head_are_no_other_spelling(
    columns: str, row: str, others: list[str]
) -> None:
    found = findings(plan_text() + HEAD % (columns, row))

    assert [marked(each) for each in found if each.code == "PG220"] == others


def test_unknown_columns_need_a_header() -> None:
    text = plan_text(activities="{main: {columns: [name, 报名], rows: [{name: 甲, 报名: 乙}]}}")

    assert [(each.code, marked(each)) for each in findings(text)] == [("PG209", "报名")]


def test_items_have_three_levels_and_no_more() -> None:
    deep = "[{title: 甲, items: [{title: 乙, items: [{title: 丙, items: [丁]}]}]}]"

    found = findings(plan_text(sections=f"[{{title: 章, items: {deep}}}]"))

    assert [each.code for each in found] == ["PG227"]
    assert not findings(
        plan_text(sections=f"[{{title: 章, items: {deep.replace(', items: [丁]', '')}}}]")
    )


def test_a_date_must_be_whole() -> None:
    for written in ("3月28日", "2023年3月", "2023-02-30", "明天", "2023年3月1日至2日"):
        [finding] = findings(plan_text(signature=f"{{date: {written}}}"))
        assert (finding.code, marked(finding)) == ("PG226", written)


OWN_COLUMNS = """
activities:
  main:
    columns: [name, {columns}]
    rows:
      - {{name: 书展, {row}}}
"""


def _with_own_column(columns: str, row: str) -> str:
    return plan_text() + OWN_COLUMNS.format(columns=columns, row=row)


def test_the_long_form_declares_a_column_of_ones_own() -> None:
    text = _with_own_column("{key: 报名, header: 怎样报名}", "报名: 电话")

    assert loaded(text).plan.activities["main"].rows[0].more == {"报名": "电话"}


def test_the_long_form_knows_the_chinese_names_of_columns() -> None:
    text = _with_own_column("{字段: 地点, 表头: 场地}", "place: 一楼")

    assert loaded(text).plan.activities["main"].keys == ("name", "place")


def test_a_column_of_ones_own_may_be_empty_like_any_other() -> None:
    row = loaded(_with_own_column("{报名: 报名}", "报名: ")).plan.activities["main"].rows[0]

    assert row.text("报名") == ""


def test_short_and_long_forms_of_ones_own_columns_are_joined() -> None:
    text = _with_own_column("{甲: 甲}, {乙: 乙}", "甲: 一, more: {乙: 二}")

    assert loaded(text).plan.activities["main"].rows[0].more == {"甲": "一", "乙": "二"}


def test_what_stands_under_more_is_not_lost_beside_short_forms() -> None:
    [finding] = findings(_with_own_column("{甲: 甲}", "甲: 一, more: 二"))

    assert (finding.code, marked(finding)) == ("PG205", "二")


def test_a_text_of_a_row_is_written_once() -> None:
    first, *_ = found = findings(
        _with_own_column("{甲: 甲}", "甲: 三月一二三四五月, more: {甲: 一}")
    )

    assert [each.code for each in found] == ["PG113"]
    assert marked(first) == "甲"
    assert first.place.column == 20


@pytest.mark.parametrize("key", ["name", "名称", "nmae", "number", "乙"])
def test_more_holds_columns_of_ones_own_alone(key: str) -> None:
    [finding] = findings(_with_own_column("{甲: 甲}", f"more: {{甲: 一, {key}: 二}}"))

    assert (finding.code, marked(finding)) == ("PG201", key)


@pytest.mark.parametrize(("written", "meant"), [("是", True), ("否", False), ("'否'", False)])
@pytest.mark.parametrize("key", ["表头行", "header"])
def test_yes_and_no_may_be_said_in_chinese(key: str, written: str, meant: bool) -> None:  # noqa: FBT001
    table = f"{{columns: [name], {key}: {written}, rows: [{{name: 书展}}]}}"

    plan = loaded(plan_text(activities=f"{{a: {table}}}")).plan

    assert plan.activities["a"].header is meant


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2023-03-32", {"month": 3, "days": 31, "day": 32}),
        ("2023年2月29日", {"month": 2, "days": 28, "day": 29}),
        ("2O23-03-28", {"letters": "O", "suggested": "2023-03-28"}),
        ("3月28日", {}),
        ("2023-13-28", {}),
    ],
)
def test_what_is_wrong_with_a_date_is_said(written: str, said: dict[str, str | int]) -> None:
    assert what_is_wrong_with_date(written) == said
