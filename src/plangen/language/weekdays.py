"""Words of the days of the week: 周六, 星期日, 礼拜天."""

from __future__ import annotations

DAYS = "一二三四五六日"
"""The days from Monday on, as they are called behind 周."""
WEEK = "(?:周|星期|礼拜)"
"""The pattern of what stands before the name of a day."""
DAY = f"[{DAYS}天]"
"""The pattern of a day behind 周; Sunday has two names."""
WEEKDAY = f"{WEEK}{DAY}"
"""The pattern of a day by its full name: 周六."""
WEEKDAYS = tuple(f"{week}{day}" for week in ("周", "星期", "礼拜") for day in f"{DAYS}天")
"""All full names of days."""


def weekday(written: str) -> int:
    """Return the day that 六, 周六 or 星期天 means, 0 for Monday; 七 is met for Sunday too."""
    day = written[-1]
    return DAYS.index("日" if day in "天七" else day)


def weekday_name(day: int) -> str:
    """Return what a day, 0 for Monday, is called: 周六."""
    return f"周{DAYS[day]}"


def weekday_like(written: str, day: int) -> str:
    """Return a day in the words of another: 周五, 星期五, or 五 alone."""
    return written.rstrip(f"{DAYS}天") + DAYS[day]
