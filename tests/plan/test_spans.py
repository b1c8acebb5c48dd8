from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.calendar.periods import Period, parse_period
from plangen.language.mentions import date_chains
from plangen.language.times import parse_time
from plangen.plan.tables import printed_table
from plangen.saving import file_name
from support import findings, loaded, plan_text

STARTS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
NAMES = st.sampled_from(["", "第4周", "国庆假期", "2023—2024学年第二学期"])


@st.composite
def days(draw: st.DrawFn, most: int = 364) -> Period:
    start = draw(STARTS)
    return Period.of_days(start, start + timedelta(draw(st.integers(0, most))))


@given(days(), st.data())
def test_a_day_without_its_year_is_the_one_in_the_span(span: Period, data: st.DataObject) -> None:
    day = data.draw(st.dates(span.start, span.end))
    text = f"{day.month}月{day.day}日"
    time = parse_time(text, span)
    [chain] = date_chains(f"{text}举办", span)

    assert (time.start, time.end) == (day, day)
    assert [point.day for point in chain.points] == [day]


@given(days(), st.data())
def test_two_days_are_the_ones_in_the_span(span: Period, data: st.DataObject) -> None:
    first, last = sorted(data.draw(st.dates(span.start, span.end)) for _ in range(2))
    text = f"{first.month}月{first.day}日至{last.month}月{last.day}日"
    time = parse_time(text, span)

    assert (time.start, time.end) == (first, last)


@given(days(most=330), st.integers(1, 15))
def test_days_outside_the_span_are_told_and_those_inside_are_not(span: Period, far: int) -> None:
    def told(day: date) -> bool:
        row = f"{{name: 诵读会, time: '{day.year}年{day.month}月{day.day}日'}}"
        text = plan_text(
            period=str(span), activities=f"{{main: {{columns: [name, time], rows: [{row}]}}}}"
        )
        return "PG313" in {each.code for each in findings(text)}

    assert not told(span.start)
    assert not told(span.end)
    assert told(span.start - timedelta(far))
    assert told(span.end + timedelta(far))


def name_of_file(span: Period, name: str) -> str:
    plan = loaded(plan_text(period=str(span), period_name=name or "''")).plan
    return file_name(plan.document_title, plan.file_mark)


@given(days(), days(), NAMES)
def test_documents_of_different_spans_have_different_names(
    first: Period, second: Period, name: str
) -> None:
    names = {name_of_file(each, name) for each in (first, second)}

    is_alike = name and (first.start == second.start or "2023" in name)
    assert len(names) == 1 if first == second or is_alike else len(names) == 2


@pytest.mark.parametrize(
    ("period", "name", "title", "attachment", "file"),
    [
        (
            "2024-03-04..2024-03-08",
            "",
            "测试图书馆2024年3月4日至8日工作计划",
            "2024年3月4日至8日活动安排一览表",
            "测试图书馆2024年3月4日至8日工作计划.docx",
        ),
        (
            "2024年3月18日至22日",
            "第4周",
            "测试图书馆第4周工作计划",
            "第4周活动安排一览表",
            "测试图书馆第4周工作计划（2024-03-18）.docx",
        ),
        (
            "2024-02-26..2024-07-12",
            "2023—2024学年第二学期",
            "测试图书馆2023—2024学年第二学期工作计划",
            "2023—2024学年第二学期活动安排一览表",
            "测试图书馆2023—2024学年第二学期工作计划.docx",
        ),
        (
            "2024-04",
            "读书月",
            "测试图书馆读书月工作计划",
            "读书月活动安排一览表",
            "测试图书馆读书月工作计划（2024-04-01）.docx",
        ),
    ],
)
def test_a_name_takes_the_place_of_the_dates(
    period: str, name: str, title: str, attachment: str, file: str
) -> None:
    table = "{main: {columns: [name], rows: [{name: 诵读会}]}}"
    plan = loaded(plan_text(period=period, period_name=name or "''", activities=table)).plan

    assert plan.full_title == title
    assert [each.title for each in plan.printed_attachments] == [attachment]
    assert file_name(plan.document_title, plan.file_mark) == file


def test_a_long_title_is_cut_before_the_day_that_tells_it_from_others() -> None:
    assert file_name("计" * 100, "（2024-03-18）") == "计" * 61 + "（2024-03-18）.docx"


@pytest.mark.parametrize(
    ("period", "name", "text", "printed"),
    [
        ("2024-03-18..2024-03-22", "第4周", "{{ period.name }}", "第4周"),
        ("2024-03-18..2024-03-22", "", "{{ 月份.名称 }}", "2024年3月18日至22日"),
        ("2024-03-18..2024-03-22", "", "{{ period.year }}年", "2024年"),
        ("2024-03", "", "{{ period.name }}", "2024年3月"),
        ("2024-05..2024-08", "'{{ period.year }}年汛期'", "{{ period.name }}", "2024年汛期"),
    ],
)
def test_expressions_know_the_name(period: str, name: str, text: str, printed: str) -> None:
    made = loaded(plan_text(period=period, period_name=name or "''", introduction=f"'{text}'"))

    assert made.plan.introduction == printed


