from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.calendar.periods import Period, PeriodKind, parse_period

MONTH, QUARTER, HALF, YEAR, WEEK = (
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
    PeriodKind.HALF,
    PeriodKind.YEAR,
    PeriodKind.WEEK,
)

PERIODS = st.one_of(
    *(
        st.builds(Period, st.integers(1900, 2100), st.integers(1, last), st.just(kind))
        for kind, last in ((MONTH, 12), (QUARTER, 4), (HALF, 2), (YEAR, 1), (WEEK, 52))
    )
)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        *((text, Period(2023, 4)) for text in ("2023-04", "2023-4", "2023/04", "2023.4")),
        *(
            (text, Period(2023, 4))
            for text in ("2023年4月", "2023年四月份", "2023 年 4 月", " 2023-04 ")
        ),
        *(
            (text, Period(2023, 2, QUARTER))
            for text in ("2023-Q2", "2023q2", "2023年第二季度", "2023年2季度")
        ),
        *((text, Period(2023, 1, HALF)) for text in ("2023-H1", "2023年上半年")),
        ("2023年下半年", Period(2023, 2, HALF)),
        *((text, Period(2023, 1, YEAR)) for text in ("2023", "2023年", "2023年度")),
        *(
            (text, Period(2023, 14, WEEK))
            for text in ("2023-W14", "2023年第14周", "2023年第十四周")
        ),
        ("2020-W53", Period(2020, 53, WEEK)),
    ],
)
def test_periods_are_read_as_people_write_them(text: str, period: Period) -> None:
    assert parse_period(text) == period


@pytest.mark.parametrize(
    "text",
    [
        "2023-13",
        "2023-00",
        "4月",
        "0000-01",
        "2023-04-01",
        "",
        "2023-Q5",
        "2023-W53",
        "2023年第五季度",
    ],
)
def test_all_else_is_no_period(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("period", "start", "end", "name", "title"),
    [
        (Period(2024, 2), (2024, 2, 1), (2024, 2, 29), "2024年2月", "2024年2月份"),
        (Period(2023, 2, QUARTER), (2023, 4, 1), (2023, 6, 30), "2023年第二季度", "2023年第二季度"),
        (Period(2023, 2, HALF), (2023, 7, 1), (2023, 12, 31), "2023年下半年", "2023年下半年"),
        (Period(2023, 1, YEAR), (2023, 1, 1), (2023, 12, 31), "2023年", "2023年度"),
        (Period(2023, 1, WEEK), (2023, 1, 2), (2023, 1, 8), "2023年第1周", "2023年第1周"),
        (Period(2020, 53, WEEK), (2020, 12, 28), (2021, 1, 3), "2020年第53周", "2020年第53周"),
    ],
    ids=str,
)
def test_a_period_knows_its_days_and_names(
    period: Period, start: tuple[int, int, int], end: tuple[int, int, int], name: str, title: str
) -> None:
    assert (period.start, period.end) == (date(*start), date(*end))
    assert (period.name, period.title) == (name, title)


@given(PERIODS)
def test_what_is_written_can_be_read(period: Period) -> None:
    assert parse_period(str(period)) == period
    assert parse_period(period.name) == period
    assert parse_period(period.title) == period


@given(PERIODS, st.integers(-100, 100))
def test_periods_follow_each_other_without_gaps(period: Period, steps: int) -> None:
    assert period.shifted(1).start == period.end + timedelta(1)
    assert period.shifted(steps).shifted(-steps) == period


def test_there_is_nothing_beyond_the_calendar() -> None:
    for period in (Period(9999, 12), Period(9999, 52, WEEK)):
        with pytest.raises(ValueError, match="1"):
            period.shifted(1)


def test_the_months_of_a_period() -> None:
    assert [month for month in range(1, 13) if Period(2023, 2, QUARTER).has_month(2023, month)] == [
        4,
        5,
        6,
    ]
    assert Period(2020, 53, WEEK).has_month(2021, 1)
    assert not Period(2023, 4).has_month(2022, 4)


@pytest.mark.parametrize("text", ["9999-W52", "9999年第52周", "0000", "0000-01", "0000-W01"])
def test_a_period_beyond_the_calendar_is_none(text: str) -> None:
    assert parse_period(text) is None


def test_the_last_week_has_none_after_it() -> None:
    last = parse_period("9999-W51")

    assert last is not None
    assert last.end.isoformat() == "9999-12-26"
    with pytest.raises(ValueError, match="1"):
        last.shifted(1)
