"""What becomes of the activities: kept, emptied to be filled in, or dropped."""

from __future__ import annotations

import pytest

from plangen.month.activities import Activities
from rolling import ROWS, next_plan, noted, remarks, rolled, table
from support import loaded, plan_text


def test_cleared_rows_keep_their_place_and_show_what_stood_there() -> None:
    text = table(
        "      # 儿童\n"
        "      - type: 讲座\n"
        "        name: '《史记》'  # 注\n"
        "        time: 4月8日（周六）\n"
        "        content: |  # 内容\n"
        "          甲\n"
        "\n"
        "          乙\n"
        "        place: 二楼\n"
        "\n"
        "      - {type: 展览, name: “书影”, time: 4月15日至20日, place: 一楼}\n"
        "      - {name: 故事会, time: 每周六14:30, place: 4月厅}\n"
        "      - {name: 培训, time: 待定}\n"
    )
    expected = (
        "      # 儿童\n"
        "      # 上次：《史记》；4月8日（周六）；甲 乙。这次可以是5月13日（周六）\n"
        "      - type: 讲座\n"
        "        name:  # 注\n"
        "        time:\n"
        "        content: # 内容\n"
        "        place: 二楼\n"
        "\n"
        "      # 上次：“书影”；4月15日至20日。这次可以是5月20日至25日（周六；周四）\n"
        "      - {type: 展览, name: , time: , place: 一楼}\n"
        "      - {name: 故事会, time: 每周六14:30, place: 5月厅}\n"
        "      # 上次：培训；待定。这次的时间另定\n"
        "      - {name: , time: }\n"
    )

    made = noted(text, 1, Activities.CLEAR)
    assert made.partition("    rows:\n")[2] == expected
    assert rolled(text, 1, Activities.CLEAR).emptied == 3
    assert loaded(made).plan.activity_count == 4


def test_dropped_rows_leave_one_to_fill_in_and_the_comments() -> None:
    text = table(
        "      # 一\n"
        "      - name: 甲  # 二\n"
        "        time: 4月8日\n"
        "      # 三\n"
        "      - name: 乙\n"
        "        # 四\n"
        "        time: 4月9日  # 五\n"
        "\n"
        "      # 六\n"
        "      -  # 七 - 八\n"
        "        name: 丙\n"
        "        content: |\n"
        "          丁\n"
        "\n"
        "# 九\n"
    )

    assert noted(text, 1, Activities.DROP).partition("    rows:\n")[2] == (
        "      # 一\n"
        "      - name:  # 二\n"
        "        time:\n"
        "      # 三\n"
        "      # 四\n"
        "      # 五\n"
        "\n"
        "      # 六\n"
        "      # 七 - 八\n"
        "\n"
        "# 九\n"
    )


def test_repeating_rows_are_kept_whatever_becomes_of_the_others() -> None:
    text = table(
        "      - {name: 甲, time: 4月8日}\n"
        "      - {name: 乙, time: 每周六14:30}\n"
        "      - {name: 丙, time: 4月9日}\n"
    )

    assert next_plan(text, 1, Activities.DROP).partition("    rows:\n")[2] == (
        "      - {name: 乙, time: 每周六14:30}\n"
    )
    assert rolled(text, 1, Activities.DROP).emptied == 0


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("[{name: 甲}, {name: 乙}, {name: 丙}]", "[{name: }]"),
        ("[{name: 甲},\n      {name: 乙}]", "[{name: }]"),
        ("[{name: 甲, time: 每天}, {name: 乙}, {name: 丙}]", "[{name: 甲, time: 每天}]"),
        ("[{name: 甲}, {name: 乙, time: 每天}, {name: 丙}]", "[{name: 乙, time: 每天}]"),
        ("[{name: 甲}, {name: 乙}, {name: 丙, time: 每天}]", "[{name: 丙, time: 每天}]"),
        (
            "[{name: 甲, time: 每天}, {name: 乙}, {name: 丙, time: 每天}]",
            "[{name: 甲, time: 每天}, {name: 丙, time: 每天}]",
        ),
        ("[{name: 甲}]", "[{name: }]"),
    ],
)
def test_rows_in_brackets_are_dropped_with_their_commas(rows: str, expected: str) -> None:
    text = plan_text() + f"activities: {{main: {{columns: [name, time], rows: {rows}}}}}\n"
    made = next_plan(text, 1, Activities.DROP)

    assert made == text.replace("2023-04", "2023-05").replace(rows, expected)
    assert loaded(made).plan.activity_count >= 1


def test_rows_whose_words_are_used_elsewhere_stay() -> None:
    text = table(
        "      - {name: &n 讲座, time: 4月8日}\n      - {name: *n, time: 4月9日}\n"
        "      - {name: 书展, time: 4月10日}\n"
    )

    made = noted(text, 1, Activities.CLEAR)
    assert "- {name: &n 讲座, time: 5月8日}\n" in made
    assert "- {name: *n, time: 5月9日}\n" in made
    assert "- {name: , time: }\n" in made
    assert made.count("没有清空，别处用 * 引用了它") == 2