@pytest.mark.parametrize(
    ("period", "name", "known"),
    [
        ("2024-03-18..2024-03-22", "month", "period.year, period.name"),
        ("2024-03..2024-06", "quarter", "period.year, period.name"),
        ("2024-12-30..2025-01-05", "year", "period.name"),
    ],
)
def test_a_name_that_a_span_has_not_is_told_with_those_it_has(
    period: str, name: str, known: str
) -> None:
    text = plan_text(period=period, introduction=f"'{{{{ period.{name} }}}}'")
    [found] = findings(text)

    assert (found.code, found.args["known"]) == ("PG224", known)


@pytest.mark.parametrize(
    ("period", "times", "printed"),
    [
        # Over New Year, one row without a year: none has one.
        (
            "2024-12-30..2025-01-03",
            ("2024年12月31日", "2025年1月2日", "1月3日"),
            ("12月31日", "1月2日", "1月3日"),
        ),
        # All were written with it: all keep it, as in a plan for a month.
        (
            "2024-12-30..2025-01-03",
            ("2024-12-31", "2025年1月2日"),
            ("2024年12月31日", "2025年1月2日"),
        ),
        ("2024-03..2024-06", ("2024年4月2日", "5月3日"), ("4月2日", "5月3日")),
        # Longer than a year: what is typed stays.
        (
            "2024-03..2025-04",
            ("2024年4月2日", "2025年4月2日", "5月5日"),
            ("2024年4月2日", "2025年4月2日", "5月5日"),
        ),
    ],
)
def test_tables_leave_out_years_that_go_without_saying(
    period: str, times: tuple[str, ...], printed: tuple[str, ...]
) -> None:
    rows = ", ".join(f"{{name: 诵读会, time: '{time}'}}" for time in times)
    text = plan_text(period=period, activities=f"{{main: {{columns: [time], rows: [{rows}]}}}}")
    plan = loaded(text).plan
    [body] = printed_table(plan.activities["main"], plan.period).bodies

    assert tuple(row[0].lines[0] for row in body) == printed


@pytest.mark.parametrize(
    ("period", "code", "first", "last"),
    [
        ("2024-03-08..2024-03-04", "PG270", "2024年3月8日", "2024年3月4日"),
        ("2024-03..2024-06-15", "PG271", "2024年3月", "2024年6月15日"),
        ("2024年2月26日至30日", "PG272", "2024年2月30日", ""),
        ("2024-03..2042-06", "PG273", "2024年3月", "2042年6月"),
        ("3月至6月", "PG274", "3月", "6月"),
        ("2024-03..2024-03", "PG275", "2024-03", "2024年3月"),
    ],
)
def test_what_is_wrong_with_a_span_is_told_once(
    period: str, code: str, first: str, last: str
) -> None:
    [found] = findings(plan_text(period=period, introduction="4月3日举办诵读会。"))

    assert (found.code, found.args["first"], found.args["last"]) == (code, first, last)


@pytest.mark.parametrize("written", ["2024-03-04", "2024年3月4日"])
def test_a_day_alone_is_told_with_both_that_it_may_be(written: str) -> None:
    [found] = findings(plan_text(period=written))

    args = {key: found.args[key] for key in ("month", "day")}
    assert found.code == "PG207"
    assert args == {"month": "2024-03", "day": "2024-03-04..2024-03-04"}


@given(STARTS, st.integers(0, 6), st.integers(0, 6))
def test_a_weekday_in_a_week_is_its_day(start: date, length: int, day: int) -> None:
    span = Period.of_days(start, start + timedelta(length))
    time = parse_time(f"周{'一二三四五六日'[day]}9:30", span)

    assert time.start == time.end
    assert time.start is not None
    assert time.start.weekday() == day
    assert (span.start <= time.start <= span.end) == (
        day in {(start + timedelta(n)).weekday() for n in range(length + 1)}
    )


@pytest.mark.parametrize(
    ("period", "text", "first", "last"),
    [
        ("2024-03-04..2024-03-08", "周一至周五", None, None),
        ("2024-03-04..2024-03-10", "周六、周日9:30", "2024-03-09", "2024-03-10"),
        ("2024-03-04..2024-03-08", "星期三", "2024-03-06", "2024-03-06"),
        ("2024-03-04..2024-03-08", "每周三", None, None),
        ("2024-03-04..2024-03-15", "周三", None, None),
        ("2024-03", "周三", None, None),
        ("2024-W10", "周三", None, None),
    ],
)
def test_weekdays_are_days_only_in_a_span_of_a_week(
    period: str, text: str, first: str | None, last: str | None
) -> None:
    span = parse_period(period)
    assert span is not None
    time = parse_time(text, span)

    assert [each and each.isoformat() for each in (time.start, time.end)] == [first, last]
