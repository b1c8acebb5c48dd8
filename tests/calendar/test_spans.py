from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plangen.calendar.periods import Period, PeriodKind, parse_period
from plangen.calendar.span_forms import SpanError, SpanFault, link_of, read_span

DATES = st.dates(date(1900, 1, 1), date(2100, 12, 31))
LENGTHS = st.integers(0, 3600)
DAYS = st.builds(lambda day, length: Period.of_days(day, day + timedelta(length)), DATES, LENGTHS)
MONTHS = st.builds(
    lambda day, length: Period.of_months(day, day + timedelta(length)), DATES, st.integers(31, 3600)
)
SPANS = st.one_of(DAYS, MONTHS)
LINKS = st.sampled_from(["至", "到", "—", "——", "-", "~", "～", "–", "..", " 至 "])


@given(SPANS, LINKS)
def test_what_is_written_can_be_read(span: Period, link: str) -> None:
    assert parse_period(str(span)) == span
    assert parse_period(str(span).replace("..", link)) == span
    assume(span.start != span.end)
    assert parse_period(span.name) == span
    assert parse_period(span.title) == span
    assert parse_period(span.name.replace("至", link)) == span
    assert link_of(span.name.replace("至", link)) == link.strip()


@given(SPANS)
def test_a_name_repeats_nothing_that_is_the_same(span: Period) -> None:
    _, _, ended = span.name.partition("至")

    assert ("年" in ended) == (span.start.year != span.end.year)
    if span.kind is PeriodKind.DAYS and span.start.year == span.end.year:
        assert ("月" in ended) == (span.start.month != span.end.month)


@given(SPANS, st.data())
def test_a_day_without_a_year_is_the_one_in_the_span(span: Period, data: st.DataObject) -> None:
    day = data.draw(st.dates(span.start, span.end))
    year = span.year_of(day.month, day.day)

    in_the_span = [each for each in span.years if _is_in(span, each, day.month, day.day)]
    assert year == in_the_span[0]
    if not span.has_days_twice:
        assert in_the_span == [day.year]
    assert span.has_month(span.year_of(day.month), day.month)


def _is_in(span: Period, year: int, month: int, day: int) -> bool:
    try:
        return span.start <= date(year, month, day) <= span.end
    except ValueError:
        return False


@given(SPANS)
def test_the_months_around_are_not_in_a_span(span: Period) -> None:
    for outside in (span.start.replace(day=1) - timedelta(1), span.end + timedelta(31)):
        assert not span.has_month(outside.year, outside.month)


@given(SPANS, st.integers(-3, 3))
def test_spans_follow_each_other(span: Period, steps: int) -> None:
    assert span.shifted(0) == span
    after = span.shifted(1)
    if span.kind is PeriodKind.MONTHS:
        assert after.start == span.end + timedelta(1)
        assert span.shifted(steps).shifted(-steps) == span
    elif span.is_week_of_days:
        assert after == span.later(7)
    else:
        assert after.start == span.end + timedelta(1)
        assert after.end - after.start == span.end - span.start


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-03-04..2024-03-08", (2024, 3, 4), (2024, 3, 8)),
        ("2024/3/4-2024/3/8", (2024, 3, 4), (2024, 3, 8)),
        ("2024.3.4—2024.3.8", (2024, 3, 4), (2024, 3, 8)),
        ("2024年3月4日至8日", (2024, 3, 4), (2024, 3, 8)),
        ("2024年3月4—8日", (2024, 3, 4), (2024, 3, 8)),
        ("2024年3月4日-8日", (2024, 3, 4), (2024, 3, 8)),
        ("2024 年 3 月 4 日 — 8 日", (2024, 3, 4), (2024, 3, 8)),
        ("2024年三月四号到八号", (2024, 3, 4), (2024, 3, 8)),
        ("2024年3月4日至4月2日", (2024, 3, 4), (2024, 4, 2)),
        ("2024年12月30日至2025年1月5日", (2024, 12, 30), (2025, 1, 5)),
        ("2024年12月30日至1月3日", (2024, 12, 30), (2025, 1, 3)),
        ("2024年9月2日至1月17日", (2024, 9, 2), (2025, 1, 17)),
        ("2024-03-04..2024-03-04", (2024, 3, 4), (2024, 3, 4)),
        ("2024年3月4日至2024年3月8日", (2024, 3, 4), (2024, 3, 8)),
        ("2024-02-26至2024年7月12日", (2024, 2, 26), (2024, 7, 12)),
    ],
)
def test_days_are_read_as_people_write_them(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert parse_period(text) == Period.of_days(date(*first), date(*last))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-03..2024-06", (2024, 3), (2024, 6)),
        ("2024年3月至6月", (2024, 3), (2024, 6)),
        ("2024年3—6月", (2024, 3), (2024, 6)),
        ("2024年3月份至6月份", (2024, 3), (2024, 6)),
        ("2024年九月至次年一月".replace("次年", "2025年"), (2024, 9), (2025, 1)),
        ("2024年9月至6月", (2024, 9), (2025, 6)),
        ("2024.3-2025.4", (2024, 3), (2025, 4)),
    ],
)
def test_months_are_read_as_people_write_them(
    text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    assert parse_period(text) == Period.of_months(date(*first, 1), date(*last, 1))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2024-03-08..2024-03-04", SpanFault.REVERSED),
        ("2024年3月8日至4日", SpanFault.REVERSED),
        ("2024年4月23日至3月22日", SpanFault.REVERSED),
        ("2024-06..2024-03", SpanFault.REVERSED),
        ("2024-03..2024-06-15", SpanFault.MIXED),
        ("2024年3月4日至6月", SpanFault.MIXED),
        ("2024年2月26日至30日", SpanFault.NO_DAY),
        ("2024-13..2025-02", SpanFault.NO_DAY),
        ("2024-03..2024-03", SpanFault.ONE_MONTH),
        ("2024-03..2042-06", SpanFault.TOO_LONG),
        ("3月至6月", SpanFault.NO_YEAR),
        ("4月23日至5月22日", SpanFault.NO_YEAR),
    ],
)
def test_what_cannot_be_is_told(text: str, fault: SpanFault) -> None:
    with pytest.raises(SpanError) as error:
        read_span(text)
    assert error.value.fault is fault
    assert parse_period(text) is None


@pytest.mark.parametrize("text", ["2024-03-04", "2024", "至", "2024年至2025年", "3—6", "四月"])
def test_all_else_has_not_the_form_of_a_span(text: str) -> None:
    assert read_span(text) is None


def test_a_week_is_from_monday_to_friday_or_sunday() -> None:
    monday = date(2024, 3, 4)
    weeks = [
        (start, length)
        for start in range(7)
        for length in range(14)
        if Period.of_days(
            monday + timedelta(start), monday + timedelta(start + length)
        ).is_week_of_days
    ]

    assert weeks == [(0, 4), (0, 6)]


def test_there_is_nothing_beyond_the_calendar() -> None:
    last = Period.of_days(date(9999, 12, 20), date(9999, 12, 31))
    for span in (last, Period.of_months(date(9999, 9, 1), date(9999, 12, 1))):
        with pytest.raises(ValueError, match=r"1|year"):
            span.shifted(1)