def test_kept_rows_keep_their_weekday_where_they_name_one() -> None:
    text = table(
        "      - {name: 甲, time: 4月8日}\n"
        "      - {name: 乙, time: 4月8日（周六）9:00}\n"
        "      - {name: 丙, time: 4月8日（周日）}\n"
        "      - {name: 丁, time: 4月29日（周六）}\n"
        "      - {name: 戊, time: 3月31日}\n"
    )

    times = [row.time for row in loaded(next_plan(text)).plan.activities["main"].rows]
    assert times == [
        "5月8日",
        "5月13日（周六）9:00",
        "4月8日（周日）",
        "5月27日（周六）",
        "4月30日",
    ]


OWN_COLUMN = (
    plan_text() + "activities:\n  main:\n    columns: [name, time, {报名: 报名}]\n    rows:\n"
)


def test_rows_that_end_with_an_empty_column_of_the_offices_own_are_dropped_whole() -> None:
    rows = (
        "      - name: 甲\n        time: 4月1日\n        报名:\n"
        "      - name: 乙\n        time: 4月2日\n        报名:\n"
        "      - 报名:\n"
    )

    assert next_plan(OWN_COLUMN + rows, 1, Activities.DROP).partition("    rows:\n")[2] == (
        "      - name:\n        time:\n        报名:\n"
    )


def test_comments_between_rows_in_brackets_are_kept() -> None:
    text = OWN_COLUMN.replace("rows:\n", "rows: [\n") + (
        "      {name: 甲, time: 4月1日},\n"
        "      # 乙的联系人\n"
        "      {name: 乙, time: 4月2日}, # 二\n"
        "      {name: 丙, time: 每天}, # 三\n"
        "      {name: 丁, time: 4月3日} # 四\n"
        "    ]\n"
    )
    made = next_plan(text, 1, Activities.DROP)

    assert "甲" not in made
    assert "丙" in made
    for comment in ("# 乙的联系人", "# 二", "# 三", "# 四"):
        assert made.count(comment) == 1
    assert loaded(made).plan.activity_count == 1


@pytest.mark.parametrize(
    "time",
    [
        *("每周六", "每月第一个周六", "每月最后一个周五", "每逢周六", "每个周六", "每月中旬"),
        *("工作日", "周末", "双休日", "每天", "长期", "全年"),
    ],
)
def test_what_repeats_is_kept(time: str) -> None:
    text = table(f"      - {{name: 甲, time: {time}}}\n      - {{name: 乙, time: 4月2日}}\n")

    for activities in (Activities.CLEAR, Activities.DROP):
        assert f"{{name: 甲, time: {time}}}" in next_plan(text, 1, activities)
    assert rolled(text, 1, Activities.DROP).dropped == 1


MIXED = (
    "      # 儿童\n"
    "      - name: 讲座  # 注\n"
    "        time: 4月2日\n"
    "        content: |\n"
    "          甲 - 乙\n"
    "          - 丙\n"
    "        place: 二楼\n"
    "      - {name: 书展, time: 4月3日}\n"
    "\n"
    "      -\n"
    "        # 每周\n"
    "        name: 故事会\n"
    "        time: 每周六14:30\n"
    "      - name: 培训 # 末\n"
    "        time: 4月5日\n"
)


