"""Days that come back every week: PG311 beside 每周三, PG329 without it."""

from __future__ import annotations

import pytest

from plangen.findings import Severity
from support import findings, marked, plan_text

# In 2023 the 5th of April is a Wednesday, and so are the 12th, the 19th and the 26th.


def told(sentence: str, period: str = "2023-04") -> list[tuple[str, str]]:
    plan = plan_text(period=period, introduction=f'"{sentence}"')
    return [(each.code, marked(each)) for each in findings(plan) if each.code in {"PG311", "PG329"}]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("每周三集中整理书库，4月5日、12日、20日、26日全员参加。", "20日"),
        ("逢周三下午合唱团排练，4月5日、13日、19日共3次。", "13日"),
        ("机房每逢星期三0:00至4:00备份，4月5日、12日、18日、26日照此执行。", "18日"),
        ("夜读会4月5日、12日、19日、27日每周三晚举行。", "27日"),
        ("周三例会4月5日、12日、21日、26日召开。", "21日"),
        ("每周三巡库，时间为4月5日、12日、22日。", "22日"),
        ("每周二、周五送书，4月4日、7日、11日、15日、18日由车队负责。", "15日"),
        ("4月5日、12日、20日、26日，均为周三。", "20日"),
        # All of them have another weekday: that one was mistyped.
        ("每周四集中整理书库，4月5日、12日、19日、26日全员参加。", "4月5日"),
        ("逢周二开放报告厅，4月5日、12日共2次。", "4月5日"),
    ],
)
def test_a_day_that_is_not_that_of_the_series_is_told(sentence: str, value: str) -> None:
    assert told(sentence) == [("PG311", value)]


@pytest.mark.parametrize(
    "sentence",
    [
        "每周三集中整理书库，4月5日、12日、19日、26日全员参加。",
        "每周三集中整理书库，4月6日、7日盘点。",
        "每周三集中整理书库，党支部4月6日、13日、20日学习。",
        "每周三开课，4月5日停课，4月6日、13日、21日补课。",
        "每周三开放，因活动改在4月6日、12日、19日。",
        "每周一至周五开放，4月5日、12日、20日有讲座。",
        "每周三前报送，4月6日、13日、20日汇总。",
        "除周三外每周二、周四开放，4月4日、5日、6日有讲座。",
        "每周二、周四接种，4月4日、6日、11日、13日开诊。",
        "每周三、每周五分别开课，4月5日、7日、12日有课。",
        "4月5日（周三）、12日、20日（周四）开会。",
    ],
)
def test_right_series_and_days_of_others_are_silent(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("书车4月5日、12日、20日、26日进校园。", "20日"),
        ("4月6日、13日、20日、28日开放夜场。", "28日"),
    ],
)
def test_the_one_day_of_a_list_is_a_hint(sentence: str, value: str) -> None:
    assert told(sentence) == [("PG329", value)]
    found = findings(plan_text(introduction=f'"{sentence}"'))
    assert [each.severity for each in found if each.code == "PG329"] == [Severity.NOTE]


@pytest.mark.parametrize(
    "sentence",
    [
        "书车4月5日、12日、19日、26日进校园。",
        "书车4月5日、12日、20日进校园。",  # three
        "书车4月5日、13日、20日、26日进校园。",  # two and two
        "书车4月5日、7日、12日、20日进校园。",  # no weeks
        "影院4月8日、15日、22日、30日放映。",  # weekends
        "书车4月5日、12日、20日、26日分别到四所小学。",
        "书车4月5日、12日、20日、26日进校园，其中一次改期。",
        "书车4月5日、12日、20日、26日分四次进校园。",
        "书车4月4日、11日、18日、25日进校园，每周一次。",
    ],
)
def test_lists_that_may_be_right_are_silent(sentence: str) -> None:
    assert told(sentence) == []


def test_a_day_moved_for_a_holiday_is_silent() -> None:
    # The 5th of May 2023 was a Friday as any, the 28th of April too; the 1st of May was off.
    assert told("集市4月24日、5月2日、8日、15日开张。", "2023-04-24..2023-05-21") == []
    assert told("集市5月8日、15日、23日、29日开张。", "2023-05") == [("PG329", "23日")]
