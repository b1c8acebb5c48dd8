from __future__ import annotations

import datetime as dt
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.calendar.periods import Period
from plangen.language.times import Precision, parse_time, parse_times, share_years, time_of_cell
from plangen.plan.rendered import paragraphs
from support import TESTS
from time_forms import meaning

APRIL = Period(2023, 4)
DAY, DECADE, MONTH = Precision.DAY, Precision.DECADE, Precision.MONTH


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("4月2日", (4, 2), (4, 2), DAY),
        ("2023年4月7日", (4, 7), (4, 7), DAY),
        ("2023-04-07", (4, 7), (4, 7), DAY),
        ("2023-4-7", (4, 7), (4, 7), DAY),
        ("4 月 16 日", (4, 16), (4, 16), DAY),
        ("4月20号", (4, 20), (4, 20), DAY),
        ("4月上旬", (4, 1), (4, 10), DECADE),
        ("4月中旬", (4, 11), (4, 20), DECADE),
        ("4月下旬", (4, 21), (4, 30), DECADE),
        ("4月中下旬", (4, 11), (4, 30), DECADE),
        ("4月上中旬", (4, 1), (4, 20), DECADE),
        ("4月底", (4, 21), (4, 30), DECADE),
        ("4月", (4, 1), (4, 30), MONTH),
        ("4月份", (4, 1), (4, 30), MONTH),
        ("4月23日至27日", (4, 23), (4, 27), DAY),
        ("4月23-27日", (4, 23), (4, 27), DAY),
        ("4月1—7日", (4, 1), (4, 7), DAY),
        ("4月23日～5月3日", (4, 23), (5, 3), DAY),
        ("4月8日--- 4月12日", (4, 8), (4, 12), DAY),
        ("4月上旬至中旬", (4, 1), (4, 20), DECADE),
        ("3月至6月", (3, 1), (6, 30), MONTH),
        ("2023-04-01至2023-04-03", (4, 1), (4, 3), DAY),
        ("2023-4-7-2023-4-9", (4, 7), (4, 9), DAY),
    ],
)
def test_times_are_understood(
    text: str, start: tuple[int, int], end: tuple[int, int], precision: Precision
) -> None:
    time = parse_time(text, APRIL)

    assert (time.start, time.end) == (date(2023, *start), date(2023, *end))
    assert time.precision is precision
    assert time.text == text


@pytest.mark.parametrize(
    ("text", "days"), [("一、三、五", (4, 6, 8)), ("六，日", (9, 10)), ("二、 四", (5, 7))]
)
def test_several_numerals_are_several_days(text: str, days: tuple[int, ...]) -> None:
    time = parse_time(text, Period.of_days(date(2024, 3, 4), date(2024, 3, 10)))

    assert time.days == tuple(date(2024, 3, day) for day in days)
    assert parse_time("一至五", APRIL).repetition == "周一至周五"


@pytest.mark.parametrize(("text", "day"), [("一", 4), ("五", 8), (" 日 ", 10)])
def test_below_the_header_of_weekdays_a_numeral_is_a_day_of_the_week(text: str, day: int) -> None:
    week = Period.of_days(date(2024, 3, 4), date(2024, 3, 10))

    assert parse_time(text, week).start == date(2024, 3, day)
    assert parse_time(text, APRIL).weekday == (day - 4)


def test_a_range_can_end_in_the_next_year() -> None:
    time = parse_time("12月28日至2024年1月3日", Period(2023, 12))

    assert (time.start, time.end) == (date(2023, 12, 28), date(2024, 1, 3))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7日",
        "4月31日",
        "4月0日",
        "13月",
        "4月9日至3月1日",
        "0000年4月1日",
        "25:00",
        "4.23",
        "、",
        "()",
        "1" * 5000,
    ],
    ids=lambda text: text[:10] or "empty",
)
def test_all_else_stays_text(text: str) -> None:
    time = parse_time(text, APRIL)

    assert (time.start, time.end, time.text) == (None, None, text)
    assert not time.is_understood


FORMS = [
    line.split(" | ")
    for line in (TESTS / "data/time-forms.txt").read_text(encoding="utf-8").splitlines()[1:]
]


def test_there_are_forms() -> None:
    assert len(FORMS) > 140


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_every_form_has_its_meaning(text: str, expected: str) -> None:
    assert meaning(text) == expected


