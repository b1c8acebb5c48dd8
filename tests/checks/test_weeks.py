from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.calendar.periods import Period
from plangen.checks import check
from plangen.config import Config, Term
from support import findings, loaded, marked, plan_text

TERM = Term(start=date(2024, 2, 26), weeks=20)


def told(code: str, **fields: str) -> list[tuple[str, object]]:
    plan = loaded(plan_text(**fields))
    return [
        (marked(each), each.args.get("suggested"))
        for each in check(plan, Config(term=TERM))
        if each.code == code
    ]


@pytest.mark.parametrize(
    ("period", "name", "expected"),
    [
        ("2024-03-18..2024-03-22", "第4周", []),
        ("2024-03-18..2024-03-22", "第四教学周", []),
        ("2024-03-18..2024-03-22", "第5周", [("第5周", "第4周")]),
        ("2024-03-18..2024-03-22", "第二学期第五周", [("第二学期第五周", "第二学期第四周")]),
        # The last week, and a short one.
        ("2024-07-08..2024-07-12", "第20周", []),
        ("2024-04-29..2024-04-30", "第10周", []),
        # Two weeks, and a week that begins before the term does.
        ("2024-03-18..2024-03-29", "第4周", [("第4周", None)]),
        ("2024-02-19..2024-02-27", "第1周", [("第1周", None)]),
        # Another term, no week of the office, a month.
        ("2023-09-04..2023-09-08", "第7周", []),
        ("2024-03-18..2024-03-22", "读书周", []),
        ("2024-03", "第7周", []),
    ],
)
def test_weeks_have_the_days_of_the_term(
    period: str, name: str, expected: list[tuple[str, object]]
) -> None:
    assert told("PG390", period=period, period_name=name) == expected


@given(st.integers(1, 20), st.integers(1, 20), st.integers(0, 6))
def test_only_its_own_number_fits_a_week(week: int, named: int, days: int) -> None:
    first, last = TERM.days(week)
    span = Period.of_days(first, min(last, date.fromordinal(first.toordinal() + days)))

    assert bool(told("PG390", period=str(span), period_name=f"第{named}周")) == (week != named)
    assert {TERM.week(first), TERM.week(last)} == {week}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("测试小学第9周工作安排", [("第9周", "第10周")]),
        ("测试小学第九周工作安排", [("第九周", "第十周")]),
        ("测试小学第10周工作安排", []),
        ("测试小学第十周工作安排", []),
        ("测试小学第9周工作总结", []),
        ("测试小学第9周至第10周工作安排", []),
        ("测试小学成立10周年活动方案", []),
    ],
)
def test_titles_name_the_week_of_the_plan(title: str, expected: list[tuple[str, object]]) -> None:
    fields = {"period": "2024-04-29..2024-05-03", "period_name": "第10周", "title": title}

    assert told("PG391", **fields) == expected


@pytest.mark.parametrize(
    ("period", "text", "expected"),
    [
        ("2024-03..2025-04", "3月5日召开例会。", ["3月5日"]),
        ("2024-03..2025-04", "2025年3月5日召开例会。", []),
        ("2024-03..2025-04", "5月5日召开例会。", []),
        ("2024-03..2025-02", "3月5日召开例会。", []),
    ],
)
def test_days_that_a_period_has_twice_are_told(period: str, text: str, expected: list[str]) -> None:
    all_told = findings(plan_text(period=period, introduction=text))

    assert [marked(each) for each in all_told if each.code == "PG392"] == expected
