from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.calendar.periods import Period, parse_period
from plangen.config import Term
from plangen.month.activities import Activities
from plangen.month.remarks import About
from plangen.month.roll import roll
from plangen.month.rolled import Rolled
from plangen.month.upcoming import Upcoming, name_for, upcoming
from support import loaded, plan_text

TERM = Term(start=date(2024, 2, 26), weeks=20)
MONDAYS = st.integers(0, 3000).map(lambda weeks: date(2000, 1, 3) + timedelta(7 * weeks))
WEEK = "2024-03-18..2024-03-22"


def rolled(after: str = "", name: str | None = None, **fields: str) -> Rolled:
    plan = loaded(plan_text(**fields))
    last = Upcoming(plan.plan.period, plan.plan.period_name)
    given_period = parse_period(after)
    following = Upcoming(given_period, name_for(last, given_period, None)) if given_period else None
    following = following or upcoming(last, None)
    assert following is not None
    if name is not None:
        following = Upcoming(following.period, name)
    return roll(plan, following, Activities.KEEP)


def value(made: Rolled, key: str = "introduction") -> str:
    text, _ = made.text(lambda _: "")
    plan = loaded(text).plan
    return str(getattr(plan, key))


# --- what comes next ---


@given(MONDAYS, st.sampled_from([4, 6]), st.integers(1, 15), st.integers(0, 5))
def test_a_week_after_n_steps_is_n_weeks_later(
    monday: date, length: int, number: int, steps: int
) -> None:
    week = Upcoming(Period.of_days(monday, monday + timedelta(length)), f"第{number}周")
    after: Upcoming | None = week
    for _ in range(steps):
        assert after is not None
        after = upcoming(after, None)

    assert after == Upcoming(week.period.later(7 * steps), f"第{number + steps}周")


@given(st.integers(1, 20), st.sampled_from([1, 2, 4, 5, 6]))
def test_in_a_term_weeks_are_those_of_the_term(number: int, length: int) -> None:
    monday, _ = TERM.days(number)
    last = Upcoming(Period.of_days(monday, monday + timedelta(length)), f"第{number}周")
    after = upcoming(last, TERM)

    if number == TERM.weeks:
        assert after is None
        return
    assert after is not None
    assert after.name == f"第{number + 1}周"
    assert after.period.is_week_of_days
    assert TERM.week(after.period.start) == TERM.week(after.period.end) == number + 1
    assert (after.period.end.weekday() == 6) == (length > 4)


@pytest.mark.parametrize(
    ("period", "name", "expected", "called"),
    [
        (WEEK, "", "2024-03-25..2024-03-29", ""),
        ("2024-03-18..2024-03-24", "", "2024-03-25..2024-03-31", ""),
        (WEEK, "第四周", "2024-03-25..2024-03-29", "第五周"),
        ("2024-03-19..2024-03-23", "第4周", "2024-03-26..2024-03-30", "第5周"),
        ("2024-12-30..2025-01-03", "第18周", "2025-01-06..2025-01-10", "第19周"),
        # No week, or a name that nobody can count on.
        ("2024-03-18..2024-03-21", "", "", ""),
        ("2024-03-19..2024-03-25", "", "", ""),
        ("2024-03-18..2024-03-20", "第4周", "", ""),
        (WEEK, "读书周", "", ""),
        ("2024-03..2024-06", "", "", ""),
        # Units of the calendar step as they do, and keep their names.
        ("2024-03", "读书月", "2024-04", "读书月"),
    ],
)
def test_what_steps_by_itself(period: str, name: str, expected: str, called: str) -> None:
    last = parse_period(period)
    assert last is not None
    after = upcoming(Upcoming(last, name), None)

    assert (str(after.period), after.name) == (expected, called) if after else not expected


def test_a_new_term_begins_with_its_first_week() -> None:
    last = parse_period("2024-01-15..2024-01-19")
    assert last is not None

    assert upcoming(Upcoming(last, "第20周"), TERM) == Upcoming(
        Period.of_days(date(2024, 2, 26), date(2024, 3, 1)), "第1周"
    )


@pytest.mark.parametrize(
    ("name", "after", "called"),
    [
        ("第4周", "2024-04-08..2024-04-12", "第7周"),
        ("第4周", "2024-03-26..2024-03-29", "第5周"),
        ("第4周", "2024-03-25..2024-04-05", "第4周"),
        ("国庆假期", "2024-04-08..2024-04-12", "国庆假期"),
    ],
)
def test_a_week_that_is_given_has_its_number(name: str, after: str, called: str) -> None:
    last, following = parse_period(WEEK), parse_period(after)
    assert last is not None
    assert following is not None

    assert name_for(Upcoming(last, name), following, None) == called