@given(
    st.text(
        st.sampled_from("0123456789年月日周一二三初十上下旬午每第个至-—、，.:（）前起 半"),
        max_size=20,
    )
)
def test_any_text_is_understood_or_kept(text: str) -> None:
    time = parse_time(text, APRIL)

    assert time.text == text
    assert (time.start is None) == (time.end is None)
    if time.start and time.end:
        assert time.start <= time.end


@pytest.mark.parametrize(
    ("times", "printed"),
    [
        pytest.param(["4月2日", "4月中下旬"], ["4月2日", "4月中下旬"], id="none has a year"),
        pytest.param(
            ["2023年4月2日", "2023-04-08"], ["2023年4月2日", "2023年4月8日"], id="all have"
        ),
        pytest.param(["2023年4月2日", "4月8日"], ["4月2日", "4月8日"], id="some have"),
        pytest.param(
            ["2023-04-02", "4月8日"], ["4月2日", "4月8日"], id="ISO counts as with a year"
        ),
        pytest.param(
            ["2024年1月2日", "4月8日"], ["2024年1月2日", "4月8日"], id="another year stays"
        ),
        pytest.param(["2023年4月2日", "每周六"], ["2023年4月2日", "每周六"], id="text has no date"),
    ],
)
def test_a_table_shows_years_with_all_dates_or_with_none(
    times: list[str], printed: list[str]
) -> None:
    read = [parse_time(text, APRIL) for text in times]
    hidden_years = () if share_years(read) else (APRIL.year,)

    assert [time.printed(hidden_years=hidden_years) for time in read] == printed


# --- several lines ---


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("4月6日9:00\n4月13日9:00", ["4月6日9:00", "4月13日9:00"]),
        ("4月6日\n9:00—11:30\n14:30—17:00", ["4月6日", "9:00—11:30", "14:30—17:00"]),
        ("每周六\n上午", ["每周六", "上午"]),
        ("4月6日\n随时来\n9:00", ["4月6日", "随时来", "9:00"]),
        ("9:00—11:30\n14:30—17:00", ["9:00—11:30", "14:30—17:00"]),
        (" 4月6日 \n\n \u3000\n4月7日\n", ["4月6日", "4月7日"]),
        ("4月23日至\n27日", ["4月23日至\n27日"]),
        ("4月23日\n至27日", ["4月23日\n至27日"]),
        ("4月6日、\n4月7日", ["4月6日、\n4月7日"]),
        ("4月10日\n前完成", ["4月10日\n前完成"]),
        ("4月6日", ["4月6日"]),
        ("", [""]),
    ],
)
def test_each_line_is_a_time_unless_they_are_one_together(lines: str, expected: list[str]) -> None:
    assert [each.text for each in parse_times(lines, APRIL)] == expected


def test_hours_alone_belong_to_the_day_of_the_line_above() -> None:
    first, hours, second, morning = parse_times(
        "4月6日（周四）\n14:30—17:00\n4月7日9:00\n上午", APRIL
    )

    assert (hours.start, hours.end, first.start) == (date(2023, 4, 6),) * 3
    assert hours.start_time == dt.time(14, 30)
    assert [each.is_carried for each in (first, hours)] == [False, True]
    assert (morning.start, morning.day_part, morning.start_time) == (second.start, "上午", None)
    [_, lost, _] = parse_times("4月6日\n随时来\n9:00", APRIL)
    assert not lost.is_understood
    assert parse_times("4月6日\n随时来\n9:00", APRIL)[2].start is None


LINES = st.sampled_from(["4月6日", "4月7日9:00", "2023年4月8日", "每周六", "9:00—11:30", "不详"])


@given(st.lists(LINES, min_size=1, max_size=5))
def test_a_line_says_what_it_says_alone(lines: list[str]) -> None:
    times = parse_times("\n".join(lines), APRIL)

    assert [each.text for each in times] == lines
    for line, time in zip(lines, times, strict=True):
        assert time.is_carried or time == parse_time(line, APRIL)
        assert not time.is_carried or line == "9:00—11:30"
    whole = time_of_cell("\n".join(lines), APRIL)
    assert whole.text == "\n".join(lines)
    assert whole.start == next((each.start for each in times if each.start), None)


@given(st.text(alphabet="4月67日9:0—至、 \n\u3000\u00a0每周六前完成", max_size=30))
def test_there_is_a_time_for_each_line_that_is_printed(text: str) -> None:
    times = parse_times(text, APRIL)

    assert len(times) in {1, len(paragraphs(text))}
