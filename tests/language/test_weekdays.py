"""Days of the week as plans call them."""

from __future__ import annotations

import re

import pytest

from plangen.language.weekdays import WEEKDAY, weekday, weekday_like, weekday_name


@pytest.mark.parametrize(
    ("written", "day"),
    [("周一", 0), ("六", 5), ("星期日", 6), ("礼拜天", 6), ("天", 6), ("七", 6)],
)
def test_names_of_days(written: str, day: int) -> None:
    assert weekday(written) == day


def test_a_day_is_called_by_its_short_name() -> None:
    assert [weekday(weekday_name(day)) for day in range(7)] == list(range(7))


@pytest.mark.parametrize(
    ("written", "becomes"),
    [("周五", "周日"), ("星期五", "星期日"), ("五", "日"), ("礼拜天", "礼拜日")],
)
def test_a_day_in_the_words_of_another(written: str, becomes: str) -> None:
    assert weekday_like(written, 6) == becomes


def test_days_in_a_text() -> None:
    assert re.findall(WEEKDAY, "周一、星期二和礼拜天，第三周") == ["周一", "星期二", "礼拜天"]