@pytest.mark.parametrize(
    "rows", [MIXED, MIXED.replace("每周六", "4月8日")], ids=["one stays", "none"]
)
@pytest.mark.parametrize("activities", Activities)
@pytest.mark.parametrize("line_break", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_decide_nothing(rows: str, activities: Activities, line_break: str) -> None:
    text = table(rows)

    made = next_plan(text.replace("\n", line_break), 1, activities)
    assert made == next_plan(text, 1, activities).replace("\n", line_break)
    assert loaded(made).plan.activity_count > 0


def test_old_line_ends_of_the_mac() -> None:
    text = table("      - name: |\n          图书 #5号展\n        time: 4月1日\n").replace(
        "\n", "\r"
    )

    made = next_plan(text, 1, Activities.CLEAR)
    assert "#5号展" not in made
    assert loaded(made).plan.activity_count == 1


def test_the_period_may_be_used_by_an_alias() -> None:
    text = "organization: 测试\nperiod: &t 2023年4月\ntitle: *t\n"

    assert next_plan(text) == text.replace("4月", "5月")


def test_rows_that_others_refer_to_are_not_dropped() -> None:
    shared = table(
        "      - {type: &t 讲座, name: 甲, time: 4月1日}\n"
        "      - {type: *t, name: 乙, time: 每周六}\n"
        "      - &r {type: 书展}\n"
        "      - {type: 讲座, name: 丙, time: 4月2日}\n"
        "      - *r\n"
    )
    made = next_plan(shared, 1, Activities.DROP)

    assert "name: 甲" in made
    assert "name: 丙" not in made
    assert loaded(made).plan.activity_count == 4


def test_a_list_in_brackets_behind_an_anchor_and_a_comment() -> None:
    text = OWN_COLUMN.replace("rows:\n", "rows: &r # 注\n") + (
        "      [{name: 甲, time: 4月1日}, {name: 乙, time: 4月2日}]\n"
    )

    made = next_plan(text, 1, Activities.DROP)
    assert "# 注\n      [{name: , time: }]\n" in made


def lines_of_remarks(text: str, activities: Activities) -> list[str]:
    made = rolled(text, 1, activities)
    after, lines = made.text(lambda _: "")
    written = after.splitlines()
    return [
        written[line - 1]
        for line, each in zip(lines, made.remarks, strict=True)
        if each.about != "observances"
    ]


def test_the_list_names_the_line_of_the_word_itself() -> None:
    text = (
        plan_text()
        + "sections:\n  - title: 甲\n    body: |\n      甲。\n\n      乙。\n\n      编辑3月刊。\n"
        + ROWS
        + "      - {name: 甲, time: 4月1日}\n"
        + "      - type: 书展 # 4月甲\n        name: 乙\n        # 4月乙\n        time: 4月2日\n"
        + "# 尾：4月丙\n"
    )

    assert lines_of_remarks(text, Activities.DROP) == [
        "      编辑4月刊。",
        "      # 4月甲",
        "      # 4月乙",
        "# 尾：4月丙",
    ]


def test_totals_go_on_as_they_are() -> None:
    text = plan_text() + (
        "activities:\n  main:\n    columns: [number, name, time, {人数: 人数}]\n"
        "    total: [name, 人数]\n    rows:\n"
        "      - {name: 书展, time: 4月2日, 人数: 30人}\n"
    )
    made = next_plan(text, 1, Activities.CLEAR)

    assert "    total: [name, 人数]\n" in made
    assert loaded(made).plan.activities["main"].total == ("name", "人数")


def test_several_times_are_emptied_together_and_each_has_its_suggestion() -> None:
    text = table(
        "      - name: 换书大集\n"
        "        time: |\n"
        "          4月8日（周六）\n"
        "          9:00—11:30\n"
        "          4月15日（周六）14:30\n"
        "      - name: 开放\n"
        "        time: |\n"
        "          每周六\n"
        "          9:00—11:30\n"
    )
    made = noted(text, 1, Activities.CLEAR)

    assert made.partition("    rows:\n")[2] == (
        "      # 上次：换书大集；4月8日（周六） 9:00—11:30 4月15日（周六）14:30。"
        "这次可以是5月13日、5月20日（周六；周六）\n"
        "      - name:\n"
        "        time:\n"
        "      - name: 开放\n"
        "        time: |\n"
        "          每周六\n"
        "          9:00—11:30\n"
    )


def test_the_shapes_of_a_table_stay() -> None:
    text = plan_text(
        activities="{main: {columns: [活动主题, 日期, {4月报名: [人数, 方式]}], merge: [日期], "
        "groups: [{heading: 4月上旬, rows: [{活动主题: 书展, 日期: 4月8日, 人数: 5人}]}]}}"
    )
    made = noted(text, 1, Activities.CLEAR)

    assert "columns: [活动主题, 日期, {5月报名: [人数, 方式]}], merge: [日期]" in made
    assert "{heading: 5月上旬, rows: [{活动主题: , 日期: , 人数: 5人}]}" in made
    table = loaded(made).plan.activities["main"]
    assert [each.above for each in table.columns] == ["", "", "5月报名", "5月报名"]
    assert rolled(text, 1, Activities.CLEAR).is_as_meant(loaded(made).reading.written)


def test_the_name_of_a_column_stays_as_its_cells_call_it() -> None:
    text = plan_text(
        activities="{main: {columns: [name, {报名: [4月人数]}], rows: [{name: 甲, 4月人数: 5}]}}"
    )

    assert "{报名: [4月人数]}], rows: [{name: , 4月人数: 5}]" in noted(text, 1, Activities.CLEAR)


def test_a_weekday_beside_a_date_goes_with_it() -> None:
    text = plan_text(
        activities="{main: {columns: [日期, 星期, owner], rows: "
        "[{日期: 4月8日, 星期: 周六, owner: 甲}, {日期: , 星期: 周日, owner: 乙}]}}"
    )
    made = next_plan(text, 1, Activities.CLEAR)

    assert "[{日期: , 星期: , owner: 甲}, {日期: , 星期: 周日, owner: 乙}]" in made


def test_quantities_that_stay_are_told_once_a_list() -> None:
    text = table(
        "".join(
            f"      - {{name: {name}, time: 4月8日, 经费: {money}, 书号: 12-3}}\n"
            for name, money in (("甲", "6.5万元"), ("乙", "800元"), ("丙", "90元"), ("丁", "1元"))
        )
        + "      - {name: 戊, time: 4月9日, 经费: 2元}\n"
        + "      - {name: 己, time: 每周六, 经费: 3元}\n",
    ).replace("place]", "{经费: 经费}, {书号: 书号}]")

    told = [each for each in remarks(text, 1, Activities.CLEAR) if "没有改" in each]
    assert told == ["“6.5万元、800元、90元、1元…”没有改"]