# --- what becomes of the text ---


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("现将第4周工作安排如下。", "现将第5周工作安排如下。"),
        ("现将第四周工作安排如下。", "现将第五周工作安排如下。"),
        ("3月19日（周二）召开例会。", "3月26日（周二）召开例会。"),
        ("3月23日（周六）开展家访。", "3月30日（周六）开展家访。"),
        ("回顾第3周工作，总结经验。", "回顾第4周工作，总结经验。"),
        ("为第5周的运动会做好准备。", "为第6周的运动会做好准备。"),
        ("第10周举行期中考试。", "第10周举行期中考试。"),
        ("3月18日—22日开展检查。", "3月25日—29日开展检查。"),
        ("3月21日放假，3月23日上班。", "3月21日放假，3月23日上班。"),
    ],
)
def test_a_week_goes_on_in_the_text(text: str, expected: str) -> None:
    made = rolled(period=WEEK, period_name="第4周", introduction=text)

    assert value(made) == expected
    assert value(made, "period_name") == "第5周"
    assert value(made, "period") == "2024-03-25..2024-03-29"


@pytest.mark.parametrize(
    ("period", "text", "expected"),
    [
        ("2024-04-22..2024-04-26", "4月22日—26日开展检查。", "4月29日—5月3日开展检查。"),
        (
            "2024-12-23..2024-12-27",
            "2024年12月23日至27日开展检查。",
            "2024年12月30日至2025年1月3日开展检查。",
        ),
        ("2024-04-22..2024-04-26", "4月22、26日开展检查。", "4月29、5月3日开展检查。"),
    ],
)
def test_a_day_gets_the_month_that_it_no_longer_shares(
    period: str, text: str, expected: str
) -> None:
    assert value(rolled(period=period, introduction=text)) == expected


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("2024-03-18..2024-03-22", "2024-03-25..2024-03-29"),
        ("2024年3月18日至22日", "2024年3月25日至29日"),
        ("2024年3月18日—22日", "2024年3月25日—29日"),
        ("2024年4月22日至26日", "2024年4月29日至5月3日"),
        ("2024年12月23日至27日", "2024年12月30日至2025年1月3日"),
    ],
)
def test_the_span_is_written_as_it_was(written: str, after: str) -> None:
    text, _ = rolled(period=written).text(lambda _: "")

    assert f"period: {after}\n" in text


@pytest.mark.parametrize(
    ("before", "after", "text", "expected"),
    [
        # The same days of another year, or of other months.
        ("2024-05..2024-08", "2025-05..2025-08", "5月20日前完成排查。", "5月20日前完成排查。"),
        ("2024-09..2024-12", "2025-03..2025-06", "12月20日前完成结业。", "6月20日前完成结业。"),
        ("2024-03..2024-06", "2024-07..2024-10", "6月30日前完成结算。", "10月31日前完成结算。"),
        ("2024-05..2024-08", "2025-05..2025-08", "6月5日（周三）演练。", "6月4日（周三）演练。"),
        # The ends are the ends, with their weekdays.
        (
            "2024-09-30..2024-10-07",
            "2025-09-30..2025-10-08",
            "9月30日（周一）至10月7日（周一）照常开放。",
            "9月30日（周二）至10月8日（周三）照常开放。",
        ),
        # A few days of the year keep their dates.
        (
            "2024-09-30..2024-10-07",
            "2025-09-30..2025-10-08",
            "10月2日（周三）举办诗会。",
            "10月2日（周四）举办诗会。",
        ),
        (
            "2024-12-30..2025-01-05",
            "2025-01-28..2025-02-04",
            "1月1日停诊，1月2日（周四）恢复。",
            "1月30日停诊，1月31日（周五）恢复。",
        ),
        # By days: what has no place in the new span stays.
        (
            "2024-02-26..2024-07-12",
            "2024-09-02..2025-01-17",
            "2月26日（周一）上课，7月12日（周五）结束。",
            "9月2日（周一）上课，1月17日（周五）结束。",
        ),
        (
            "2024-03-05..2024-03-25",
            "2024-05-08..2024-05-12",
            "3月20日召开例会。",
            "3月20日召开例会。",
        ),
    ],
)
def test_days_of_a_span_go_on_to_the_next(
    before: str, after: str, text: str, expected: str
) -> None:
    assert value(rolled(after, period=before, introduction=text)) == expected


