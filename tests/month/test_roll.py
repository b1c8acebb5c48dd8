"""One plan from another: what is edited, what is said about it, and what stays as it was typed."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from plangen.calendar.periods import Period, parse_period
from plangen.config import Config, DaysOff
from plangen.month.shift import Shift
from plangen.report.review import sentence
from rolling import ZH, next_plan, noted, remarks, rolled, table
from steps import MOST, steps
from support import plan_text

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


def test_the_day_of_issue_goes_on_and_the_numbers_are_to_be_given_anew() -> None:
    text = plan_text() + (
        'letterhead: {mark: 甲, number: 甲〔2023〕4号, serial: "000012"}\n'
        "colophon: {office: 办公室, date: 2023-03-29}\n"
    )

    expected = text.replace("03-29", "04-29").replace("2023-04\n", "2023-05\n")
    assert next_plan(text) == expected
    assert remarks(text) == [
        "“甲〔2023〕4号”没有改",
        "“000012”没有改",
        "“2023-03-29”改成了“2023-04-29”（周六，放假）",
    ]


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


def test_days_that_are_announced_every_year_are_not_told() -> None:
    told = observed(rolled(plan_text()))

    assert "、全国科技活动周、" in told
    assert "15日至21日全国家庭教育宣传周" in told


def test_what_an_expression_computes_follows_by_itself() -> None:
    body = "{{ period.year }}年{{ period.month }}月、{{ period.month }}月5日和4月，{{ '4月' }}起"
    text = plan_text(introduction=f'"{body}"')

    assert next_plan(text, 9) == text.replace("和4月", "和1月").replace("2023-04", "2024-01")


def test_a_month_that_is_broken_over_lines_is_left_and_told() -> None:
    text = plan_text(period="2023-12") + "introduction: |\n  现将十\n  二月份工作安排如下：\n"

    assert next_plan(text) == text.replace("2023-12", "2024-01")
    assert remarks(text) == ["“十二月份工作安排…”没有改"]


@pytest.mark.parametrize(
    ("lines", "after"),
    [
        ("2025年\n  12月下旬", "2026年\n  1月下旬"),
        ("12\n  月份", "1\n  月份"),
        ("12月5日至\n  8日", "1月5日至\n  8日"),
    ],
)
def test_a_time_whose_parts_stand_on_two_lines_moves(lines: str, after: str) -> None:
    text = plan_text(period="2025-12") + f"introduction: |\n  安排在{lines}举行。\n"

    assert next_plan(text) == text.replace("2025-12", "2026-01").replace(lines, after)
    assert "没有改" not in "".join(remarks(text))


def test_a_month_of_two_digits_that_is_cut_is_left_and_told() -> None:
    text = plan_text(period="2025-12") + "introduction: |\n  计划2025年1\n  2月份举行。\n"

    assert "2025年1\n  2月份" in next_plan(text)
    assert any("没有改" in each for each in remarks(text))


def test_a_text_that_is_used_twice_moves_where_both_agree() -> None:
    agreed = plan_text(introduction="&a 4月份工作", remarks="*a")
    text = (
        table("      - {name: 讲座, time: &t 3月5日}\n", introduction="现将工作安排如下：")
        + "sections:\n  - title: 通知\n    body: *t\n"
    )

    assert "&a 5月份工作" in next_plan(agreed)
    assert "&t 3月5日" in next_plan(text)
    assert "“3月5日”没有改" in remarks(text)


def test_a_text_that_only_one_place_would_move_stays() -> None:
    text = plan_text() + (
        "sections:\n  - {title: 做好5月的准备, body: &t 5月讲座}\n  - {title: 讲座, body: *t}\n"
    )

    assert "&t 5月讲座" in next_plan(text)
    assert "“5月讲座”没有改" in remarks(text)


def test_a_comment_of_ours_behind_a_text_takes_no_line_with_it() -> None:
    text = plan_text(introduction="甲  # 请核对：“3月刊”改成了“4月刊”")

    assert next_plan(text) == text.replace("2023-04", "2023-05")


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


OWN = (
    "# 请核对：电话\n# Check: 电话\n# 上次：开会时馆长要求五月加一场\n"
    "# 请核对：“3月9日前”改成了“4月9日前”（周日）——馆长批示：改到4月12日！\n"
)


def test_our_comments_go_the_next_time_and_those_of_the_writer_stay() -> None:
    text = plan_text(introduction="4月9日前完成。") + OWN
    once, twice = noted(text), noted(noted(text))

    assert twice.count("# 请核对：") == once.count("# 请核对：") == 4
    assert "“5月9日前完成”改成了“6月9日前完成”" in twice
    assert "“4月9日前完成”" not in twice
    assert OWN in twice


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


def test_a_long_text_costs_no_more_than_its_length() -> None:
    def text(times: int) -> str:
        part = "4月9日前整理3月台账，《3月》4月份“四月”去年4月同比，"
        return plan_text(introduction=part * times)

    assert next_plan(text(300)).count("5月9日前整理4月台账") == 300
    few, many = (steps(partial(next_plan, text(count))) for count in (30, 300))
    assert many <= MOST * few
