from __future__ import annotations

from datetime import date

import pytest

from plangen.calendar.periods import Month, parse_period


@pytest.mark.parametrize(
    "text",
    [
        "2023-04",
        "2023-4",
        "2023/04",
        "2023.4",
        "2023年4月",
        "2023年4月份",
        "2023 年 4 月",
        " 2023-04 ",
    ],
)
def test_months_are_read_as_people_write_them(text: str) -> None:
    assert parse_period(text) == Month(2023, 4)


@pytest.mark.parametrize("text", ["2023-13", "2023-00", "2023", "4月", "0000-01", "2023-04-01", ""])
def test_all_else_is_no_month(text: str) -> None:
    assert parse_period(text) is None


def test_a_month_knows_its_days() -> None:
    february = Month(2024, 2)

    assert (february.start, february.end) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (february.name, str(february)) == ("2024年2月", "2024-02")