@given(st.integers(0, 400), st.integers(0, 60), st.integers(1, 800), st.integers(0, 60), st.data())
def test_a_day_of_a_span_goes_into_the_next_or_stays(
    start: int, length: int, later: int, new_length: int, data: st.DataObject
) -> None:
    first = date(2023, 1, 1) + timedelta(start)
    before = Period.of_days(first, first + timedelta(length))
    begins = first + timedelta(later)
    after = Period.of_days(begins, begins + timedelta(new_length))
    day = data.draw(st.dates(before.start, before.end))
    text = f"{day.year}年{day.month}月{day.day}日召开例会。"
    made = value(rolled(str(after), "甲", period=str(before), period_name="乙", introduction=text))
    if made == text:
        return
    moved = parse_period(made.removesuffix("召开例会。") + "至" + made.removesuffix("召开例会。"))

    assert moved is not None
    assert after.start <= moved.start <= after.end


@pytest.mark.parametrize(
    ("name", "after", "text", "expected"),
    [
        ("第十二届读书节", "第十三届读书节", "举办第十二届读书节。", "举办第十三届读书节。"),
        ("国庆假期", "国庆假期", "国庆假期照常开放。", "国庆假期照常开放。"),
        (
            "2023—2024学年第二学期",
            "2024—2025学年第一学期",
            "2023—2024学年第二学期开学。",
            "2024—2025学年第一学期开学。",
        ),
    ],
)
def test_the_name_is_the_same_everywhere(name: str, after: str, text: str, expected: str) -> None:
    made = rolled(
        "2025-04-23..2025-05-22",
        after,
        period="2024-04-23..2024-05-22",
        period_name=name,
        introduction=text,
    )

    assert value(made) == expected
    assert value(made, "period_name") == after


@pytest.mark.parametrize(
    ("name", "is_told"), [("2024年汛期", True), ("第十二届读书节", True), ("国庆假期", False)]
)
def test_a_name_that_stays_is_told_if_it_comes_but_once(name: str, *, is_told: bool) -> None:
    made = rolled(
        "2025-04-23..2025-05-22",
        period="2024-04-23..2024-05-22",
        period_name=name,
        title=f"{name}方案",
    )
    left = [each.before for each in made.remarks if each.about is About.LEFT]

    assert (name in left) == is_told
    assert value(made, "title") == f"{name}方案"


def test_a_week_without_a_name_has_a_number_that_nobody_knows() -> None:
    made = rolled(period=WEEK, introduction="现将第4周工作安排如下。")

    assert value(made) == "现将第4周工作安排如下。"
    assert "第4周" in [each.before[:3] for each in made.remarks if each.about is About.LEFT]


def test_the_holidays_of_the_new_week_are_told() -> None:
    made = rolled(period="2024-03-25..2024-03-31", period_name="第5周")
    told = [each.before for each in made.remarks if each.about is About.OFF]

    assert told == ["4月4日、4月5日、4月6日；4月7日上班"]
    assert not [each for each in rolled(period="2024-03").remarks if each.about is About.OFF]


def test_weekdays_of_a_grid_stay() -> None:
    rows = "[{name: 升旗, time: 周一, place: 操场}, {time: 周二, place: 南门}]"
    plan = loaded(
        plan_text(
            period=WEEK,
            period_name="第4周",
            activities=f"{{main: {{columns: [name, time, place], rows: {rows}}}}}",
        )
    )
    after = Upcoming(plan.plan.period.later(7), "第5周")
    made = roll(plan, after, Activities.CLEAR)
    text, _ = made.text(lambda _: "")
    first, second = loaded(text).plan.activities["main"].rows

    assert (first.name, first.time, first.place) == ("", "周一", "操场")
    assert (second.time, second.place) == ("周二", "南门")
    assert made.emptied == 1


def test_a_week_may_be_followed_by_one_without_a_number() -> None:
    made = rolled(
        "2024-07-08..2024-07-12",
        "复习周",
        period="2024-07-01..2024-07-05",
        period_name="第19周",
        introduction="现将第19周工作安排如下。",
    )

    assert value(made) == "现将复习周工作安排如下。"


def test_the_name_of_a_new_term_is_told() -> None:
    made = rolled(
        "2024-09-02..2024-09-06",
        "第二学期第1周",
        period="2024-07-08..2024-07-12",
        period_name="第二学期第20周",
    )

    assert ("第二学期第20周", "第二学期第1周") in [
        (each.before, each.after) for each in made.remarks
    ]
