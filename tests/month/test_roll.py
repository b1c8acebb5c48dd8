"""One plan from another: what is edited, what is said about it, and what stays as it was typed."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from plangen.calendar.periods import Period, parse_period
from plangen.config import Config, DaysOff
from plangen.month.rows import Activities
from plangen.month.shift import Shift
from plangen.report.review import sentence
from rolling import ZH, next_plan, noted, remarks, rolled
from support import loaded, plan_text

ROWS = """\
activities:
  main:
    caption: 总馆活动
    columns: [type, name, time, content, place]
    rows:
"""


def table(rows: str, **fields: str) -> str:
    return plan_text(**fields) + ROWS + rows


# --- the period ---


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023-04", "2023-05"),
        ("2023-4", "2023-5"),
        ("2023-12", "2024-01"),
        ("2023/04", "2023/05"),
        ("2023.9", "2023.10"),
        ("2023年4月", "2023年5月"),
        ("2023年12月份", "2024年1月份"),
        ("2023年十二月", "2024年一月"),
        ("2023-Q4", "2024-Q1"),
        ("2023年第四季度", "2024年第一季度"),
        ("2023-H1", "2023-H2"),
        ("2023年下半年", "2024年上半年"),
        ("2023", "2024"),
        ("2023年度", "2024年度"),
        ("2023-W52", "2024-W01"),
        ("2023年第9周", "2023年第10周"),
        ('"2023-04"', '"2023-05"'),
        ("'2023-04'  # 注", "'2023-05'  # 注"),
        ("&p 2023-04", "&p 2023-05"),
        ("2023q1", "2023q2"),
    ],
)
def test_the_period_is_written_as_it_was(written: str, expected: str) -> None:
    assert next_plan(plan_text(period=written)) == plan_text(period=expected)


def test_the_day_of_signing_goes_on() -> None:
    text = plan_text() + "signature: {date: 2023-03-28}\n"

    assert next_plan(text) == text.replace("03-28", "04-28").replace("2023-04\n", "2023-05\n")
    assert remarks(text) == ["“2023-03-28”改成了“2023-04-28”（周五）"]


# --- texts ---


def test_a_plan_of_several_sections_says_where_to_look() -> None:
    text = (
        plan_text(introduction="现将4月份工作安排如下：")
        + "sections:\n"
        + "  - title: 做好5月的准备  # 注\n"
        + "    body: 联系5月的主讲人。\n"
        + "  - title: 简报\n"
        + "    body: |  # 二\n"
        + "      编辑3月刊。\n"
    )

    assert noted(text) == (
        "organization: 测试图书馆\n"
        "# 请核对：" + observed(rolled(text)) + "\n"
        "period: 2023-05\n"
        "introduction: 现将5月份工作安排如下：\n"
        "sections:\n"
        "  # 请核对：“5月的准备”改成了“6月的准备”\n"
        "  - title: 做好6月的准备  # 注\n"
        "    # 请核对：“5月的主讲人”改成了“6月的主讲人”\n"
        "    body: 联系6月的主讲人。\n"
        "  - title: 简报\n"
        "    # 请核对：“3月刊”改成了“4月刊”\n"
        "    body: |  # 二\n"
        "      编辑4月刊。\n"
    )


def observed(made: object) -> str:
    found = [each for each in made.remarks if each.about == "observances"]  # type: ignore[attr-defined]
    return sentence(found[0], ZH)


def test_what_an_expression_computes_follows_by_itself() -> None:
    body = "{{ period.year }}年{{ period.month }}月、{{ period.month }}月5日和4月，{{ '4月' }}起"
    text = plan_text(introduction=f'"{body}"')

    assert next_plan(text, 9) == text.replace("和4月", "和1月").replace("2023-04", "2024-01")


def test_a_month_that_is_broken_over_lines_is_left_and_told() -> None:
    text = plan_text(period="2023-12") + "introduction: |\n  现将十\n  二月份工作安排如下：\n"

    assert next_plan(text) == text.replace("2023-12", "2024-01")
    assert remarks(text) == ["“十二月份工作安排…”没有改"]


def test_a_text_that_is_used_twice_moves_where_both_agree() -> None:
    agreed = plan_text(introduction="&a 4月份工作", remarks="*a")
    text = (
        table("      - {name: 讲座, time: &t 3月5日}\n", introduction="现将工作安排如下：")
        + "sections:\n  - title: 通知\n    body: *t\n"
    )

    assert "&a 5月份工作" in next_plan(agreed)
    assert "&t 3月5日" in next_plan(text)
    assert "“3月5日”没有改" in remarks(text)


@pytest.mark.parametrize(
    "scalar",
    [
        "4月份工作",
        "'4月份''工作'''",
        '"4\\u6708份\\"工作\\""',
        "|\n  4月份工作\n",
        ">-\n  4月份\n  工作",
        "[4月份]",
    ],
)
def test_quoting_stays(scalar: str) -> None:
    text = plan_text() + (
        f"introduction: {scalar}\n" if "[" not in scalar else "sections: [{title: 4月份}]\n"
    )

    assert next_plan(text) == text.replace("2023-04", "2023-05").replace("4月", "5月").replace(
        '"4\\u6708', '"5\\u6708'
    )


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_line_ends_stay(line_break: str) -> None:
    text = plan_text(introduction="4月9日前完成。").replace("\n", line_break)

    assert noted(text).replace(line_break, "") == noted(text).replace(line_break, "").replace(
        "\n", ""
    ).replace("\r", "")
    assert noted(text).count(line_break) == text.count(line_break) + 2


def test_comments_of_the_writer_are_left_and_told() -> None:
    text = "# 4月的计划\n" + plan_text(introduction="请核对人数  # 请核对：4月的人数")

    assert next_plan(text) == text.replace("2023-04", "2023-05")
    assert remarks(text) == ["注释里的“4月”没有改", "注释里的“4月”没有改"]


def test_our_comments_go_the_next_time_and_those_of_the_writer_stay() -> None:
    text = plan_text(introduction="4月9日前完成。") + "# 请核对：电话\n# Check: 电话\n"
    once, twice = noted(text), noted(noted(text))

    assert twice.count("# 请核对：") == once.count("# 请核对：") == 3
    assert "“5月9日前完成”改成了“6月9日前完成”" in twice
    assert "4月9日" not in twice
    assert "# 请核对：电话\n# Check: 电话\n" in twice


def test_a_day_that_the_month_does_not_have() -> None:
    text = plan_text(introduction="1月31日前完成。", period="2023-01")

    assert next_plan(text) == plan_text(introduction="2月28日前完成。", period="2023-02")
    assert remarks(text) == ["“1月31日前完成”改成了“2月28日前完成”，新的月份没有原来那一天（周二）"]


def test_holidays_and_closing_days_are_told() -> None:
    text = plan_text(introduction="4月1日、4月8日和4月9日各一场。")
    config = Config(
        closing_day=frozenset({0}),
        holidays=DaysOff(off=frozenset({dt.date(2023, 5, 9)})),
    )
    told = [sentence(each, ZH) for each in rolled(text, config=config).remarks]

    assert "（周一，放假；周一，闭馆；周二，放假）" in told[-1]


# --- activities ---


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
        "      # 上次：培训；待定\n"
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


# --- the shift itself ---


@pytest.mark.parametrize("steps", range(-30, 31))
def test_months_move_as_they_are_counted(steps: int) -> None:
    before = Period(2023, 4)
    after = before.shifted(steps)
    shift = Shift(before, after)

    assert shift.steps == steps
    assert shift.month(2023, 4) == (after.year, after.number)
    assert after.start <= shift.day(dt.date(2023, 4, 30)) <= after.end


def test_nothing_lies_before_the_first_year_or_after_the_last() -> None:
    first, last = parse_period("0001-01"), parse_period("9999-12")
    assert first
    assert last

    assert [steps for steps, _ in Shift(first, first).around] == [0, 1]
    assert [steps for steps, _ in Shift(last, last).around] == [0, -1]
    text = plan_text(period="9999-11", introduction="做好9999年12月31日活动的准备，总结10月工作。")
    assert "“9999年12月31日活动的准…”没有改" in remarks(text)


def test_a_long_text_is_read_in_a_moment() -> None:
    text = "4月9日前整理3月台账，《3月》4月份“四月”去年4月同比，" * 3_000
    began = time.perf_counter()
    made = next_plan(plan_text(introduction=text))

    assert made.count("5月9日前整理4月台账") == 3_000
    assert time.perf_counter() - began < 10
