from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from plangen.calendar.lunar import (
    LUNAR,
    LunarDay,
    lunar_day,
    lunar_name,
    lunar_of,
    solar_of,
    solar_term,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("正月初六", LunarDay(1, 6)),
        ("正月十五", LunarDay(1, 15)),
        ("腊月二十六", LunarDay(12, 26)),
        ("腊月廿三", LunarDay(12, 23)),
        ("冬月十一", LunarDay(11, 11)),
        ("农历五月初五", LunarDay(5, 5)),
        ("农历癸卯年八月十五", LunarDay(8, 15)),
        ("阴历九月初九", LunarDay(9, 9)),
        ("旧历七月初七", LunarDay(7, 7)),
        ("闰二月初一", LunarDay(2, 1, is_leap=True)),
        ("闰六月十五", LunarDay(6, 15, is_leap=True)),
        ("十二月三十", LunarDay(12, 30)),
        ("十月初十", LunarDay(10, 10)),
        ("三月二十", LunarDay(3, 20)),
        ("二月廿", LunarDay(2, 20)),
        ("大年初三", LunarDay(1, 3)),
        ("年初一", LunarDay(1, 1)),
        ("初二", LunarDay(0, 2)),
        ("除夕", LunarDay(12, 0)),
        ("大年三十", LunarDay(12, 0)),
        ("4月7日", None),
        ("星期三", None),
        ("", None),
    ],
)
def test_a_lunar_day_is_read(written: str, expected: LunarDay | None) -> None:
    assert lunar_day(written) == expected


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2月2日(正月初六)下午14:30", "正月初六"),
        ("1月23日（大年初二）", "大年初二"),
        ("年初一、年初二休息", "年初一"),
        ("农历五月初五举行龙舟赛", "农历五月初五"),
        ("农历癸卯年八月十五", "农历癸卯年八月十五"),
        ("腊月二十六至正月十三", "腊月二十六"),
        ("9月29日（八月十五）", "八月十五"),
        ("除夕闭馆", "除夕"),
        ("闰二月初一", "闰二月初一"),
        ("八月十五日", None),
        ("十月一日", None),
        ("第三月", None),
        ("四月份", None),
    ],
)
def test_lunar_days_stand_in_texts(text: str, written: str | None) -> None:
    found = re.search(LUNAR, text)

    assert (found and found.group()) == written


@pytest.mark.parametrize(
    ("day", "lunar", "name"),
    [
        (date(2023, 1, 21), LunarDay(12, 30), "腊月三十"),
        (date(2023, 1, 22), LunarDay(1, 1), "正月初一"),
        (date(2023, 2, 5), LunarDay(1, 15), "正月十五"),
        (date(2023, 3, 21), LunarDay(2, 30), "二月三十"),
        (date(2023, 3, 22), LunarDay(2, 1, is_leap=True), "闰二月初一"),
        (date(2023, 4, 20), LunarDay(3, 1), "三月初一"),
        (date(2023, 6, 22), LunarDay(5, 5), "五月初五"),
        (date(2023, 9, 29), LunarDay(8, 15), "八月十五"),
        (date(2023, 10, 23), LunarDay(9, 9), "九月初九"),
        (date(2024, 2, 9), LunarDay(12, 30), "腊月三十"),
        (date(2025, 1, 28), LunarDay(12, 29), "腊月廿九"),
        (date(2025, 7, 25), LunarDay(6, 1, is_leap=True), "闰六月初一"),
        (date(2025, 12, 20), LunarDay(11, 1), "冬月初一"),
        (date(2013, 2, 6), LunarDay(12, 26), "腊月廿六"),
        (date(2012, 1, 28), LunarDay(1, 6), "正月初六"),
    ],
)
def test_the_lunar_day_of_a_date(day: date, lunar: LunarDay, name: str) -> None:
    assert lunar_of(day) == lunar
    assert lunar_name(day) == name
    assert lunar_day(name) == lunar
    assert lunar.is_on(day)
    assert not lunar.is_on(day + timedelta(1))


@pytest.mark.parametrize(
    ("year", "lunar", "expected"),
    [
        (2023, LunarDay(1, 1), date(2023, 1, 22)),
        (2023, LunarDay(12, 8), date(2024, 1, 18)),
        (2023, LunarDay(12, 0), date(2024, 2, 9)),
        (2024, LunarDay(12, 0), date(2025, 1, 28)),
        (2023, LunarDay(2, 1, is_leap=True), date(2023, 3, 22)),
        (2025, LunarDay(6, 15, is_leap=True), date(2025, 8, 8)),
        (2024, LunarDay(2, 1, is_leap=True), None),
        (2024, LunarDay(12, 30), None),
        (1900, LunarDay(1, 1), None),
        (2100, LunarDay(1, 1), None),
    ],
)
def test_the_date_of_a_lunar_day(year: int, lunar: LunarDay, expected: date | None) -> None:
    assert solar_of(year, lunar) == expected


@pytest.mark.parametrize(
    ("written", "day", "expected"),
    [
        ("除夕", date(2023, 1, 21), True),
        ("除夕", date(2025, 1, 28), True),
        ("除夕", date(2025, 1, 29), False),
        ("大年三十", date(2025, 1, 28), True),
        ("初二", date(2023, 1, 23), True),
        ("初二", date(2023, 1, 24), False),
        ("大年初三", date(2023, 1, 24), True),
        ("闰二月初一", date(2023, 2, 20), False),
        ("二月初一", date(2023, 2, 20), True),
        ("正月十五", date(1899, 2, 24), None),
        ("正月十五", date(2101, 2, 24), None),
    ],
)
def test_whether_a_date_is_a_lunar_day(written: str, day: date, expected: bool | None) -> None:  # noqa: FBT001
    lunar = lunar_day(written)

    assert lunar
    assert lunar.is_on(day) is expected


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("清明", ["2020-04-04", "2022-04-05", "2023-04-05", "2024-04-04", "2026-04-05"]),
        ("冬至", ["2021-12-21", "2022-12-22", "2023-12-22", "2024-12-21", "2026-12-22"]),
        ("立春", ["2021-02-03", "2023-02-04", "2024-02-04", "2025-02-03", "2026-02-04"]),
        ("秋分", ["2022-09-23", "2023-09-23", "2024-09-22", "2025-09-23", "2026-09-23"]),
        ("夏至", ["2022-06-21", "2023-06-21", "2024-06-21", "2025-06-21", "2026-06-21"]),
        ("谷雨", ["2022-04-20", "2023-04-20", "2024-04-19", "2025-04-20", "2026-04-20"]),
    ],
)
def test_solar_terms_year_by_year(name: str, days: list[str]) -> None:
    found = [solar_term(int(each[:4]), name) for each in days]

    assert found == [date.fromisoformat(each) for each in days]


@pytest.mark.parametrize("year", [1900, 2100])
def test_solar_terms_of_far_years_are_unknown(year: int) -> None:
    assert solar_term(year, "清明") is None


@pytest.mark.parametrize("year", range(2001, 2099))
def test_every_lunar_year_begins_and_ends_where_the_next_begins(year: int) -> None:
    first, eve = solar_of(year, LunarDay(1, 1)), solar_of(year - 1, LunarDay(12, 0))

    assert first
    assert eve == first - timedelta(1)
    assert lunar_of(first) == LunarDay(1, 1)
    assert date(year, 1, 21) <= first <= date(year, 2, 21)
